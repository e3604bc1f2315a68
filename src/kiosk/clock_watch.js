// Whether the kiosk's clock can be trusted, which opening hours and playlists go by. It is told, never mended: the kiosk goes on with
// what it has.
const LOOK_MILLIS = 10_000;
const MOVED_MILLIS = 60_000;
const APART_MILLIS = 120_000;
// No release is older.
const FIRST_YEAR = 2026;

/** How far the clock is ahead of the page's own watch, which nobody can set; it stands still while the machine sleeps. */
const ahead = () => Date.now() - performance.now();

export class ClockWatch {
  #ahead = ahead();
  #movedMillis = 0;
  #apartMillis = 0;

  /** Watches from now on; `moved(millis)` is called when it was set forward or back. */
  constructor(moved) {
    setInterval(() => this.#look(moved), LOOK_MILLIS);
  }

  /** The server's clock says this now, in milliseconds; NaN where it says nothing. */
  compare(serverMillis) {
    this.#apartMillis = Number.isFinite(serverMillis) ? Math.abs(serverMillis - Date.now()) : 0;
  }

  /** What makes it doubtful: `{ why, millis }`, the gravest alone; nothing where nothing does. */
  get doubt() {
    if (new Date().getFullYear() < FIRST_YEAR) return { why: 'old', millis: 0 };
    if (this.#apartMillis > APART_MILLIS) return { why: 'apart', millis: this.#apartMillis };
    return this.#movedMillis > 0 ? { why: 'moved', millis: this.#movedMillis } : undefined;
  }

  #look(moved) {
    const now = ahead();
    const by = now - this.#ahead;
    this.#ahead = now;
    if (Math.abs(by) <= MOVED_MILLIS) return;
    this.#movedMillis = Math.abs(by);
    moved(by);
  }
}
