// Tells afterwards that the page stood still. It cannot say so itself while it does, so a worker listens for its ticks and writes down
// where they stay away; the page reads that when it goes on, or when it is next started. Nobody can start it again from here: that
// takes `kepu kiosk`, or a hand.
const TICK_MILLIS = 1000;
export const STUCK_MILLIS = 15_000;

/** Watches from now on. `told(secs)` is called for each time the page stood still, also in an earlier run. */
export function watchStuck(told, stuckMillis = STUCK_MILLIS) {
  const worker = new Worker(new URL('./stuck_worker.js', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }) => Number.isFinite(data?.stuckMillis) && told(Math.round(data.stuckMillis / 1000));
  // Where there are no workers, or none of this kind, it is not known.
  worker.onerror = (event) => {
    event.preventDefault();
    clearInterval(timer);
  };
  const tick = () => worker.postMessage({ stuckMillis, isHidden: document.hidden });
  const timer = setInterval(tick, TICK_MILLIS);
  document.addEventListener('visibilitychange', tick);
  addEventListener('pagehide', () => worker.terminate());
  tick();
}
