// Between two visitors: back to the first screen in the language the kiosk begins with, as if nobody had been there, without
// loading anything again.
import { forgetVisit, goTo, nextFrame } from './page.js';

/** Ends the visit. `kepu-reset` on the window tells whoever keeps something of a visit; `kepu:reset` measures it. */
export async function reset(lang) {
  performance.clearMeasures('kepu:reset');
  const start = performance.now();
  // A closed hall is not uncovered by it.
  for (const dialog of document.querySelectorAll('dialog[open]:not(.closed)')) dialog.close();
  document.activeElement?.blur();
  goTo({ lang });
  dispatchEvent(new Event('kepu-reset'));
  // The page keeps where a visitor stood when it leaves an exhibit, which it does in a task of its own.
  await nextFrame();
  forgetVisit();
  document.getElementById('said')?.replaceChildren();
  for (const field of document.querySelectorAll('main :is(input, select)')) clear(field);
  scrollTo(0, 0);
  document.querySelector('main h1')?.focus({ preventScroll: true });
  await nextFrame();
  performance.measure('kepu:reset', { start, end: performance.now() });
}

/** What was searched for in the hall, searched for no more. */
function clear(field) {
  if (field.type === 'file' || field.value === '') return;
  field.value = field instanceof HTMLSelectElement ? (field.options[0]?.value ?? '') : '';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
