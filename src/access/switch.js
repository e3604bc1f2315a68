// One switch: the space bar, Enter, or a touch anywhere. While it is listened to, these do nothing else.

/** A hand that trembles presses once. */
const BOUNCE_MILLIS = 200;
const SWALLOWED = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu', 'touchstart', 'touchmove', 'touchend'];
/** The operator's way in: held for three seconds (src/kiosk/corner.js). */
const CORNER_PX = 64;

const isCorner = ({ clientX, clientY }) => document.documentElement.dataset.mode === 'kiosk' && clientX < CORNER_PX && clientY < CORNER_PX;

/**
 * Listens until what it gives is called. `pressed(at)` is told when, on the page's clock; `ended` that Escape was pressed; nothing
 * is heard while `rests()`.
 */
export function listen({ pressed, ended, rests }) {
  let last = -Infinity;
  const press = (at) => {
    if (at - last < BOUNCE_MILLIS) return;
    last = at;
    pressed(at);
  };
  const hold = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const key = (event) => {
    if (!event.isTrusted || rests() || event.ctrlKey || event.altKey || event.metaKey) return;
    const isEscape = event.key === 'Escape';
    if (!isEscape && event.key !== ' ' && event.key !== 'Enter') return;
    hold(event);
    if (event.type !== 'keydown' || event.repeat) return;
    if (isEscape) ended();
    else press(event.timeStamp);
  };
  const touch = (event) => {
    // What the scan itself does is no touch.
    if (!event.isTrusted || rests()) return;
    hold(event);
    if (event.type === 'pointerdown' && event.button === 0 && !isCorner(event)) press(event.timeStamp);
  };
  const options = { capture: true, passive: false };
  const heard = [...SWALLOWED.map((name) => [name, touch]), ['keydown', key], ['keyup', key], ['keypress', key]];
  for (const [name, handler] of heard) addEventListener(name, handler, options);
  return () => heard.forEach(([name, handler]) => removeEventListener(name, handler, options));
}
