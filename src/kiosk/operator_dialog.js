// The frame of what the operator sees: a modal dialog that closes by itself when nobody touches it, and never leaves anything
// behind.
import { node } from '../intake/dom.js';
import { say } from './operator_words.js';

const SIGNS = ['pointerdown', 'keydown', 'input', 'wheel'];

/**
 * Opens a dialog with this title and these parts. It is gone after so many seconds without a sign of life, by Escape, by its
 * button, and when somebody else closes it; `gone` is called then, and `kepu-operated` on the window says so. Gives it.
 */
export function openDialog({ className, title, closesAfterSecs, gone = () => {} }, ...parts) {
  const heading = node('h2', { id: `${className}-title`, tabIndex: -1 }, title);
  const close = node('button', { type: 'button', className: 'button operator-close', onclick: () => dialog.close() }, say('close'));
  const dialog = node('dialog', { className: `operator ${className}` }, node('header', { className: 'operator-head' }, heading, close), ...parts);
  dialog.setAttribute('aria-labelledby', heading.id);
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => dialog.close(), closesAfterSecs * 1000);
  };
  for (const sign of SIGNS) dialog.addEventListener(sign, wait, { passive: true });
  dialog.addEventListener('close', () => {
    clearTimeout(timer);
    dialog.remove();
    gone();
    dispatchEvent(new Event('kepu-operated'));
  });
  document.body.append(dialog);
  dialog.showModal();
  heading.focus();
  wait();
  return dialog;
}
