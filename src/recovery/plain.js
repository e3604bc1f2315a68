// Errors as they may be kept: one short line, and nothing in it that a visitor has typed or done.
const MOST_LETTERS = 240;

/** One short line: addresses without their queries and fragments, which hold states, and without what could not be read. */
export function plain(text) {
  return String(text)
    .replace(/\s+/g, ' ')
    .replace(/".*" is not valid JSON/, '… is not valid JSON')
    .replace(/\b(?:https?|blob|data|file):\S+/g, (address) => address.replace(/^(?:data|blob):.*/, '…').replace(/[?#].*/, ''))
    .replace(/\?\S*=\S*/g, '')
    .trim()
    .slice(0, MOST_LETTERS);
}
