// Closes the kiosk when the hall closes, and opens it when the hall opens.
import { hideClosed, showClosed } from './closed_screen.js';
import { isOpen, opensNext } from './hours.js';

const LOOK_MILLIS = 2000;

/**
 * Keeps to these hours from now on. `turned(closed)` is called when it closes or opens, and at first if it is closed; it does not
 * close before `isFree()`.
 */
export function keepHours(hours, turned, isFree = () => true, clock = () => new Date()) {
  let isClosed = false;
  let next; // looked for once a minute: { minute, at }
  const look = () => {
    const now = clock();
    const was = isClosed;
    isClosed = !isOpen(hours, now) && (was || isFree());
    const minute = Math.floor(now.getTime() / 60_000);
    if (isClosed) {
      if (next?.minute !== minute) next = { minute, at: opensNext(hours, now) };
      showClosed(next.at, now);
    } else if (was) {
      hideClosed();
    }
    if (isClosed !== was) turned(isClosed);
  };
  setInterval(look, LOOK_MILLIS);
  look();
}
