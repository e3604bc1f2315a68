// What the operator's panel asks of the server: whether it answers, and what only `kepu kiosk` does.
const PATIENCE_MILLIS = 5000;

const ask = (address, options) => fetch(new URL(address, document.baseURI), { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MILLIS), ...options });

/** How long hall.json took, and what the server's clock said then (NaN where it says nothing): `{ millis, clockMillis }`. */
export async function answered() {
  const begun = performance.now();
  const answer = await ask(document.querySelector('meta[name="kepu:hall"]').content);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  await answer.arrayBuffer();
  return { millis: performance.now() - begun, clockMillis: clockOf(answer.headers) };
}

/** An answer that was kept on the way is older by its age. */
const clockOf = (headers) => Date.parse(headers.get('date')) + 1000 * Number(headers.get('age'));

/** Whether `kepu kiosk` serves this page and watches over it. `state` is what it is told with every sign of life. */
export async function isKept(state) {
  try {
    const answer = await ask('kiosk/alive', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(state) });
    return answer.status === 204 && answer.headers.has('x-kepu-kiosk');
  } catch {
    return false;
  }
}

/** Has `kepu kiosk` do it: `restart` or `exit`. */
export async function order(what) {
  const answer = await ask(`kiosk/${what}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
}
