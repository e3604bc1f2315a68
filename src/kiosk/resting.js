// Exhibits that fail again and again rest for the day: visitors meet what works. Tomorrow they are tried again; their operator may
// put them back before, and so does another version of them. `kepu-shown` on the window says that something has changed.
import { dayAt } from './clock.js';
import { keep, kept } from './kept.js';

const KEY = 'kepu.kiosk.resting';
const STRIKES = 3;
const WITHIN_MILLIS = 3_600_000;
const MOST = 200;

/** Why: its model was given up, the page fell over while it was open, or it could not be opened. */
export const WHYS = ['model', 'page', 'opening'];

/** What tells one version of an exhibit from another: a release names its pack by its content. */
export const versionOf = ({ version, pack }) => [version, pack].filter(Boolean).join(' ');

/** What is known of those that failed: `{ id, version, strikes: [{ at, why }], restsOn }`, the last being a day, or nothing. */
function known() {
  const list = kept(KEY);
  return Array.isArray(list) ? list.filter(isSound).slice(-MOST) : [];
}

/** An exhibit has failed. It rests after the third time in an hour; whether it does so from now on. */
export function strike(id, why, version, now) {
  const at = now.getTime();
  const all = known();
  const before = all.find((each) => each.id === id && each.version === version);
  const strikes = [...(before?.strikes ?? []).filter((each) => Math.abs(at - each.at) < WITHIN_MILLIS), { at, why }].slice(-STRIKES);
  const rested = before?.restsOn === dayAt(now);
  const restsOn = rested || strikes.length === STRIKES ? dayAt(now) : undefined;
  keep(KEY, [...all.filter((each) => each.id !== id), { id, version, strikes, restsOn }]);
  if (restsOn && !rested) dispatchEvent(new Event('kepu-shown'));
  return restsOn !== undefined && !rested;
}

/** Of these exhibits, as the catalogue has them, those that rest now: `{ id, why, at }`, what failed longest ago first. */
export function resting(exhibits, now) {
  const versions = new Map(exhibits.map((each) => [each.id, versionOf(each)]));
  const all = known();
  const current = all.filter(({ id, version }) => !versions.has(id) || versions.get(id) === version);
  if (current.length < all.length) keep(KEY, current);
  const those = current.filter(({ id, restsOn }) => restsOn === dayAt(now) && versions.has(id));
  const last = ({ id, strikes }) => ({ id, ...strikes.at(-1) });
  return those.map(last).sort((a, b) => a.at - b.at);
}

/** Whether it rests today, in whatever version. */
export const isResting = (id, now) => known().some((each) => each.id === id && each.restsOn === dayAt(now));

/** How many rest now, as far as it is known without the catalogue. */
export const restingNow = (now) => known().filter(({ restsOn }) => restsOn === dayAt(now)).length;

/** Shows one again, as if it had never failed. */
export function putBack(id) {
  keep(KEY, known().filter((each) => each.id !== id));
  dispatchEvent(new Event('kepu-shown'));
}

function isSound(entry) {
  const { id, version, strikes, restsOn } = entry ?? {};
  const isStrike = (each) => Number.isFinite(each?.at) && Math.abs(each.at) <= 8.64e15 && WHYS.includes(each.why);
  const isText = (text) => typeof text === 'string' && text.length <= 400;
  return isText(id) && isText(version) && Array.isArray(strikes) && strikes.length > 0 && strikes.length <= STRIKES && strikes.every(isStrike) && (restsOn === undefined || isText(restsOn));
}
