// A browser's window and localStorage, as far as modules without a page need them.

/** What is kept, by key. */
export const stored = new Map();

/** How the storage behaves: `isFull` keeps nothing more, `isForbidden` answers nothing. */
export const storage = { isFull: false, isForbidden: false };

const kept = {
  getItem: (key) => stored.get(key) ?? null,
  removeItem: (key) => stored.delete(key),
  setItem(key, value) {
    if (storage.isFull) throw new DOMException('full', 'QuotaExceededError');
    stored.set(key, value);
  },
};

Object.defineProperty(globalThis, 'localStorage', {
  configurable: true,
  get() {
    if (storage.isForbidden) throw new DOMException('forbidden', 'SecurityError');
    return kept;
  },
});
globalThis.window = globalThis;
globalThis.dispatchEvent ??= () => true;
