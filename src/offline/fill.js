// Brings the files of a build together: what another build has with the same content is copied, all else is fetched, and nothing
// is kept that has not the SHA-256 the inventory says. What is here already stays, so whatever was cut off goes on where it was.
import { inventoryOf, policyOf, setPolicy } from './builds.js';
import { faultOf } from './fault.js';
import { fetchFile } from './fetching.js';
import { keep, keptBuilds, keptPaths, policyIn, soundBytes } from './kept.js';
import { withRoom } from './room.js';

const AT_ONCE = 6;

/**
 * Brings `paths` of a build; `patience` as for fetching, `spare` the exhibit it is for. `went(have, of)` hears how far it is.
 * Gives how many files came from the network.
 */
export async function fill(inventory, paths, { patience, spare, went = () => {} } = {}) {
  const { build, files } = inventory;
  let policy = await policyOf(build);
  const has = await keptPaths(build);
  const missing = paths.filter((path) => !has.has(path));
  if (missing.length === 0 && policy) return 0;
  const others = await sources(build);
  let fetched = 0;
  let have = paths.length - missing.length;
  went(have, paths.length);

  const store = (path, bytes) => withRoom({ build, spare, about: path }, () => keep(build, path, bytes, policy));
  const bring = async (path) => {
    const file = files.get(path);
    const place = path === 'index.html' ? undefined : others.get(file.sha256);
    const copy = place && (await soundBytes(...place, file));
    if (copy) {
      await store(path, copy);
    } else {
      const { bytes, headers } = await fetchFile(self.registration.scope, path, file, patience);
      fetched += 1;
      if (!policy) await setPolicy(build, (policy = policyIn(headers)));
      await store(path, bytes);
    }
    have += 1;
    went(have, paths.length);
  };

  // The page first: its answer carries the headers that all the others are kept with.
  const isFirst = !policy;
  if (isFirst) await bring('index.html');
  const queue = missing.filter((path) => !isFirst || path !== 'index.html');
  const work = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) await bring(path);
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => work().catch(stop)));
  function stop(error) {
    queue.length = 0;
    throw error;
  }
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed) throw faultOf(failed.reason);
  return fetched;
}

/** Where content is kept in other builds, by its SHA-256: `[build, path]`. */
async function sources(build) {
  const found = new Map();
  for (const id of await keptBuilds()) {
    const inventory = id === build ? undefined : await inventoryOf(id).catch(() => undefined);
    if (!inventory) continue;
    for (const path of await keptPaths(id)) {
      const file = inventory.files.get(path);
      if (file) found.set(file.sha256, [id, path]);
    }
  }
  return found;
}
