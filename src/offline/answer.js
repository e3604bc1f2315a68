// Answers what pages ask for: from the build each began with, whole. What is no file of it goes to the network as if nobody were
// here; so does everything where storage is missing or broken.
import { inventoryOf, marker, setMarker } from './builds.js';
import { begin, buildOf } from './clients.js';
import { fetchFile } from './fetching.js';
import { INVENTORY, runtimeOf } from './inventory.js';
import { keep, keptAnswer, policyIn, unsound } from './kept.js';
import { ranged } from './range.js';

// Storage that hangs must not hold up a visitor.
const STORAGE_PATIENCE_MILLIS = 4000;
// A build that is read back first takes longer, on a slow machine.
const VISIT_PATIENCE_MILLIS = 20_000;
const HALL_PATIENCE_MILLIS = 2000;
const HALL = /^hall(\.[0-9a-f]{8})?\.json$/;
const STRAIGHT = [INVENTORY, 'service_worker.js'];
const CARRIES_CONTENT = /\.[0-9a-f]{8}\.[a-z0-9]+$/;

/** The path that a request names, if it may be answered here: undefined for other origins, orders, and who wants the server itself. */
export function pathOf({ url, method, mode, cache }) {
  const { scope } = self.registration;
  const bare = url.replace(/[?#].*/, '');
  if (method !== 'GET' || cache === 'no-store' || !bare.startsWith(scope)) return undefined;
  // A query belongs to a page's address; anything else with one is a question to the server.
  if (mode !== 'navigate' && url.includes('?')) return undefined;
  let path;
  try {
    path = decodeURIComponent(bare.slice(scope.length)) || 'index.html';
  } catch {
    return undefined;
  }
  return path.startsWith('kiosk/') && !/\.[a-z0-9]+$/.test(path) ? undefined : STRAIGHT.includes(path) ? undefined : path;
}

/** The answer to a request for `path`. */
export async function answer(event, path) {
  const { request } = event;
  let found;
  try {
    found = await (request.mode === 'navigate' ? within(VISIT_PATIENCE_MILLIS, beginVisit(event, path)) : within(STORAGE_PATIENCE_MILLIS, ofVisit(event, path)));
  } catch {
    // Storage is missing or broken.
  }
  if (!found) return fetch(request);
  const { inventory, kept } = found;
  if (HALL.test(path)) return hallSettings(request, kept);
  if (kept) return ranged(request, kept);
  return fromServer(event, inventory, path);
}

/** A page opens: it runs on the build that counts now. */
async function beginVisit(event, path) {
  const inventory = await currentBuild();
  const kept = inventory?.files.has(path) ? await keptAnswer(inventory.build, path) : undefined;
  await begin(event.resultingClientId, kept ? inventory.build : null);
  return kept && { inventory, kept };
}

/** A page, or a worker of one, asks for something. */
async function ofVisit(event, path) {
  const build = await buildOf(event.clientId);
  // A worker that it starts goes on with what it has.
  if (event.resultingClientId && build !== undefined) await begin(event.resultingClientId, build);
  if (build === null) return undefined;
  const inventory = await inventoryOf(build ?? (await named(path)));
  const file = inventory?.files.get(path);
  if (!file || file.of === 'aside') return undefined;
  return { inventory, kept: await keptAnswer(inventory.build, path) };
}

/** Of whom nothing is known gets the build that counts, or the one whose name this is. */
async function named(path) {
  const { current, previous } = await marker();
  if (!CARRIES_CONTENT.test(path) || (await inventoryOf(current))?.files.has(path)) return current;
  return (await inventoryOf(previous))?.files.has(path) ? previous : current;
}

const read = new Set(); // builds that were read back since this worker began

/**
 * The build that counts. One that has not run for a while yet is read back first, lest the power failed before it was on the disk:
 * if it is not whole, the previous one counts again.
 */
async function currentBuild() {
  const counts = await marker();
  const inventory = await inventoryOf(counts.current);
  if (!inventory || counts.proven === counts.current || read.has(counts.current)) return inventory;
  if ((await unsound(counts.current, inventory.files, runtimeOf(inventory))).length === 0) {
    read.add(counts.current);
    return inventory;
  }
  await setMarker({ current: counts.previous, previous: null, refused: null, proven: null });
  return counts.previous ? currentBuild() : undefined;
}

/** A file that is not kept: the server's, if it is the one of this build. It is kept from now on. */
async function fromServer(event, { build, files }, path) {
  try {
    const { bytes, headers } = await fetchFile(self.registration.scope, path, files.get(path));
    const type = headers.get('content-type') ?? 'application/octet-stream';
    event.waitUntil(keep(build, path, bytes, type, policyIn(headers)).catch(() => {}));
    return ranged(event.request, new Response(bytes, { headers: { ...policyIn(headers), 'content-type': type } }));
  } catch {
    return Response.error();
  }
}

/**
 * The hall's settings are of the build, but who serves them says so in a header (`kepu kiosk` does): the server is asked first,
 * and what is kept is given with what it says.
 */
async function hallSettings(request, kept) {
  const answer = await fetch(request.url, { cache: 'no-cache', signal: AbortSignal.timeout(HALL_PATIENCE_MILLIS) }).catch(() => undefined);
  if (!kept) return answer ?? Response.error();
  answer?.body?.cancel().catch(() => {});
  const headers = new Headers(kept.headers);
  if (answer?.headers.has('x-kepu-kiosk')) headers.set('x-kepu-kiosk', answer.headers.get('x-kepu-kiosk'));
  return new Response(kept.body, { headers });
}

const within = (millis, work) => Promise.race([work, new Promise((_, reject) => setTimeout(() => reject(new DOMException('', 'TimeoutError')), millis))]);
