// Which exhibits this kiosk shows: those of today's playlist, without what its operator has taken off and what rests (resting.js).
// `kepu-shown` on the window says that it has changed.
import { keep, kept } from './kept.js';
import { exhibitsToday } from './playlist.js';

const KEY = 'kepu.kiosk.hidden';

/** The ids the operator has taken off. */
export function hidden() {
  const list = kept(KEY);
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}

/** Takes one off, or puts it on again. */
export function setHidden(id, isHidden) {
  const others = hidden().filter((each) => each !== id);
  keep(KEY, isHidden ? [...others, id] : others);
  dispatchEvent(new Event('kepu-shown'));
}

/** Of the hall's ids, those to be shown now, in the playlist's order: never none. `rest` are those that rest, the least bad first. */
export function shown(playlists, all, now, rest = []) {
  const listed = (exhibitsToday(playlists, now) ?? all).filter((id) => all.includes(id));
  const today = listed.length > 0 ? listed : all;
  const off = hidden();
  const left = today.filter((id) => !off.includes(id));
  const on = left.length > 0 ? left : today.slice(0, 1);
  const well = on.filter((id) => !rest.includes(id));
  return well.length > 0 ? well : rest.filter((id) => on.includes(id)).slice(0, 1);
}
