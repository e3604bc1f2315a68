// Whoever comes to a kiosk, or looks after it, is neither missed nor sent away, and finds nothing of who was there before.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { CATALOGUE, fingers, hold, inState, isReady, isShown, kioskOf, openPanel, swipe } from './lib/lone_kiosk.js';
import { openSession } from './lib/session.js';
import { PATIENCE_MILLIS } from './lib/visitor.js';

const session = openSession();
const kiosk = kioskOf(session);

describe('whoever looks after it', () => {
  test('is not asked whether they are still there', () =>
    kiosk({ idle: { still_there_after_secs: 1, countdown_secs: 1 } }, async (page) => {
      await isShown(page);
      await page.locator('.hall h1').tap();
      await inState(page, 'visited');
      await openPanel(page);
      await page.waitForTimeout(3500);
      assert.equal(await page.locator('dialog.still-there').count(), 0);
      assert.ok(await page.locator('.panel[open]').isVisible());
      await page.locator('.panel .operator-close').tap();
      await inState(page, 'asking');
    }));

  test('gets out by the browser’s own keys, where nothing else leads out, and visitors do not', () =>
    kiosk({ kiosk: true }, async (page) => {
      await isShown(page);
      await page.evaluate(() => {
        window.test_held = [];
        addEventListener('keydown', (event) => event.key === 'F4' && window.test_held.push(event.defaultPrevented));
      });
      const held = async () => {
        await page.keyboard.press('Alt+F4');
        return page.evaluate(() => window.test_held.at(-1));
      };
      assert.equal(await held(), true);
      await openPanel(page);
      await page.getByRole('button', { name: 'Exit kiosk mode' }).click();
      await page.locator('.panel-said', { hasText: 'Alt+F4' }).waitFor({ timeout: PATIENCE_MILLIS });
      assert.equal(await held(), false);
    }));
});

