// The words of what comes after the page: files of one line of Fluent each, `name = text`, `{ $what }` being what it speaks of.

/** The visitor's language. */
export const language = () => document.documentElement.lang;

/** Plain messages of a Fluent file: those of one line. */
export function messages(text) {
  const lines = text.split('\n').filter((line) => /^[a-z]/.test(line));
  return new Map(lines.map((line) => line.split(/ = (.*)/, 2)));
}

/** Calls `back` now and whenever the visitor's language changes; gives what ends that. */
export function follow(back) {
  back();
  const watch = new MutationObserver(back);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  return () => watch.disconnect();
}

/** The words in `files`, addresses by language, as seen from the script at `base`: `{ learnAll, say }`. */
export function wordsIn(files, base) {
  const known = new Map(); // by language
  const learn = async (tag) => {
    if (known.has(tag)) return;
    const answer = await fetch(new URL(files[tag], base));
    if (!answer.ok) throw new Error(`${files[tag]}: HTTP ${answer.status}`);
    known.set(tag, messages(await answer.text()));
  };
  return {
    /** Learns every language: it may be changed when the network is away. */
    learnAll: () => Promise.all(Object.keys(files).map(learn)),

    /** A message in the visitor's language, or in the one named. */
    say: (id, what = '', tag = language()) => known.get(tag)?.get(id)?.replace('{ $what }', what) ?? id,
  };
}
