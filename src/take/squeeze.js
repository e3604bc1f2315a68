// Bytes as a short text for an address, which tells when a part of it is missing or another: CRC-32, then deflate, in Base64url.
// Not SHA-256: browsers keep that from halls on plain HTTP, and this is against accidents, not against anybody.

/** The bytes as text; undefined in a browser that cannot. */
export async function squeezed(bytes) {
  const short = await through(bytes, 'CompressionStream', Infinity);
  if (!short) return undefined;
  const check = new Uint8Array(4);
  new DataView(check.buffer).setUint32(0, crc32(short));
  return toText([...check, ...short]);
}

/** The bytes of a text, `most` at most; undefined for anything else than `squeezed` gave, null for what it gave and this browser cannot unpack. */
export async function unsqueezed(text, most) {
  const bytes = fromText(text);
  if (!bytes || bytes.length < 5) return undefined;
  const short = bytes.subarray(4);
  if (new DataView(bytes.buffer).getUint32(0) !== crc32(short)) return undefined;
  return (await through(short, 'DecompressionStream', most).catch(() => undefined)) ?? null;
}

/** CRC-32 as in ZIP and PNG. */
export function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

/** What a stream of the browser's makes of bytes; undefined where it makes too much, or there is none. */
async function through(bytes, kind, most) {
  let stream;
  try {
    stream = new window[kind]('deflate-raw');
  } catch {
    return undefined;
  }
  const chunks = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function toText(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromText(text) {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
