// Which errors the page cannot go on after. Its program traps where it panics, or runs out of stack or memory, and is in no state
// to be asked anything then; models and the stage are programs of their own, which the page starts again by itself.

/** Whether nothing can be done in the page any more. `error` is what nobody caught. */
export function endsPage(error) {
  if (!(error instanceof Error)) return false;
  const isTrap = error instanceof WebAssembly.RuntimeError || isTooDeep(error);
  return isTrap ? !isOfStage(error) : isDead();
}

/** The program's own calls went too deep; a script's are its own affair. */
const isTooDeep = ({ name, stack }) => /^(RangeError|InternalError)$/.test(name) && /wasm-function|\.wasm\b/.test(stack);

/** Where no worker can draw, the stage is on the page's thread; its traps are the stage's. */
const isOfStage = ({ stack }) => /\bstage(_bg)?\.\S*(wasm|js)\b/.test(stack) && !/\bpage(_bg)?\.\S*(wasm|js)\b/.test(stack);

/** Whether the page has nothing to show, or answers no question. */
function isDead() {
  try {
    window.kepu?.ready();
  } catch {
    return true;
  }
  return document.getElementById('app')?.childElementCount === 0;
}
