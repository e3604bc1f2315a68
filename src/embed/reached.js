// Which steps of a visit have been told of: each once, also by a page that was loaded again and takes the visit up. Where a tab
// keeps nothing, that page tells them again.
import { read, write } from '../recovery/store.js';

const keyOf = (exhibit) => `kepu.embed.reached.${window.name}${exhibit}`;

let visit; // the one that is open: `{ exhibit, steps }`

/** An exhibit is open. Its visit is the one that was told of before, unless it has not come so far. */
export function takeUp(exhibit) {
  if (visit?.exhibit === exhibit) return;
  const { steps, tick } = read('session', keyOf(exhibit)) ?? {};
  visit = { exhibit, steps: Array.isArray(steps) && tick <= window.kepu.tick() ? steps : [] };
}

/** Whether a step is reached for the first time in the open visit; from then on it has been. */
export function isFirst(step) {
  const { exhibit, steps } = visit;
  if (steps.includes(step)) return false;
  steps.push(step);
  write('session', keyOf(exhibit), { steps, tick: window.kepu.tick() });
  return true;
}

// Whatever is pressed to start again takes the visit back to its beginning at once.
addEventListener('click', () => {
  if (!visit || !isAtBeginning()) return;
  visit.steps = [];
  write('session', keyOf(visit.exhibit), undefined);
});

/** Time that stands at the first tick does not make it one: something may have been answered or drawn. */
function isAtBeginning() {
  if (window.kepu.tick() !== 0) return false;
  const { step, answers, drawings } = window.kepu.kept() ?? {};
  return step === 0 && answers.every((answer) => answer === null) && drawings.every(({ length }) => length === 0);
}
