// What a chart says once time has run by itself and stands again, for those who listen. What a hand has moved the page tells of
// itself (src/page/exhibit/chart); how it ended, nobody would hear.

const LOOK_MILLIS = 500;
/** So long it stays as it is: longer than the page waits after a hand. */
const REST_MILLIS = 2500;
/** So many sentences stand in the live region at a time, as src/page/access.rs has it. */
const MOST_SAID = 3;

let told; // what is known already: it stood there when the step began, or has been said
let last; // `{ place, text, since }`

/** Listens from now on. */
export const startTelling = () => setInterval(look, LOOK_MILLIS);

function look() {
  const text = document.querySelector('#chart-summary')?.lastChild?.textContent ?? '';
  const { lang, dataset } = document.documentElement;
  const place = [lang, document.querySelector('.exhibit')?.dataset.exhibit, document.querySelector('[data-story]')?.dataset.story].join();
  const now = performance.now();
  if (place !== last?.place) told = text;
  if (place !== last?.place || text !== last.text) last = { place, text, since: now };
  else if (text && text !== told && now - last.since > REST_MILLIS && isListenedTo(dataset)) say(text);
}

/** Nobody is there to hear what a kiosk plays by itself. */
const isListenedTo = ({ kiosk }) => kiosk === undefined || kiosk === 'visited' || kiosk === 'asking';

function say(text) {
  told = text;
  const said = document.getElementById('said');
  // By the page, which keeps its sentences for a while.
  if (!said || [...said.children].some((each) => each.textContent === text)) return;
  said.append(Object.assign(document.createElement('p'), { textContent: text }));
  if (said.childElementCount > MOST_SAID) said.firstElementChild.remove();
}
