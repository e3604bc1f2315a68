// What is kept in this browser: exhibits and what is said of them, catalogues of other halls, the pictures of their cards. Where a browser keeps nothing
// (a private window, a full disk) it stays in memory, until the page is closed.
const VERSION = 2;
const SHELVES = ['about', 'packs', 'catalogues', 'previews'];

// By shelf; only what the database would not take.
const memory = new Map(SHELVES.map((shelf) => [shelf, new Map()]));
let database;

// The database, or null where there is none.
function opened() {
  database ??= new Promise((done) => {
    const request = indexedDB.open('kepu-brought', VERSION);
    request.onupgradeneeded = () => {
      const { result } = request;
      // What an earlier version kept lacks the file that signatures are of.
      for (const old of result.objectStoreNames) result.deleteObjectStore(old);
      for (const shelf of SHELVES) result.createObjectStore(shelf);
    };
    request.onsuccess = () => {
      // Another tab with a later version may open its own.
      request.result.onversionchange = () => request.result.close();
      done(request.result);
    };
    request.onerror = request.onblocked = () => done(null);
  }).catch(() => null);
  return database;
}

// The result of one request in a transaction of its own.
async function ask(shelf, mode, request) {
  const found = await opened();
  if (!found) return undefined;
  return new Promise((done, fail) => {
    const transaction = found.transaction(shelf, mode);
    const asked = request(transaction.objectStore(shelf));
    transaction.oncomplete = () => done(asked.result);
    transaction.onerror = transaction.onabort = () => fail(transaction.error);
  });
}

/** Keeps `value` on a shelf; says whether it will still be here when the page is opened again. */
export async function keep(shelf, key, value) {
  const lasts = await ask(shelf, 'readwrite', (kept) => kept.put(value, key)).catch(() => undefined);
  if (lasts === undefined) memory.get(shelf).set(key, value);
  else memory.get(shelf).delete(key);
  return lasts !== undefined;
}

/** What a shelf has under `key`; undefined if there is nothing. */
export async function kept(shelf, key) {
  return memory.get(shelf).get(key) ?? ask(shelf, 'readonly', (all) => all.get(key)).catch(() => undefined);
}

/** Everything on a shelf. */
export async function all(shelf) {
  const lasting = await ask(shelf, 'readonly', (kept) => kept.getAll()).catch(() => undefined);
  return [...(lasting ?? []), ...memory.get(shelf).values()];
}

/** Removes what a shelf has under `key`. */
export async function forget(shelf, key) {
  memory.get(shelf).delete(key);
  await ask(shelf, 'readwrite', (kept) => kept.delete(key)).catch(() => undefined);
}
