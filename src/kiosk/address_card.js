// An address that leads out of the hall, as a code for the visitor's own phone: the kiosk itself goes nowhere.
import { generate } from '../lean-qr/index.js';
import { node } from '../intake/dom.js';
import { say } from './words.js';

/** Shows it until it is put away. */
export function showAddress(href) {
  const close = () => dialog.close();
  const dialog = node(
    'dialog',
    { className: 'kiosk-card address-card', onclose: () => dialog.remove() },
    node('h2', { id: 'address-title' }, say('address-title')),
    node('p', {}, say('address-what')),
    code(href),
    node('p', { className: 'address' }, href),
    node('button', { type: 'button', className: 'button primary', onclick: close }, say('close')),
  );
  dialog.setAttribute('aria-labelledby', 'address-title');
  document.body.append(dialog);
  dialog.showModal();
}

/** A QR code of a text; nothing for a text too long for any. */
export function code(text) {
  const canvas = node('canvas', { className: 'qr-code', role: 'img', 'aria-label': say('address-code') });
  try {
    // Dark on light in every theme: many phones read nothing else.
    generate(text).toCanvas(canvas, { on: [0, 0, 0], off: [255, 255, 255], pad: 4 });
    return canvas;
  } catch {
    return '';
  }
}
