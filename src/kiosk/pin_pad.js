// Asks for the operator's PIN: large keys for fingers, digits for a keyboard, each step said to a screen reader.
import { node } from '../intake/dom.js';
import { openDialog } from './operator_dialog.js';
import { countdown, say, span } from './operator_words.js';
import { Guard, canVerify, verify } from './pin.js';

const CLOSES_AFTER_SECS = 60;
const MOST_DIGITS = 12;
const COUNT_MILLIS = 250;

/** Asks; `opened` is called once the PIN was right. */
export function askPin(setting, { opened, clock }) {
  if (!setting) return refuse('pin-none');
  if (!canVerify()) return refuse('pin-unsafe');
  const guard = new Guard();
  let digits = '';
  let isBusy = false;

  const dots = node('p', { className: 'pin-dots', ariaHidden: 'true' });
  const count = node('p', { className: 'unseen', role: 'status' });
  const notice = node('p', { className: 'pin-notice', role: 'alert' });
  const key = (name, onclick, className = '') => node('button', { type: 'button', className: `pin-key ${className}`, onclick }, name);
  const digit = (name) => key(name, () => press(name));
  const erase = key('⌫', () => take(digits.slice(0, -1)), 'pin-erase');
  erase.setAttribute('aria-label', say('pin-erase'));
  const enter = key(say('pin-enter'), () => check(), 'pin-enter');
  const keys = node('div', { className: 'pin-keys' }, ...[...'123456789'].map(digit), erase, digit('0'), enter);

  const take = (next) => {
    digits = next;
    dots.replaceChildren(...Array.from(digits, () => node('i', {})));
    count.textContent = say('pin-digits', digits.length);
  };
  const press = (name) => {
    if (isBusy || guard.restMillis(clock()) > 0 || digits.length >= MOST_DIGITS) return;
    notice.textContent = '';
    take(digits + name);
  };
  const check = async () => {
    if (isBusy || digits === '' || guard.restMillis(clock()) > 0) return;
    isBusy = true;
    dialog.dataset.busy = '';
    const isRight = await verify(setting, digits).catch(() => false);
    isBusy = false;
    delete dialog.dataset.busy;
    take('');
    if (!dialog.isConnected) return;
    if (isRight) {
      guard.right();
      dialog.close();
      opened();
      return;
    }
    guard.wrong(clock());
    notice.textContent = say('pin-wrong');
    look();
  };

  /** How long the next try has to wait; heard once, seen counted down. */
  const heard = node('p', { className: 'unseen', role: 'status' });
  const rest = node('p', { className: 'pin-rest', hidden: true }, node('span', {}, say('pin-rest')), ' ', node('b', {}));
  const look = () => {
    const left = guard.restMillis(clock());
    keys.classList.toggle('resting', left > 0);
    // Not disabled: the focus would be lost.
    for (const each of keys.children) each.ariaDisabled = String(left > 0);
    if (rest.hidden && left > 0) heard.textContent = say('pin-rest-heard', span(left));
    rest.hidden = left === 0;
    rest.lastChild.textContent = countdown(left);
  };
  const counting = setInterval(look, COUNT_MILLIS);

  const box = node('div', { className: 'pin-box' }, node('p', { className: 'pin-lead' }, say('pin-lead')), dots, count, notice, heard, rest, keys);
  const gone = () => clearInterval(counting);
  const dialog = openDialog({ className: 'pin-pad', title: say('pin-title'), closesAfterSecs: CLOSES_AFTER_SECS, gone }, box);
  dialog.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const pressed = /^[0-9]$/.test(event.key) ? () => press(event.key) : event.key === 'Backspace' ? () => take(digits.slice(0, -1)) : undefined;
    // Enter presses the button it is on, and checks where it is on none.
    const onKey = event.key === 'Enter' && !event.target.closest('button') ? check : pressed;
    if (!onKey) return;
    event.preventDefault();
    onKey();
  });
  take('');
  look();
}

/** Says why nothing can be opened. */
function refuse(why) {
  const box = node('div', { className: 'pin-box' }, node('p', {}, say(why)));
  if (why === 'pin-none') box.append(node('p', {}, node('code', {}, 'cargo kepu pin')));
  openDialog({ className: 'pin-pad', title: say('pin-title'), closesAfterSecs: CLOSES_AFTER_SECS }, box);
}
