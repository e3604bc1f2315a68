// Asks the server which build it has and, if it is another one, brings it beside the one that counts. Only when all of it is here
// and has been read back does it count: one write. What fails is told and tried again later; nothing that is kept suffers.
import { changeMarker, inventoryOf, isRemembered, marker, policyOf, rememberBuild, setPolicy } from './builds.js';
import { clientsOf } from './clients.js';
import { Fault, faultOf } from './fault.js';
import { fetchInventory } from './fetching.js';
import { fill } from './fill.js';
import { exhibitFiles, exhibitsOf, runtimeOf } from './inventory.js';
import { isSamePolicy, keptBuilds, keptPaths, policyIn, unsound } from './kept.js';
import { bringing, letGo, noteOpened, openedIds, pinnedOf, withRoom } from './room.js';
import { get, put, remove } from './store.js';

// A page that works asks by itself as well.
const LOOK_AGAIN_MILLIS = 3_600_000;

let running; // the update under way
let progress = null; // how far it is: `{ build, have, of }`
let last; // how the last try went, also where there was no room to write that down

/** How far the update under way is; null if there is none. */
export const underWay = () => running && (progress ?? { build: null, have: 0, of: 0 });

/** Begins an update, or joins the one under way. `pinsAll`, if said: whether this is a kiosk, which keeps all it shows. */
export async function update({ pinsAll, patience } = {}) {
  // What is under way does not know of it yet.
  if (await notePins(pinsAll).catch(() => false)) await running;
  running ??= bring(patience)
    .then(
      (outcome) => note({ outcome }),
      (error) => note({ outcome: 'failed', kind: faultOf(error).kind, detail: faultOf(error).detail }),
    )
    .finally(() => {
      running = undefined;
      progress = null;
    });
  return running;
}

/** Notes whether all exhibits are pinned here; says whether that is new. */
async function notePins(all) {
  if (all === undefined || (await get('state', 'pins-all')) === all) return false;
  await put('state', 'pins-all', all);
  return true;
}

/**
 * A page was opened: looks for what is new where that page may be unable to. Each time while what counts has not run for a while, or
 * if it lacks what was asked for (`isNews`); else not within an hour of the last try, by a clock that may be wrong.
 */
export async function look({ isNews }) {
  const { current, proven } = await marker();
  const { at = 0 } = (await lastTry()) ?? {};
  const isSoon = Math.abs(Date.now() - at) < LOOK_AGAIN_MILLIS || navigator.connection?.saveData === true;
  if (isNews || proven !== current || !isSoon) await update();
}

/** How the last try went: `{ outcome, kind, detail, failures, at }`; null if there was none. */
export const lastTry = async () => last ?? (await get('state', 'last')) ?? null;

/** Writes down how a try went. */
async function note(how) {
  const before = await lastTry().catch(() => null);
  const failures = how.outcome === 'failed' ? (before?.failures ?? 0) + 1 : 0;
  last = { ...how, failures, at: Date.now() };
  await put('state', 'last', last).catch(() => {});
}

/** Gives what came of it: `same`, `refused`, `mended` or `new`. */
async function bring(patience) {
  const { inventory, text, headers } = await fetchInventory(self.registration.scope, patience);
  const { current, refused } = await marker();
  if (inventory.build === refused) {
    // What was stepped back to may lack exhibits; much of them is in the other build, or on the server still.
    const runs = await inventoryOf(current);
    if (runs) await complete(runs, { patience }).catch(() => {});
    return 'refused';
  }
  return bringing(inventory.build, async () => {
    await withRoom({}, () => refuseNoMore(refused));
    await withRoom({}, () => rememberBuild(inventory, text));
    await followPolicy(inventory.build, policyIn(headers));
    const went = (have, of) => (progress = { build: inventory.build, have, of });
    const fetched = await complete(inventory, { patience, went });
    if (inventory.build !== current) await haveCount(inventory, patience);
    await tidy();
    return inventory.build !== current ? 'new' : fetched > 0 ? 'mended' : 'same';
  });
}

/** The server has another build than the one that was stepped back from: should it have that one again, it is mended. */
const refuseNoMore = (build) => build && changeMarker((counts) => (counts.refused === build ? { ...counts, refused: null } : undefined));

/**
 * The server may have another policy for the same files: answers carry that one from now on. A build that is new has it from its
 * page; and a server that leaves it out of this one answer has not taken it back.
 */
async function followPolicy(build, policy) {
  const kept = await policyOf(build);
  if (kept && policy['content-security-policy'] && !isSamePolicy(kept, policy)) await withRoom({}, () => setPolicy(build, policy));
}

