// A worker that keeps the hall, as far as the operator's panel sees one: it answers orders with what a test says.

/**
 * Puts it before the page's scripts. `told` is its status, or what `window.test_told(status)` says later; orders are noted in
 * `window.test_orders`; `after` is the status after one.
 */
export const keeper = (told, after = {}) => (page) =>
  page.addInitScript(
    ({ told, after }) => {
      window.test_orders = [];
      let now = told;
      window.test_told = (status) => (now = status);
      const active = {
        postMessage({ kepu }, [port]) {
          if (kepu !== 'status') window.test_orders.push(kepu);
          now = after[kepu] ?? now;
          port.postMessage(now);
        },
      };
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { configurable: true, value: { getRegistration: async () => ({ active }) } });
    },
    { told, after },
  );

const [A, B, C] = ['1a2b3c4d', '5e6f7a8b', '9c0d1e2f'].map((digits) => digits.repeat(8));

/** What a worker says that has kept two versions and has fetched a newer one. */
export const KEPT = {
  yours: B,
  current: B,
  previous: A,
  refused: null,
  arriving: null,
  kept: { bytes: 41_300_000, exhibits: ['tides', 'prisms'], of: 3 },
  last: { outcome: 'same', failures: 0, at: Date.parse('2027-02-02T10:00:00Z') },
};
export const WAITING = { ...KEPT, current: C, previous: B, last: { ...KEPT.last, outcome: 'new' } };
export const FAILED = { ...KEPT, last: { outcome: 'failed', kind: 'changed', detail: 'stage/stage_bg.0a1b2c3d.wasm', failures: 3, at: KEPT.last.at } };
