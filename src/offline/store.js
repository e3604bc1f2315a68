// What the worker remembers beside the files it keeps: which build counts, what each build consists of, which client began with
// which, what was opened. A small part of IndexedDB; whoever asks hears of every failure.
import { PLACE } from './place.js';

const NAME = `kepu-offline${PLACE}`;
const STORES = ['state', 'builds', 'clients', 'opened'];

let opening;

function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const store of STORES) request.result.createObjectStore(store);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new DOMException('blocked', 'InvalidStateError'));
    request.onsuccess = () => {
      const db = request.result;
      // Whoever deletes the site's data is not held up; what is asked for next opens anew.
      db.onversionchange = () => db.close();
      db.onclose = () => (opening = undefined);
      resolve(db);
    };
  }).catch((error) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function within(store, mode, act) {
  const db = await open();
  return new Promise((resolve, reject) => {
    // Strict: what counts is on the disk before anybody acts on it.
    const transaction = db.transaction(store, mode, { durability: mode === 'readwrite' ? 'strict' : 'default' });
    const request = act(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    // After an error too, and only then is it known which.
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  }).catch((error) => {
    // A connection that has broken is not asked again.
    if (error?.name === 'InvalidStateError') opening = undefined;
    throw error;
  });
}

/** What is kept under `key`; undefined if nothing is. */
export const get = (store, key) => within(store, 'readonly', (all) => all.get(key));

/** Keeps `value` under `key`, in one write. */
export const put = (store, key, value) => within(store, 'readwrite', (all) => all.put(value, key));

/** Keeps under `key` what `next` makes of what is kept there, in one go; nothing where it makes nothing. Gives what it made. */
export async function change(store, key, next) {
  let made;
  await within(store, 'readwrite', (all) => {
    const request = all.get(key);
    request.onsuccess = () => {
      made = next(request.result);
      if (made !== undefined) all.put(made, key);
    };
    return request;
  });
  return made;
}

export const remove = (store, key) => within(store, 'readwrite', (all) => all.delete(key));

export const keys = (store) => within(store, 'readonly', (all) => all.getAllKeys());

/** Everything of a store, as a map. */
export async function all(store) {
  const names = await keys(store);
  const pairs = await Promise.all(names.map(async (key) => [key, await get(store, key)]));
  return new Map(pairs.filter(([, value]) => value !== undefined));
}
