// The words of what comes after the page: files of one line of Fluent each, `name = text`, `{ $what }` being what it speaks of.
// A part's are assets/locales/<part>/; where they lie when built, one list says. There is a file in every language.

/** The languages the hall speaks, in the order of its switcher; English where there is no page, as in tests of what reads words. */
export const TAGS = (globalThis.document?.querySelector('meta[name="kepu:languages"]')?.content ?? 'en').split(',').map((each) => each.split('|')[0]);

/** The visitor's language. */
export const language = () => document.documentElement.lang;

const BEGINS = /^([a-zA-Z][\w-]*) *= *(.*)$/;
// Neither an attribute nor a part of a choice.
const GOES_ON = /^ +([^ .*[}].*)$/;
const QUOTED = /\{ *"([^"\\]*)" *\}/g;

/** Plain messages of a Fluent file, their lines as one. What a message decides or takes from elsewhere stays in its braces. */
export function messages(text) {
  const found = new Map();
  let name;
  for (const line of text.split(/\r?\n/).filter((each) => each.trim() !== '')) {
    const begins = BEGINS.exec(line);
    const goesOn = name && GOES_ON.exec(line);
    if (goesOn) found.set(name, `${found.get(name)} ${goesOn[1]}`.trim());
    name = begins ? begins[1] : goesOn ? name : undefined;
    if (begins) found.set(name, begins[2]);
  }
  for (const [each, words] of found) found.set(each, words.replace(QUOTED, '$1'));
  return found;
}

/** Calls `back` now and whenever the visitor's language changes; gives what ends that. */
export function follow(back) {
  back();
  const watch = new MutationObserver(back);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  return () => watch.disconnect();
}

let list; // where every part's words are

async function addressOf(part, tag) {
  const url = new URL(document.querySelector('meta[name="kepu:words"]').content, document.baseURI);
  list ??= fetched(url).then((answer) => answer.json());
  // The next one who needs it tries again.
  const parts = await list.catch((error) => {
    list = undefined;
    throw error;
  });
  return new URL(parts[part][tag], url);
}

async function fetched(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url.pathname}: HTTP ${answer.status}`);
  return answer;
}

/** The words of `part`: `{ learn, learnAll, known, say }`. */
export function wordsIn(part) {
  const files = new Map(); // by language
  const learn = async (tag) => {
    if (files.has(tag)) return;
    const answer = await fetched(await addressOf(part, tag));
    files.set(tag, messages(await answer.text()));
  };
  const known = (id, tag) => files.get(tag)?.get(id);
  return {
    /** Learns the words of one language. */
    learn,

    /** Learns every language: it may be changed when the network is away. */
    learnAll: () => Promise.all(TAGS.map(learn)),

    /** A message as it is written in the language `tag`; undefined if there is none, or its words have not been learnt. */
    known,

    /** A message in the visitor's language, or in the one named; a number in it as that language writes it. */
    say: (id, what = '', tag = language()) => known(id, tag)?.replace('{ $what }', () => (typeof what === 'number' ? what.toLocaleString(tag) : what)) ?? id,
  };
}
