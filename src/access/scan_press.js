// What a press of the switch does to what the frame is around.

/** Whether it is moved rather than pressed. */
export const isMoved = (element) => element.type === 'range' || element.getAttribute('role') === 'slider';

/** Presses it. */
export function press(element) {
  if (!element.isConnected) return;
  if (element.matches('.dialog-body')) return readOn(element);
  if (element instanceof HTMLSelectElement) return chooseNext(element);
  element.focus({ preventScroll: true });
  element.click();
}

/** Most of what is seen further down; from the end back to the beginning. */
export function readOn(scroller) {
  const { scrollTop, clientHeight, scrollHeight } = scroller;
  const isAtEnd = scrollTop + clientHeight >= scrollHeight - 2;
  scroller.scrollTo({ top: isAtEnd ? 0 : scrollTop + clientHeight * 0.7, behavior: 'instant' });
}

function chooseNext(select) {
  select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
  tell(select, 'input', 'change');
}

const tell = (element, ...names) => names.forEach((name) => element.dispatchEvent(new Event(name, { bubbles: true })));

/** A range has so many steps of a scan, however fine its own are. */
const STEPS = 40;
/** It begins with so many of them at a time, and half as many whenever the way is turned round: near first, then by its own steps. */
const STRIDE = 4;

const OPPOSITE = { left: 'right', right: 'left', down: 'up', up: 'down', less: 'more', more: 'less' };

/** Moves a slider by less and more, or a point by its arrows. */
export class Mover {
  #stride = STRIDE;
  #before;

  constructor(element) {
    this.element = element;
    element.focus({ preventScroll: true });
  }

  /** The ways it can be moved. */
  get ways() {
    return this.element.matches('.both-ways') ? ['left', 'right', 'down', 'up'] : ['less', 'more'];
  }

  /** Where it stands, in words. */
  get words() {
    return this.element.getAttribute('aria-valuetext') ?? this.element.value ?? '';
  }

  move(way) {
    if (this.#before === OPPOSITE[way]) this.#stride /= 2;
    this.#before = way;
    if (this.element.type === 'range') this.#slide(way === 'less' ? -1 : 1);
    else this.#key(way);
  }

  #slide(sign) {
    const [min, max, step] = ['min', 'max', 'step'].map((name) => Number(this.element[name]));
    const by = Math.max(step || 0, Math.round(((max - min) / STEPS) * this.#stride / (step || 1)) * (step || 1));
    this.element.value = String(Math.min(max, Math.max(min, Number(this.element.value) + sign * by)));
    tell(this.element, 'input', 'change');
  }

  #key(way) {
    const [less, more] = this.element.ariaOrientation === 'vertical' ? ['ArrowDown', 'ArrowUp'] : ['ArrowLeft', 'ArrowRight'];
    const key = { left: 'ArrowLeft', right: 'ArrowRight', down: 'ArrowDown', up: 'ArrowUp', less, more }[way];
    for (let i = 0; i < this.#stride; i++) this.element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }
}
