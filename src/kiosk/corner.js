// The operator's way in: one finger held for three seconds in the top left corner, or Ctrl+Alt+O. Whoever touches a button there
// presses the button; a ring appears only after a second, when it can be no touch any more.
import { node } from '../intake/dom.js';

const CORNER_PX = 64;
const HELD_MILLIS = 3000;
const RING_AFTER_MILLIS = 1000;
const CLICK_FOLLOWS_MILLIS = 400;
const SVG = 'http://www.w3.org/2000/svg';
const RADIUS = 20;
const ROUND = 2 * Math.PI * RADIUS;

/** Calls `open` whenever somebody asks for the operator's panel. */
export function watchCorner(open) {
  let hold; // { id, since, frame, ring }
  let isClickDue = false;

  const give = () => {
    cancelAnimationFrame(hold?.frame);
    hold?.ring?.remove();
    hold = undefined;
  };
  const look = () => {
    const held = performance.now() - hold.since;
    if (held >= HELD_MILLIS) {
      give();
      isClickDue = true;
      open();
      return;
    }
    if (held >= RING_AFTER_MILLIS) {
      hold.ring ??= ring();
      hold.ring.fill((held - RING_AFTER_MILLIS) / (HELD_MILLIS - RING_AFTER_MILLIS));
    }
    hold.frame = requestAnimationFrame(look);
  };

  const on = (names, handler) => names.forEach((name) => addEventListener(name, handler, { capture: true }));
  on(['pointerdown'], (event) => {
    isClickDue = false;
    const isOneFinger = !hold && event.isPrimary && event.button === 0;
    give();
    if (!isOneFinger || !isInCorner(event)) return;
    hold = { id: event.pointerId, since: performance.now() };
    hold.frame = requestAnimationFrame(look);
  });
  on(['pointermove'], (event) => hold?.id === event.pointerId && !isInCorner(event) && give());
  on(['pointerup', 'pointercancel'], (event) => {
    if (hold?.id === event.pointerId) give();
    // A finger held so long is often followed by no click at all.
    if (isClickDue) setTimeout(() => (isClickDue = false), CLICK_FOLLOWS_MILLIS);
  });
  addEventListener('blur', give);
  // A long press would bring up a menu, and end the hold.
  on(['contextmenu'], (event) => hold && event.preventDefault());
  on(['click'], (event) => {
    if (!isClickDue) return;
    isClickDue = false;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  on(['keydown'], (event) => {
    if (event.code !== 'KeyO' || !event.ctrlKey || !event.altKey || event.repeat) return;
    event.preventDefault();
    open();
  });
}

const isInCorner = ({ clientX, clientY }) => clientX < CORNER_PX && clientY < CORNER_PX;

/** A ring in the corner, above whatever is open. */
function ring() {
  const circle = (className) => {
    const one = document.createElementNS(SVG, 'circle');
    for (const [name, value] of Object.entries({ class: className, cx: 24, cy: 24, r: RADIUS })) one.setAttribute(name, value);
    return one;
  };
  const arc = circle('corner-arc');
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 48 48');
  picture.append(circle('corner-whole'), arc);
  arc.style.strokeDasharray = ROUND;
  const element = node('div', { className: 'corner-ring', popover: 'manual', ariaHidden: 'true' }, picture);
  document.body.append(element);
  element.showPopover();
  return { fill: (share) => (arc.style.strokeDashoffset = ROUND * (1 - share)), remove: () => element.remove() };
}
