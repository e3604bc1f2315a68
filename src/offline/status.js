// What the operator's panel, and the page, are told of what is kept.
import { inventoryOf, marker } from './builds.js';
import { buildOf } from './clients.js';
import { exhibitFiles, exhibitsOf } from './inventory.js';
import { keptBuilds, keptPaths } from './kept.js';
import { lastTry, underWay } from './update.js';

/**
 * For the page with this client id: `yours`, the build it runs on, null for the network's; `current`, `previous`, `refused` as the
 * marker has them; `arriving`, how far an update is; `kept`, bytes in all and the exhibits that open without a network; `last`.
 */
export async function status(client) {
  const { current, previous, refused } = await marker();
  const kept = { bytes: 0, exhibits: [], of: 0 };
  for (const id of await keptBuilds()) {
    const inventory = await inventoryOf(id);
    if (!inventory) continue;
    const paths = await keptPaths(id);
    for (const path of paths) kept.bytes += inventory.files.get(path)?.bytes ?? 0;
    if (id !== current) continue;
    const ids = exhibitsOf(inventory);
    kept.exhibits = ids.filter((exhibit) => exhibitFiles(inventory, exhibit).every((path) => paths.has(path)));
    kept.of = ids.length;
  }
  return { yours: (await buildOf(client)) ?? null, current, previous, refused, arriving: underWay() ?? null, kept, last: await lastTry() };
}
