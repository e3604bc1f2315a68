// A kiosk that nobody looks after, its minutes, its operator and the hands that come to it.
import { minuteByHand } from './minute.js';
import { PIN, PIN_HASH } from './operator.js';
import { settle } from './other_hall.js';
import { PATIENCE_MILLIS } from './visitor.js';

// Whoever does not wait in a test waits for ever.
export const NEVER = { attract_after_secs: 1e9, still_there_after_secs: 1e9, countdown_secs: 300 };
export const OPERATOR = { pin: PIN_HASH, volume: 1, brightness: [] };
export const CATALOGUE = /\/packs\/catalogue[^/]*\.json$/;

export const inState = (page, state) => page.locator(`html[data-kiosk="${state}"]`).waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
export const isReady = (page) => page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
export const aMinute = (page) => page.evaluate(() => window.test_look());
export const shows = (page, ids) =>
  page.waitForFunction((ids) => [...document.querySelectorAll('#app .cards:not(#static-cards) > .card')].map(({ dataset }) => dataset.exhibit).join() === ids.join(), ids, { timeout: PATIENCE_MILLIS });
/** The hall is the page's own, not the list it is shipped with. */
export const isShown = (page) => page.locator('#app .cards:not(#static-cards) > .card').first().waitFor({ timeout: PATIENCE_MILLIS });
export const mark = (page) => page.evaluate(() => (window.same_page = true));
export const isSame = (page) => page.evaluate(() => window.same_page === true);
export const loadsAnew = (page) => page.waitForFunction(() => !window.same_page && window.kepu_kept, null, { timeout: PATIENCE_MILLIS });

/** Holds answers back that are asked for while `isHeld()`; gives what waits for the first of them, and what lets them all come. */
export async function hold(context, pattern, isHeld = () => true) {
  let letCome;
  let asked;
  const held = new Promise((done) => (letCome = done));
  const isAsked = new Promise((done) => (asked = done));
  await context.route(pattern, async (route) => {
    if (await isHeld()) {
      asked();
      await held;
    }
    await route.fallback();
  });
  return { isAsked, letCome };
}

export async function openPanel(page) {
  await page.keyboard.press('Control+Alt+o');
  await page.locator('.pin-pad[open]').waitFor({ timeout: PATIENCE_MILLIS });
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await page.locator('.panel[open]').waitFor({ timeout: PATIENCE_MILLIS });
}

/** Fingers on the screen: `touch('touchStart', [x, y], …)`. */
export async function fingers(page, context) {
  const cdp = await context.newCDPSession(page);
  return (type, ...points) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
}

/** A finger that swipes: the browser takes it over, and no click follows. */
export async function swipe(touch) {
  await touch('touchStart', [600, 600]);
  for (const y of [560, 500, 420, 320]) await touch('touchMove', [600, y]);
  await touch('touchEnd');
}

/** `kiosk(settings, body, options)` of this session: one with these settings, opened when `prepare(context, page)` is done; its minutes pass by `aMinute`. */
export const kioskOf = (session) => (settings, body, { prepare = () => {}, ...options } = {}) =>
  session.visit(
    async (page, context) => {
      await settle(context, { language: 'en', operator: OPERATOR, ...settings, idle: { ...NEVER, ...settings.idle } });
      await prepare(context, page);
      await context.addInitScript(minuteByHand);
      await page.goto(`${session.site.url}?mode=kiosk`);
      await body(page, context);
    },
    { hasTouch: true, serviceWorkers: 'block', viewport: { width: 1366, height: 768 }, ...options },
  );
