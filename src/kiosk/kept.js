// What the operator's side keeps in this browser: small things as JSON. Where storage is full, forbidden or holds something
// else, they are kept until the page is loaded again.
const unstored = new Map(); // by key

/** What is kept under `key`; nothing where it cannot be read. */
export function kept(key) {
  if (unstored.has(key)) return unstored.get(key);
  try {
    return JSON.parse(localStorage.getItem(key)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps `value` under `key`; `undefined` keeps nothing any more. */
export function keep(key, value) {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    unstored.delete(key);
  } catch {
    unstored.set(key, value);
  }
}
