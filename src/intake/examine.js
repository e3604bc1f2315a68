// Has the intake's worker look at what strangers made. A worker lives for one question, or for a row of small ones; it is
// ended when it says nothing for too long.

// Longest time for one exhibit or catalogue, in milliseconds. The largest takes a few seconds on a phone.
const PATIENCE_MILLIS = 60_000;

const start = () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });

/** The worker's answer to a question; `{ faults }` if there is none. */
function ask(worker, place, question) {
  return new Promise((done) => {
    const broken = (detail) => {
      const sentence = `It could not be checked: ${detail}.`;
      done({ faults: [{ code: 'pack-unchecked', place, sentence, remedy: 'Try again; if it stays, do not trust it.' }] });
    };
    const timer = setTimeout(broken, PATIENCE_MILLIS, 'checking took too long');
    worker.onerror = (event) => broken(event.message ?? 'the checker did not start');
    worker.onmessage = ({ data }) => {
      clearTimeout(timer);
      if (data.broken) broken(data.broken);
      else done(data);
    };
    worker.postMessage({ wasm: new URL('./intake_bg.wasm', import.meta.url).href, ...question });
  });
}

function askOnce(place, question) {
  const worker = start();
  return ask(worker, place, question).finally(() => worker.terminate());
}

/**
 * What becomes of an exhibit: its pack, or `{ faults }`. `files` are `{ path, file }`, one of them a `.kepu` file or all of a
 * folder; `attestations` `{ name, text }`; `sha256` what the file must have, if that is known; `hall` the text of hall.json.
 */
export const exhibit = (name, files, attestations, hall, sha256) =>
  askOnce(name, { task: 'exhibit', name, files, attestations, hall, sha256 });

/** What the catalogue at `url` says: `{ exhibits, left_out }` or `{ faults }`. */
export const catalogue = (bytes, url) => askOnce(url, { task: 'catalogue', bytes, url });

let pictures; // the worker that looks at pictures, one after the other
let last = Promise.resolve();

/** What is wrong with a picture: `{ faults }`, or undefined. */
export function picture(path, bytes) {
  const answer = last.then(() => {
    pictures ??= start();
    return ask(pictures, path, { task: 'picture', path, bytes });
  });
  last = answer.then(({ faults }) => {
    // One that said nothing may never again.
    if (faults?.some(({ code }) => code === 'pack-unchecked')) {
      pictures.terminate();
      pictures = undefined;
    }
  });
  return answer;
}
