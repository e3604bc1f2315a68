// Starts the page beside its words; and, should that fail, shows words that say so.
const { lang } = document.documentElement;

/** A part of the hall that is no part of the page, by the name of its `<meta>`. */
const part = (name) => import(new URL(document.querySelector(`meta[name="kepu:${name}"]`).content, document.baseURI).href);
const after = (what, ...how) => part('after').then((after) => after[what](...how)).catch(console.error);

// The page's own words, on their way beside the page. It knows a few by heart, should these not come.
const words = fetch(document.querySelector(`meta[name="kepu:words-${lang}"]`)?.content)
  .then((answer) => (answer.ok ? answer.text() : null))
  .catch(() => null);

// `import` is syntax: the page, which is WebAssembly, borrows it for the stage where a worker cannot draw.
window.kepu_import = (url) => import(url);

// What the page will find of earlier visits, before it writes over what it cannot read; nothing where a browser keeps nothing.
try { window.kepu_kept = { ...sessionStorage }; } catch {}

// A page that falls over is picked up. What that takes is here before it is needed, but for a fall at the very beginning.
const pickUp = (fall) => after('fell', fall);
addEventListener('error', pickUp);
addEventListener('unhandledrejection', pickUp);

// What is brought into the hall and listed by others has a program of its own, loaded when the hall is there to be used.
let intake;
window.kepu_intake = async (name, ...words) => {
  const url = document.querySelector('meta[name="kepu:intake"]').content;
  intake ??= import(new URL(url, document.baseURI).href).then(async (program) => {
    await program.start(window.kepu_page);
    return program;
  });
  // The next one who needs it tries again.
  const program = await intake.catch((error) => {
    intake = undefined;
    throw error;
  });
  return program[name](...words);
};

// A page that shows an exhibit in a frame may talk with it; a kiosk looks after itself, from before there is anything to see.
// Neither lets the page write an address that forgets the mode.
const { mode } = document.documentElement.dataset;
const looking = mode && part(mode).catch((error) => (mode === 'kiosk' ? Promise.reject(error) : console.error(error)));
// What a frame is told before it can hear.
if (mode === 'embed') onmessage = (order) => (window.kepu_orders ??= []).push(order);

// A link that somebody took home brings a visit along: the page finds it where it keeps visits.
const asked = new URLSearchParams(location.search);
const arrived = (asked.has('of') || asked.has('visit')) && part('arrive').then(({ arrive }) => arrive()).catch(console.error);

// Much comes once there is an exhibit to be used, and never before.
new PerformanceObserver((marks, watch) => {
  if (marks.getEntriesByName('kepu:ready').length === 0) return;
  watch.disconnect();
  after('ready');
}).observe({ type: 'mark', buffered: true });

// Nobody hears anything unasked: what sounds comes when the switch is first used.
document.addEventListener('click', async ({ target }) => {
  const button = target.closest?.('[data-sound-switch]');
  if (!button) return;
  const { turn } = await part('sound');
  turn(button);
});

const boot = document.getElementById('boot');
try {
  const [page, text] = await Promise.all([import(new URL(boot.dataset.js, document.baseURI).href), words, arrived, looking]);
  window.kepu_words = { language: lang, text };
  // Its memory is no part of the heap that browsers tell of; who watches what the page holds asks here.
  window.kepu_memory = (await page.default({ module_or_path: new URL(boot.dataset.wasm, document.baseURI) })).memory;
  if (!asked.get('exhibit')) after('hall');
} catch (error) {
  console.error(error);
  pickUp(error);
  document.getElementById('page-failed')?.removeAttribute('hidden');
  // Whatever else cannot be loaded, a kiosk is tried again.
  if (mode === 'kiosk') setTimeout(() => location.reload(), 90_000);
}
