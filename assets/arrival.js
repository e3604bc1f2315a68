// The right language and room, before anything is painted and anything else is asked for.
{
  // As `tag|name|short name|direction`, with a comma between: the tool writes it.
  const spoken = document.querySelector('meta[name="kepu:languages"]').content.split(',').map((each) => each.split('|'));
  const languageOf = (tag) => {
    const of = (wanted) => spoken.find(([each]) => each.toLowerCase().startsWith(wanted.toLowerCase()));
    const [language] = tag.split('-');
    const usual = /^zh$/i.test(language) ? (/hant|^zh-(tw|hk|mo)/i.test(tag) ? 'zh-Hant' : 'zh-Hans') : tag;
    return tag && (of(usual) ?? of(language));
  };
  const remembered = () => {
    try {
      return localStorage.getItem('kepu.lang') ?? '';
    } catch {
      return '';
    }
  };
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const tags = [asked.get('lang') ?? '', remembered(), ...navigator.languages];
  const [lang, , , dir] = tags.map(languageOf).find((language) => language) ?? spoken[0];
  Object.assign(root, { lang, dir });
  // Whoever comes straight to an exhibit sees no hall, and so no picture of it is fetched.
  if (asked.get('exhibit')) root.dataset.exhibitOpen = '';
  // A hall that is a kiosk says so itself; `mode=open` is its operator's way to an ordinary one.
  // So do links made there (`of`), what is left of them too.
  const mode = asked.get('mode') ?? (asked.has('of') ? 'open' : root.dataset.hall);
  if (mode === 'embed' || mode === 'kiosk') root.dataset.mode = mode;
  // Without the first of its scripts the page could say nothing itself.
  const unopened = ({ target }) => {
    if (target.id !== 'boot') return;
    document.getElementById('page-failed').removeAttribute('hidden');
    if (mode === 'kiosk') setTimeout(() => location.reload(), 90_000);
  };
  addEventListener('error', unopened, true);
}
