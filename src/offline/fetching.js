// Fetches files of a release: each counts only when its bytes have the SHA-256 that the inventory says. Whatever a server or
// something between says instead (a page to log in, half a file, nothing for long) is a fault with a name.
import { Fault } from './fault.js';
import { INVENTORY, readInventory, sha256 } from './inventory.js';

/** No byte for so long: given up until the next try. */
export const PATIENCE_MILLIS = 30_000;
const MOST_INVENTORY_BYTES = 4_000_000;

/** The inventory that the server has now, its text, and the headers it came with. */
export async function fetchInventory(scope, patience) {
  const { bytes, headers } = await fetchBytes(new URL(INVENTORY, scope), { cache: 'no-cache', most: MOST_INVENTORY_BYTES, patience });
  const text = new TextDecoder().decode(bytes);
  return { text, headers, inventory: await readInventory(text) };
}

/** A file with the content that the inventory says: `{ bytes, headers }`. */
export async function fetchFile(scope, path, file, patience) {
  const url = new URL(path, scope);
  const how = { most: file.bytes, patience, path };
  // What the visitor's page has just loaded need not come again; if that is not it, the server is asked. So it is where there is no
  // such file: some servers have that remembered for a year, and may have the file by now.
  const first = await fetchBytes(url, { ...how, cache: 'default' }).catch((error) => {
    if (error.kind === 'changed' || error.kind === 'status') return undefined;
    throw error;
  });
  if (first && (await isSound(first.bytes, file))) return first;
  const second = await fetchBytes(url, { ...how, cache: 'reload' });
  if (await isSound(second.bytes, file)) return second;
  throw new Fault('changed', path);
}

/** Whether these are the bytes of a file of the inventory. */
export const isSound = async (bytes, file) => bytes.byteLength === file.bytes && (await sha256(bytes)) === file.sha256;

/** All bytes of an answer, of which there may be `most`. */
async function fetchBytes(url, { cache, most, patience = PATIENCE_MILLIS, path = INVENTORY }) {
  const stop = new AbortController();
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), patience);
  };
  wait();
  try {
    const answer = await fetch(url, { cache, signal: stop.signal, credentials: 'same-origin' });
    if (answer.status !== 200) throw new Fault('status', `${path}: HTTP ${answer.status}`);
    const chunks = [];
    let length = 0;
    for (const reader = answer.body.getReader(); ; ) {
      wait();
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.byteLength;
      if (length > most) throw new Fault(path === INVENTORY ? 'garbled' : 'changed', path);
    }
    return { bytes: joined(chunks, length), headers: answer.headers };
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(stop.signal.aborted ? 'slow' : 'unreachable', path);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

function joined(chunks, length) {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
