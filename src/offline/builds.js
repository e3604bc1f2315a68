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
const policies = new Map(); // by build id, as they are remembered: each answer asks for one

/** A build that is kept, or on its way: `{ build, pinned, files }`; undefined where there is none. */
export async function inventoryOf(id) {
  if (!id) return undefined;
  if (!known.has(id)) {
    const kept = await get('builds', id);
    if (kept?.text) known.set(id, await readInventory(kept.text));
  }
  return known.get(id);
}

/** Remembers the text of an inventory, before any of its files is kept; anew where what is kept is not that text, and may be none. */
export const rememberBuild = async (inventory, text) => {
  const { build } = inventory;
  const kept = await get('builds', build);
  if (kept?.text !== text) {
    await put('builds', build, { text, policy: kept?.policy ?? null });
    policies.delete(build);
  }
  known.set(build, inventory);
};

/** Whether its inventory is kept, for a worker that starts anew. */
export const isRemembered = async (id) => (await get('builds', id))?.text !== undefined;

/** The headers that every answer of a build carries, by name; null until they are known. */
export async function policyOf(id) {
  const policy = policies.get(id) ?? (await get('builds', id))?.policy;
  if (policy) policies.set(id, policy);
  return policy ?? null;
}

/** Remembers them; nothing for a build that has been forgotten meanwhile. */
export async function setPolicy(id, policy) {
  if (await change('builds', id, (kept) => kept && { ...kept, policy })) policies.set(id, policy);
}

export async function forgetBuild(id) {
  known.delete(id);
  policies.delete(id);
  await remove('builds', id);
}
