// The inventory of a release, `build.json`: every file with its SHA-256 and length, what it is of, and which exhibits are pinned.
// `finish/inventory.rs` writes it. It proves itself: its build id is the hash of all it lists.
import { Fault } from './fault.js';

export const INVENTORY = 'build.json';
const VERSION = 1;

/** The SHA-256 of bytes, in hexadecimal digits. */
export async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Reads the text of an inventory: `{ build, pinned, files }`, `files` being a map from path to `{ sha256, bytes, of }`. `of` is
 * `runtime`, `aside` (never kept) or `exhibit`, with its `id`.
 */
export async function readInventory(text) {
  let said;
  try {
    said = JSON.parse(text);
  } catch {
    throw new Fault('garbled', INVENTORY);
  }
  if (said?.inventory !== VERSION) throw new Fault('garbled', INVENTORY);
  const inventory = parts(said);
  if ((await buildOf(inventory.files)) !== inventory.build) throw new Fault('garbled', INVENTORY);
  return inventory;
}

/** An inventory out of its JSON; what is none is told. */
function parts({ build, pinned, runtime, exhibits, aside }) {
  const files = new Map();
  const add = (list, of) => {
    for (const [path, hash, bytes] of list) {
      const isFile = isPath(path) && /^[0-9a-f]{64}$/.test(hash) && Number.isSafeInteger(bytes) && bytes >= 0;
      if (!isFile || files.has(path)) throw new Fault('garbled', INVENTORY);
      files.set(path, { sha256: hash, bytes, ...of });
    }
  };
  try {
    add(runtime, { of: 'runtime' });
    add(aside, { of: 'aside' });
    for (const [id, list] of Object.entries(exhibits)) add(list, { of: 'exhibit', id });
    if (!pinned.every((id) => Object.hasOwn(exhibits, id))) throw new Fault('garbled', INVENTORY);
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('garbled', INVENTORY);
  }
  if (typeof build !== 'string' || !files.has('index.html')) throw new Fault('garbled', INVENTORY);
  return { build, pinned, files };
}

/** A path below the hall, and nowhere else. */
const isPath = (path) => typeof path === 'string' && /^[\w.-][^?#\\:]*$/.test(path) && !path.split('/').some((part) => part === '' || part === '..' || part === '.');

/** The id of a build of these files. */
async function buildOf(files) {
  const order = [...files.keys()].sort((a, b) => (a < b ? -1 : 1));
  const lines = order.map((path) => `${files.get(path).sha256} ${files.get(path).bytes} ${path}\n`);
  return sha256(new TextEncoder().encode(lines.join('')));
}

/** The ids of all exhibits of a build. */
export const exhibitsOf = ({ files }) => [...new Set([...files.values()].flatMap(({ of, id }) => (of === 'exhibit' ? [id] : [])))];

/** The paths of the runtime, `index.html` first: it brings the headers that every answer carries. */
export function runtimeOf({ files }) {
  const paths = [...files].filter(([, { of }]) => of === 'runtime').map(([path]) => path);
  return ['index.html', ...paths.filter((path) => path !== 'index.html')];
}

/** The paths of one exhibit. */
export const exhibitFiles = ({ files }, wanted) => [...files].filter(([, { of, id }]) => of === 'exhibit' && id === wanted).map(([path]) => path);
