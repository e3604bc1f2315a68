// What is said to the operator, and what the closed screen says: assets/locales/kiosk/operator/, lines like those of the kiosk's
// own words. Numbers and times are as each language writes them.
import { language, wordsIn } from '../bar/words.js';

export const { learnAll: learnOperatorWords, say } = wordsIn('kiosk/operator');

const DAY_MILLIS = 86_400_000;
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const formatted = (at, options, tag = language()) => new Intl.DateTimeFormat(tag, options).format(at);

/** "Tuesday 09:00"; with its date where that is a week away or more. */
export function weekdayAndTime(at, now, tag) {
  const isFar = at.getTime() - now.getTime() > 6 * DAY_MILLIS;
  const day = formatted(at, { weekday: 'long', ...(isFar ? { month: 'long', day: 'numeric' } : {}) }, tag);
  return `${day} ${formatted(at, time, tag)}`;
}

/** "6 Feb, 09:00" */
export const dayAndTime = (at) => formatted(at, { month: 'short', day: 'numeric', ...time });

/** "6 Feb 2027, 09:00 GMT+08:00": all that can be wrong with a clock. */
export const dateTimeAndZone = (at) => formatted(at, { year: 'numeric', month: 'short', day: 'numeric', ...time, timeZoneName: 'longOffset' });

/** "09:00:05" */
export const clockTime = (at) => formatted(at, { ...time, second: '2-digit' });

/** Minutes of the day as a time: "18:00". */
export const timeOfDay = (minutes) => formatted(new Date(2000, 0, 1, 0, minutes), time);

export const number = (value) => new Intl.NumberFormat(language()).format(value);
export const percent = (share) => new Intl.NumberFormat(language(), { style: 'percent' }).format(share);
export const megabytes = (bytes) => new Intl.NumberFormat(language(), { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1e6);

/** "3 days, 4 hours", "12 minutes", "10 seconds" */
export function span(millis) {
  if (millis < 60_000) return quantity(['second', Math.ceil(millis / 1000)]);
  const minutes = Math.floor(millis / 60_000);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  const parts = days > 0 ? [['day', days], ['hour', hours]] : hours > 0 ? [['hour', hours], ['minute', minutes % 60]] : [['minute', minutes]];
  return new Intl.ListFormat(language(), { type: 'unit', style: 'short' }).format(parts.map(quantity));
}

const quantity = ([unit, value]) => new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(value);

/** "14:59", minutes and seconds left. */
export function countdown(millis) {
  const secs = Math.ceil(millis / 1000);
  return `${Math.floor(secs / 60)}:${String(secs % 60).padStart(2, '0')}`;
}
