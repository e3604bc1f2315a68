// A sentence over the page for a while, which screen readers hear too.
import { node } from '../intake/dom.js';

const SHOWN_MILLIS = 8000;

let box;
let timer;

/** Shows it above whatever is open, for eight seconds; an empty one takes it away. */
export function note(sentence) {
  clearTimeout(timer);
  if (!box && !sentence) return;
  box ??= node('p', { className: 'access-notice', role: 'status', popover: 'manual' });
  if (!box.isConnected) document.body.append(box);
  if (box.matches(':popover-open')) box.hidePopover();
  box.textContent = sentence;
  if (!sentence) return;
  box.showPopover();
  timer = setTimeout(() => note(''), SHOWN_MILLIS);
}
