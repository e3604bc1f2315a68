// Starts the page: the right language and room before any WebAssembly has come, then the page itself; and, should that
// fail, words that say so.
const root = document.documentElement;
const asked = new URLSearchParams(location.search);

function languageOf(tag) {
  if (/^en/i.test(tag)) return 'en';
  if (!/^zh/i.test(tag)) return null;
  return /hant|tw|hk|mo/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
}

function remembered() {
  try {
    return localStorage.getItem('kepu.lang') ?? '';
  } catch {
    return '';
  }
}

root.lang = languageOf(asked.get('lang') ?? '') ?? languageOf(remembered()) ?? languageOf(navigator.language ?? '') ?? 'zh-Hans';
if (asked.get('exhibit')) root.dataset.exhibitOpen = '';
// The pictures of the hall are for who comes to the hall.
else for (const picture of document.querySelectorAll('img[data-src]')) picture.src = picture.dataset.src;

// The page's own words, on their way beside the page. It knows a few by heart, should these not come.
const words = fetch(document.querySelector(`meta[name="kepu:words-${root.lang}"]`)?.content)
  .then((answer) => (answer.ok ? answer.text() : null))
  .catch(() => null);

// `import` is syntax: the page, which is WebAssembly, borrows it for the stage where a worker cannot draw.
window.kepu_import = (url) => import(url);

const boot = document.getElementById('boot');
try {
  const [page, text] = await Promise.all([import(new URL(boot.dataset.js, document.baseURI).href), words]);
  window.kepu_words = { language: root.lang, text };
  await page.default({ module_or_path: new URL(boot.dataset.wasm, document.baseURI) });
} catch (error) {
  console.error(error);
  document.getElementById('page-failed')?.removeAttribute('hidden');
}
