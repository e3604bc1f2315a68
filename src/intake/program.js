// What the page calls of the intake (src/page/brought.rs): loaded after the hall can be used. Finds exhibits, lists those of
// other halls, takes those that somebody brings, and opens what an address names.
import * as addresses from './addresses.js';
import * as bring from './bring.js';
import * as finder from './finder.js';
import * as halls from './halls.js';
import * as packs from './packs.js';
import { settings } from './settings.js';
import * as shelf from './shelf.js';
import * as words from './words.js';

/** `page` is what the page lends: say(id), go(exhibit). */
export async function start(page) {
  words.start(page.say);
  window.kepu_says = words.known;
  bring.start(page.go);
  shelf.start(page.go, bring.choose);
  finder.start(page.go);
  halls.changed(finder.list);
  packs.changed((kept) => {
    shelf.keep(kept);
    finder.keep(kept);
  });
  await packs.start();
}

/** Shows what there is besides the hall's own cards, above and below them, in the language `tag`; again when that has changed. */
export async function show(above, below, tag) {
  const [{ policy }] = await Promise.all([settings(), words.speak(tag), styled()]);
  shelf.show(below, policy === 'open');
  finder.show(above, below);
  await halls.start();
}

/** What a catalogue would say of what the address names; see addresses.js. */
export const { entry } = addresses;

/** One file of a pack that is kept here, by its path; undefined if it is not here. */
export const { read } = packs;

/** The style sheet, once for the page. */
let sheet;
function styled() {
  sheet ??= new Promise((done) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: new URL('./intake.css', import.meta.url), onload: done, onerror: done });
    document.head.append(link);
  });
  return sheet;
}
