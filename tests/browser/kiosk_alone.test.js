// A kiosk that nobody looks after: what could not be loaded is tried again, days change, and whoever comes, or looks after it, is
// neither missed nor sent away.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { ID, addToHall } from './lib/made_up_exhibit.js';
import { minuteByHand } from './lib/minute.js';
import { PIN, PIN_HASH } from './lib/operator.js';
import { settle } from './lib/other_hall.js';
import { openSession } from './lib/session.js';
import { PATIENCE_MILLIS } from './lib/visitor.js';

// Whoever does not wait in a test waits for ever.
const NEVER = { attract_after_secs: 1e9, still_there_after_secs: 1e9, countdown_secs: 300 };
const OPERATOR = { pin: PIN_HASH, volume: 1, brightness: [] };
const [CARBON, AIR] = ['carbon-bathtub', 'classroom-air'];
const CATALOGUE = /\/packs\/catalogue[^/]*\.json$/;
const session = openSession();

/** A kiosk with these settings, opened when `prepare(context, page)` is done; its minutes pass by `aMinute`. */
const kiosk = (settings, body, { prepare = () => {}, ...options } = {}) =>
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

const inState = (page, state) => page.locator(`html[data-kiosk="${state}"]`).waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
const isReady = (page) => page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
const aMinute = (page) => page.evaluate(() => window.test_look());
const shows = (page, ids) =>
  page.waitForFunction((ids) => [...document.querySelectorAll('#app .cards:not(#static-cards) > .card')].map(({ dataset }) => dataset.exhibit).join() === ids.join(), ids, { timeout: PATIENCE_MILLIS });
/** The hall is the page's own, not the list it is shipped with. */
const isShown = (page) => page.locator('#app .cards:not(#static-cards) > .card').first().waitFor({ timeout: PATIENCE_MILLIS });
const mark = (page) => page.evaluate(() => (window.same_page = true));
const isSame = (page) => page.evaluate(() => window.same_page === true);
const loadsAnew = (page) => page.waitForFunction(() => !window.same_page && window.kepu_kept, null, { timeout: PATIENCE_MILLIS });

