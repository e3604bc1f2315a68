// The files that are kept: a cache for each build, named by the hall's place and its id, an entry for each path.
import { isSound } from './fetching.js';
import { PLACE } from './place.js';
import { typeOf } from './types.js';

const PREFIX = `kepu-build${PLACE}-`;
const nameOf = (id) => PREFIX + id;

// What every answer of a hall carries (docs/operators/hosting.md): a page and its workers obey the policy they came with.
const POLICY = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-embedder-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
];

/** Those of an answer's headers that all answers of its build share. */
export const policyIn = (headers) => Object.fromEntries(POLICY.flatMap((name) => (headers.has(name) ? [[name, headers.get(name)]] : [])));

export const isSamePolicy = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * An answer with `policy`, if any is known. One that has it already stays what it is: with what comes from a cache as it is, browsers
 * keep its compiled code.
 */
export function withPolicy(answer, policy) {
  if (!policy || isSamePolicy(policyIn(answer.headers), policy)) return answer;
  const headers = new Headers(answer.headers);
  for (const name of POLICY) headers.delete(name);
  for (const [name, value] of Object.entries(policy)) headers.set(name, value);
  return new Response(answer.body, { headers });
}

const addressOf = (path) => new URL(path, self.registration.scope).href;

/** The ids of all builds that have a cache. Another hall's may begin with the same letters, and goes on with others. */
export const keptBuilds = async () =>
  (await caches.keys()).filter((name) => name.startsWith(PREFIX) && /^[0-9a-f]{64}$/.test(name.slice(PREFIX.length))).map((name) => name.slice(PREFIX.length));

/** The paths that are kept of a build. */
export async function keptPaths(id) {
  if (!(await caches.has(nameOf(id)))) return new Set();
  const requests = await (await caches.open(nameOf(id))).keys();
  const { scope } = self.registration;
  return new Set(requests.filter(({ url }) => url.startsWith(scope)).map(({ url }) => decodeURIComponent(url.slice(scope.length))));
}

/** The answer that is kept for a path of a build; undefined if there is none. */
export const keptAnswer = (id, path) => caches.match(addressOf(path), { cacheName: nameOf(id), ignoreVary: true });

/** An answer with bytes that have been checked. */
export const answerOf = (path, bytes, policy) =>
  new Response(bytes, { headers: { ...policy, 'content-type': typeOf(path), 'content-length': String(bytes.byteLength) } });

/** Keeps bytes that have been checked. */
export async function keep(id, path, bytes, policy) {
  const cache = await caches.open(nameOf(id));
  await cache.put(addressOf(path), answerOf(path, bytes, policy));
}

/** The bytes kept of a path, if they are what the inventory says. */
export async function soundBytes(id, path, file) {
  const answer = await keptAnswer(id, path).catch(() => undefined);
  if (!answer) return undefined;
  const bytes = await answer.arrayBuffer().catch(() => undefined);
  return bytes && (await isSound(bytes, file)) ? bytes : undefined;
}

/** Those of `paths` that are not kept as the inventory says; what is kept instead is kept no more. */
export async function unsound(id, files, paths) {
  const bad = [];
  for (const path of paths) {
    if (await soundBytes(id, path, files.get(path))) continue;
    bad.push(path);
    await drop(id, [path]);
  }
  return bad;
}

/** Keeps these paths no more; says whether any was kept. */
export async function drop(id, paths) {
  if (!(await caches.has(nameOf(id)))) return false;
  const cache = await caches.open(nameOf(id));
  const gone = await Promise.all(paths.map((path) => cache.delete(addressOf(path), { ignoreVary: true })));
  return gone.some(Boolean);
}

export const dropBuild = (id) => caches.delete(nameOf(id));
