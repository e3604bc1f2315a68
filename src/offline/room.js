// Makes room when storage is short: builds that were given up on the way go first; then exhibits that visitors opened, those opened
// longest ago before all others; then the build that is kept to step back to. Never what the hall needs, nor what is pinned, nor the
// build that an update is bringing.
import { changeMarker, forgetBuild, inventoryOf, marker } from './builds.js';
import { clientsOf } from './clients.js';
import { Fault, isFull } from './fault.js';
import { exhibitFiles, exhibitsOf } from './inventory.js';
import { drop, dropBuild, keptBuilds, keptPaths } from './kept.js';
import { all, get, put, remove } from './store.js';

/** Notes that an exhibit was opened, after all others: by a count, as clocks may be wrong. */
export async function noteOpened(id) {
  const count = ((await get('state', 'opened')) ?? 0) + 1;
  await put('state', 'opened', count);
  await put('opened', id, count);
}

/** The ids of exhibits that were opened and are not evicted, the longest ago first. */
export async function openedIds() {
  const opened = await all('opened');
  return [...opened].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

/** What is always kept of a build; all its exhibits on a kiosk. */
export async function pinnedOf(inventory) {
  return (await get('state', 'pins-all')) ? exhibitsOf(inventory) : inventory.pinned;
}

let coming; // the build that an update is bringing

/** Does `act`, which brings the build `id`: whoever needs room meanwhile, it stays. */
export function bringing(id, act) {
  coming = id;
  return act().finally(() => (coming = undefined));
}

/** Does `act`; where there is no room for it, once more when some was made. `build` and `spare` stay; `about` is told where none can be. */
export async function withRoom({ build, spare, about = '' }, act) {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!isFull(error)) throw error;
      if (!(await makeRoom(build, spare))) throw new Fault('full', about);
    }
  }
}

/**
 * Makes some room for files of `build`; false if there is nothing left that could go. The exhibit `spare` stays, and so do those
 * that were opened after it.
 */
async function makeRoom(build, spare) {
  const ids = await keptBuilds();
  const inUse = await clientsOf();
  // Last, so that nothing goes that has come to count meanwhile.
  const { current, previous } = await marker();
  const idle = ids.filter((id) => ![build, coming, current].includes(id) && !inUse.has(id));
  const givenUp = idle.find((id) => id !== previous);
  if (givenUp) return letGo(givenUp);
  const opened = await openedIds();
  const isOlder = opened.includes(spare) ? opened.slice(0, opened.indexOf(spare)) : opened;
  for (const exhibit of [...(await leftovers(ids, [...opened, spare])), ...isOlder]) {
    await remove('opened', exhibit);
    const gone = await Promise.all(ids.map((id) => evict(id, exhibit)));
    if (gone.some(Boolean)) return true;
  }
  const [last] = idle;
  if (!last) return false;
  const isIdle = await changeMarker((counts) => (counts.previous === last && coming !== last ? { ...counts, previous: null } : undefined));
  // Where it was stepped back to meanwhile, what else could go is looked for once more.
  return isIdle ? letGo(last) : true;
}

/** Keeps a build no more. Its record goes first: without one, what is left of it can never count. */
export async function letGo(id) {
  await forgetBuild(id);
  await dropBuild(id);
  return true;
}

/** Exhibits that files are kept of although they are none of `wanted`: they were given up, or never came to be used. */
async function leftovers(builds, wanted) {
  const found = new Set();
  for (const build of builds) {
    const inventory = await inventoryOf(build);
    for (const path of await keptPaths(build)) found.add(inventory?.files.get(path)?.id);
  }
  return [...found].filter((id) => id && !wanted.includes(id));
}

/** Takes an exhibit out of a build unless it is pinned there. */
async function evict(id, exhibit) {
  const inventory = await inventoryOf(id);
  if (!inventory || (await pinnedOf(inventory)).includes(exhibit)) return false;
  return drop(id, exhibitFiles(inventory, exhibit));
}
