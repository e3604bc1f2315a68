// The card of an exhibit that is not one of the hall's own: those are the page's (src/page/hall.rs), and look the same.
import { node } from './dom.js';
import { marked, say, spoken } from './words.js';

/** A card of what a catalogue says of an exhibit, leading to the address `name`; `below` is what stands under it. */
export function card(entry, name, picture, go, below) {
  const open = (event) => {
    // A new tab or window stays the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(name);
  };
  const words = node(
    'div',
    { className: 'card-words' },
    node('p', { className: 'topic' }, say(`topic-${entry.topic}`)),
    node('h3', marked(entry.title), spoken(entry.title)),
    node('p', { className: 'purpose', ...marked(entry.purpose) }, spoken(entry.purpose)),
    node('p', { className: 'card-facts' }, age(entry.audience)),
    node('p', { className: 'go', 'aria-hidden': 'true' }, say('open-exhibit')),
  );
  const link = node('a', { href: `?exhibit=${encodeURIComponent(name)}`, onclick: open }, picture, words);
  return node('li', { className: 'card', 'data-exhibit': entry.id, 'data-address': name }, link, node('div', { className: 'card-kept' }, ...below));
}

function age({ min_age_years: from, max_age_years: to }) {
  const [id, what] = to >= 99 ? ['find-age-from', from] : ['find-age-range', `${from}–${to}`];
  return say(id, String(what));
}

/** Who has reviewed it, as far as this hall knows. */
export const reviewed = ({ trust }) => say(trust?.reviews?.length ? 'reviewed' : 'not-reviewed');
