// What follows a fall. Nobody is led into the same fall again and again, and nobody is left with a page that does nothing.
const TOO_OFTEN = 3;
export const AGAIN_WITHIN_MILLIS = 30_000;

/**
 * `then` is where it goes on: `offer` (the hall, which asks whether to go on), `now` (the exhibit, where it was), `hall`, `again`
 * (the same room), or `stay`; `by` says whether that happens by itself.
 *
 * `exhibit`: the one that was open; `isKept`: what was done there is; `falls`: those of the last minutes with the same one, and this; `wentOn`:
 * the exhibit and when a visitor last went on after a fall; `isFramed`: another page shows this one; `isNobody`: a kiosk that
 * nobody uses; `rests`: a kiosk shows this exhibit no more today; `lasts`: whether the next page will know of this fall.
 */
export function decide({ exhibit, isKept, falls, wentOn, isFramed, isNobody, rests, isUnopened, lasts, now }) {
  if (falls.length >= TOO_OFTEN) return { then: 'stay', by: false };
  if (isUnopened) return { then: 'again', by: lasts };
  if (isNobody) return { then: 'hall', by: lasts };
  if (!exhibit) return { then: 'again', by: lasts };
  const isAgain = wentOn?.exhibit === exhibit && now - wentOn.at < AGAIN_WITHIN_MILLIS;
  if (isAgain || rests) return { then: isFramed ? 'again' : 'hall', by: lasts, isAgain: true };
  if (!isKept) return { then: 'again', by: lasts };
  return { then: isFramed ? 'now' : 'offer', by: lasts };
}
