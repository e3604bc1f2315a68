// A hall that is a kiosk opens plainly where its address says so, as links that were made there do. The page knows nothing of that
// when it writes addresses; loaded again, it would be the kiosk.
import { keepMode } from '../bar/keep_mode.js';

/** Keeps that in the address from now on, and puts it back where the page has written over it since it was opened. */
export function stayOpen() {
  const opened = performance.getEntriesByType('navigation')[0]?.name;
  if (!opened || !isOpenedPlainly(new URL(opened).searchParams)) return;
  keepMode('open');
  history.replaceState(history.state, '');
}

/** As assets/arrival.js sees it: a link that has lost its end is still one that was made in the hall. */
function isOpenedPlainly(asked) {
  const isLink = asked.has('of') && document.documentElement.dataset.hall === 'kiosk';
  return (asked.get('mode') ?? (isLink && 'open')) === 'open';
}
