// How bright the screen is at this time of day: a black layer over the page, thinner or thicker. Nothing can be touched through
// it less, and the operator's panel is above it.
import { node } from '../intake/dom.js';
import { isOperated } from './anew.js';
import { minutesAt, minutesOf } from './clock.js';

const LOOK_MILLIS = 60_000;
const LEAST_SHARE = 0.1;
export const FULL_MILLIS = 10 * 60_000;

/** The share of full brightness; 1 where nothing is said. */
export function shareAt(schedule, now) {
  const steps = stepsOf(schedule);
  const begun = steps.filter(({ from }) => from <= minutesAt(now));
  // Before the day's first step, the last one of the evening before goes on.
  return (begun.at(-1) ?? steps.at(-1))?.share ?? 1;
}

/** The steps of the schedule that can be read, in the order of the day: `{ from, share }`, minutes. */
export function stepsOf(schedule) {
  const written = Array.isArray(schedule) ? schedule : [];
  const steps = written.map((each) => ({ from: minutesOf(each?.from), share: each?.share }));
  const readable = steps.filter(({ from, share }) => from < 24 * 60 && Number.isFinite(share));
  return readable.map(({ from, share }) => ({ from, share: Math.min(Math.max(share, LEAST_SHARE), 1) })).sort((a, b) => a.from - b.from);
}

/** The steps that cannot be read, as they are written. */
export function brightnessFaults(schedule) {
  if (schedule == null) return [];
  if (!Array.isArray(schedule)) return [JSON.stringify(schedule)];
  return schedule.filter((each) => stepsOf([each]).length === 0).map((each) => JSON.stringify(each));
}

/** Keeps the screen as bright as the schedule says, from now on. */
export class Brightness {
  #schedule;
  #clock;
  #layer = node('div', { className: 'dimmed', popover: 'manual', ariaHidden: 'true' });
  #fullUntil = 0;
  #timer;

  constructor(schedule, clock = () => new Date()) {
    this.#schedule = schedule;
    this.#clock = clock;
    setInterval(() => this.look(), LOOK_MILLIS);
    // Whatever is opened on top of the page lies below this layer again.
    const raise = () => this.look(true);
    new MutationObserver(raise).observe(document, { subtree: true, attributeFilter: ['open'] });
    // A popover has no such attribute.
    document.addEventListener('toggle', ({ target, newState }) => newState === 'open' && target !== this.#layer && raise(), true);
    addEventListener('fullscreenchange', raise);
    this.look();
  }

  /** The share shown now. */
  get share() {
    return this.isFull ? 1 : shareAt(this.#schedule, this.#clock());
  }

  /** Whether it is fully bright for a while, whatever the schedule says. */
  get isFull() {
    return performance.now() < this.#fullUntil;
  }

  /** Fully bright for ten minutes, whatever is done to the clock, to clean or check the screen; or as the schedule says again. */
  set isFull(isFull) {
    clearTimeout(this.#timer);
    this.#fullUntil = isFull ? performance.now() + FULL_MILLIS : 0;
    if (isFull) this.#timer = setTimeout(() => this.look(), FULL_MILLIS + 1);
    this.look();
  }

  /** Shows what holds now. */
  look(raised = false) {
    const { share } = this;
    if (share >= 1) {
      this.#layer.remove();
      return;
    }
    this.#layer.style.opacity = 1 - share;
    const isNew = !this.#layer.isConnected;
    if (isNew) document.body.append(this.#layer);
    if (isNew || (raised && !isOperated())) this.#toTop();
  }

  #toTop() {
    if (this.#layer.matches(':popover-open')) this.#layer.hidePopover();
    this.#layer.showPopover();
  }
}
