// "Still there?": asks before a visit ends, with the seconds counted down in a ring.
import { node } from '../intake/dom.js';
import { say } from './words.js';

const RING = 'http://www.w3.org/2000/svg';
const RADIUS = 54;
const ROUND = 2 * Math.PI * RADIUS;

let open; // { dialog, number, arc, most }

/** Asks, or, while it asks, counts down to `secs`. */
export function ask(secs) {
  open ??= shown(secs);
  open.number.textContent = secs;
  open.arc.style.strokeDashoffset = ROUND * (1 - secs / open.most);
}

/** Asks no more. */
export function askNoMore() {
  open?.dialog.close();
  open?.dialog.remove();
  open = undefined;
}

function shown(secs) {
  const arc = ring('circle', { class: 'ring-arc', cx: 60, cy: 60, r: RADIUS });
  arc.style.strokeDasharray = ROUND;
  const circle = ring('svg', { class: 'ring', viewBox: '0 0 120 120', 'aria-hidden': 'true' });
  circle.append(ring('circle', { class: 'ring-whole', cx: 60, cy: 60, r: RADIUS }), arc);
  const number = node('span', { className: 'ring-secs', ariaHidden: 'true' });
  const dialog = node(
    'dialog',
    { className: 'prompt still-there' },
    node('h2', { id: 'still-there' }, say('still-there')),
    node('p', { className: 'ring-box' }, circle, number),
    // The number is heard once, with the question; one a second would be too much to listen to.
    node('p', { id: 'still-there-what' }, say('still-there-what'), ' ', node('span', { className: 'unseen' }, say('still-there-secs', secs))),
    node('button', { type: 'button', className: 'button primary' }, say('still-here')),
  );
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', 'still-there');
  dialog.setAttribute('aria-describedby', 'still-there-what');
  // A key goes on as well, and does nothing else.
  dialog.addEventListener('keydown', (event) => event.preventDefault());
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, number, arc, most: secs };
}

function ring(tag, attributes) {
  const element = document.createElementNS(RING, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
