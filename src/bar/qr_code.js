// An address as a code for a phone's camera, made in the browser: nobody else learns of it.
import { generate } from '../lean-qr/index.js';
import { node } from '../intake/dom.js';

/** A QR code of a text, called `label`; nothing for a text too long for any. */
export function code(text, label) {
  const canvas = node('canvas', { className: 'qr-code', role: 'img', 'aria-label': label });
  try {
    // Dark on light in every theme: many phones read nothing else.
    generate(text).toCanvas(canvas, { on: [0, 0, 0], off: [255, 255, 255], pad: 4 });
    return canvas;
  } catch {
    return '';
  }
}
