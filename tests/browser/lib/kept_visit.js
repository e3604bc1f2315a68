// A hall that is kept, a browser on it, and its first visit, made: what a test of the worker that keeps it begins with.
import { firstVisit, openBrowser, openKeptHall } from './kept_hall.js';
import { makeUpHall } from './made_up_hall.js';

// Some of each kind, large and small, of the page and of its workers.
export const CHANGED = ['page_bg.wasm', 'hall.css', 'words/en.ftl', 'model/worker.js', 'compare.html'];

export const PINNED = 'carbon-bathtub';
export const OTHER = 'classroom-air';
export const MADE_UP = [makeUpHall];
/** The hall under test. */
export const REAL = [];

/** The worker that keeps the hall, itself. */
export const workerOf = (context) => context.serviceWorkers().find((each) => each.url().endsWith('/service_worker.js'));

/** A hall and a browser for one test; the first visit is made. What holds whatever is kept is tried on a hall of a few files. */
export async function kept(body, hallOf = MADE_UP, pinned = [PINNED]) {
  const hall = await openKeptHall(pinned, ...hallOf);
  const browser = await openBrowser(hall);
  try {
    await body(hall, browser.context, await firstVisit(browser.context, hall, PINNED));
  } finally {
    await browser.close().catch(() => {});
    await hall.close();
  }
}
