// Finds exhibits among those of this hall and of others: by words, topic, age and language. Shown where there is more than a
// glance takes in. The hall's own cards are the page's: here they are only hidden.
import { node } from './dom.js';
import * as others from './others.js';
import { matches, none } from './query.js';
import { language, say } from './words.js';

// So many exhibits are seen at a glance.
const AT_A_GLANCE = 3;
// Ages to choose from, in years; the last stands for everybody older.
const AGES = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 30];

let above; // where it is shown
let own = []; // what the hall's own catalogue lists
let read; // its bytes, as the page fetched them
let wanted = none();
let form;
let watch; // sees the page make its cards anew

/** `goTo` opens an exhibit. */
export const start = others.start;

// On a kiosk: what one visitor wanted hides nothing from the next.
addEventListener('kepu-reset', () => want(none()));

/** Shows it in `above`, and the exhibits of other halls in `below`, from now on. */
export function show(aboveCards, belowCards) {
  above = aboveCards;
  form = undefined;
  others.show(belowCards);
  paint();
  watch?.disconnect();
  // The page makes its cards when its catalogue has come, and anew when it has come again.
  watch = new MutationObserver(paint);
  watch.observe(above.parentElement, { childList: true });
}

/** What other halls list; see halls.js. Nothing on a kiosk whose playlist says what is shown today. */
export function list(halls) {
  others.list(document.documentElement.matches('[data-playlist]') ? [] : halls);
  paint();
}

/** What is kept in this browser; see packs.js. */
export function keep(kept) {
  others.keep(kept);
  sift();
}

/** Reads the hall's own catalogue, if it has come since. The page has read it too, and tells what is wrong with it. */
function learn() {
  if (window.kepu_catalogue === read) return;
  read = window.kepu_catalogue;
  try {
    const { exhibits } = JSON.parse(new TextDecoder().decode(read));
    own = exhibits.filter((each) => each.title && each.purpose && each.languages && each.audience);
  } catch {
    own = [];
  }
}

const everything = () => [...own, ...others.exhibits()];

function paint() {
  if (!above?.isConnected) return;
  learn();
  above.hidden = everything().length <= AT_A_GLANCE;
  if (above.hidden) wanted = none();
  else if (form) fill();
  else build();
  sift();
}

function build() {
  const search = node('input', { type: 'search', value: wanted.words, 'aria-label': say('find-words'), placeholder: say('find-words') });
  search.addEventListener('input', () => want({ words: search.value }));
  const select = (name) => {
    const chosen = node('select', { 'aria-label': say(`find-${name}`) });
    chosen.addEventListener('change', () => want({ [name]: chosen.value }));
    return chosen;
  };
  form = { search, topics: node('div', { className: 'topics', role: 'group', 'aria-label': say('find-topic') }), selects: ['age', 'language'].map(select) };
  form.count = node('p', { className: 'found', role: 'status' });
  const row = node('div', { className: 'row' }, search, ...form.selects);
  above.replaceChildren(node('search', {}, row, form.topics, form.count));
  fill();
}

/** What there is to choose from: only what some exhibit has. */
function fill() {
  const topics = [...new Set(everything().map(({ topic }) => topic))];
  if (form.topics.childElementCount !== topics.length) {
    form.topics.replaceChildren(...topics.map(topicButton));
  }
  const [age, spoken] = form.selects;
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const tags = [...new Set(everything().flatMap(({ languages }) => languages))].sort();
  options(age, say('find-any-age'), AGES.map((years) => [years, say(years === AGES.at(-1) ? 'find-adults' : 'find-years', years)]), wanted.age);
  options(spoken, say('find-any-language'), tags.map((tag) => [tag, nameOf(names, tag)]), wanted.language);
}

function topicButton(topic) {
  const toggle = () => want({ topic: wanted.topic === topic ? '' : topic });
  return node('button', { type: 'button', className: 'chip', 'data-topic': topic, onclick: toggle }, say(`topic-${topic}`));
}

function options(select, any, choices, chosen) {
  select.replaceChildren(...[['', any], ...choices].map(([value, words]) => node('option', { value }, words)));
  select.value = chosen;
}

// A tag that is none is shown as it is.
function nameOf(names, tag) {
  try {
    return names.of(tag);
  } catch {
    return tag;
  }
}

function want(change) {
  wanted = { ...wanted, ...change };
  sift();
}

/** Shows what is wanted, hides the rest, and says how much there is. */
function sift() {
  if (!above?.isConnected) return;
  const isWanted = (entry) => matches(entry, wanted, say);
  const shown = new Set(own.filter(isWanted).map(({ id }) => id));
  for (const card of above.parentElement.querySelectorAll(':scope > .cards > [data-exhibit]')) {
    card.hidden = own.length > 0 && own.some(({ id }) => id === card.dataset.exhibit) && !shown.has(card.dataset.exhibit);
  }
  const count = shown.size + others.sift(isWanted);
  if (!form) return;
  for (const button of form.topics.children) button.setAttribute('aria-pressed', String(button.dataset.topic === wanted.topic));
  form.count.textContent = count > 0 ? say('find-count', count) : say('find-nothing');
}
