// Which open page, or worker of one, began with which build: it is answered from that one to its end, whatever comes meanwhile.
import { all, get, put, remove } from './store.js';

// From when a page is told to begin until the browser knows it, at most.
const OPENING_MILLIS = 60_000;

const known = new Map(); // by client id, what the store has
const begun = new Map(); // by client id, when, as this worker's own clock has it
let goneBefore = new Set();

/** Remembers it; `build` is null for a page that the network answers. */
export async function begin(client, build) {
  if (!client) return;
  known.set(client, build);
  begun.set(client, performance.now());
  // Where there is no room for it, the worker knows it as long as it lives.
  await put('clients', client, { build }).catch(() => {});
}

/** The build of a client: null if the network answers it, undefined if nothing is known of it. */
export async function buildOf(client) {
  if (!client) return undefined;
  if (!known.has(client)) known.set(client, (await get('clients', client))?.build);
  return known.get(client);
}

/**
 * The builds that open pages run on; forgets pages that are gone. A page that is about to open is not known to the browser yet:
 * only who was gone the last time too is.
 */
export async function clientsOf() {
  const builds = new Set();
  const gone = new Set();
  for (const [client, { build }] of await all('clients')) {
    const isThere = (await self.clients.get(client)) !== undefined || performance.now() - begun.get(client) < OPENING_MILLIS;
    if (isThere || !goneBefore.has(client)) builds.add(build);
    if (!isThere && goneBefore.has(client)) {
      known.delete(client);
      begun.delete(client);
      await remove('clients', client);
    } else if (!isThere) {
      gone.add(client);
    }
  }
  goneBefore = gone;
  return builds;
}
