// Which of the device's voices speaks a language. Only those of the device itself: others send what they read to somebody.

/** The beginnings of tags that are a language, those that fit best first; of every other language its own tag, then its first part. */
const TAGS = {
  'zh-Hans': ['zh-cn', 'cmn-cn', 'cmn-hans', 'zh-hans', 'cmn', 'zh-sg', 'zh-tw', 'zh'],
  'zh-Hant': ['zh-tw', 'cmn-tw', 'cmn-hant', 'zh-hant', 'cmn', 'zh-cn', 'zh'],
  en: ['en-gb', 'en-us', 'en'],
};
/** Cantonese, and others that are written alike and read otherwise. */
const OTHERWISE = /^(yue|zh-hk|zh-mo|zh-yue|nan|wuu|hak)/;
/** Voices may come late; where none does, none will. */
const COME_WITHIN_MILLIS = 1500;

/** The voice for `language`; nothing where the device has none. */
export async function voiceFor(synthesis, language) {
  return best(await all(synthesis), language);
}

/** Of `voices` the one that fits `language` best. */
export function best(voices, language) {
  const called = (voice) => voice.lang.toLowerCase().replaceAll('_', '-');
  const usable = voices.filter((voice) => voice.localService && !OTHERWISE.test(called(voice)));
  const isOf = (voice, tag) => called(voice) === tag || called(voice).startsWith(`${tag}-`);
  for (const tag of TAGS[language] ?? own(language.toLowerCase())) {
    const fitting = usable.filter((voice) => isOf(voice, tag));
    if (fitting.length > 0) return fitting.find((voice) => voice.default) ?? fitting[0];
  }
  return undefined;
}

const own = (tag) => [tag, tag.split('-')[0]];

async function all(synthesis) {
  const now = synthesis.getVoices();
  if (now.length > 0) return now;
  return new Promise((done) => {
    const give = () => done(synthesis.getVoices());
    synthesis.addEventListener('voiceschanged', give, { once: true });
    setTimeout(give, COME_WITHIN_MILLIS);
  });
}
