// Makes room when storage is short: exhibits that visitors opened go first, those opened longest ago before all others; then the
// build that is kept to step back to. Never what the hall needs, nor what is pinned.
import { forgetBuild, inventoryOf, marker, setMarker } from './builds.js';
import { clientsOf } from './clients.js';
import { Fault, isFull } from './fault.js';
import { exhibitFiles, exhibitsOf } from './inventory.js';
import { drop, dropBuild, keptBuilds } from './kept.js';
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

/** Does `act`; where there is no room for it, once more when some was made. `about` is told where none can be. */
export async function withRoom({ arriving, spare, about = '' }, act) {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!isFull(error)) throw error;
      if (!(await makeRoom(arriving, spare))) throw new Fault('full', about);
    }
  }
}

/** Makes some room, while the build `arriving` is fetched; false if there is nothing left that could go. `spare` stays. */
async function makeRoom(arriving, spare) {
  const ids = await keptBuilds();
  for (const exhibit of await openedIds()) {
    if (exhibit === spare) continue;
    await remove('opened', exhibit);
    const gone = await Promise.all(ids.map((id) => evict(id, exhibit)));
    if (gone.some(Boolean)) return true;
  }
  const counts = await marker();
  const inUse = await clientsOf();
  const idle = ids.find((id) => id !== arriving && id !== counts.current && !inUse.has(id));
  if (!idle) return false;
  if (counts.previous === idle) await setMarker({ ...counts, previous: null });
  await dropBuild(idle);
  await forgetBuild(idle);
  return true;
}

/** Takes an exhibit out of a build unless it is pinned there. */
async function evict(id, exhibit) {
  const inventory = await inventoryOf(id);
  if (!inventory || (await pinnedOf(inventory)).includes(exhibit)) return false;
  return drop(id, exhibitFiles(inventory, exhibit));
}
