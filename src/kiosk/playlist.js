// Which exhibits are shown on which days: the first playlist that holds today counts. One that cannot be read holds no day.
import { dayAt, isDay, isDayOfYear } from './clock.js';

/** The ids shown today, in their order; null for all. */
export const exhibitsToday = (playlists, now) => playlistToday(playlists, now)?.exhibits ?? null;

/** The playlist that holds today, `{ name, from, to, exhibits }`; nothing where none does. */
export function playlistToday(playlists, now) {
  const readable = Array.isArray(playlists) ? playlists.filter(isReadable) : [];
  const found = readable.find(({ from, to }) => holds(from, to, dayAt(now)));
  return found && { ...found, exhibits: found.exhibits.filter(isId) };
}

/** The playlists that cannot be read, as they name themselves. */
export function playlistFaults(playlists) {
  if (playlists == null) return [];
  if (!Array.isArray(playlists)) return [JSON.stringify(playlists)];
  return playlists.filter((each) => !isReadable(each)).map((each) => String(each?.name ?? JSON.stringify(each)));
}

function isReadable(playlist) {
  const { from, to, exhibits } = playlist ?? {};
  const isSpan = (isDayOfYear(from) && isDayOfYear(to)) || (isDay(from) && isDay(to) && from <= to);
  return isSpan && Array.isArray(exhibits) && exhibits.some(isId);
}

const isId = (id) => typeof id === 'string' && id !== '';

/** Days written with two digits are in the order of their letters. */
function holds(from, to, day) {
  const today = day.slice(-from.length);
  return from <= to ? from <= today && today <= to : from <= today || today <= to;
}
