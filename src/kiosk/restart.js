// A page that has grown too large, or old, starts again while nobody is there: what leaks a little each hour must not add up to a
// kiosk that crawls.
import { isFree, loadAnew } from './anew.js';
import { answered, order } from './server.js';

const LOOK_MILLIS = 60_000;
const OLDEST_MILLIS = 24 * 3_600_000;
// A limit that a fresh page exceeds must not make it start again and again.
const YOUNGEST_MILLIS = 10 * 60_000;
const WRITTEN_MILLIS = 1500;
const RESTARTS_WITHIN_MILLIS = 60_000;
const MIB = 2 ** 20;

/** Why a page of this age and size is to start again, for the log; nothing where it is not. */
export function dueFor({ ageMillis, bytes, limitMib }) {
  if (ageMillis >= OLDEST_MILLIS) return `open for ${Math.floor(ageMillis / 3_600_000)} h`;
  if (ageMillis >= YOUNGEST_MILLIS && bytes > limitMib * MIB) return `${Math.round(bytes / MIB)} MiB of memory, ${limitMib} allowed`;
  return undefined;
}

/**
 * Watches it from now on, and starts again when that is due and nobody is there: the whole browser where `kepu kiosk` watches over it
 * (`isKept`), which gives back what the page alone would not.
 */
export function planRestart({ limitMib, isKept, log }) {
  const openedAt = performance.now();
  let isBusy = false;
  const look = async () => {
    if (isBusy) return;
    isBusy = true;
    const why = dueFor({ ageMillis: performance.now() - openedAt, bytes: await memoryBytes(), limitMib });
    if (why && isFree() && (await wouldOpen())) await startAgain(why);
    isBusy = false;
  };
  const startAgain = async (why) => {
    log.note('renew', why);
    await pause(WRITTEN_MILLIS);
    // Somebody may have come meanwhile.
    if (isKept && isFree()) await order('restart').then(() => pause(RESTARTS_WITHIN_MILLIS)).catch(() => {});
    if (isFree()) loadAnew();
  };
  setInterval(look, LOOK_MILLIS);
}

/** Whether there is anything to load it from, kept here or at the server: else nobody would be left to try again. */
const wouldOpen = async () => Boolean(navigator.serviceWorker?.controller) || answered().then(() => true, () => false);

/** What the page's scripts and its program hold, workers included where the browser tells. */
async function memoryBytes() {
  try {
    if (crossOriginIsolated && performance.measureUserAgentSpecificMemory) return (await performance.measureUserAgentSpecificMemory()).bytes;
  } catch {
    // Not allowed here.
  }
  return (performance.memory?.usedJSHeapSize ?? 0) + (window.kepu_memory?.buffer.byteLength ?? 0);
}

const pause = (millis) => new Promise((done) => setTimeout(done, millis));
