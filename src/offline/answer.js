// Answers what pages ask for: from the build each began with, whole. What is no file of it goes to the network as if nobody were
// here; so does everything where storage is missing or broken.
import { changeMarker, inventoryOf, marker, policyOf } from './builds.js';
import { begin, buildOf } from './clients.js';
import { fetchFile, fetchInventory } from './fetching.js';
import { INVENTORY, exhibitFiles, runtimeOf } from './inventory.js';
import { answerOf, keep, keptAnswer, policyIn, unsound, withPolicy } from './kept.js';
import { ranged } from './range.js';
import { look } from './update.js';

// Storage that hangs must not hold up a visitor.
const STORAGE_PATIENCE_MILLIS = 4000;
// The network is asked first where a build cannot show an exhibit by itself, if it does not take long.
const NEWS_PATIENCE_MILLIS = 4000;
// A build that is read back first takes longer, on a slow machine.
const VISIT_PATIENCE_MILLIS = 20_000;
const HALL_PATIENCE_MILLIS = 2000;
const HALL = /^hall(\.[0-9a-f]{8})?\.json$/;
const COMPARISON = 'compare.html';
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
export const answer = (event, path) => (event.request.mode === 'navigate' ? openVisit(event, path) : ofVisit(event, path));

/**
 * A page opens: it runs on the build that counts now, whole, or on what the network has. Which of them is settled before the page is
 * told to begin, and whatever storage says later does not change it.
 */
async function openVisit(event, path) {
  const { request, resultingClientId } = event;
  const finding = ofCurrent(request, path);
  let found = await within(VISIT_PATIENCE_MILLIS, finding).catch(() => undefined);
  const isNews = found && (await within(STORAGE_PATIENCE_MILLIS, lacks(found.inventory, request.url)).catch(() => false));
  // Whatever the page comes to, even where it can ask for nothing itself.
  if (found) event.waitUntil(look({ isNews }).catch(() => {}));
  if (isNews) found = (await news(request, found.inventory)) ?? found;
  found ??= await Promise.any([sure(finding), fetch(request)]).catch(() => Response.error());
  if (found instanceof Response) {
    event.waitUntil(begin(resultingClientId, null));
    return found;
  }
  await within(STORAGE_PATIENCE_MILLIS, begin(resultingClientId, found.inventory.build)).catch(() => {});
  return given(request, path, found.inventory, found.kept);
}

/**
 * Whether an address names an exhibit of the hall that this build cannot show by itself: it has none of that name, or not all of it
 * is kept, and the server may have no such files any more.
 */
async function lacks(inventory, url) {
  const id = new URL(url).searchParams.get('exhibit');
  if (!/^[a-z0-9-]+$/.test(id ?? '')) return false;
  const paths = exhibitFiles(inventory, id);
  if (paths.length === 0) return true;
  // Nobody is led into the release that was stepped back from.
  if ((await marker()).refused) return false;
  const kept = await Promise.all(paths.map((each) => keptAnswer(inventory.build, each)));
  return kept.includes(undefined);
}

/** The page of another build that the server has; nothing where it has none, or does not give it soon. */
async function news(request, { build }) {
  const asking = async () => {
    // What is no inventory is no server of the hall; and what is kept of this build need not come again.
    const { inventory } = await fetchInventory(self.registration.scope);
    return inventory.build === build ? undefined : fetch(request);
  };
  const answer = await within(NEWS_PATIENCE_MILLIS, asking()).catch(() => undefined);
  return answer?.ok ? answer : undefined;
}

/** What is kept of the build that counts; nothing where the network is to answer. */
async function ofCurrent(request, path) {
  const inventory = (await outerBuild(request)) ?? (await currentBuild());
  const kept = inventory?.files.has(path) ? await keptAnswer(inventory.build, path) : undefined;
  return kept && { inventory, kept };
}

