// Whether somebody is there. A kiosk waits at its first screen, plays recorded visits when nobody comes, and ends a visit in two
// steps when nobody has touched anything for long: it asks, counts down, and begins with the next visitor.
const LOOK_MILLIS = 500;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'wheel', 'keydown', 'input', 'focusin', 'click'];
// What nobody does by walking past, or a browser by itself.
const BEGINS = ['pointerdown', 'wheel', 'keydown', 'click'];
// What ends a touch. A click may follow, from which nothing else must come; after a swipe or a wheel there is none.
export const LIFTED = ['pointerup', 'pointercancel', 'wheel'];
export const CLICK_FOLLOWS_MILLIS = 400;

/** What the kiosk is doing: `waiting`, `attracting`, `visited`, `asking`, or `closed`. */
export class Idle {
  state;
  #seen; // when there was last a sign of life
  #secs;
  #does;

  /**
   * `secs` as hall.toml has them under `idle`. `does`: `attract()`, `arrive()` when somebody begins, `ask(secs)`, `goOn()`,
   * `end()`: asked for when the state changes to what needs it. `isPlaying()`: whether what plays is shown, which takes
   * the first touch itself; `isOperated()`: whether the operator is at work, whom nobody asks whether they are still there.
   */
  constructor(secs, does) {
    this.#secs = secs;
    this.#does = does;
    this.#turn('waiting');
    for (const name of SIGNS_OF_LIFE) addEventListener(name, (event) => this.#sign(event), { capture: true, passive: true });
    setInterval(() => this.#look(), LOOK_MILLIS);
  }

  /** Whether nobody is there. */
  get isFree() {
    return this.state === 'waiting' || this.state === 'attracting';
  }

  /** Somebody begins: a touch at the first screen, or of what is played to attract. */
  arrive() {
    if (this.state === 'closed') return;
    this.#turn('visited');
    this.#does.arrive();
  }

  /** A visit goes on that has begun before this page did. */
  resume() {
    if (this.state === 'waiting') this.#turn('visited');
  }

  /** The visit has ended: nobody is there. */
  wait() {
    if (this.state !== 'closed') this.#turn('waiting');
  }

  /** Closed, or open again: nothing is waited for meanwhile. */
  close(closed) {
    if (closed !== (this.state === 'closed')) this.#turn(closed ? 'closed' : 'waiting');
  }

  #turn(state) {
    this.state = state;
    this.#seen = performance.now();
    document.documentElement.dataset.kiosk = state;
  }

  #sign({ type, isTrusted }) {
    if (!isTrusted) return;
    if (this.isFree && !this.#does.isPlaying() && BEGINS.includes(type)) this.arrive();
    else if (this.state === 'visited') this.#seen = performance.now();
    else if (this.state === 'asking') this.#answer(type);
  }

  /** A touch goes on, and does nothing else: the question is there until the click that follows a lifted finger has come. */
  #answer(type) {
    if (type === 'click' || type === 'keydown') this.#goOn();
    else if (type === 'pointerdown') this.#seen = performance.now();
    else if (LIFTED.includes(type)) setTimeout(() => this.#goOn(), CLICK_FOLLOWS_MILLIS);
  }

  #goOn() {
    if (this.state !== 'asking') return;
    this.#turn('visited');
    this.#does.goOn();
  }

  #look() {
    const { attract_after_secs, still_there_after_secs, countdown_secs } = this.#secs;
    if (this.state === 'visited' && this.#does.isOperated()) this.#seen = performance.now();
    const quiet = (performance.now() - this.#seen) / 1000;
    if (this.state === 'waiting' && quiet >= attract_after_secs) {
      this.#turn('attracting');
      this.#does.attract();
    } else if (this.state === 'visited' && quiet >= still_there_after_secs) {
      this.#turn('asking');
      this.#does.ask(countdown_secs);
    } else if (this.state === 'asking') {
      if (quiet >= countdown_secs) this.#does.end();
      else this.#does.ask(Math.ceil(countdown_secs - quiet));
    }
  }
}
