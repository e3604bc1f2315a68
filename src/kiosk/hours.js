// When the hall is open. Settings that cannot be read close nothing: better open at night than shut before visitors.
import { dayAt, isDay, minutesAt, minutesOf } from './clock.js';

// As Date counts them.
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WHOLE_DAY = [{ from: 0, to: 24 * 60 }];
const LOOK_AHEAD_DAYS = 60;
const MINUTE_MILLIS = 60_000;

/** Whether the hall is open. */
export function isOpen(hours, now) {
  const minute = minutesAt(now);
  return rangesOn(hours, now).some(({ from, to }) => from <= minute && minute < to);
}

/** The minute at which the hall, closed now, opens next; null where it does not within 60 days. */
export function opensNext(hours, now) {
  const last = new Date(now.getFullYear(), now.getMonth(), now.getDate() + LOOK_AHEAD_DAYS + 1);
  let at = new Date(Math.floor(now.getTime() / MINUTE_MILLIS + 1) * MINUTE_MILLIS);
  // Minute by minute, so that it is right as well where clocks are set forward or back.
  while (at < last) {
    if (isOpen(hours, at)) return at;
    const isDayShut = rangesOn(hours, at).length === 0;
    at = isDayShut ? new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1) : new Date(at.getTime() + MINUTE_MILLIS);
  }
  return null;
}

/** What of these settings cannot be read, as they name it: `tuesday: "9-12"`. */
export function hoursFaults(hours) {
  if (hours == null) return [];
  if (!isTable(hours)) return [JSON.stringify(hours)];
  const ofDays = WEEKDAYS.flatMap((weekday) => {
    const ranges = hours[weekday];
    const wrong = Array.isArray(ranges) ? ranges.filter((range) => !rangeOf(range)) : [ranges];
    return wrong.map((each) => `${weekday}: ${JSON.stringify(each) ?? '–'}`);
  });
  const closedOn = hours.closed_on ?? [];
  const wrong = Array.isArray(closedOn) ? closedOn.filter((day) => !isDay(day)) : [closedOn];
  return [...ofDays, ...wrong.map((each) => `closed_on: ${JSON.stringify(each)}`)];
}

/** When it is open on the day of `now`, in minutes of that day. */
function rangesOn(hours, now) {
  if (!isTable(hours)) return WHOLE_DAY;
  if (Array.isArray(hours.closed_on) && hours.closed_on.includes(dayAt(now))) return [];
  const written = hours[WEEKDAYS[now.getDay()]];
  const ranges = Array.isArray(written) ? written.map(rangeOf) : [undefined];
  return ranges.every((range) => range) ? ranges : WHOLE_DAY;
}

/** "09:00-12:00" */
function rangeOf(text) {
  const [from, to, ...more] = typeof text === 'string' ? text.split('-').map(minutesOf) : [];
  return from < to && more.length === 0 ? { from, to } : undefined;
}

const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
