// Kiosk mode: the hall where nobody watches. Loaded only there (`?mode=kiosk`, or `kiosk = true` in hall.toml), and only before
// the first visitor: everything it needs later is here or kept. docs/operators/kiosk.md says what it does for whom.
import { style } from '../bar/style.js';
import { Attract } from './attract.js';
import { beat } from './beat.js';
import { narrow, shown as catalogued } from './catalogue.js';
import { offerFinish } from './finish_button.js';
import { Idle } from './idle.js';
import { Log } from './log.js';
import { startOperator } from './operator.js';
import { forgetVisit, goTo, keepAddress } from './page.js';
import { reset } from './reset.js';
import { readSettings } from './settings.js';
import { shown } from './shown.js';
import { ask, askNoMore } from './still_there.js';
import { Visits } from './visits.js';
import { closeWaysOut } from './ways_out.js';
import { learnAll } from './words.js';

const [settings] = await Promise.all([readSettings(), learnAll(), style('./kiosk.css', import.meta.url)]);
const { language } = settings;
const log = new Log();
const visits = new Visits();
const openedAt = new Date();

keepAddress();
closeWaysOut();
narrow((all) => shown(settings.playlist, all, new Date()));
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
  fault: (text) => log.note('fault', text),
});

const idle = new Idle(settings.idle, {
  arrive: () => visits.count(),
  attract: () => play().catch(({ message }) => log.note('fault', message)),
  ask,
  goOn: askNoMore,
  end: begin,
});

offerFinish(begin);
if (settings.isKept) beat(visits);
startOperator({
  settings,
  kiosk: { reset: begin, visits, openedAt, log },
  // Nobody is sent away at closing time.
  isFree: () => idle.isFree,
  turned(closed) {
    if (closed) attract.stop();
    idle.close(closed);
  },
}).catch(({ message }) => log.note('error', message));

/** Plays what is shown today, the first of it next. */
async function play() {
  const ids = (await catalogued()).map(({ id }) => id);
  await attract.start(ids, language);
}

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

/** Loads the page again where another day, or the operator, has other exhibits shown: between two visits only. */
async function startAnew() {
  const now = (await catalogued().catch(() => [])).map(({ id }) => id).join();
  began ??= now;
  if (now && now !== began) location.reload();
}
startAnew();
addEventListener('kepu-shown', () => idle.isFree && startAnew());
setInterval(() => idle.isFree && startAnew(), LOOK_AGAIN_MILLIS);
