// From a slider's input event to the chart painted with the answer: the 95th percentile of 100 moves, and the model's share.
// Prints JSON. Run beside nothing else: `KEPU_URL=http://127.0.0.1:8080 node benches/slider.js [exhibit] [moves]`.
import { launch } from '../tests/browser/lib/chromium.js';
import { exhibits } from '../tests/browser/lib/hall.js';
import { openSite } from '../tests/browser/lib/site.js';
import { openExhibit } from '../tests/browser/lib/visitor.js';

const [id, moves = '100'] = process.argv.slice(2);

/** The value below which a share `part` of `values` lies. */
const percentile = (values, part) => [...values].sort((a, b) => a - b)[Math.ceil(part * values.length) - 1];
const rounded = (millis) => Math.round(millis * 100) / 100;

/** Goes to the first step of the story that shows a chart and a slider; true if there is one. */
async function findSlider(page, manifest) {
  const steps = manifest.story ?? [];
  for (let i = 0; i < Math.max(1, steps.length); i++) {
    const slider = page.locator('[data-control] input[type="range"]').first();
    if ((await slider.count()) > 0 && (await page.locator('[data-chart]').count()) > 0) return slider;
    await page.locator('.story-ways button').last().click();
    await page.waitForTimeout(300);
  }
  throw new Error('no step shows a chart and a slider');
}

/** In the page: moves the slider once and waits for the measure that tells the chart was painted. */
function move(slider, share) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the chart was not painted')), 5000);
    const observer = new PerformanceObserver((list) => {
      const entry = list.getEntriesByName('kepu:slider-to-chart').at(-1);
      if (!entry) return;
      clearTimeout(timer);
      observer.disconnect();
      resolve({ total: entry.duration, model: entry.detail.model_millis, roundTrip: entry.detail.round_trip_millis });
    });
    observer.observe({ entryTypes: ['measure'] });
    const { min, max } = slider;
    slider.value = String(Number(min) + share * (Number(max) - Number(min)));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const site = await openSite();
const browser = await launch();
try {
  const hall = await exhibits(site.url);
  const exhibit = id ? hall.find((each) => each.id === id) : hall[0];
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await openExhibit(page, site.url, exhibit.id);
  await page.locator('[data-stage="drawing"], [data-stage="none"], [data-stage="failed"]').waitFor({ state: 'attached', timeout: 60_000 });
  const slider = await (await findSlider(page, exhibit.manifest)).elementHandle();
  const seen = [];
  for (let i = 0; i < Number(moves); i++) {
    // Back and forth over the whole range, never the value it has.
    seen.push(await slider.evaluate(move, ((i * 37) % 101) / 100));
    await page.waitForTimeout(30);
  }
  const of = (key) => seen.map((each) => each[key]).filter(Number.isFinite);
  const spread = (key) => ({ median: rounded(percentile(of(key), 0.5)), p95: rounded(percentile(of(key), 0.95)), max: rounded(Math.max(...of(key))) });
  console.log(
    JSON.stringify(
      { exhibit: exhibit.id, moves: seen.length, slider_to_chart_millis: spread('total'), model_millis: spread('model'), round_trip_millis: spread('roundTrip') },
      null,
      2,
    ),
  );
} finally {
  await browser.close();
  site.close();
}
