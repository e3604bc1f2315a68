// What a visitor has chosen to make the hall easier to use. Kept in this browser, except on a kiosk, where the next visitor begins
// as everybody does. `change` is told to whoever follows.
import { isStillVisited } from '../recovery/next.js';
import { read as taken, write } from '../recovery/store.js';

const KEY = 'kepu.access';
/** What a kiosk keeps over a fall goes with all else that is kept of a visit (src/kiosk/page.js); no exhibit is named so. */
const OVER_FALL = 'kepu.visit.access.choices';

/** Sizes of text, in percent. */
export const TEXT_PERCENTS = [100, 125, 150, 200];

/** Seconds for which the frame of a scan stays, by name. */
export const PACE_SECS = { slow: 2.6, medium: 1.5, fast: 0.8 };

/** Nobody can answer a frame that stays shorter, nor waits for one that stays longer. */
const [LEAST_PACE_SECS, MOST_PACE_SECS] = [0.2, 10];

/** `contrast` and `motion` are undefined where the visitor's system decides. */
const USUAL = { text: 100, contrast: undefined, motion: undefined, reach: false, read: false, scan: false, pace: PACE_SECS.medium };

const isSwitch = (value) => typeof value === 'boolean';
const IS_VALID = {
  text: (value) => TEXT_PERCENTS.includes(value),
  contrast: isSwitch,
  motion: isSwitch,
  reach: isSwitch,
  read: isSwitch,
  scan: isSwitch,
  pace: (value) => Number.isFinite(value) && value >= LEAST_PACE_SECS && value <= MOST_PACE_SECS,
};

const isKiosk = () => document.documentElement.dataset.mode === 'kiosk';

/** Of `kept`, whatever it is, what can be used; the usual for the rest. */
export function complete(kept) {
  const said = typeof kept === 'object' && kept !== null ? kept : {};
  return Object.fromEntries(Object.entries(USUAL).map(([name, usual]) => [name, IS_VALID[name](said[name]) ? said[name] : usual]));
}

const followers = [];
let preset = {};
let now = USUAL;

/** The choices as they are. */
export const choices = () => now;

/** Begins with what is kept; `begins` is what every visit here begins with. */
export function beginWith(begins) {
  preset = begins;
  const held = heldOverFall();
  // Whoever has ended what every visit begins with has ended it for all of theirs.
  now = held ? complete(held) : { ...complete(read()), ...preset };
}

/** The page has fallen: whoever is at a kiosk finds the next one as they have chosen. */
export function holdOverFall({ detail: { isNobody } }) {
  if (isKiosk() && !isNobody) write('session', OVER_FALL, now);
}

/** What was chosen in the page that fell, for whoever is still there; once. */
function heldOverFall() {
  if (!isKiosk()) return undefined;
  const held = taken('session', OVER_FALL);
  write('session', OVER_FALL, undefined);
  return isStillVisited() ? held : undefined;
}

/** Calls `back` now and whenever a choice changes. */
export function followChoices(back) {
  followers.push(back);
  back(now);
}

/** Chooses: `{ text: 150 }`. */
export function choose(change) {
  now = { ...now, ...change };
  keep();
  tellAll();
}

const tellAll = () => followers.forEach((back) => back(now));

// The other side of a comparison, or another tab, has chosen.
globalThis.addEventListener?.('storage', ({ key }) => {
  if (key !== KEY || isKiosk()) return;
  beginWith(preset);
  tellAll();
});

/** As every visit begins: what was chosen is chosen no more. */
export const asUsual = () => choose({ ...USUAL, ...preset });

function read() {
  if (isKiosk()) return undefined;
  try {
    return JSON.parse(localStorage.getItem(KEY));
  } catch {
    // Forbidden, or something else than that.
    return undefined;
  }
}

function keep() {
  if (isKiosk()) return;
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // Full or forbidden: it holds until the page is left.
  }
}