describe('whoever comes', () => {
  const plays = { idle: { attract_after_secs: 1 } };
  const isPlaying = async (page) => {
    await inState(page, 'attracting');
    await page.locator('.attract').waitFor();
    await isReady(page);
  };

  for (const [what, does] of [
    ['a swipe', (touch) => swipe(touch)],
    ['two fingers', async (touch) => {
      await touch('touchStart', [300, 300]);
      await touch('touchStart', [300, 300], [700, 500]);
      await touch('touchEnd');
    }],
    ['a long press', async (touch, page) => {
      await touch('touchStart', [600, 400]);
      await page.waitForTimeout(1200);
      await touch('touchEnd');
    }],
    ['a wheel', async (touch, page) => {
      await page.mouse.move(600, 400);
      await page.mouse.wheel(0, 120);
    }],
  ]) {
    test(`begins by ${what}`, () =>
      kiosk(plays, async (page, context) => {
        await isPlaying(page);
        await does(await fingers(page, context), page);
        await inState(page, 'visited');
        assert.equal(await page.locator('.attract').count(), 0);
        assert.equal(await page.locator('.exhibit').count(), 1);
      }));
  }

  test('any key begins it, wherever the focus is', () =>
    kiosk(plays, async (page) => {
      await isPlaying(page);
      await page.evaluate(() => document.activeElement.blur());
      await page.keyboard.press('Shift');
      assert.equal(await page.locator('.attract').count(), 1, 'which does nothing by itself');
      await page.keyboard.press('ArrowRight');
      await inState(page, 'visited');
      assert.equal(await page.locator('.attract').count(), 0);
    }));

  test('finds nothing that was looked for, and hears nothing that was said', () =>
    kiosk({}, async (page) => {
      await isShown(page);
      const seen = () => page.locator('main > .cards > [data-exhibit]:visible').count();
      const chip = page.locator('.topics .chip').first();
      await chip.waitFor({ timeout: PATIENCE_MILLIS });
      const all = await seen();
      await chip.tap();
      await page.waitForFunction((all) => [...document.querySelectorAll('main > .cards > [data-exhibit]')].filter((each) => !each.hidden).length < all, all);
      await page.evaluate(() => document.getElementById('said').append('what only they should hear'));
      await page.locator('.finish').tap();
      await inState(page, 'waiting');
      await page.waitForFunction((all) => [...document.querySelectorAll('main > .cards > [data-exhibit]')].filter((each) => !each.hidden).length === all, all);
      assert.equal(await page.locator('.topics [aria-pressed="true"]').count(), 0);
      assert.equal(await page.locator('#said').textContent(), '');
    }));

  test('reads nothing of what ended with the visit before', () =>
    kiosk({ language: 'zh-Hans' }, async (page) => {
      await isShown(page);
      await page.locator('.languages button[lang="en"]').tap();
      await page.locator('.easier').tap({ timeout: PATIENCE_MILLIS });
      await page.locator('#access-scan').locator('xpath=..').tap();
      const notice = page.locator('.access-notice');
      await notice.waitFor();
      await inState(page, 'visited');
      // As the scan presses it.
      await page.evaluate(() => document.querySelector('.finish').click());
      await inState(page, 'waiting');
      assert.deepEqual([await page.locator('.scan-frame').count(), await notice.isVisible(), await notice.textContent()], [0, false, '']);
    }));

  test('as its operator begins nothing', () =>
    kiosk(plays, async (page, context) => {
      await isPlaying(page);
      const touch = await fingers(page, context);
      await touch('touchStart', [30, 30]);
      await page.locator('.pin-pad[open]').waitFor({ timeout: PATIENCE_MILLIS });
      await touch('touchEnd');
      await page.waitForTimeout(600);
      assert.deepEqual([await page.getAttribute('html', 'data-kiosk'), await page.locator('.attract').count()], ['attracting', 1]);
    }));

  test('is still there, by a swipe as well', () =>
    kiosk({ idle: { still_there_after_secs: 2 } }, async (page, context) => {
      await isShown(page);
      const touch = await fingers(page, context);
      await page.locator('.card a').first().tap();
      await isReady(page);
      await inState(page, 'asking');
      await swipe(touch);
      await inState(page, 'visited');
      await page.locator('dialog.still-there').waitFor({ state: 'detached' });
      await inState(page, 'asking');
      await page.mouse.wheel(0, 120);
      await inState(page, 'visited');
      assert.equal(await page.locator('.exhibit').count(), 1);
    }));

  test('finds nothing left of what was asked for twice', () => {
    let held;
    const isAttracting = (page) => page.evaluate(() => document.documentElement.dataset.kiosk === 'attracting');
    return kiosk(
      plays,
      async (page) => {
        await held.isAsked;
        await page.locator('.hall h1').tap();
        await inState(page, 'visited');
        const again = page.waitForRequest(async (request) => CATALOGUE.test(request.url()) && (await isAttracting(page)), { timeout: PATIENCE_MILLIS });
        await page.locator('.finish').tap();
        await again;
        held.letCome();
        await isPlaying(page);
        assert.equal(await page.locator('.attract').count(), 1);
        await page.touchscreen.tap(600, 300);
        await inState(page, 'visited');
        assert.equal(await page.locator('.attract').count(), 0);
      },
      { prepare: async (context, page) => (held = await hold(context, CATALOGUE, () => isAttracting(page))) },
    );
  });

  test('and goes before an exhibit has told its words is no fault of it', () => {
    let held;
    return kiosk(
      plays,
      async (page) => {
        await held.isAsked;
        await isPlaying(page);
        await page.touchscreen.tap(600, 300);
        await inState(page, 'visited');
        await page.locator('.finish').tap();
        await inState(page, 'waiting');
        held.letCome();
        // What a fault of it would have written is written by then.
        await isPlaying(page);
        await page.waitForTimeout(1200);
        const lines = await page.evaluate(() => JSON.parse(localStorage.getItem('kepu.kiosk.log')).lines);
        assert.deepEqual(lines.filter(({ kind, text }) => kind === 'fault' && !text.includes('stage-')), []);
      },
      { prepare: async (context) => (held = await hold(context, /\/packs\/.*\/zh-Hant[^/]*\.ftl$/)) },
    );
  });
});
