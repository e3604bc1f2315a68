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

// `import` is syntax: the page, which is WebAssembly, borrows it for the stage where a worker cannot draw.
window.kepu_import = (url) => import(url);

const boot = document.getElementById('boot');
try {
  const page = await import(new URL(boot.dataset.js, document.baseURI).href);
  await page.default({ module_or_path: new URL(boot.dataset.wasm, document.baseURI) });
} catch (error) {
  console.error(error);
  document.getElementById('page-failed')?.removeAttribute('hidden');
}
