// When the page of a kiosk may be loaded again, and how: while nobody is there, at the first screen.
import { forgetVisit } from './page.js';

const FREE = ['waiting', 'attracting', 'closed'];

// A page that has fallen is recovery's alone: somebody may be asked to go on.
let hasFallen = false;
globalThis.addEventListener?.('kepu-fell', () => (hasFallen = true));

/** Whether nobody is there, neither visitor nor operator. */
export const isFree = () => FREE.includes(document.documentElement.dataset.kiosk) && !hasFallen && !isOperated();

/** Whether the operator's PIN pad or panel is open. */
export const isOperated = () => document.querySelector('dialog.operator[open]') !== null;

/** Loads it again. Nothing of what played or was done is there afterwards. */
export function loadAnew() {
  // The page would keep the visit as it leaves, and find it when it comes.
  window.onpagehide = null;
  forgetVisit();
  location.replace(`${location.pathname}?mode=kiosk`);
}
