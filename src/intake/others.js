// The exhibits of other halls, each with its publisher; and what still opens of one that is away.
import { card } from './card.js';
import { button, node } from './dom.js';
import { tryAgain } from './halls.js';
import { preview } from './previews.js';
import { aboutKept, picture } from './shelf.js';
import { say } from './words.js';

let go;
let place; // what they are shown in; none outside the hall
let below;
let halls = []; // see halls.js
let kept = new Map(); // what is kept of theirs, by address
let sections = []; // { hall, section, status, cards }

export function start(goTo) {
  go = goTo;
}

/** Shows them in `belowCards`, from now on. */
export function show(belowCards) {
  if (below !== belowCards) {
    below = belowCards;
    place = node('div', { className: 'other-halls' });
    below.prepend(place);
  }
  build();
}

export function list(all) {
  halls = all;
  build();
}

export function keep(all) {
  kept = new Map(all.filter(({ offer }) => offer).map((each) => [each.from, each]));
  build();
}

/** Everything that they list, each with its publisher. */
export const exhibits = () => halls.flatMap(({ publisher, exhibits }) => exhibits.map((each) => ({ ...each, publisher })));

function build() {
  if (!place) return;
  sections = halls.filter(({ exhibits, fault }) => exhibits.length > 0 || fault).map(section);
  place.replaceChildren(...sections.map(({ section }) => section));
}

function section(hall, number) {
  const { publisher, exhibits, fault } = hall;
  const title = node('h2', { id: `hall-${number}` }, say('hall-of', publisher));
  const cards = exhibits.map((entry) => ({ entry: { ...entry, publisher }, card: listedCard(entry, fault) }));
  const away = fault && node('div', { className: 'away', 'data-error': fault }, node('p', { role: 'status' }, told(hall)), button(say('try-again'), tryAgain));
  const list = node('ul', { className: 'cards' }, ...cards.map((each) => each.card));
  return { cards, section: node('section', { className: 'other-hall', 'aria-labelledby': title.id }, title, ...(away ? [away] : []), list) };
}

/** What is the matter with a hall, and what can still be had of it. */
function told({ fault, exhibits }) {
  const here = exhibits.filter(({ address }) => kept.has(address)).length;
  return [say(`fault-${fault}`), exhibits.length > 0 ? say(here > 0 ? 'hall-kept-open' : 'hall-nothing-kept', here) : ''].join(' ');
}

function listedCard(entry, fault) {
  const mine = kept.get(entry.address);
  const about = mine ? aboutKept(mine) : [node('p', {}, say(fault ? 'hall-not-here' : 'hall-on-touch'))];
  const made = card(entry, entry.address, mine ? picture(mine) : preview(entry.picture, entry.pictureUrl), go, about);
  made.classList.toggle('not-here', Boolean(fault && !mine));
  return made;
}

/** Shows those that are wanted; says how many. */
export function sift(isWanted) {
  let count = 0;
  for (const { cards, section } of sections) {
    for (const { entry, card } of cards) {
      card.hidden = !isWanted(entry);
      count += card.hidden ? 0 : 1;
    }
    section.hidden = cards.length > 0 && cards.every(({ card }) => card.hidden);
  }
  return count;
}
