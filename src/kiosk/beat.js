// Tells `kepu kiosk`, where that serves the hall, that the page is alive: it starts a browser again whose page has fallen silent.
const EVERY_MILLIS = 10_000;

/** Beats from now on. `visits` counts them. */
export async function beat(visits) {
  const begun = performance.now();
  for (;;) {
    const body = JSON.stringify({ visits: visits.total, uptime_secs: Math.round((performance.now() - begun) / 1000), heap_bytes: heapBytes() });
    // A server that is away for a moment may be starting again.
    await fetch('kiosk/alive', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(() => {});
    await new Promise((done) => setTimeout(done, EVERY_MILLIS));
  }
}

const heapBytes = () => performance.memory?.usedJSHeapSize ?? 0;
