// Buttons in the bar that are no part of the page's own program, so that nobody waits for them: they come when the page can be
// used, and stand in whatever room is shown.
import { node } from '../intake/dom.js';

const offered = []; // { button, order }
let watch;

/**
 * A button with a sign and a word in the bar of the hall and of every exhibit, from now on. The lower `order`, the further left.
 * Gives the button; whoever offers it keeps its word (`.tool-word`) in the visitor's language.
 */
export function offer(sign, order, onclick) {
  const icon = node('span', { className: 'icon', ariaHidden: 'true' }, sign);
  const button = node('button', { type: 'button', className: 'button quiet', onclick }, icon, node('span', { className: 'tool-word' }));
  offered.push({ button, order });
  offered.sort((a, b) => a.order - b.order);
  put();
  // The page makes its bar anew with every room.
  watch ??= new MutationObserver(put);
  watch.observe(document.getElementById('app'), { childList: true, subtree: true });
  return button;
}

function put() {
  const bar = document.querySelector('.bar-tools, .hall-head');
  const languages = bar?.querySelector('.languages');
  if (!languages) return;
  const buttons = offered.map(({ button }) => button);
  if (buttons.every((button, place) => button.nextElementSibling === (buttons[place + 1] ?? languages))) return;
  languages.before(...buttons);
}
