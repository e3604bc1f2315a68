// Kiosk mode: the hall where nobody watches. Loaded only there (`?mode=kiosk`, or `kiosk = true` in hall.toml), and only before
// the first visitor: everything it needs later is here or kept. docs/operators/kiosk.md says what it does for whom.
import { Attract } from './attract.js';
import { beat } from './beat.js';
import { offerFinish } from './finish_button.js';
import { Idle } from './idle.js';
import { forgetVisit, goTo, keepAddress } from './page.js';
import { reset } from './reset.js';
import { readSettings } from './settings.js';
import { ask, askNoMore } from './still_there.js';
import { Visits } from './visits.js';
import { closeWaysOut } from './ways_out.js';
import { learnAll } from './words.js';

const [settings] = await Promise.all([readSettings(), learnAll(), style('./kiosk.css')]);
const { language } = settings;
const visits = new Visits();

keepAddress();
closeWaysOut();
if (!new URLSearchParams(location.search).has('lang')) goTo({ ...whereabouts(), lang: language });

const attract = new Attract({
  begin: (id) => {
    if (id) again();
    else goTo({ lang: language });
    forgetVisit();
    idle.arrive();
  },
  fault: console.error,
});

const idle = new Idle(settings.idle, {
  arrive: () => visits.count(),
  attract: async () => attract.start(await exhibits(), language),
  ask,
  goOn: askNoMore,
  end: begin,
});
document.documentElement.dataset.kiosk = idle.state;

offerFinish(begin);
beat(visits);

/** The next visitor's first screen. */
async function begin() {
  askNoMore();
  attract.stop();
  await reset(language);
  idle.wait();
}

/** The exhibit an address leads to, if it leads to one. */
function whereabouts() {
  const exhibit = new URLSearchParams(location.search).get('exhibit');
  return exhibit ? { exhibit } : {};
}

/** The open exhibit from its beginning. */
function again() {
  document.querySelector('[data-again]')?.click();
}

/** The ids of the hall's exhibits. */
async function exhibits() {
  const { content } = document.querySelector('meta[name="kepu:catalogue"]');
  const { exhibits } = await (await fetch(new URL(content, document.baseURI))).json();
  return exhibits.map(({ id }) => id);
}

/** A style sheet beside this script, once it holds. */
function style(path) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(path, import.meta.url);
  const done = new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
  document.head.append(link);
  return done;
}
