// While nobody is there: the recorded visit of one exhibit after another, live on its stage, with its own call to touch.
import { messages } from '../bar/words.js';
import { AttractScreen } from './attract_screen.js';
import { forgetVisit, goTo, isReady, nextFrame, openExhibit } from './page.js';
import { TAGS } from './words.js';

// An exhibit that has not opened by then is passed over.
const OPENS_WITHIN_MILLIS = 30_000;
// Whoever passes by sees several in a few minutes.
const MOST_MILLIS = 120_000;
// One without a recorded visit shows what its model does by itself.
const WITHOUT_VISIT_MILLIS = 30_000;
// As often as a model of twenty ticks a second takes inputs in.
const LOOK_MILLIS = 50;
const ATTRACT = 'trials/attract.json';

/** Plays until it is stopped. `begin(id)` is called when somebody touches the exhibit `id`; `fault(id, text)` when one cannot play. */
export class Attract {
  #running; // what is given up when it changes
  #screen;
  #does;

  constructor(does) {
    this.#does = does;
  }

  /** Whether something lies over everything that a touch begins with. */
  get isShown() {
    return this.#screen !== undefined;
  }

  /** Plays these exhibits in turn, the first of them next. */
  async start(list, lang) {
    this.stop();
    const run = (this.#running = Symbol());
    const going = () => this.#running === run;
    this.#screen = new AttractScreen(lang, () => this.#touched());
    for (let turn = 0; going() && list.length > 0; turn += 1) {
      const id = list[turn % list.length];
      this.#screen.show(list, id);
      try {
        await this.#play(id, lang, going);
      } catch (error) {
        // What is given up has not failed.
        if (!going()) return;
        this.#does.fault(id, error.message);
        // A hall of which nothing opens is not asked again and again at once.
        await pause(5000, going);
      }
    }
  }

  /** Ends it; what is shown stays where it is. */
  stop() {
    this.#running = undefined;
    this.#screen?.remove();
    this.#screen = undefined;
  }

  #touched() {
    const id = this.#screen?.plays;
    this.stop();
    this.#does.begin(id === openExhibit() && isReady() ? id : undefined);
  }

  async #play(id, lang, going) {
    await this.#open(id, lang, going);
    if (!going()) return;
    const texts = await words();
    if (!going()) return;
    this.#screen.say(texts);
    const { model } = JSON.parse(await file('exhibit.json'));
    const ticksPerSec = model.ticks_per_sec;
    const visit = await recorded();
    const millis = Math.min(visit ? (visit.ticks * 1000) / ticksPerSec : WITHOUT_VISIT_MILLIS, MOST_MILLIS);
    let given = 0;
    for (let at = 0; at < millis && going(); ) {
      const before = performance.now();
      await pause(LOOK_MILLIS, going);
      if (document.hidden) continue;
      // Slept or held up: what was missed comes at its own pace, not all at once.
      at += Math.min(performance.now() - before, 4 * LOOK_MILLIS);
      const tick = (at * ticksPerSec) / 1000;
      const from = given;
      while (given < (visit?.inputs.length ?? 0) && visit.inputs[given][0] <= tick) given += 1;
      if (given > from && going()) window.kepu.give(JSON.stringify({ ...visit, inputs: visit.inputs.slice(from, given) }));
    }
  }

  async #open(id, lang, going) {
    // By way of the hall, so that the exhibit begins anew even if it is the only one.
    goTo({ lang });
    await nextFrame();
    if (!going()) return;
    forgetVisit();
    goTo({ exhibit: id, lang });
    const until = performance.now() + OPENS_WITHIN_MILLIS;
    while (going() && !(isReady() && openExhibit() === id)) {
      const fault = document.querySelector('#app .fault[data-error]')?.dataset.error;
      if (fault || performance.now() > until) throw new Error(fault ?? 'it has not opened');
      await nextFrame();
    }
  }
}

const text = new TextDecoder();
const file = async (path) => text.decode(await window.kepu.file(path));

/** The visit to be played, without what names its pack; nothing where the exhibit has none. */
async function recorded() {
  try {
    return JSON.parse(await file(ATTRACT)).visit;
  } catch {
    return undefined;
  }
}

/** The exhibit's own words in each language it has: the plain ones, which title and call are. */
async function words() {
  const known = await Promise.all(
    TAGS.map(async (tag) => {
      const ftl = await file(`locales/${tag}.ftl`).catch(() => '');
      return [tag, messages(ftl)];
    }),
  );
  return new Map(known);
}

/** Waits so long, or until it is not wanted any more. */
async function pause(millis, going) {
  const until = performance.now() + millis;
  while (going() && performance.now() < until) await new Promise((done) => setTimeout(done, LOOK_MILLIS));
}
