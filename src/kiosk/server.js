// What the operator's panel asks of the server: whether it answers, and what only `kepu kiosk` does.
const PATIENCE_MILLIS = 5000;

const ask = (address, options) => fetch(new URL(address, document.baseURI), { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MILLIS), ...options });

/** How long hall.json took, in milliseconds. */
export async function answerMillis() {
  const begun = performance.now();
  const answer = await ask(document.querySelector('meta[name="kepu:hall"]').content);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  await answer.arrayBuffer();
  return performance.now() - begun;
}

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
