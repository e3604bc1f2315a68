// What is seen of exhibits that are brought: how to, what is being checked, what was refused and why, what was let in.
// Plain DOM in the page's own classes and words. Not in the page's program: no visitor should wait for it.

// Findings shown at once; who mends these finds the next.
const MOST_FINDINGS = 20;

const WORDS = { 'zh-Hans': './words/zh-Hans.ftl', 'zh-Hant': './words/zh-Hant.ftl', en: './words/en.ftl' };

let page; // say(id): the page's words; go(exhibit)
let hands; // choose(folder), forget(sha256)
let place; // where it is shown; none outside the hall
let language; // the one spoken
const own = new Map(); // the shelf's own words by language
let checked; // the name of what is being checked
let refused; // {name, faults}: what was refused last
const kept = new Map(); // what was let in, by SHA-256
const previews = new Map();

export function start(lent, given) {
  page = lent;
  hands = given;
}

/** Shows everything in `element` and in the language `tag`, from now on. */
export async function show(element, tag) {
  [place, language] = [element, tag];
  if (!own.has(tag)) own.set(tag, await fetched(tag));
  paint();
}

/** The words of a language, by name: each a line of Fluent, `name = text`. */
async function fetched(tag) {
  const url = WORDS[tag] ?? WORDS.en;
  const answer = await fetch(new URL(url, import.meta.url));
  if (!answer.ok) throw new Error(`${url}: HTTP ${answer.status}`);
  const lines = (await answer.text()).split('\n').filter((line) => /^[a-z]/.test(line));
  return new Map(lines.map((line) => line.split(/ = (.*)/, 2)));
}

/** A message of the shelf, or one of the page's. */
function say(id, what = '') {
  return own.get(language).get(id)?.replace('{ $what }', what) ?? page.say(id);
}

export function dragging(held) {
  place?.classList.toggle('held', held);
}

export function checking(name) {
  checked = name;
  if (name) refused = undefined;
  paint();
}

export function refuse(name, faults) {
  refused = { name, faults };
  paint();
}

/** Puts an exhibit on the shelf; `lasting` if it will be here when the page is opened again. */
export function add(exhibit, lasting) {
  kept.set(exhibit.sha256, { ...exhibit, lasting });
  paint();
}

export function remove(sha256) {
  kept.delete(sha256);
  URL.revokeObjectURL(previews.get(sha256));
  previews.delete(sha256);
  paint();
}

function paint() {
  if (!place || !own.has(language)) return;
  const title = node('h2', { id: 'bring-title' }, say('bring-title'));
  const buttons = [false, true].map((folder) =>
    button(say(folder ? 'bring-folder' : 'bring-file'), () => hands.choose(folder)),
  );
  place.replaceChildren(
    title,
    node('p', {}, say('bring-lead')),
    node('div', { className: 'row' }, ...buttons),
    node('p', { className: 'checking', role: 'status' }, checked ? say('bring-checking', checked) : ''),
    ...(refused ? [refusal(refused)] : []),
    node('ul', { className: 'kept-cards' }, ...[...kept.values()].map(card)),
  );
  place.classList.add('listening');
}

/** Why an exhibit was not let in: first for anybody, then for its designer. */
function refusal({ name, faults }) {
  const [{ code }] = faults;
  const more = faults.length - MOST_FINDINGS;
  const close = () => {
    refused = undefined;
    paint();
  };
  return node(
    'section',
    { className: 'fault', role: 'alert', 'data-error': code },
    node('h3', {}, say('bring-refused', name)),
    node('p', {}, say(`fault-${code}`)),
    node('ol', { className: 'findings', lang: 'en' }, ...faults.slice(0, MOST_FINDINGS).map(finding)),
    ...(more > 0 ? [node('p', {}, say('bring-more', String(more)))] : []),
    button(say('close'), close),
  );
}

function finding({ code, place, sentence, remedy }) {
  const link = node('a', { href: `docs/errors/${code}.html`, target: '_blank', rel: 'noopener' }, code);
  return node('li', {}, node('code', {}, place), node('p', {}, sentence), node('p', { className: 'small' }, `${remedy} `, link));
}

function card(exhibit) {
  const { id, name, sha256, topic, lasting } = exhibit;
  const title = spoken(exhibit.title);
  const open = (event) => {
    // A new tab or window stays the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    page.go(name);
  };
  const words = node(
    'div',
    { className: 'card-words' },
    node('p', { className: 'topic' }, say(`topic-${topic}`)),
    node('h3', {}, title),
    node('p', { className: 'purpose' }, spoken(exhibit.purpose)),
    node('p', { className: 'go', 'aria-hidden': 'true' }, say('open-exhibit')),
  );
  const link = node('a', { href: `?exhibit=${name}`, onclick: open }, node('img', { src: preview(exhibit), alt: '' }), words);
  const about = node('p', {}, say(lasting ? 'bring-unreviewed' : 'bring-passing'));
  const gone = button(say('bring-remove', title), () => hands.forget(sha256));
  return node('li', { className: 'card', 'data-exhibit': id }, link, node('div', { className: 'card-kept' }, about, gone));
}

/** The words in the visitor's language, else in any. */
function spoken(words) {
  return words[language] ?? Object.values(words)[0] ?? '';
}

/** An address of the preview picture, as long as the exhibit is on the shelf. */
function preview({ sha256, preview, files }) {
  if (!previews.has(sha256)) {
    const type = preview.endsWith('.svg') ? 'image/svg+xml' : '';
    previews.set(sha256, URL.createObjectURL(new Blob([files.get(preview)], { type })));
  }
  return previews.get(sha256);
}

function button(words, onclick) {
  return node('button', { type: 'button', className: 'button', onclick }, words);
}

/** An element. Words from exhibits go in as text, never as markup. */
function node(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}
