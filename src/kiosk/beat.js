// Tells `kepu kiosk`, where that serves the hall, that the page is alive: it starts a browser again whose page has fallen silent.
const EVERY_MILLIS = 10_000;

/** Beats from now on; stops for good at a server that wants none. `visits` counts them. */
export async function beat(visits) {
  const begun = performance.now();
  do {
    if (!(await isHeard({ visits: visits.total, uptime_secs: Math.round((performance.now() - begun) / 1000), heap_bytes: heapBytes() }))) return;
    await new Promise((done) => setTimeout(done, EVERY_MILLIS));
  } while (true);
}

async function isHeard(state) {
  try {
    const answer = await fetch('kiosk/alive', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(state) });
    return answer.status === 204;
  } catch {
    // The server is away for a moment: it may be starting again.
    return true;
  }
}

const heapBytes = () => performance.memory?.usedJSHeapSize ?? 0;