/** The build of the page that has two others side by side, for these; nothing if it is not known which that is. */
async function outerBuild({ destination }) {
  if (destination !== 'iframe') return undefined;
  const pages = (await self.clients.matchAll({ type: 'window' })).filter(({ url }) => url.startsWith(self.registration.scope + COMPARISON));
  const builds = new Set(await Promise.all(pages.map(({ id }) => buildOf(id))));
  return builds.size === 1 ? inventoryOf([...builds][0]) : undefined;
}

/** A page, or a worker of one, asks for something. */
async function ofVisit(event, path) {
  const { request } = event;
  const finding = buildFor(event, path);
  let inventory;
  try {
    // What carries its content in its name is the same wherever it comes from; anything else could be of another build.
    inventory = await (CARRIES_CONTENT.test(path) ? within(STORAGE_PATIENCE_MILLIS, finding) : finding);
  } catch {
    const found = await Promise.any([sure(finding), fetch(request)]).catch(() => Response.error());
    if (found instanceof Response) return found;
    inventory = found;
  }
  const file = inventory?.files.get(path);
  if (!file || file.of === 'aside') return fetch(request);
  const whole = await ofBuild(event, inventory, path);
  return whole ? given(request, path, inventory, whole) : Response.error();
}

/** The build that a page or a worker of one began with; nothing if the network answers it. */
async function buildFor({ clientId, resultingClientId }, path) {
  const build = await buildOf(clientId);
  // A worker that it starts goes on with what it has.
  if (resultingClientId && build !== undefined) await begin(resultingClientId, build);
  return build === null ? undefined : inventoryOf(build ?? (await named(path)));
}

/** A file of a build: as it is kept; where it is not, or not soon enough, whichever comes first of that and of the server's. */
async function ofBuild(event, inventory, path) {
  const reading = keptAnswer(inventory.build, path);
  const kept = await within(STORAGE_PATIENCE_MILLIS, reading).catch(() => undefined);
  return kept ?? Promise.any([sure(reading), fromServer(event, inventory, path)]).catch(() => undefined);
}

/** A whole file of a build, with the policy that the build has now, as it was asked for. */
async function given(request, path, { build }, whole) {
  const policy = await within(STORAGE_PATIENCE_MILLIS, policyOf(build)).catch(() => null);
  const answer = withPolicy(whole, policy);
  return HALL.test(path) ? hallSettings(request, answer) : ranged(request, answer);
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
  // What was changed over to meanwhile has not been read.
  await changeMarker(({ current, previous }) => (current === counts.current ? { current: previous, previous: null, refused: null, proven: null } : undefined));
  return currentBuild();
}

/** The server's file, if it is the one of this build. It is kept from now on. */
async function fromServer(event, { build, files }, path) {
  const { bytes, headers } = await fetchFile(self.registration.scope, path, files.get(path));
  const policy = policyIn(headers);
  event.waitUntil(keep(build, path, bytes, policy).catch(() => {}));
  return answerOf(path, bytes, policy);
}

/**
 * The hall's settings are of the build, but who serves them says so in a header (`kepu kiosk` does): the server is asked first,
 * and what is kept is given with what it says.
 */
async function hallSettings(request, kept) {
  const answer = await fetch(request.url, { cache: 'no-cache', signal: AbortSignal.timeout(HALL_PATIENCE_MILLIS) }).catch(() => undefined);
  answer?.body?.cancel().catch(() => {});
  const headers = new Headers(kept.headers);
  if (answer?.headers.has('x-kepu-kiosk')) headers.set('x-kepu-kiosk', answer.headers.get('x-kepu-kiosk'));
  return new Response(kept.body, { headers });
}

/** What storage says in the end, if it says anything. */
const sure = async (finding) => (await finding) ?? Promise.reject(new DOMException('', 'NotFoundError'));

const within = (millis, work) => Promise.race([work, new Promise((_, reject) => setTimeout(() => reject(new DOMException('', 'TimeoutError')), millis))]);
