// An exhibit that made the page fall again and again is left out of the hall until the tab is closed. A kiosk has a list of its own
// for that (src/kiosk/resting.js), which its operator sees.
import { notice } from '../take/notice.js';
import { read, write } from './store.js';
import * as words from './words.js';

const KEY = 'kepu.recovery.left_out';

/** The exhibits left out, as addresses name them. */
function leftOut() {
  const list = read('session', KEY);
  return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
}

/** Leaves one out from the next page on. */
export const leaveOut = (name) => write('session', KEY, [...new Set([...leftOut(), name])]);

/** Takes their cards out of the hall, and says so where there is a hall to be seen. */
export function showLeftOut() {
  const names = leftOut();
  if (names.length === 0 || document.documentElement.dataset.mode === 'kiosk') return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(names.map((name) => `.card[data-exhibit="${CSS.escape(name)}"] { display: none; }`).join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  if (!new URLSearchParams(location.search).has('exhibit')) notice('left-out', words).catch(console.error);
}
