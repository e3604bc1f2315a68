// Leads nobody out of the hall: links, menus, selection, dragging, gestures, shortcuts, printing. What the browser keeps to
// itself (its own keys, the address bar) `kepu kiosk` turns off with its flags.
import { forPhones } from '../take/home.js';
import { showAddress } from './address_card.js';
import { leadsOperatorOut } from './let_out.js';

/** Closes every way out, from now on. */
export function closeWaysOut() {
  const hold = (event) => event.preventDefault();
  const holdAll = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // In capture, before anybody else hears of it.
  const on = (names, handler) => names.forEach((name) => addEventListener(name, handler, { capture: true, passive: false }));
  on(['contextmenu', 'gesturestart', 'gesturechange'], hold);
  on(['dragstart', 'dragenter', 'dragover', 'drop', 'auxclick'], holdAll);
  on(['selectstart'], (event) => isText(event.target) || hold(event));
  on(['wheel'], (event) => event.ctrlKey && hold(event));
  on(['keydown'], (event) => leadsOut(event) && !leadsOperatorOut(event) && hold(event));
  on(['click'], (event) => {
    const link = event.target.closest?.('a[href]');
    if (!link) return;
    if (!leavesHall(link)) return event.ctrlKey || event.metaKey || event.shiftKey ? holdAll(event) : undefined;
    holdAll(event);
    forPhones(link.href).then(showAddress);
  });
  window.open = () => null;
  window.print = () => {};
  fillScreen();
}

const isText = (target) => target.closest?.('input, textarea') != null;

/** Whether a key, or keys together, would make the browser do something of its own. */
function leadsOut({ key, ctrlKey, metaKey, altKey, shiftKey, target }) {
  if (/^F\d+$/.test(key) || /^(Browser|Launch|Media)/.test(key)) return true;
  // Chromium's list of its processes.
  if (key === 'Escape' && shiftKey) return true;
  // What is typed with AltGr arrives as a character with both.
  if (ctrlKey && altKey) return false;
  if (ctrlKey || metaKey) return !(isText(target) && /^[acvxz]$/i.test(key));
  return altKey;
}

/** Whether a link leads anywhere but to another place of this page. */
function leavesHall(link) {
  const to = new URL(link.href, location.href);
  return to.origin !== location.origin || to.pathname !== location.pathname || link.hasAttribute('download') || link.target === '_blank';
}

/** Fills the screen with the first touch, where the browser was not started so; a browser allows it to a touch only. */
function fillScreen() {
  const isFull = () => document.fullscreenElement || matchMedia('(display-mode: fullscreen)').matches;
  addEventListener('click', async () => {
    if (isFull() || !document.fullscreenEnabled) return;
    try {
      await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
      // Where the browser lets a page hold it, Escape closes what is open and no more.
      await navigator.keyboard?.lock?.(['Escape']);
    } catch {
      // Refused: the hall is as usable in a window.
    }
  });
}
