// A hall that is a kiosk opens plainly where its address says so, as links that were made there do. The page knows nothing of that
// when it writes addresses; loaded again, it would be the kiosk.
import { keepMode } from './keep_mode.js';

/** Keeps that in the address from now on, and puts it back where the page has written over it since it was opened. */
export function stayOpen() {
  const opened = performance.getEntriesByType('navigation')[0]?.name;
  if (!opened || new URL(opened).searchParams.get('mode') !== 'open') return;
  keepMode('open');
  history.replaceState(history.state, '');
}
