// Kiosk mode: the hall where nobody watches. Loaded only there (`?mode=kiosk`, or `kiosk = true` in hall.toml), and only before
// the first visitor: everything it needs later is here or kept. docs/operators/kiosk.md says what it does for whom.
import { style } from '../bar/style.js';
import { isStillVisited } from '../recovery/recovery.js';
import { watchStuck } from '../recovery/stuck.js';
import { sayAllRest } from './all_rest.js';
import { isFree, isOperated, loadAnew } from './anew.js';
import { Attract } from './attract.js';
import { beat } from './beat.js';
import { narrow, shown as catalogued } from './catalogue.js';
import { offerFinish } from './finish_button.js';
import { watchFailing } from './failing.js';
import { Idle } from './idle.js';
import { Log } from './log.js';
import { startOperator } from './operator.js';
import { learnOperatorWords } from './operator_words.js';
import { forgetVisit, goTo, keepAddress } from './page.js';
import { exhibitsToday } from './playlist.js';
import { reset } from './reset.js';
import { planRestart } from './restart.js';
import { resting, versionOf } from './resting.js';
import { readSettings } from './settings.js';
import { shown } from './shown.js';
import { ask, askNoMore } from './still_there.js';
import { Visits } from './visits.js';
import { closeWaysOut } from './ways_out.js';
import { learnAll } from './words.js';

const [settings] = await Promise.all([
  readSettings(),
  learnAll(),
  learnOperatorWords(),
  style('../bar/dialogs.css', import.meta.url),
  style('./kiosk.css', import.meta.url),
  style('./operator.css', import.meta.url),
]);
const { language } = settings;
const log = new Log();
const visits = new Visits();

keepAddress();
closeWaysOut();
let versions = new Map(); // by id
let doAllRest = false;
narrow((ids, exhibits) => {
  const now = new Date();
  versions = new Map(exhibits.map((each) => [each.id, versionOf(each)]));
  const rest = resting(exhibits, now).map(({ id }) => id);
  const today = shown(settings.playlist, ids, now, rest);
  document.documentElement.toggleAttribute('data-playlist', exhibitsToday(settings.playlist, now) !== null);
  doAllRest = today.every((id) => rest.includes(id));
  return today;
});
const failing = watchFailing((id) => versions.get(id), (id, why) => log.note('rest', `${id}: ${why}`));
// One of another hall is not in that list.
addEventListener('kepu-left-out', ({ detail: name }) => versions.has(name) || log.note('fault', `${name}: left out until the browser starts again`));
const asked = new URLSearchParams(location.search);
if (!asked.has('lang')) goTo({ exhibit: asked.get('exhibit'), lang: language });
if (settings.unread) log.note('fault', settings.unread);

const attract = new Attract({
  begin(id) {
    if (id) document.querySelector('[data-again]')?.click();
    else goTo({ lang: language });
    forgetVisit();
    idle.arrive();
  },
  fault(id, text) {
    log.note('fault', `${id}: ${text}`);
    // One that the page does not know is none of its catalogue: that is of another day.
    if (text === 'address-unknown') startAnew();
    else failing.unopened(id);
  },
});

const idle = new Idle(settings.idle, {
  arrive: () => visits.count(),
  attract: play,
  isPlaying: () => attract.isShown,
  isOperated,
  ask,
  goOn: askNoMore,
  end: begin,
});

// After a fall whoever was there is still there; and a page that falls waits for nobody.
if (isStillVisited()) idle.resume();
addEventListener('kepu-fell', () => {
  attract.stop();
  idle.close(true);
});
offerFinish(begin);
sayAllRest(() => doAllRest);
if (settings.isKept) beat(visits);

/** Plays what is shown today, the first of it next. Where that cannot be learned the hall waits, and asks again later. */
async function play() {
  try {
    const ids = (await catalogued()).map(({ id }) => id);
    // Somebody may have come meanwhile.
    if (idle.state !== 'attracting') return;
    if (!isPageWithoutHall()) await attract.start(ids, language);
    else if (isFree()) loadAnew();
    else idle.wait();
  } catch ({ message }) {
    log.note('fault', message);
    if (idle.state === 'attracting' && !attract.isShown) idle.wait();
  }
}

/** Whether the page could not read the catalogue. It does not try again by itself, and every exhibit would seem to fail. */
const isPageWithoutHall = () => document.querySelector('#app .hall main > .fault[data-error]') !== null;

/** The next visitor's first screen. */
async function begin() {
  askNoMore();
  attract.stop();
  await reset(language);
  idle.wait();
  await startAnew();
}

// A new day begins at midnight, or a minute later.
const LOOK_AGAIN_MILLIS = 60_000;
let began; // what was shown when the page began, as one text

/** Loads the page again where it is out of date: between two visits only. */
async function startAnew() {
  if ((await isOutdated()) && isFree()) loadAnew();
}

/** Whether another day, or the operator, has other exhibits shown, or the settings can be read at last. */
async function isOutdated() {
  if (settings.unread && !(await readSettings()).unread) return true;
  const now = (await catalogued().catch(() => [])).map(({ id }) => id).join();
  began ??= now;
  return now !== '' && now !== began;
}

startAnew();
planRestart({ limitMib: settings.operator.restart_at_mib, isKept: settings.isKept, log });
watchStuck((secs) => log.note('stuck', `${secs} s`));
const look = () => isFree() && startAnew();
for (const name of ['kepu-shown', 'kepu-operated']) addEventListener(name, look);
setInterval(look, LOOK_AGAIN_MILLIS);

// Without its operator's side this is no kiosk: it has no hours, and nobody gets in. Where that fails, the page has not opened.
await startOperator({
  settings,
  kiosk: { reset: begin, visits, ageMillis: () => performance.now(), log },
  // Nobody is sent away at closing time.
  isFree,
  turned(closed) {
    idle.close(closed);
    if (!closed) return startAnew();
    attract.stop();
    // What stood there is not what the next visitor finds.
    reset(language);
  },
});