/** Holds answers back that are asked for while `isHeld()`; gives what waits for the first of them, and what lets them all come. */
async function hold(context, pattern, isHeld = () => true) {
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

async function openPanel(page) {
  await page.keyboard.press('Control+Alt+o');
  await page.locator('.pin-pad[open]').waitFor({ timeout: PATIENCE_MILLIS });
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await page.locator('.panel[open]').waitFor({ timeout: PATIENCE_MILLIS });
}

/** Fingers on the screen: `touch('touchStart', [x, y], …)`. */
async function fingers(page, context) {
  const cdp = await context.newCDPSession(page);
  return (type, ...points) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
}

/** A finger that swipes: the browser takes it over, and no click follows. */
async function swipe(touch) {
  await touch('touchStart', [600, 600]);
  for (const y of [560, 500, 420, 320]) await touch('touchMove', [600, y]);
  await touch('touchEnd');
}

describe('what could not be loaded', () => {
  for (const [what, pattern] of [
    ['its own program', /\/kiosk\/idle(\.[0-9a-f]{8})?\.js$/],
    ['its operator’s words', /\/words\/kiosk\/operator\/en(\.[0-9a-f]{8})?\.ftl$/],
  ]) {
    test(`makes no hall of a kiosk, and is tried again: ${what}`, () => {
      let isAway = true;
      return kiosk(
        {},
        async (page) => {
          await page.locator('dialog.fell[open] .orrery-secs').waitFor({ timeout: PATIENCE_MILLIS });
          isAway = false;
          // The countdown goes on by itself.
          await page.evaluate(() => {
            const now = performance.now.bind(performance);
            performance.now = () => now() + 60_000;
          });
          await inState(page, 'waiting');
          await isShown(page);
          await page.keyboard.press('Control+Alt+o');
          await page.locator('.pin-pad[open]').waitFor({ timeout: PATIENCE_MILLIS });
        },
        { prepare: (context) => context.route(pattern, (route) => (isAway ? route.abort() : route.continue())) },
      );
    });
  }

  test('is looked for each minute while nobody is there: the settings', () => {
    let isAway = true;
    return kiosk(
      {},
      async (page) => {
        await isShown(page);
        assert.equal(await page.getAttribute('html', 'lang'), 'zh-Hans', 'the usual settings');
        await mark(page);
        isAway = false;
        await page.locator('.card a').first().tap();
        await isReady(page);
        await aMinute(page);
        await page.locator('.finish').tap();
        await loadsAnew(page);
        await page.locator('html[lang="en"][data-kiosk="waiting"]').waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
        await openPanel(page);
      },
      { prepare: (context) => context.route(/\/hall(\.[0-9a-f]{8})?\.json$/, (route) => (isAway ? route.abort() : route.fallback())) },
    );
  });
});

describe('another day', () => {
  const zone = { timezoneId: 'Asia/Shanghai' };
  const day = (at) => new Date(`${at}+08:00`);
  const hours = Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((weekday) => [weekday, ['09:00-17:00']]));
  const on = (id, ...dates) => dates.map((date) => ({ name: date, from: date, to: date, exhibits: [id] }));
  const playlist = [...on(AIR, '2027-02-05', '2027-02-07'), ...on(CARBON, '2027-02-06')];

  test('shows its exhibits at night already, and at the latest when the hall opens', () =>
    kiosk(
      { hours, playlist },
      async (page) => {
        await inState(page, 'closed');
        await shows(page, [AIR]);
        await page.clock.setSystemTime(day('2027-02-06T03:00:00'));
        await aMinute(page);
        await shows(page, [CARBON]);
        await inState(page, 'closed');
        // A machine that slept has had no minute since.
        await page.clock.setSystemTime(day('2027-02-07T09:00:30'));
        await shows(page, [AIR]);
        await inState(page, 'waiting');
      },
      { ...zone, prepare: (context, page) => page.clock.install({ time: day('2027-02-05T20:00:00') }) },
    ));

  test('is no fault of an exhibit that the page does not know yet', () =>
    kiosk({ idle: { attract_after_secs: 2 }, playlist: [{ name: 'New', from: '01-01', to: '12-31', exhibits: [ID] }] }, async (page, context) => {
      await isShown(page);
      await mark(page);
      await addToHall(context);
      await page.locator(`.attract[data-plays="${ID}"]`).waitFor({ timeout: PATIENCE_MILLIS });
      await loadsAnew(page);
      await page.waitForFunction((id) => document.querySelector('.exhibit')?.dataset.exhibit === id && window.kepu.ready(), ID, { timeout: PATIENCE_MILLIS });
      assert.equal(await page.evaluate(() => localStorage.getItem('kepu.kiosk.resting')), null);
    }));

  test('ends what plays at closing time: the first screen stands there in the morning', () =>
    kiosk(
      { hours, playlist, idle: { attract_after_secs: 1 } },
      async (page) => {
        await inState(page, 'attracting');
        await isReady(page);
        await page.clock.setSystemTime(day('2027-02-05T17:00:10'));
        await inState(page, 'closed');
        await page.locator('.hall h1').waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
        assert.equal(await page.locator('.exhibit, .attract').count(), 0);
        assert.equal(new URL(page.url()).searchParams.get('exhibit'), null);
      },
      { ...zone, prepare: (context, page) => page.clock.install({ time: day('2027-02-05T16:00:00') }) },
    ));

  test('begins at the first screen, whatever played', () =>
    kiosk({ idle: { attract_after_secs: 1 } }, async (page) => {
      await inState(page, 'attracting');
      await page.waitForFunction(() => window.kepu?.visit()?.includes('"action"'), null, { timeout: PATIENCE_MILLIS });
      await mark(page);
      const came = page.waitForRequest((request) => request.isNavigationRequest());
      await page.evaluate((id) => localStorage.setItem('kepu.kiosk.hidden', JSON.stringify([id])), AIR);
      await aMinute(page);
      assert.equal(new URL((await came).url()).search, '?mode=kiosk');
      await loadsAnew(page);
      assert.deepEqual(await page.evaluate(() => Object.keys(window.kepu_kept).filter((key) => key.startsWith('kepu.visit'))), []);
    }));

  test('waits for whoever came while it was asked for', () =>
    kiosk({}, async (page, context) => {
      await isShown(page);
      await mark(page);
      await page.evaluate((id) => localStorage.setItem('kepu.kiosk.hidden', JSON.stringify([id])), AIR);
      const { isAsked, letCome } = await hold(context, CATALOGUE);
      await aMinute(page);
      await isAsked;
      await page.locator('.hall h1').tap();
      await inState(page, 'visited');
      const answer = page.waitForResponse(CATALOGUE);
      letCome();
      await (await answer).finished();
      // What would follow has followed once the same is answered again.
      await page.evaluate(() => fetch(document.querySelector('meta[name="kepu:catalogue"]').content).then((answer) => answer.json()));
      assert.ok(await isSame(page));
      await page.locator('.finish').tap();
      await loadsAnew(page);
    }));

  test('has no browser started again under somebody’s hands', () => {
    const orders = [];
    const answer = (route, status) => route.fulfill({ status, headers: { 'x-kepu-kiosk': '1' } });
    return kiosk(
      {},
      async (page) => {
        await isShown(page);
        await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
        await page.clock.fastForward('25:00:00');
        // What it would be loaded from is asked for first.
        const answer = page.waitForResponse(/\/hall(\.[0-9a-f]{8})?\.json$/);
        await aMinute(page);
        await (await answer).finished();
        await page.clock.runFor(1100);
        assert.match(await page.evaluate(() => localStorage.getItem('kepu.kiosk.log')), /open for 25 h/);
        await page.touchscreen.tap(600, 20);
        await inState(page, 'visited');
        await page.clock.runFor(2000);
        // An order would have come before this.
        await page.evaluate(() => fetch('kiosk/alive', { method: 'POST' }));
        assert.deepEqual(orders, []);
      },
      {
        prepare: async (context, page) => {
          await page.clock.install();
          await context.route(/\/hall(\.[0-9a-f]{8})?\.json$/, (route) => route.fulfill({ json: { language: 'en', idle: NEVER, operator: OPERATOR }, headers: { 'x-kepu-kiosk': '1' } }));
          await context.route('**/kiosk/alive', (route) => answer(route, 204));
          await context.route('**/kiosk/restart', (route) => orders.push('restart') && answer(route, 204));
        },
      },
    );
  });

  test('waits for the operator, whose panel stays open', () =>
    kiosk({ idle: { attract_after_secs: 1 } }, async (page) => {
      await inState(page, 'attracting');
      await isReady(page);
      await mark(page);
      await openPanel(page);
      await page.locator('.panel-exhibits label').last().tap();
      await aMinute(page);
      await page.evaluate(() => fetch(document.querySelector('meta[name="kepu:catalogue"]').content).then((answer) => answer.json()));
      assert.ok(await isSame(page));
      await page.locator('.panel .operator-close').tap();
      await loadsAnew(page);
    }));
});

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
