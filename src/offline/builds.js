// Which builds are kept and which of them counts. The marker is one record, written at once: whoever is cut off before it is
// written has the build from before, whoever is cut off after it the new one, and nobody half of each.
import { readInventory } from './inventory.js';
import { change, get, put, remove } from './store.js';

const NOTHING = { current: null, previous: null, refused: null, proven: null };

/**
 * What counts: the `current` build; the `previous` one, one step back; the one that the operator stepped back from, which is
 * `refused` until the server has another; and whether the current one is `proven`, having run for a while.
 */
export const marker = async () => ({ ...NOTHING, ...(await get('state', 'marker')) });

/** Has count what `next` makes of what counts just then; nothing changes where it makes nothing. Gives what it made. */
export const changeMarker = (next) => change('state', 'marker', (kept) => next({ ...NOTHING, ...kept }));

const known = new Map(); // by build id: what does not change

/** A build that is kept, or on its way: `{ build, pinned, files }`; undefined where there is none. */
export async function inventoryOf(id) {
  if (!id) return undefined;
  if (!known.has(id)) {
    const kept = await get('builds', id);
    if (kept?.text) known.set(id, await readInventory(kept.text));
  }
  return known.get(id);
}

/** Remembers the text of an inventory, before any of its files is kept. */
export const rememberBuild = async (inventory, text) => {
  if (!(await isRemembered(inventory.build))) await put('builds', inventory.build, { text, policy: null });
  known.set(inventory.build, inventory);
};

/** Whether its inventory is kept, for a worker that starts anew. */
export const isRemembered = async (id) => (await get('builds', id))?.text !== undefined;

/** The headers that every answer of a build carries, by name; null until they are known. */
export const policyOf = async (id) => (await get('builds', id))?.policy ?? null;

/** Remembers them; nothing for a build that has been forgotten meanwhile. */
export const setPolicy = (id, policy) => change('builds', id, (kept) => kept && { ...kept, policy });

export async function forgetBuild(id) {
  known.delete(id);
  await remove('builds', id);
}
