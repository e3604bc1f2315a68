// What lies over a page that has fallen: a clockwork that is being mended, one sentence, and the ways on. It goes on by itself
// where that is wise. The page below it is dead, so nothing here asks anything of it.
import { node } from '../intake/dom.js';
import { RING_RADIUS, orrery } from './orrery.js';
import { say } from './words.js';

const ROUND = 2 * Math.PI * RING_RADIUS;

/**
 * Shows it. `title` and `text` are messages, `ways` are `[message, act]`; `byItself` is what happens after `secs` seconds, or
 * never where these are none.
 */
export function showScreen({ title, text, ways, byItself, secs }) {
  const scene = orrery();
  const act = once([...ways.map(([, does]) => does), byItself]);
  const buttons = ways.map(([words], place) => node('button', { type: 'button', className: place === 0 ? 'button primary' : 'button', onclick: () => act(place) }, say(words)));
  const heard = secs ? node('span', { className: 'unseen' }, ' ', say('fell-secs', secs)) : '';
  const words = node('div', { className: 'fell-words' }, node('h1', { id: 'fell-title' }, say(title)), node('p', { id: 'fell-what' }, say(text), heard), node('div', { className: 'row' }, ...buttons));
  const dialog = node('dialog', { className: 'fell' }, scene, words);
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', 'fell-title');
  dialog.setAttribute('aria-describedby', 'fell-what');
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  // Whoever closes all that is open does not bring the page back.
  dialog.addEventListener('close', () => dialog.isConnected && dialog.showModal());
  document.body.append(dialog);
  dialog.showModal();
  buttons[0].focus({ preventScroll: true });
  if (secs) countDown(scene, secs, () => act(ways.length));
  else scene.querySelector('.orrery-count').remove();
}

function countDown(scene, secs, done) {
  const [arc, number] = [scene.querySelector('.orrery-arc'), scene.querySelector('.orrery-secs')];
  const until = performance.now() + secs * 1000;
  arc.style.strokeDasharray = ROUND;
  const look = () => {
    const left = Math.max(0, Math.ceil((until - performance.now()) / 1000));
    number.textContent = left;
    // The ring is empty when the number is.
    arc.style.strokeDashoffset = ROUND * (1 - Math.max(0, left - 1) / secs);
    if (left > 0) return;
    clearInterval(timer);
    done();
  };
  const timer = setInterval(look, 250);
  look();
}

/** Whatever is pressed first holds. */
function once(acts) {
  let isDone = false;
  return (place) => {
    if (isDone) return;
    isDone = true;
    acts[place]();
  };
}
