// What somebody brought, kept in this browser by the SHA-256 of the pack. Where a browser keeps nothing (a private window, a
// full disk) it stays in memory, until the page is closed.
const memory = new Map();
let database;

// The database, or null where there is none.
function opened() {
  database ??= new Promise((done) => {
    const request = indexedDB.open('kepu-brought', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('packs', { keyPath: 'sha256' });
    request.onsuccess = () => done(request.result);
    request.onerror = request.onblocked = () => done(null);
  }).catch(() => null);
  return database;
}

// The result of one request in a transaction of its own.
async function ask(mode, request) {
  const found = await opened();
  if (!found) return undefined;
  return new Promise((done, fail) => {
    const transaction = found.transaction('packs', mode);
    const asked = request(transaction.objectStore('packs'));
    transaction.oncomplete = () => done(asked.result);
    transaction.onerror = transaction.onabort = () => fail(transaction.error);
  });
}

// Keeps a pack; says whether it will still be here when the page is opened again.
export async function keep(pack) {
  memory.set(pack.sha256, pack);
  try {
    await ask('readwrite', (packs) => packs.put(pack));
    return (await opened()) !== null;
  } catch {
    return false;
  }
}

// The pack of this SHA-256; undefined if there is none.
export async function pack(sha256) {
  if (!memory.has(sha256)) {
    const found = await ask('readonly', (packs) => packs.get(sha256)).catch(() => undefined);
    if (found) memory.set(sha256, found);
  }
  return memory.get(sha256);
}

// Every pack there is, the oldest first.
export async function all() {
  const kept = (await ask('readonly', (packs) => packs.getAll()).catch(() => undefined)) ?? [];
  for (const each of kept) memory.set(each.sha256, each);
  return [...memory.values()].sort((a, b) => a.brought - b.brought);
}

// Removes a pack.
export async function forget(sha256) {
  memory.delete(sha256);
  await ask('readwrite', (packs) => packs.delete(sha256)).catch(() => undefined);
}