/** Has a build count from now on, once it has been read back. */
async function haveCount(inventory, patience) {
  const { build, files } = inventory;
  const kept = [...(await keptPaths(build))].filter((path) => files.has(path));
  await readBack(inventory, [...new Set([...(await neededOf(inventory)), ...kept])], patience);
  if (!(await isRemembered(build))) throw new Fault('storage', 'what was written cannot be read');
  // What was stepped back to meanwhile, or made room for, is as the marker says now.
  const next = ({ current, previous }) => (current === build ? undefined : { current: build, previous: current ?? previous, refused: null, proven: null });
  await withRoom({}, () => changeMarker(next));
}

/** Brings all that a build needs to count, then what visitors opened, as far as there is room. */
async function complete(inventory, how) {
  const fetched = await fill(inventory, await neededOf(inventory), how);
  return fetched + (await fillOpened(inventory, how.patience));
}

/** The paths of a build's runtime and of what is pinned. */
async function neededOf(inventory) {
  const pinned = await pinnedOf(inventory);
  return [...runtimeOf(inventory), ...pinned.flatMap((id) => exhibitFiles(inventory, id))];
}

/** The exhibits that were opened here, the latest first. */
async function fillOpened(inventory, patience) {
  let fetched = 0;
  for (const id of (await openedIds()).reverse()) {
    const paths = exhibitFiles(inventory, id);
    try {
      fetched += await fill(inventory, paths, { patience, spare: id });
    } catch (error) {
      // What does not fit beside later ones is given up; what cannot be fetched now is tried again.
      if (faultOf(error).kind !== 'full') throw error;
      await remove('opened', id);
      break;
    }
  }
  return fetched;
}

/** Reads files as they lie on the disk, and brings once more what is not as it should be: a write may have been cut off. */
async function readBack(inventory, paths, patience) {
  for (let tries = 0; tries < 2; tries += 1) {
    const bad = await unsound(inventory.build, inventory.files, paths);
    if (bad.length === 0) return;
    await fill(inventory, bad, { patience });
  }
  throw new Fault('storage', 'what was written cannot be read');
}

/** Drops builds that do not count and that no open page runs on. */
async function tidy() {
  const { current, previous } = await marker();
  const inUse = await clientsOf();
  for (const id of await keptBuilds()) {
    if (id !== current && id !== previous && !inUse.has(id)) await letGo(id);
  }
}

const opening = new Map(); // by exhibit, what is under way

/** A visitor has opened an exhibit: it is kept from now on. Joins what is under way for it already. */
export function opened(id) {
  if (!opening.has(id)) opening.set(id, keepOpened(id).finally(() => opening.delete(id)));
  return opening.get(id);
}

async function keepOpened(id) {
  const inventory = await inventoryOf((await marker()).current);
  if (inventory && !exhibitsOf(inventory).includes(id)) return;
  await noteOpened(id);
  if (!inventory) return;
  const paths = exhibitFiles(inventory, id);
  await fill(inventory, paths, { spare: id }).catch(async (error) => {
    if (faultOf(error).kind === 'full') await remove('opened', id);
    throw error;
  });
  await readBack(inventory, paths);
}

/**
 * A page of `build` has failed to open again and again. Where that one has never run for a while, the one before it counts again;
 * once, lest two that cannot run take turns. Else what of it is damaged is kept no more. Says whether another try is worth it.
 */
export async function unopened(build) {
  const isNew = ({ current, refused, proven }) => build && build === current && proven !== current && !refused;
  if (await changeMarker((counts) => (isNew(counts) ? back(counts) : undefined))) return true;
  if (!(await dropDamaged(build))) return false;
  // Should the server have no such file any more, it has a newer release.
  update();
  return true;
}

/** Drops what is kept of a build's runtime and is damaged: it comes from the server next time. Says whether there was any. */
async function dropDamaged(build) {
  const inventory = await inventoryOf(build);
  if (!inventory) return false;
  // What is not there has been asked of the server already: a page that is tried again for that is tried for ever.
  const kept = await keptPaths(build);
  const paths = runtimeOf(inventory).filter((path) => kept.has(path));
  return (await unsound(build, inventory.files, paths)).length > 0;
}

/** One step back: the previous build counts, and the one that counted is not fetched again before the server has had another. */
export async function goBack() {
  if (!(await changeMarker(back))) throw new Fault('storage', 'no previous build is kept');
}

const back = ({ current, previous }) => (previous ? { current: previous, previous: current, refused: current, proven: null } : undefined);
