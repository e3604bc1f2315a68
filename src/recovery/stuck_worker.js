// Listens for the page's ticks (stuck.js) and writes down in IndexedDB where they stay away for long, while they do: the page may
// never come back. A page out of sight ticks slowly, and a machine that slept stops this worker too; neither is stuck.
const LOOK_MILLIS = 1000;
const SLEPT_MILLIS = 5000;
const KEY = 'now';

let heard; // when the page was last heard of
let looked = performance.now();
let limit = Infinity;
let stuck; // how long the page has stood still, once that is long enough

onmessage = ({ data: { stuckMillis, isHidden } }) => {
  if (stuck) end(stuck);
  stuck = undefined;
  heard = isHidden ? undefined : performance.now();
  limit = stuckMillis;
};

setInterval(() => {
  const now = performance.now();
  if (now - looked > SLEPT_MILLIS) heard = undefined;
  looked = now;
  const silent = now - (heard ?? now);
  if (silent < limit) return;
  stuck = silent;
  ask('readwrite', (shelf) => shelf.put(silent, KEY)).catch(() => {});
}, LOOK_MILLIS);

/** It goes on: told now, and not once more at the next start. */
async function end(stuckMillis) {
  postMessage({ stuckMillis });
  await ask('readwrite', (shelf) => shelf.delete(KEY)).catch(() => {});
}

// What an earlier page could not tell.
ask('readonly', (shelf) => shelf.get(KEY))
  .then((stuckMillis) => stuckMillis === undefined || end(stuckMillis))
  .catch(() => {});

function ask(mode, request) {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('kepu-recovery', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('stuck');
    opening.onerror = opening.onblocked = () => fail(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      try {
        const transaction = database.transaction('stuck', mode);
        const asked = request(transaction.objectStore('stuck'));
        transaction.oncomplete = () => done(asked.result);
        transaction.onerror = transaction.onabort = () => fail(transaction.error);
        transaction.addEventListener('complete', () => database.close());
      } catch (error) {
        database.close();
        fail(error);
      }
    };
  });
}
