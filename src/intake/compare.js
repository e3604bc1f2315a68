// Two exhibits side by side, or one twice. Each side is a page of its own, with its own model, its own stage and its own way back
// to the hall: whatever becomes of one, the other goes on.
import { speak as choose } from '../bar/languages.js';
import * as words from './words.js';

// The page remembers its visits by its window's name; the left side goes on with the visit of the tab.
const SIDES = [
  ['left', ''],
  ['right', 'right.'],
];

// How often the address catches up.
const FOLLOW_MILLIS = 500;

const here = new URLSearchParams(location.search);
const [heading, done] = document.querySelectorAll('h1, header button');

const frames = SIDES.map(([side, name]) => {
  const frame = document.createElement('iframe');
  frame.name = name;
  frame.dataset.side = side;
  // Both begin where the visitor stood, unless the address says that the right one is elsewhere.
  const search = side === 'right' && here.has('with') ? here.get('with') : without(here, 'with');
  frame.src = `./${search ? `?${search.replace(/^\?/, '')}` : ''}`;
  frame.addEventListener('load', () => arrived(frame));
  return frame;
});

/** The query without one of its parts. */
function without(query, part) {
  const rest = new URLSearchParams(query);
  rest.delete(part);
  return rest.toString();
}

/** A side knows that it is one: it offers no comparison within the comparison. */
function arrived(frame) {
  const page = frame.contentDocument.documentElement;
  page.dataset.side = frame.dataset.side;
  // A language chosen on one side is spoken on both.
  new MutationObserver(() => speak(page.lang)).observe(page, { attributes: true, attributeFilter: ['lang'] });
}

async function speak(tag) {
  if (!words.TAGS.includes(tag) || document.documentElement.lang === tag) return;
  document.documentElement.lang = tag;
  for (const { contentDocument } of frames) {
    if (contentDocument.documentElement.lang !== tag) choose(tag, contentDocument);
  }
  await label(tag);
}

async function label(tag) {
  await words.speak(tag);
  heading.textContent = words.say('compare-title');
  document.title = `${words.say('compare-title')} · Kepu`;
  done.textContent = words.say('compare-end');
  for (const frame of frames) frame.title = words.say(`compare-${frame.dataset.side}`);
}

/** Keeps the address true to where each side is, so that it leads back here; a page hears nothing of its frames' addresses. */
function follow() {
  const [left, right] = frames.map(({ contentWindow }) => contentWindow.location.search);
  const query = new URLSearchParams(left);
  query.set('with', right.replace(/^\?/, ''));
  if (location.search !== `?${query}`) history.replaceState(null, '', `?${query}`);
}

words.start((id) => id);
done.addEventListener('click', () => location.assign(`./${frames[0].contentWindow.location.search}`));
const remembered = () => {
  try {
    return localStorage.getItem('kepu.lang');
  } catch {
    return null;
  }
};
const first = [here.get('lang'), remembered(), ...navigator.languages].find((tag) => words.TAGS.includes(tag)) ?? words.TAGS[0];
document.documentElement.lang = first;
await label(first);
document.querySelector('main').append(...frames);
let arrivals = 0;
for (const frame of frames) frame.addEventListener('load', () => (arrivals += 1) === 2 && setInterval(follow, FOLLOW_MILLIS));
