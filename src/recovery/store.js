// What is kept over a fall, as JSON: `local` outlives the browser, `session` ends with the tab. Where a browser keeps nothing,
// nothing is kept.

/** What is kept under `key`; nothing where it cannot be read. */
export function read(kind, key) {
  try {
    return JSON.parse(window[`${kind}Storage`].getItem(key)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps `value` under `key`, nothing if it is undefined; whether that lasts. */
export function write(kind, key, value) {
  try {
    const kept = window[`${kind}Storage`];
    if (value === undefined) kept.removeItem(key);
    else kept.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
