// What a closed kiosk shows, in every language: that it is closed, and when it opens again. It lies over the whole page, which
// cannot be reached meanwhile.
import { node } from '../intake/dom.js';
import { isOperated } from './anew.js';
import { nightScene } from './night_scene.js';
import { say, weekdayAndTime } from './operator_words.js';
import { TAGS } from './words.js';

const MOVE_MILLIS = 1000;
// Nothing stands long enough on the same pixels to burn in: a slow figure, back where it began after some 40 minutes.
const [ROUND_X_SECS, ROUND_Y_SECS] = [487, 811];

let open; // { dialog, lines, move, timer }

/** Shows it, or says on it that it opens at another time. `opensAt` is a Date, or null where nobody knows. */
export function showClosed(opensAt, now) {
  open ??= made();
  open.move(now);
  for (const [tag, line] of open.lines) {
    const words = opensAt ? say('closed-until', weekdayAndTime(opensAt, now, tag), tag) : say('closed-long', '', tag);
    if (line.textContent !== words) line.textContent = words;
  }
  raise();
}

/** Shows it where it is not shown, unless the operator's panel is open: that stays above. */
function raise() {
  if (open && !open.dialog.open && !isOperated()) open.dialog.showModal();
}

/** Takes it away. */
export function hideClosed() {
  if (!open) return;
  clearInterval(open.timer);
  open.dialog.remove();
  open = undefined;
}

function made() {
  const { scene, turn } = nightScene();
  const lines = new Map(TAGS.map((tag) => [tag, node('p', { className: 'closed-until' })]));
  const said = TAGS.map((tag) => node('div', { lang: tag }, node('h2', {}, say('closed-title', '', tag)), lines.get(tag)));
  const words = node('div', { className: 'closed-words' }, ...said);
  const dialog = node('dialog', { className: 'closed', tabIndex: -1 }, scene, words);
  dialog.setAttribute('aria-label', TAGS.map((tag) => say('closed-title', '', tag)).join(' · '));
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  // Whoever closes all that is open, as a reset does, does not open the hall.
  dialog.addEventListener('close', raise);
  document.body.append(dialog);
  const move = (now) => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const secs = now.getTime() / 1000;
    const swing = (round) => Math.sin((secs / round) * 2 * Math.PI);
    words.style.setProperty('--drift-x', swing(ROUND_X_SECS).toFixed(4));
    words.style.setProperty('--drift-y', swing(ROUND_Y_SECS).toFixed(4));
    turn(now);
  };
  return { dialog, lines, move, timer: setInterval(() => move(new Date()), MOVE_MILLIS) };
}
