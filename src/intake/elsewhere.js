// Fetches what is not this hall's: never more than it may be, never waiting for ever, saying nothing about the visitor.

// Longest silence, in milliseconds, before nobody is thought to answer.
const SILENCE_MILLIS = 15_000;

/** Something could not be fetched; `code` is one of docs/errors/. */
export class Unfetched extends Error {
  constructor(code, detail) {
    super(detail);
    this.code = code;
  }
}

/** The bytes at `url`, `most` at most. `away` is the code for where nobody answers. */
export async function fetched(url, most, away) {
  const patience = new AbortController();
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => patience.abort(), SILENCE_MILLIS);
  };
  try {
    wait();
    const answer = await fetch(url, { signal: patience.signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
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
  }
}
