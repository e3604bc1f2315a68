// Words on a canvas: broken into lines where a reader would, Chinese too, as large as there is room for, and in the direction in which
// they are read.

// A Chinese character or a word with what may not begin a line after it.
const PIECES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『（《“][、。，．：；？！…」』）》”]*|[^\s\p{Script=Han}「『（《]+|\s+/gu;

/** The font of the page in this size and weight. */
export function font(size, weight = 400) {
  const { fontFamily } = getComputedStyle(document.body);
  return `${weight} ${size}px ${fontFamily}`;
}

/** `text` in lines of at most `width` in the context's font. */
export function lines(context, text, width) {
  const done = [];
  let line = '';
  for (const piece of text.trim().match(PIECES) ?? []) {
    if (line && context.measureText((line + piece).trimEnd()).width > width) {
      done.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return line.trim() ? [...done, line.trimEnd()] : done;
}

/** What an element says, and in which direction it is read; nothing where there is no element. */
export const said = (element) => ({ text: element?.textContent.trim() ?? '', dir: directionOf(element ?? document.documentElement) });

export const directionOf = (element) => getComputedStyle(element).direction;

/** A box within another, counted from its left edge, where it lies for who reads in the direction `dir`. */
export const laid = (box, within, dir) => (dir === 'rtl' ? { ...box, x: 2 * within.x + within.width - box.x - box.width } : box);

/**
 * Writes what was `said` into a box, in the largest of `sizes` in which it fits, or else in the least, as far as there is room. Gives
 * the height it took.
 */
export function write(context, { text, dir }, { x, y, width, height, sizes, weight, colour, align = 'start' }) {
  context.save();
  context.fillStyle = colour;
  context.textBaseline = 'middle';
  context.direction = dir;
  context.textAlign = align;
  const at = (align === 'start') === (dir === 'rtl') ? x + width : x;
  let broken = [];
  let step = 0;
  for (const size of sizes) {
    context.font = font(size, weight);
    step = size * 1.4;
    broken = lines(context, text, width);
    if (broken.length * step <= height && broken.every((line) => context.measureText(line).width <= width)) break;
  }
  const room = Math.max(1, Math.floor(height / step));
  const shown = broken.length > room ? [...broken.slice(0, room - 1), `${broken[room - 1]}…`] : broken;
  shown.forEach((line, number) => context.fillText(line, at, y + (number + 0.5) * step, width));
  context.restore();
  return shown.length * step;
}
