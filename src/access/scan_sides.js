// In a comparison the switch is one side's at a time, until it is handed over. The side that waits is inert: no key goes there.
const own = window.frameElement?.dataset.side ? window.frameElement : undefined;
const other = () => [...parent.document.querySelectorAll('iframe[data-side]')].find((each) => each !== own);

/** Whether this page is a side of a comparison. */
export const isSide = own !== undefined;

/** Whether the other side has the switch. */
export const waits = () => own?.inert === true;

/** The left side has it first; a page that is loaded again finds it where it was. */
export function take() {
  if (own?.dataset.side === 'right') own.inert = !other().inert;
  if (!waits()) window.focus();
}

export function handOver() {
  own.inert = true;
  other().inert = false;
  other().contentWindow.focus();
}

/** Both sides are anybody's again. */
export function giveUp() {
  for (const each of own ? [own, other()] : []) each.inert = false;
}

export const endComparison = () => parent.document.querySelector('header button').click();
