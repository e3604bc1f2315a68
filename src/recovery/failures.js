// How often the page has fallen lately, and over what: a short list in this browser, of errors alone. Nothing says who was there
// or what they did.
import { plain } from './plain.js';
import { read, write } from './store.js';

const KEY = 'kepu.recovery.falls';
const MOST = 20;
export const LATELY_MILLIS = 10 * 60_000;

/** The falls that are kept, the latest last: `{ at, exhibit, said, where }`. */
export function falls() {
  const list = read('local', KEY);
  return Array.isArray(list) ? list.filter(isFall).slice(-MOST) : [];
}

/** Those of the last ten minutes with this exhibit, or with none. A clock that was set back has none. */
export const lately = (now, exhibit) => falls().filter((fall) => fall.at <= now && fall.at > now - LATELY_MILLIS && fall.exhibit === named(exhibit));

const named = (exhibit) => exhibit && plain(exhibit);

/** Writes one down; whether it is still known when the page has been loaded again. */
export function note(error, exhibit, now) {
  const { name = 'Error', message = '', stack = '' } = error ?? {};
  const fall = { at: now, exhibit: named(exhibit), said: plain(`${name}: ${message}`), where: placeOf(stack) };
  return write('local', KEY, [...falls(), fall].slice(-MOST));
}

/** The uppermost place of a stack, as a file and what is in it. */
function placeOf(stack) {
  const frame = String(stack).split('\n').find((line) => /\S+:\S*\d/.test(line) && /[/@(]/.test(line)) ?? '';
  return plain(frame.trim().replace(/(?:\w+:\/\/)[^\s()]*\//g, '')).slice(0, 120);
}

function isFall(fall) {
  const { at, exhibit, said, where } = fall ?? {};
  const isText = (text) => typeof text === 'string' && text.length <= 240;
  return Number.isFinite(at) && isText(said) && isText(where) && (exhibit === undefined || isText(exhibit));
}
