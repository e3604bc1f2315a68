// What is seen of exhibits that are brought: how to, what is being checked, what was refused and why, what is kept. Plain DOM in
// the page's own classes and words. Not in the page's program: no visitor should wait for it.
import { card, reviewed } from './card.js';
import { button, node } from './dom.js';
import { forget, nameOf } from './packs.js';
import { say, spoken } from './words.js';

// Findings shown at once; who mends these finds the next.
const MOST_FINDINGS = 20;

let go;
let choose; // lets the visitor choose files, or a folder
let place; // where it is shown; none outside the hall
let isOpen; // whether anybody may bring anything
let checked; // the name of what is being checked
let refused; // {name, faults}: what was refused last
let kept = []; // what was let in and is in no other hall's catalogue
const pictures = new Map(); // object URLs by SHA-256

export function start(goTo, letChoose) {
  go = goTo;
  choose = letChoose;
}

/** Shows everything at the end of `below`, from now on, in a hall that is open or not. */
export function show(below, isOpenHall) {
  isOpen = isOpenHall;
  if (place?.parentElement !== below) {
    place = node('section', { className: 'bring', 'aria-labelledby': 'bring-title' });
    below.append(place);
  }
  paint();
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
  place?.querySelector('.fault')?.scrollIntoView({ block: 'nearest' });
}

/** Shows these of all that is kept; those out of a catalogue are shown with their hall. */
export function keep(all) {
  kept = all.filter(({ offer }) => !offer);
  const gone = [...pictures.keys()].filter((sha256) => !all.some((each) => each.sha256 === sha256));
  for (const sha256 of gone) {
    URL.revokeObjectURL(pictures.get(sha256));
    pictures.delete(sha256);
  }
  paint();
}

/** The picture of a kept exhibit. */
export function picture({ sha256, picture }) {
  if (!pictures.has(sha256)) pictures.set(sha256, URL.createObjectURL(picture));
  return node('img', { alt: '', src: pictures.get(sha256) });
}

/** What is said below the card of a kept exhibit, and the button that removes it. */
export function aboutKept(exhibit) {
  const { entry, lasting, sha256, void: notCounted } = exhibit;
  const [voided] = notCounted;
  return [
    node('p', {}, [reviewed(entry), say(lasting === false ? 'bring-passing' : 'bring-kept')].join(' · ')),
    ...(voided ? [node('p', { className: 'void', 'data-error': voided }, say(`fault-${voided}`))] : []),
    button(say('bring-remove', spoken(entry.title)), () => forget(sha256)),
  ];
}

function paint() {
  if (!place) return;
  const lead = isOpen ? ['bring-title', 'bring-lead'] : ['bring-title-closed', 'bring-lead-closed'];
  const buttons = [false, true].map((folder) => button(say(folder ? 'bring-folder' : 'bring-file'), () => choose(folder)));
  place.replaceChildren(
    node('h2', { id: 'bring-title' }, say(lead[0])),
    node('p', {}, say(lead[1])),
    node('div', { className: 'row' }, ...buttons),
    node('p', { className: 'checking', role: 'status' }, checked ? say('bring-checking', checked) : ''),
    ...(refused ? [refusal(refused)] : []),
    node('ul', { className: 'kept-cards' }, ...kept.map(keptCard)),
  );
  // Where visitors bring nothing it is there for who does, and in nobody's way.
  place.hidden = !isOpen && !checked && !refused && kept.length === 0;
  place.classList.add('listening');
}

function keptCard(exhibit) {
  const origin = node('p', { className: 'small origin' }, exhibit.from ?? say('bring-brought'));
  return card(exhibit.entry, nameOf(exhibit), picture(exhibit), go, [origin, ...aboutKept(exhibit)]);
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
    ...(more > 0 ? [node('p', {}, say('bring-more', more))] : []),
    button(say('close'), close),
  );
}

function finding({ code, place, sentence, remedy }) {
  const link = node('a', { href: `docs/errors/${code}.html`, target: '_blank', rel: 'noopener' }, code);
  return node('li', {}, node('code', {}, place), node('p', {}, sentence), node('p', { className: 'small' }, `${remedy} `, link));
}
