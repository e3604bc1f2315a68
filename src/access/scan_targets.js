// What a scan goes through: everything that can be pressed in the uppermost dialog, or on the page, in groups that belong together.
import { waits } from './scan_sides.js';

const PRESSED =
  'a[href], button, summary, select, input:is([type="radio"], [type="checkbox"], [type="range"]), [role="slider"], [role="switch"], [role="tab"], .dialog-body[tabindex]';
/** The parts of a room, in the order in which a visit goes: what is told and asked first, the bar last. */
const REGIONS = ['.telling', '.controls', '.clock', '.overlay', '.chart-panel', '.bar, .hall-head', 'main'];
/** The operator's, and what stands when the hall is closed, are nobody's to scan. */
const BEYOND = 'dialog:is(.operator, .closed)[open]';

/** So few need no groups. */
const FEW = 5;
/** A group of more takes too long to go through. */
const MOST_IN_GROUP = 8;
const CHUNK = 6;

/** What is scanned now: the uppermost dialog, else the screen that waits for a touch, else the page; nothing where none may be. */
export function scope() {
  if (waits()) return undefined;
  if (document.querySelector(BEYOND)) return undefined;
  return [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('.attract') ?? document.body;
}

/** `[{ key, elements }]` in `root`, each of at least one element. */
export function groupsIn(root) {
  const elements = root.matches(PRESSED) ? [root] : [...root.querySelectorAll(PRESSED)].filter(isPressed);
  if (elements.length <= FEW) return elements.map((element) => ({ key: element, elements: [element] }));
  const isDialog = root !== document.body;
  const found = new Map(); // by region
  for (const element of elements) {
    const region = isDialog ? '' : (REGIONS.find((selector) => element.closest(selector)) ?? '');
    found.set(region, [...(found.get(region) ?? []), element]);
  }
  const order = ['', ...REGIONS].filter((region) => found.has(region));
  return order.flatMap((region) => chunks(region, found.get(region)));
}

function chunks(region, elements) {
  if (elements.length <= MOST_IN_GROUP) return [{ key: elements.length > 1 ? region : elements[0], elements }];
  const count = Math.ceil(elements.length / CHUNK);
  return Array.from({ length: count }, (_, place) => ({ key: `${region} ${place}`, elements: elements.slice(place * CHUNK, (place + 1) * CHUNK) }));
}

function isPressed(element) {
  if (element.disabled || element.ariaDisabled === 'true' || element.closest('[inert], [popover]')) return false;
  if (element.tabIndex < 0 && element.getAttribute('role') !== 'tab') return false;
  if (!shape(element).checkVisibility({ visibilityProperty: true })) return false;
  // What is only there to be read on has to have something left to read.
  if (element.matches('.dialog-body')) return element.scrollHeight > element.clientHeight + 4;
  const { width, height } = shape(element).getBoundingClientRect();
  return width > 1 && height > 1;
}

/** What is seen of it: a box or a dot is its label as well. */
export const shape = (element) => (/^(radio|checkbox)$/.test(element.type) ? (element.closest('label') ?? element) : element);

/** What scrolls before the visitor: the dialog, or the page; nothing where all is seen. */
export function scroller(root) {
  const scrolls = (element) => element.scrollHeight > element.clientHeight + 4 && element.checkVisibility();
  if (root !== document.body) return [root, ...root.querySelectorAll('*')].find((element) => scrolls(element) && /auto|scroll/.test(getComputedStyle(element).overflowY));
  const page = document.scrollingElement;
  return page.scrollHeight > page.clientHeight + 4 ? page : undefined;
}
