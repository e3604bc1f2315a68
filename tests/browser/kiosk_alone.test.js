// A kiosk that nobody looks after: what could not be loaded is tried again, days change, and its operator is not sent away.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { CATALOGUE, NEVER, OPERATOR, aMinute, hold, inState, isReady, isSame, isShown, kioskOf, loadsAnew, mark, openPanel, shows } from './lib/lone_kiosk.js';
import { ID, addToHall } from './lib/made_up_exhibit.js';
import { openSession } from './lib/session.js';
import { PATIENCE_MILLIS } from './lib/visitor.js';

const [CARBON, AIR] = ['carbon-bathtub', 'classroom-air'];
const session = openSession();
const kiosk = kioskOf(session);

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

  test('is no fault of the exhibits, and the page is loaded again: its catalogue', () => {
    let isAway = true;
    return kiosk(
      { idle: { attract_after_secs: 2 } },
      async (page) => {
        await page.locator('#app .hall main > .fault[data-error]').waitFor({ timeout: PATIENCE_MILLIS });
        await mark(page);
        isAway = false;
        await loadsAnew(page);
        await isShown(page);
        await inState(page, 'attracting');
        await isReady(page);
        assert.equal(await page.evaluate(() => localStorage.getItem('kepu.kiosk.resting')), null);
      },
      { prepare: (context) => context.route(CATALOGUE, (route) => (isAway ? route.abort() : route.fallback())) },
    );
  });

  test('is told to its operator afterwards: the page itself', () => {
    let isAway = true;
    return kiosk(
      {},
      async (page) => {
        await page.locator('dialog.fell[open] .orrery-secs').waitFor({ timeout: PATIENCE_MILLIS });
        // The kiosk's own program may come after that.
        await page.locator('html[data-kiosk]').waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
        isAway = false;
        await page.evaluate(() => {
          const now = performance.now.bind(performance);
          performance.now = () => now() + 60_000;
        });
        await isShown(page);
        const { lines } = await page.evaluate(() => JSON.parse(localStorage.getItem('kepu.kiosk.log')));
        const told = lines.filter(({ kind, text }) => kind === 'error' && /dynamically imported module/.test(text));
        assert.deepEqual(told.map(({ count }) => count), [1], JSON.stringify(lines));
      },
      // The kiosk has a script of that name as well.
      { prepare: (context) => context.route(/(?<!\/kiosk)\/page(\.[0-9a-f]{8})?\.js$/, (route) => (isAway ? route.abort() : route.fallback())) },
    );
  });

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
