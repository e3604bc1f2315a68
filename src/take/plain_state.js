// A plain address whose `state` cannot be read, by accident or by hand: the exhibit opens as it begins, and that is told.
import { notice } from './notice.js';

/** Looks at the address the page was opened with; the page has written its own over it since. */
export function lookAtState() {
  const opened = performance.getEntriesByType('navigation')[0]?.name;
  if (!opened) return;
  const { searchParams: asked } = new URL(opened);
  // A link that was taken home is judged when it arrives.
  if (asked.has('of') || asked.has('visit') || !asked.get('state') || isRead(asked.get('state'))) return;
  const isHere = asked.get('exhibit') === new URLSearchParams(location.search).get('exhibit');
  if (isHere) notice('link-broken').catch(console.error);
}

// What `u32` and `f64` are read from.
const isWhole = (text) => /^\+?\d+$/.test(text) && Number(text) <= 0xffff_ffff;
const isNumber = (text) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));

/** Whether src/page/address.rs reads all of it. */
function isRead(state) {
  try {
    const [step, ...inputs] = atob(state.replaceAll('-', '+').replaceAll('_', '/')).split('~');
    const areRead = inputs.every((part, place) => (place % 2 === 0 ? isWhole(part) : isNumber(part)));
    return isWhole(step) && areRead && inputs.length % 2 === 0;
  } catch {
    return false;
  }
}
