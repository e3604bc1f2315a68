// An address that leads out of the hall, as a code for the visitor's own phone: the kiosk itself goes nowhere.
import { code } from '../bar/qr_code.js';
import { node } from '../intake/dom.js';
import { say } from './words.js';

/** Shows it until it is put away; where only this machine has it, says that instead. */
export function showAddress(href) {
  const close = () => dialog.close();
  const dialog = node(
    'dialog',
    { className: 'prompt address-card', onclose: () => dialog.remove() },
    node('h2', { id: 'address-title' }, say(href ? 'address-title' : 'address-here')),
    node('p', {}, say(href ? 'address-what' : 'address-none')),
    ...(href ? [code(href, say('address-code')), node('p', { className: 'address' }, href)] : []),
    node('button', { type: 'button', className: 'button primary', onclick: close }, say('close')),
  );
  dialog.setAttribute('aria-labelledby', 'address-title');
  document.body.append(dialog);
  dialog.showModal();
}
