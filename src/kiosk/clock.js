// Days and times of day as hall.toml writes them, by the kiosk's own clock. Whoever asks says what time it is.
const TIME = /^(\d\d):(\d\d)$/;

/** The minutes of the day "HH:MM" names, 0 to 1440 ("24:00"); nothing for anything else. */
export function minutesOf(time) {
  const [, hours, minutes] = TIME.exec(typeof time === 'string' ? time : '') ?? [];
  const all = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && all <= 24 * 60 ? all : undefined;
}

/** The minutes that the clock on the wall shows. */
export const minutesAt = (now) => now.getHours() * 60 + now.getMinutes();

/** The day that the calendar on the wall shows, "2027-02-06". */
export function dayAt(now) {
  const two = (number) => String(number).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether this is a day of the calendar: "2027-02-06". */
export const isDay = (text) => typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) && isInCalendar(text);

/** Whether this is a day of some year: "02-06". */
export const isDayOfYear = (text) => typeof text === 'string' && /^\d\d-\d\d$/.test(text) && isInCalendar(`2000-${text}`);

/** A day that there is not comes out as another one. */
function isInCalendar(day) {
  const at = new Date(`${day}T12:00:00`);
  return !Number.isNaN(at.getTime()) && dayAt(at) === day;
}
