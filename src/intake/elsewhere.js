// Fetches what is not this hall's: never more than it may be, never waiting for ever, saying nothing about the visitor.

// Longest silence, in milliseconds, before nobody is thought to answer.
const SILENCE_MILLIS = 15_000;
// Longest time in all, however the bytes trickle in.
const PATIENCE_MILLIS = 60_000;

/** Something could not be fetched; `code` is one of docs/errors/. */
export class Unfetched extends Error {
  constructor(code, detail) {
    super(detail);
    this.code = code;
  }
}

/** The bytes at `url`, `most` at most. `away` is the code for where nobody answers in time. */
export async function fetched(url, most, away, patienceMillis = PATIENCE_MILLIS) {
  const patience = new AbortController();
  const end = setTimeout(() => patience.abort(), patienceMillis);
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => patience.abort(), SILENCE_MILLIS);
  };
  try {
    wait();
    // Elsewhere files may change under their names, and few servers say for how long they do not.
    const how = { cache: 'no-cache', credentials: 'omit', referrerPolicy: 'no-referrer', signal: patience.signal };
    const answer = await fetch(url, how);
    if (!answer.ok) throw new Unfetched('file-missing', `${url}: HTTP ${answer.status}`);
    const parts = [];
    let length = 0;
    for (const reader = answer.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      wait();
      parts.push(value);
      length += value.length;
      if (length > most) {
        patience.abort();
        throw new Unfetched('file-too-large', `${url}: more than ${most} bytes`);
      }
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  } catch (error) {
    if (error instanceof Unfetched) throw error;
    throw new Unfetched(away, `${url}: ${patience.signal.aborted ? 'no answer' : error.message}`);
  } finally {
    clearTimeout(timer);
    clearTimeout(end);
  }
}
