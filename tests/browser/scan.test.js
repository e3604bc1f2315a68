// One switch is enough: from the hall into an exhibit and back, with nothing but the space bar pressed at the right moment. Whole
// exhibits are gone through by it in walk.test.js.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { settle } from './lib/other_hall.js';
import { holdAround, letGo, scan, scanFrom } from './lib/scan.js';
import { openSession } from './lib/session.js';
import { PATIENCE_MILLIS, openExhibit } from './lib/visitor.js';

const session = openSession();
const CARBON = 'carbon-bathtub';

const isReady = (page) => page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
const frame = (page) => page.locator('.scan-frame');
const SCREEN = { viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' };

/** Somebody with one switch. */
const visit = (body, options = {}) =>
  session.visit(
    async (page, context) => {
      await scanFrom(context);
      await body(page, context);
    },
    { ...SCREEN, ...options },
  );

test('from the hall into an exhibit, through a dialog and back, and the scan is ended by itself', () =>
  visit(async (page) => {
    await page.goto(`${session.site.url}?lang=en`);
    await frame(page).waitFor({ timeout: PATIENCE_MILLIS });
    await scan.press(page.locator(`[data-exhibit="${CARBON}"] a`));
    await isReady(page);
    await scan.press(page.locator('.bar-tools button:has-text("ⓘ")'));
    const body = page.locator('.dialog-body');
    await body.waitFor();
    // Nothing behind a dialog is scanned, and what is written in it can be read on.
    await page.locator('[data-scan]:is(dialog *)').first().waitFor({ timeout: PATIENCE_MILLIS });
    assert.equal(await page.locator('[data-scan]:not(dialog *, .scan-strip *)').count(), 0);
    await scan.press(body);
    assert.ok((await body.evaluate((element) => element.scrollTop)) > 100);
    await scan.press(page.locator('.dialog-head button'));
    await body.waitFor({ state: 'detached' });
    await scan.press(page.locator('a.back'));
    await page.locator('.hall h1').waitFor();
    await scan.press(page.locator('[data-chip="stop"]'));
    await frame(page).waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => JSON.parse(localStorage.getItem('kepu.access')).scan), false);
    assert.deepEqual(await page.locator('[data-scan]').evaluateAll((all) => all.map((each) => each.outerHTML.slice(0, 200))), []);
  }));

describe('the switch', () => {
  test('is a touch anywhere as well, and does nothing else', () =>
    visit(async (page) => {
      await openExhibit(page, session.site.url, CARBON);
      await frame(page).waitFor({ timeout: PATIENCE_MILLIS });
      // Onto the way to the hall, while the frame is around something else.
      await holdAround(page, '.clock *');
      await page.locator('a.back').tap();
      await letGo(page);
      assert.equal(await page.locator('.exhibit').count(), 1, 'what was touched is not pressed');
      await page.locator('[data-chip="back"]').waitFor({ timeout: PATIENCE_MILLIS });
    }, { hasTouch: true }));

  test('slips, and neither draws nor moves anything', () =>
    visit(async (page, context) => {
      await openExhibit(page, session.site.url, CARBON);
      await frame(page).waitFor({ timeout: PATIENCE_MILLIS });
      await scan.press(page.locator('.story-ways button').last());
      const area = page.locator('.draw-area');
      await area.waitFor({ timeout: PATIENCE_MILLIS });
      await holdAround(page, '.clock *');
      const { x, y, width, height } = await area.boundingBox();
      const cdp = await context.newCDPSession(page);
      const at = (share) => [{ x: x + width * share, y: y + height / 2, id: 0 }];
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0.4) });
      for (const share of [0.45, 0.5, 0.6]) await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await letGo(page);
      assert.equal(await page.locator('.draw-point.drawn').count(), 0);
    }, { hasTouch: true }));

  test('is at rest where Escape was pressed', () =>
    visit(async (page) => {
      await openExhibit(page, session.site.url, CARBON);
      await frame(page).waitFor({ timeout: PATIENCE_MILLIS });
      await page.keyboard.press('Escape');
      await frame(page).waitFor({ state: 'detached' });
      const story = () => page.locator('[data-story]').getAttribute('data-story');
      const was = await story();
      await page.locator('.story-ways button').last().focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction((was) => document.querySelector('[data-story]').dataset.story !== was, was);
    }));
});

test('a slider is set near its value first, and then to it', () =>
  visit(async (page) => {
    await openExhibit(page, session.site.url, CARBON);
    await frame(page).waitFor({ timeout: PATIENCE_MILLIS });
    const presses = await page.evaluate(async () => {
      const { name } = performance.getEntriesByType('resource').find(({ name }) => /access\/scan_press/.test(name));
      const { Mover } = await import(name);
      const slider = Object.assign(document.createElement('input'), { type: 'range', min: 1750, max: 2300, step: 1, value: 2025 });
      document.body.append(slider);
      let presses = 0;
      for (const wanted of [2060, 2100, 1751]) {
        const mover = new Mover(slider);
        for (; Number(slider.value) !== wanted && presses < 100; presses++) mover.move(Number(slider.value) < wanted ? 'more' : 'less');
      }
      return presses;
    });
    assert.ok(presses < 100, 'each year can be reached');
  }));

test('a comparison is gone through side by side, and ended', () =>
  visit(async (page) => {
    await openExhibit(page, session.site.url, CARBON);
    await frame(page).waitFor({ timeout: PATIENCE_MILLIS });
    await scan.press(page.locator('[data-compare]'));
    const side = async (name) => (await page.waitForSelector(`iframe[data-side="${name}"]`)).contentFrame();
    const [left, right] = [await side('left'), await side('right')];
    const story = (side) => side.locator('[data-story]').getAttribute('data-story');
    const first = await story(left);
    for (const [one, other, chip] of [[left, right, 'side'], [right, left, 'over']]) {
      await one.locator('.scan-frame').waitFor({ timeout: PATIENCE_MILLIS });
      assert.equal(await other.locator('.scan-frame').count(), 0, 'one side at a time');
      await scan.press(one.locator('.story-ways button').last());
      await one.waitForFunction((first) => document.querySelector('[data-story]').dataset.story !== first, first);
      await scan.press(one.locator(`[data-chip="${chip}"]`));
    }
    await page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
    assert.equal(await page.locator('iframe').count(), 0);
    assert.notEqual(await story(page), first, 'the left side goes on');
  }, { viewport: { width: 1920, height: 1080 } }));

test('a kiosk whose address says scan=1 begins every visit with it', () =>
  session.visit(async (page, context) => {
    await settle(context, { language: 'en', idle: { attract_after_secs: 3600, still_there_after_secs: 3600, countdown_secs: 300 } });
    await page.goto(`${session.site.url}?mode=kiosk&scan=1`);
    await frame(page).waitFor({ timeout: PATIENCE_MILLIS });
    await page.keyboard.press('Escape');
    await frame(page).waitFor({ state: 'detached' });
    await page.locator('.card a').first().tap();
    await isReady(page);
    await page.locator('.finish').tap();
    await frame(page).waitFor({ timeout: PATIENCE_MILLIS });
    // The page is loaded again on another day, under the address it has written itself.
    await page.reload();
    await frame(page).waitFor({ timeout: PATIENCE_MILLIS });
  }, { ...SCREEN, hasTouch: true, serviceWorkers: 'block' }));
