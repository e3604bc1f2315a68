// The frame around what a press would choose, and the strip with what a scan itself offers. Both lie above everything, and are for
// eyes alone: whoever hears the page hears what is pressed.
import { node } from '../intake/dom.js';
import { shape } from './scan_targets.js';

const AROUND_PX = 6;
const EDGE_PX = 4;

export class Frame {
  #ring = node('div', { className: 'scan-frame', ariaHidden: 'true', popover: 'manual' });
  #words = node('span', { className: 'scan-words' });
  #chips = node('span', { className: 'scan-chips' });
  #strip = node('div', { className: 'scan-strip', ariaHidden: 'true', popover: 'manual' }, this.#words, this.#chips);
  #around = []; // elements
  #place = '';

  show() {
    for (const each of [this.#strip, this.#ring]) {
      if (!each.isConnected) document.body.append(each);
      each.hidePopover();
      each.showPopover();
    }
  }

  hide() {
    this.#mark([]);
    this.#ring.remove();
    this.#strip.remove();
  }

  /** Above what has been opened since. */
  raise() {
    this.show();
  }

  /** Whether something lies above it. */
  get isShown() {
    return this.#ring.isConnected && this.#ring.matches(':popover-open');
  }

  /** What stands in the strip: a sentence, and chips `[{ id, words }]`. */
  strip(sentence, chips) {
    if (this.#words.textContent !== sentence) this.#words.textContent = sentence;
    const next = chips.map(({ id, words }) => `${id} ${words}`).join();
    if (this.#chips.dataset.shown === next) return;
    this.#chips.dataset.shown = next;
    // One that stays is the same element: the frame may be around it.
    const kept = chips.map(({ id, words }) => {
      const one = this.chip(id) ?? node('span', { className: 'scan-chip', 'data-chip': id });
      one.textContent = words;
      return one;
    });
    this.#chips.replaceChildren(...kept);
  }

  chip(id) {
    return this.#chips.querySelector(`[data-chip="${id}"]`);
  }

  /** Puts it around these; `kind` is `group` or `item`. */
  around(elements, kind) {
    this.#ring.dataset.kind = kind;
    this.#mark(elements, kind);
    const first = elements[0];
    if (first && !this.#strip.contains(first)) reveal(shape(first));
    this.follow();
  }

  /** Goes along with what it is around. */
  follow() {
    const boxes = this.#around.map((element) => shape(element).getBoundingClientRect()).filter(({ width }) => width > 0);
    if (boxes.length === 0) return;
    const left = Math.max(Math.min(...boxes.map((box) => box.left)) - AROUND_PX, EDGE_PX);
    const top = Math.max(Math.min(...boxes.map((box) => box.top)) - AROUND_PX, EDGE_PX);
    const right = Math.min(Math.max(...boxes.map((box) => box.right)) + AROUND_PX, innerWidth - EDGE_PX);
    const bottom = Math.min(Math.max(...boxes.map((box) => box.bottom)) + AROUND_PX, innerHeight - EDGE_PX);
    const place = [left, top, Math.max(right - left, 8), Math.max(bottom - top, 8)].map(Math.round).join();
    if (place === this.#place) return;
    this.#place = place;
    const [x, y, width, height] = place.split(',');
    Object.assign(this.#ring.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
    this.#makeRoom({ top, bottom });
  }

  /** The strip stands below, unless what the frame is around does. */
  #makeRoom({ top, bottom }) {
    if (this.#around.some((element) => this.#strip.contains(element))) return;
    const height = this.#strip.offsetHeight + 2 * AROUND_PX;
    const isBelow = bottom > innerHeight - height;
    this.#strip.classList.toggle('above', isBelow && top > height);
  }

  #mark(elements, kind) {
    for (const element of this.#around) delete element.dataset.scan;
    for (const element of elements) element.dataset.scan = kind;
    this.#around = elements;
  }
}

/** Brings it into sight, clear of what stays where it is while the page scrolls. */
function reveal(element) {
  const isSeen = () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    if (top < 0 || top + height > innerHeight) return false;
    const met = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, innerHeight / 2));
    return !met || element.contains(met) || met.contains(element);
  };
  if (isSeen()) return;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  if (isSeen()) return;
  const { top, height } = element.getBoundingClientRect();
  scrollBy({ top: top + Math.min(height, innerHeight / 2) / 2 - innerHeight * 0.7, behavior: 'instant' });
}
