// An exhibit that made the page fall again and again is left out of the hall until the tab is closed. For the exhibits of its own hall
// a kiosk has another list (src/kiosk/resting.js), which its operator sees.
import { notice } from '../take/notice.js';
import { read, write } from './store.js';
import * as words from './words.js';

const KEY = 'kepu.recovery.left_out';

/** The exhibits left out, as addresses name them. */
function leftOut() {
  const list = read('session', KEY);
  return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
}

/** Leaves one out from the next page on; `kepu-left-out` on the window tells which. */
export function leaveOut(name) {
  write('session', KEY, [...new Set([...leftOut(), name])]);
  dispatchEvent(new CustomEvent('kepu-left-out', { detail: name }));
}

/** Takes their cards out of the hall, and says so where there is a hall to be seen; visitors of a kiosk are told nothing. */
export function showLeftOut() {
  const names = leftOut();
  if (names.length === 0) return;
  const isKiosk = document.documentElement.dataset.mode === 'kiosk';
  const sheet = new CSSStyleSheet();
  // Another hall's exhibit may have the id of one of this hall's.
  const own = isKiosk ? [] : names.map((name) => `.card[data-exhibit="${CSS.escape(name)}"]:not([data-address])`);
  const others = names.map((name) => `.card[data-address="${CSS.escape(name)}"]`);
  sheet.replaceSync([...own, ...others].map((card) => `${card} { display: none; }`).join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  if (!isKiosk && !new URLSearchParams(location.search).has('exhibit')) notice('left-out', words).catch(console.error);
}
