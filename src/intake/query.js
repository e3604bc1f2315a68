// Whether an exhibit is what somebody looks for.

/** Looks for nothing in particular. */
export const none = () => ({ words: '', topic: '', age: '', language: '' });

/** Whether an entry of a catalogue fits; `say` gives the name of its topic. Every word must be found somewhere. */
export function matches(entry, { words, topic, age, language }, say) {
  const years = Number(age);
  const { min_age_years: least, max_age_years: most } = entry.audience;
  if (topic && entry.topic !== topic) return false;
  if (age && (years < least || years > most)) return false;
  if (language && !entry.languages.includes(language)) return false;
  const texts = [...Object.values(entry.title), ...Object.values(entry.purpose), say(`topic-${entry.topic}`), entry.id, entry.publisher ?? ''];
  const hay = plain(texts.join('\n'));
  return plain(words).split(/\s+/).every((word) => hay.includes(word));
}

// Without case, accents, and the wide forms that Chinese keyboards give.
const plain = (text) => text.normalize('NFKD').replace(/\p{Mark}/gu, '').toLocaleLowerCase();
