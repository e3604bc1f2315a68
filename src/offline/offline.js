// Has the hall kept for when the network is away: starts the worker that does it (service_worker.js), tells it what is opened, and
// asks it now and then for what is new. Loaded only when nobody waits for anything any more.
import { ask, registration } from './ask.js';

const LOOK_MILLIS = 2000;
// After a failure, twice as long each time; else once an hour.
const FIRST_WAIT_MILLIS = 30_000;
const MOST_WAIT_MILLIS = 3_600_000;
// A build that has run for so long is on the disk, whatever happens to the power.
const PROVEN_MILLIS = 60_000;
const ONE_MOMENT_MILLIS = 5000;

const { dataset } = document.documentElement;
const isKiosk = dataset.mode === 'kiosk';
// When its page may be loaded again, and how.
const kiosk = isKiosk ? await import('../kiosk/anew.js') : undefined;

/** A release names this file by its content; a development build is kept only where the address asked for it. */
const isRelease = () => /\.[0-9a-f]{8}\.js$/.test(import.meta.url);
const isAsked = () => new URL(performance.getEntriesByType('navigation')[0]?.name ?? location.href).searchParams.get('offline') === 'on';

/** Whoever pays for each byte is not sent what was not asked for. */
const isSparing = () => !isKiosk && navigator.connection?.saveData === true;

if ('serviceWorker' in navigator && dataset.mode !== 'embed' && !isSparing() && (isRelease() || isAsked())) {
  start().catch(console.warn);
}

async function start() {
  await untilNobodyWaits();
  await register();
  await navigator.serviceWorker.ready;
  // A kiosk's disk is its own; elsewhere some browsers would ask the visitor.
  if (isKiosk) navigator.storage?.persist?.().catch(() => {});
  setInterval(look, LOOK_MILLIS);
  setTimeout(() => ask('proven').catch(() => {}), PROVEN_MILLIS);
  await keepUp(isKiosk && (await pinsAll()));
}

/** Starts the worker; where that fails, again, each time later. */
async function register() {
  const worker = new URL('service_worker.js', document.baseURI);
  for (let wait = FIRST_WAIT_MILLIS; ; wait = Math.min(2 * wait, MOST_WAIT_MILLIS)) {
    try {
      await navigator.serviceWorker.register(worker, { type: 'module' });
      registration.failed = undefined;
      return;
    } catch ({ message }) {
      registration.failed = message;
      console.warn(`This hall is not kept for when the network is away: ${message}`);
    }
    await rest(wait);
  }
}

/** An exhibit that is opening has the network for itself. */
async function untilNobodyWaits() {
  while ('exhibitOpen' in dataset && !window.kepu?.ready() && !lacksFile()) await new Promise((done) => setTimeout(done, LOOK_MILLIS));
}

/** Whether an exhibit cannot be opened for want of a file: a newer release may have it under another name. */
function lacksFile() {
  return 'exhibitOpen' in dataset && document.querySelector('.fault[data-error="file-missing"]') !== null;
}

/** Whether all exhibits are kept although hall.toml does not say so: an ordinary hall, opened as a kiosk. */
async function pinsAll() {
  const url = document.querySelector('meta[name="kepu:hall"]').content;
  const hall = await fetch(new URL(url, document.baseURI)).then((answer) => answer.json()).catch(() => ({}));
  return !hall.kiosk && !hall.pinned?.length;
}

let told; // by the worker, the last time

/** Asks for what is new as long as the page is open. */
async function keepUp(pins) {
  for (let wait = FIRST_WAIT_MILLIS; ; ) {
    told = await ask('update', { pinsAll: pins }).catch(() => undefined);
    if (told?.arriving) continue;
    const isWell = told?.last && told.last.outcome !== 'failed';
    await rest(isWell ? MOST_WAIT_MILLIS : wait);
    wait = isWell ? FIRST_WAIT_MILLIS : Math.min(2 * wait, MOST_WAIT_MILLIS);
  }
}

let hurry = () => {}; // ends the rest that is being taken

/** Waits; not so long once the network is back. */
const rest = (millis) =>
  new Promise((done) => {
    const timer = setTimeout(end, millis);
    addEventListener('online', soon, { once: true });
    hurry = end;
    function soon() {
      setTimeout(end, ONE_MOMENT_MILLIS);
    }
    function end() {
      clearTimeout(timer);
      removeEventListener('online', soon);
      done();
    }
  });

const opened = new Set();
let lackedFile = false; // when it was last looked

/** Notes what is opened; and changes over to a newer build: a kiosk between two visits, others where an exhibit can be had no other way. */
function look() {
  const id = window.kepu?.ready() ? document.querySelector('.exhibit')?.dataset.exhibit : undefined;
  if (id && !opened.has(id)) {
    opened.add(id);
    keepOpened(id);
  }
  const lacks = lacksFile();
  // What was last told may be an hour old.
  if (lacks && !lackedFile) hurry();
  lackedFile = lacks;
  const isNewer = told?.current && told.current !== told.yours;
  if (isNewer && (kiosk ? kiosk.isFree() : lacks) && isFirstTime(told.current)) {
    told = undefined;
    if (kiosk) kiosk.loadAnew();
    else location.reload();
  }
}

/** Has an exhibit kept; later again where that failed, unless for want of room. */
async function keepOpened(id) {
  const { fault } = await ask('opened', { id }).catch((fault) => ({ fault }));
  if (fault && fault.kind !== 'full') setTimeout(() => opened.delete(id), FIRST_WAIT_MILLIS);
}

/** Whether it was not tried yet to change over to this build: where storage is broken, it would be tried for ever. */
function isFirstTime(build) {
  try {
    if (sessionStorage.getItem('kepu.offline.changed') === build) return false;
    sessionStorage.setItem('kepu.offline.changed', build);
    return true;
  } catch {
    return false;
  }
}
