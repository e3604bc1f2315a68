// A kiosk nobody comes to: what its page costs while recorded visits play, and that nothing is drawn where nothing moves.
import { launch } from '../browser/lib/chromium.js';
import { exhibits } from '../browser/lib/hall.js';
import { settle } from '../browser/lib/other_hall.js';
import { openSite } from '../browser/lib/site.js';
import { pause } from '../browser/lib/take.js';
import { PATIENCE_MILLIS } from '../browser/lib/visitor.js';
import { costs, median, mib, pageError, watch } from './measure.mjs';

/** So often a line is printed. */
const LINE_SECS = 60;
/** How long is looked at what stands still, after what has just been touched has come to rest. */
const STILL_SECS = 20;
const REST_MILLIS = 5000;
/** Nobody is asked for, and nothing plays by itself. */
const NEVER_SECS = 86_400;

/** Lets recorded visits play for `secs`, then looks at what stands still; gives what is wrong, one line each. */
export async function attract(secs) {
  const site = await openSite();
  const browser = await launch(['--enable-precise-memory-info']);
  try {
    return [...(await playing(browser, site.url, secs)), ...(await still(browser, site.url))];
  } finally {
    await browser.close();
    site.close();
  }
}

async function kiosk(browser, url, attract_after_secs) {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, hasTouch: true });
  const page = await context.newPage();
  await settle(context, { language: 'en', idle: { attract_after_secs, still_there_after_secs: NEVER_SECS, countdown_secs: 10 } });
  await page.goto(`${url}?mode=kiosk`);
  await page.waitForFunction(() => document.documentElement.dataset.kiosk !== undefined, null, { timeout: PATIENCE_MILLIS });
  return page;
}

async function playing(browser, url, secs) {
  const page = await kiosk(browser, url, 1);
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(pageError(error)));
  page.on('crash', () => wrong.push('the page crashed'));
  await page.waitForFunction(() => document.documentElement.dataset.kiosk === 'attracting', null, { timeout: PATIENCE_MILLIS });
  const measure = await watch(page);
  const cost = await costs(browser);
  const [pages, drawings, heaps] = [[], [], []];
  const plays = new Set();
  for (let past = 0; past < secs; ) {
    const part = Math.min(LINE_SECS, secs - past);
    await page.waitForTimeout(part * 1000);
    past += part;
    const { page: ofPage, drawing } = await cost.since();
    const heap = await measure.heapBytes();
    const id = await page.getAttribute('.attract', 'data-plays').catch(() => null);
    plays.add(id);
    pages.push(ofPage);
    drawings.push(drawing);
    heaps.push(heap);
    console.log(`${(past / 60).toFixed(0)} min, ${id}: page ${share(ofPage)}, drawing ${share(drawing)} of a core, heap ${mib(heap)}, memory ${mib(await cost.memoryBytes())}`);
  }
  const state = await page.getAttribute('html', 'data-kiosk');
  if (state !== 'attracting') wrong.push(`after ${secs} s the kiosk is ${state}, not attracting`);
  const ends = Math.max(1, Math.floor(heaps.length / 3));
  console.log(
    `\n${secs} s at attract, ${plays.size} exhibits seen: page ${share(mean(pages))}, drawing ${share(mean(drawings))} of a core; heap, median of the first third ${mib(median(heaps.slice(0, ends)))}, of the last ${mib(median(heaps.slice(-ends)))}`,
  );
  await page.context().close();
  return wrong;
}

/** The hall at its first screen, and every exhibit whose clock stands: no frame of the scene, none of the page. */
async function still(browser, url) {
  const wrong = [];
  for (const { id } of [{ id: null }, ...(await exhibits(url))]) {
    const page = await kiosk(browser, url, NEVER_SECS);
    if (id !== null) await standStill(page, id);
    await page.waitForTimeout(REST_MILLIS);
    const scene = () => page.getAttribute('[data-stage]', 'data-frames', { timeout: 1000 }).catch(() => null);
    const before = await scene();
    const ofPage = await framesOf(page, STILL_SECS);
    const ofScene = Number(await scene()) - Number(before);
    console.log(`${id ?? 'the hall'}, standing still for ${STILL_SECS} s: ${ofScene} frames of the scene, ${ofPage} of the page`);
    if (ofScene > 0) wrong.push(`${id}: ${ofScene} frames of the scene were drawn while nothing moved`);
    if (ofPage > 0) wrong.push(`${id ?? 'the hall'}: ${ofPage} frames of the page were drawn while nothing moved`);
    await page.context().close();
  }
  return wrong;
}

/** Opens an exhibit as a visitor and stops its clock, where it has one. */
async function standStill(page, id) {
  await page.locator(`[data-exhibit="${id}"] a`).first().tap();
  await page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
  await page.locator('[data-stage="drawing"]').waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
  await pause(page);
}

/** How often the page was drawn anew within `secs`: Chromium sends a picture whenever it was. */
async function framesOf(page, secs) {
  const cdp = await page.context().newCDPSession(page);
  let frames = 0;
  cdp.on('Page.screencastFrame', ({ sessionId }) => {
    frames += 1;
    cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  await cdp.send('Page.startScreencast', { format: 'jpeg', quality: 1, maxWidth: 64, maxHeight: 64 });
  // The first is of how it stands.
  await page.waitForTimeout(1000);
  frames = 0;
  await page.waitForTimeout(secs * 1000);
  await cdp.send('Page.stopScreencast');
  return frames;
}

const share = (of) => `${(of * 100).toFixed(1)} %`;
const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
