// What a kiosk does with the page, from outside: leads it somewhere, and takes away what a visitor has left behind.
import { keepMode } from '../bar/keep_mode.js';

/**
 * Keeps `mode=kiosk` in every address the page writes, and writes each over the one before: a kiosk has nowhere to go back to,
 * and after months of visitors no history.
 */
export function keepAddress() {
  history.pushState = history.replaceState;
  keepMode('kiosk');
}

/** Leads the page to an exhibit, or to the hall, in the language `lang`. */
export function goTo({ exhibit, lang }) {
  const query = new URLSearchParams(exhibit ? { exhibit, lang } : { lang });
  history.replaceState(null, '', `?${query}`);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** The open exhibit's id; nothing in the hall. */
export const openExhibit = () => document.querySelector('.exhibit')?.dataset.exhibit;

/** Whether the open exhibit can be operated. */
export const isReady = () => window.kepu?.ready() === true && openExhibit() !== undefined;

/** The next frame, or soon where none is drawn. */
export const nextFrame = () =>
  new Promise((done) => {
    requestAnimationFrame(() => done());
    setTimeout(done, 100);
  });

/** Takes away what the page keeps of a visit: where it stood in each exhibit, its language, and when it was given what. */
export function forgetVisit() {
  // The browser keeps these until it is told otherwise, however many there are.
  performance.clearMarks();
  performance.clearMeasures('kepu:slider-to-chart');
  forget('sessionStorage', (key) => key.startsWith('kepu.visit.'));
  forget('localStorage', (key) => key === 'kepu.lang');
}

function forget(storage, isLeft) {
  try {
    const kept = window[storage];
    for (const key of Object.keys(kept).filter(isLeft)) kept.removeItem(key);
  } catch {
    // Where nothing can be kept, nothing is.
  }
}
