// Ten fingers and a keyboard on each exhibit, all at once and without sense: nothing breaks, nothing sticks, nothing stands still.
import { launch } from '../browser/lib/chromium.js';
import { exhibits } from '../browser/lib/hall.js';
import { openSite } from '../browser/lib/site.js';
import { chance } from '../browser/lib/visits.js';
import { openExhibit } from '../browser/lib/visitor.js';
import { isThere, mib, pageError, slowness, spentOn, watch } from './measure.mjs';

const FINGERS = 10;
const KEYS = ['Tab', 'Shift+Tab', 'Enter', 'Space', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Escape', 'a', '5'];
/** The page answers within this, by software rendering and all. */
const MOST_TASK_MILLIS = 200;
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1080, height: 1920 },
  { width: 900, height: 500 },
];

/** Throws hands at every exhibit for `secs` each; gives what is wrong, one line each. */
export async function fingers(secs, seed) {
  const site = await openSite();
  const browser = await launch(['--enable-precise-memory-info']);
  const wrong = [];
  try {
    for (const { id } of await exhibits(site.url)) {
      const context = await browser.newContext({ viewport: SIZES[0], hasTouch: true, serviceWorkers: 'block' });
      const page = await context.newPage();
      page.on('pageerror', (error) => wrong.push(`${id}: ${pageError(error)}`));
      page.on('crash', () => wrong.push(`${id}: the page crashed`));
      // A link to a source opens a page of its own, which would be in front of this one and take what is meant for it.
      context.on('page', (other) => other.close().catch(() => {}));
      await openExhibit(page, site.url, id, 'en');
      const measure = await watch(page);
      const hands = { page, cdp: await context.newCDPSession(page), url: site.url, id, next: chance(seed) };
      const done = await fuzz(hands, secs);
      const { task, frame_gap, frame } = await measure.takeWorst();
      if (task > MOST_TASK_MILLIS) wrong.push(`${id}: the page stood still for ${task.toFixed(0)} ms`);
      wrong.push(...(await stuck(page, site.url, id)).map((each) => `${id}: ${each}`));
      console.log(`${id}: ${done.touches} touches, ${done.keys} keys, ${done.resizes} resizes in ${secs} s; longest task ${slowness(task)}, frame gap ${slowness(frame_gap)}, heap ${mib(await measure.heapBytes())}\n  longest frame ${spentOn(frame)}`);
      await context.close();
    }
  } finally {
    await browser.close();
    site.close();
  }
  return wrong;
}

/** Opens the exhibit again that a hand has left: from the hall, or, where it has led elsewhere, by its address. */
async function comeBack(page, url, id) {
  const card = page.locator(`.card[data-exhibit="${id}"] a`).first();
  if (await card.isVisible()) await card.click({ timeout: 5000 }).catch(() => {});
  else await openExhibit(page, url, id, 'en');
}

async function fuzz({ page, cdp, url, id, next }, secs) {
  const below = (n) => Math.floor(next() * n);
  const down = new Map(); // points by finger
  const done = { touches: 0, keys: 0, resizes: 0 };
  let size = SIZES[0];
  const anywhere = async () => {
    // Half of all touches find something that can be touched.
    if (next() < 0.5) return { x: below(size.width), y: below(size.height) };
    const boxes = await page
      .evaluate(() => [...document.querySelectorAll('button, a, input, [role="slider"], .stage-touch, .draw-area')].map((each) => each.getBoundingClientRect().toJSON()).filter(({ width }) => width > 0))
      .catch(() => []); // it goes to another page just now
    const { x = 0, y = 0, width = 1, height = 1 } = boxes[below(boxes.length)] ?? {};
    return { x: x + next() * width, y: y + next() * height };
  };
  const send = (type) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [...down].map(([id, { x, y }]) => ({ id, x: Math.max(0, x), y: Math.max(0, y), radiusX: 5, radiusY: 5 })) }).catch(() => {});
  for (const end = Date.now() + secs * 1000; Date.now() < end; ) {
    const dice = next();
    if (dice < 0.3 && down.size < FINGERS) {
      const free = [...Array(FINGERS).keys()].filter((id) => !down.has(id));
      down.set(free[below(free.length)], await anywhere());
      done.touches += 1;
      await send('touchStart');
    } else if (dice < 0.65 && down.size > 0) {
      for (const point of down.values()) {
        point.x += below(120) - 60;
        point.y += below(120) - 60;
      }
      await send('touchMove');
    } else if (dice < 0.85 && down.size > 0) {
      const ids = [...down.keys()];
      down.delete(ids[below(ids.length)]);
      await send('touchEnd');
    } else if (dice < 0.88 && down.size > 0) {
      // A palm: everything is taken away at once.
      down.clear();
      await send('touchCancel');
    } else if (dice < 0.99) {
      await page.keyboard.press(KEYS[below(KEYS.length)]).catch(() => {});
      done.keys += 1;
    } else {
      size = SIZES[below(SIZES.length)];
      await page.setViewportSize(size);
      done.resizes += 1;
    }
    if (dice > 0.97 && !(await isThere(page, `.exhibit[data-exhibit="${id}"]`).catch(() => true))) {
      down.clear();
      await send('touchCancel');
      await comeBack(page, url, id);
    }
  }
  down.clear();
  await send('touchCancel');
  await page.setViewportSize(SIZES[0]);
  // Two of ten fingers have magnified the page, as they may outside a kiosk.
  await cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  return done;
}

/** What does not answer any more after every hand is gone. */
async function stuck(page, url, id) {
  const wrong = [];
  for (let i = 0; i < 3 && (await isThere(page, 'dialog[open]')); i += 1) await page.keyboard.press('Escape');
  if ((await page.getAttribute('.exhibit', 'data-exhibit').catch(() => null)) !== id) await openExhibit(page, url, id, 'en');
  await page.locator('[data-again]').click();
  await page.waitForFunction(() => window.kepu.ready());
  const held = await page.evaluate(() => document.querySelectorAll('.handle:active, input:active, button:active').length);
  if (held > 0) wrong.push(`${held} controls are still held`);
  const touched = async () => page.evaluate(() => window.kepu.visit().trim().split('\n').length);
  const before = await touched();
  for (let step = 0; step < 12 && (await touched()) === before; step += 1) {
    const slider = page.locator('.control input[type="range"]').first();
    if (await slider.isVisible().catch(() => false)) {
      await slider.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await page.waitForTimeout(300);
    } else {
      await page.locator('.story-ways button').last().click({ timeout: 5000 }).catch(() => {});
      await page.waitForTimeout(300);
    }
  }
  if ((await touched()) === before) wrong.push('no control answers');
  return wrong;
}
