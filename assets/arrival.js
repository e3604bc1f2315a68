// The right language and room, before anything is painted and anything else is asked for.
{
  const languageOf = (tag) => {
    if (/^en/i.test(tag)) return 'en';
    if (!/^zh/i.test(tag)) return null;
    return /hant|tw|hk|mo/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
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
  const tags = [asked.get('lang') ?? '', remembered(), navigator.language ?? ''];
  root.lang = tags.map(languageOf).find((language) => language) ?? 'zh-Hans';
  // Whoever comes straight to an exhibit sees no hall, and so no picture of it is fetched.
  if (asked.get('exhibit')) root.dataset.exhibitOpen = '';
  // A hall that is a kiosk says so itself; `mode=open` is its operator's way to an ordinary one.
  const mode = asked.get('mode') ?? root.dataset.hall;
  if (mode === 'embed' || mode === 'kiosk') root.dataset.mode = mode;
}
