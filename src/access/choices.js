// What a visitor has chosen to make the hall easier to use. Kept in this browser, except on a kiosk, where the next visitor begins
// as everybody does. `change` is told to whoever follows.
const KEY = 'kepu.access';

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
  now = { ...complete(read()), ...preset };
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
