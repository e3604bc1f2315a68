// The visit the page keeps (src/page/exhibit/visit.rs): taken from a page that has fallen, judged, put back, moved aside.
import { keptAt } from '../take/moment.js';

const ASIDE = 'kepu.visit.aside.';

/** The exhibit as the address names it; nothing in the hall. */
export const openName = () => new URLSearchParams(location.search).get('exhibit') || undefined;

/** Has the page keep the visit as it is, which it does by itself when the visitor has done something, and when they leave. */
export function keepNow() {
  if (!document.hidden) window.onpagehide?.(new Event('pagehide'));
}

/**
 * What is kept of the visit to `name`, as the page's text: asked of the page if it still answers, else what it kept last. From
 * now on the page keeps nothing: it is in no state to.
 */
export function lastKept(name) {
  const { onpagehide } = window;
  window.onpagehide = null;
  const before = textAt(keptAt(name));
  try {
    onpagehide?.(new Event('pagehide'));
  } catch {
    // It cannot tell any more.
  }
  return [textAt(keptAt(name)), before].find((text) => text && judged(text).visit);
}

/** Keeps `text` as the visit to `name`; what was there instead, if it is not given, is gone. Whether that was possible. */
export function putBack(name, text) {
  if (text === undefined) found(name);
  try {
    if (text === undefined) sessionStorage.removeItem(keptAt(name));
    else sessionStorage.setItem(keptAt(name), text);
    return true;
  } catch {
    return false;
  }
}

/** Moves a visit out of the page's way, without deleting it: one for each exhibit. */
export function moveAside(name, text = textAt(keptAt(name))) {
  if (!text) return;
  try {
    sessionStorage.setItem(`${ASIDE}${window.name}${name}`, text);
  } catch {
    // Full: it is not the visitor's fault, and there is no better place.
  }
}

/** Forgets what was kept when the page was loaded, and what was moved aside since. */
export function forgetKept() {
  delete window.kepu_kept;
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(ASIDE)) sessionStorage.removeItem(key);
  } catch {
    // Nothing is kept here.
  }
}

/** What a kept text holds: `{ visit, pack, address, inputs }`, or nothing of that where the page could not read it either. */
export function judged(text) {
  try {
    const { visit, address, step, answers, drawings, running } = JSON.parse(text);
    const isWhole = [visit, address].every((part) => typeof part === 'string') && Number.isFinite(step) && typeof running === 'boolean';
    if (!isWhole || !Array.isArray(answers) || !Array.isArray(drawings)) return {};
    const [head, ...inputs] = visit.trim().split('\n');
    const { pack, ticks } = JSON.parse(head);
    inputs.forEach((line) => JSON.parse(line));
    return typeof pack === 'string' && Number.isSafeInteger(ticks) && ticks >= 0 ? { visit, pack, address, inputs } : {};
  } catch {
    return {};
  }
}

function textAt(key) {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What was kept of a visit to `name` when the page was loaded; once, since the page keeps it itself from then on. */
export function found(name) {
  const all = window.kepu_kept ?? {};
  const key = keptAt(name);
  const text = Object.hasOwn(all, key) ? all[key] : undefined;
  delete all[key];
  return text;
}
