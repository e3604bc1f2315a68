// A kiosk that falls, fails and grows: it comes back by itself, leaves out what fails again and again, and tells its operator.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { dueFor } from '../../src/kiosk/restart.js';
import { OF_A_FALL, countOn, fallen, trap } from './lib/falls.js';
import { layoutFaults } from './lib/layout.js';
import { ID, MISBEHAVIOURS, addToHall } from './lib/made_up_exhibit.js';
import { minuteByHand } from './lib/minute.js';
import { PIN, PIN_HASH } from './lib/operator.js';
import { settle } from './lib/other_hall.js';
import { keepPicture } from './lib/pictures.js';
import { scan } from './lib/scan.js';
import { openSession } from './lib/session.js';
import { PATIENCE_MILLIS, untilOutputs } from './lib/visitor.js';

const NEVER = { attract_after_secs: 3600, still_there_after_secs: 3600, countdown_secs: 300 };
const ALL_YEAR = { name: 'This year', from: '01-01', to: '12-31' };
const session = openSession();

/** A kiosk with these settings and the made-up exhibit, whose model has these parts. */
const kiosk = (settings, parts, body, { first = () => {}, ...options } = {}) =>
  session.visit(
    async (page, context) => {
      await settle(context, { language: 'en', operator: { pin: PIN_HASH, volume: 1, brightness: [] }, ...settings, idle: { ...NEVER, ...settings.idle } });
      await addToHall(context, parts);
      await context.addInitScript(first);
      await page.goto(`${session.site.url}?mode=kiosk`);
      await page.locator('html[data-kiosk]').waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
      await page.locator('.card').first().waitFor();
      await body(page, context);
    },
    { expected: OF_A_FALL, hasTouch: true, serviceWorkers: 'block', viewport: { width: 1366, height: 768 }, ...options },
  );

const inState = (page, state) => page.locator(`html[data-kiosk="${state}"]`).waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
const isReady = (page) => page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
const cards = (page) => page.locator('.cards > .card').evaluateAll((all) => all.map(({ dataset }) => dataset.exhibit));
const kept = (page, name) => page.evaluate((name) => JSON.parse(localStorage.getItem(`kepu.kiosk.${name}`)), name);
/** The exhibit has failed twice just now: the next time is one too many. */
const failedTwice = (page) =>
  page.evaluate(([id, version]) => {
    const strikes = [1000, 500].map((millis) => ({ at: Date.now() - millis, why: 'page' }));
    localStorage.setItem('kepu.kiosk.resting', JSON.stringify([{ id, version, strikes }]));
  }, [ID, `1.0.0 ${ID}/pack.json`]);
const open = async (page, id) => {
  await page.locator(`.card[data-exhibit="${id}"] a`).tap();
  await isReady(page);
};
const finish = async (page) => {
  await page.locator('.finish').tap();
  await page.locator('.cards > .card').first().waitFor({ timeout: PATIENCE_MILLIS });
};

/** Gives the model an action that makes it fail until it is given up. */
async function failUntilGivenUp(page) {
  const given = page.locator('.notice.grave');
  const button = page.getByRole('button', { name: 'Misbehave' });
  for (let i = 0; i < 40 && (await given.count()) === 0; i += 1) {
    await button.click({ timeout: 2000 }).catch(() => {});
    await page.waitForTimeout(300);
  }
  await given.waitFor({ timeout: PATIENCE_MILLIS });
}

async function openPanel(page) {
  // The operator's side comes a moment after the list that the page is shipped with.
  const pad = page.locator('.pin-pad[open]');
  for (let i = 0; i < 20 && (await pad.count()) === 0; i += 1) {
    await page.keyboard.press('Control+Alt+o');
    await pad.waitFor({ timeout: 3000 }).catch(() => {});
  }
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await page.locator('.panel[open]').waitFor({ timeout: PATIENCE_MILLIS });
}

test('a fall in a visit leads back into that visit, which is counted once', () =>
  kiosk({}, {}, async (page) => {
    await open(page, ID);
    await page.evaluate(() => window.kepu.set('amount', 9));
    await untilOutputs(page, ([, sum]) => sum === 9);
    await trap(page);
    const screen = await fallen(page);
    assert.deepEqual(await layoutFaults(page, 64), []);
    await keepPicture(page, 'recovery', 'fell-kiosk');
    await countOn(page);
    await screen.waitFor({ state: 'detached', timeout: PATIENCE_MILLIS });
    await inState(page, 'visited');
    await page.locator('dialog.go-on[open]').waitFor({ timeout: PATIENCE_MILLIS });
    assert.deepEqual(await layoutFaults(page, 64), []);
    await keepPicture(page, 'recovery', 'offer-kiosk');
    await page.locator('.go-on .primary').tap();
    await isReady(page);
    await untilOutputs(page, ([, sum]) => sum === 9);
    assert.equal((await kept(page, 'visits')).total, 1);
    await finish(page);
    assert.equal(await page.evaluate(() => Object.keys(sessionStorage).some((key) => key.startsWith('kepu.visit'))), false);
  }));

test('a fall while nobody is there asks nobody, and the next visitor finds the hall', () =>
  kiosk({ idle: { attract_after_secs: 0.5 }, playlist: [{ ...ALL_YEAR, exhibits: [ID] }] }, {}, async (page) => {
    await inState(page, 'attracting');
    await isReady(page);
    await trap(page);
    const screen = await fallen(page);
    assert.match(await screen.innerText(), /The hall opens by itself/);
    await countOn(page);
    await screen.waitFor({ state: 'detached', timeout: PATIENCE_MILLIS });
    await inState(page, 'attracting');
    assert.equal(await page.locator('dialog.go-on').count(), 0);
    const [{ id, strikes, restsOn }] = await kept(page, 'resting');
    assert.deepEqual([id, strikes.map(({ why }) => why), restsOn], [ID, ['page'], undefined]);
  }));

test('a visit that nobody took up again is not the next visitor’s', () =>
  kiosk({ idle: { still_there_after_secs: 2, countdown_secs: 1 } }, {}, async (page) => {
    await open(page, ID);
    await page.evaluate(() => window.kepu.set('amount', 9));
    await untilOutputs(page, ([, sum]) => sum === 9);
    await trap(page);
    const screen = await fallen(page);
    await countOn(page);
    await screen.waitFor({ state: 'detached', timeout: PATIENCE_MILLIS });
    await page.locator('dialog.go-on[open]').waitFor({ timeout: PATIENCE_MILLIS });
    await inState(page, 'waiting');
    await open(page, ID);
    await page.waitForTimeout(1000);
    assert.equal(await page.locator('[data-notice]').count(), 0);
    assert.doesNotMatch(await page.evaluate(() => JSON.stringify({ ...sessionStorage })), /amount/);
  }));

test('a fall that takes an exhibit out of the hall offers nobody to go on with it', () =>
  kiosk({}, {}, async (page) => {
    await failedTwice(page);
    await open(page, ID);
    await page.evaluate(() => window.kepu.set('amount', 9));
    await untilOutputs(page, ([, sum]) => sum === 9);
    await trap(page);
    const screen = await fallen(page);
    assert.match(await screen.innerText(), /This exhibit needs a rest/);
    await countOn(page);
    await screen.waitFor({ state: 'detached', timeout: PATIENCE_MILLIS });
    // Whoever was there is still there, in a hall without it.
    await inState(page, 'visited');
    await page.locator('#app .cards:not(#static-cards) > .card').first().waitFor({ timeout: PATIENCE_MILLIS });
    assert.ok(!(await cards(page)).includes(ID));
    assert.equal(await page.locator('dialog.go-on').count(), 0);
    assert.equal((await kept(page, 'visits')).total, 1);
  }));

test('what the visitor has made easier holds over a fall, and ends with the visit', () =>
  kiosk({}, {}, async (page) => {
    await open(page, ID);
    await page.locator('.easier').tap({ timeout: PATIENCE_MILLIS });
    await page.locator('.access-text label').nth(2).tap();
    // The slow one: as long as there is for the switch.
    await page.locator('.access-pace label').first().tap();
    await page.locator('#access-scan').locator('xpath=..').tap();
    const frame = page.locator('.scan-frame');
    await frame.waitFor({ timeout: PATIENCE_MILLIS });
    await trap(page);
    const screen = await fallen(page);
    await countOn(page);
    await screen.waitFor({ state: 'detached', timeout: PATIENCE_MILLIS });
    await page.locator('dialog.go-on[open]').waitFor({ timeout: PATIENCE_MILLIS });
    const isLarge = () => page.locator('html[data-text="150"]').waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
    await isLarge();
    await scan.press(page.locator('.go-on .primary'));
    await isReady(page);
    await isLarge();
    await frame.waitFor({ timeout: PATIENCE_MILLIS });
    // As the scan presses it.
    await page.evaluate(() => document.querySelector('.finish').click());
    await inState(page, 'waiting');
    assert.deepEqual([await page.locator('html[data-text]').count(), await frame.count()], [0, 0]);
    assert.equal(await page.evaluate(() => Object.keys(sessionStorage).some((key) => key.startsWith('kepu.visit'))), false);
  }));

test('a kiosk that can keep nothing waits a minute after a fall, and goes on by itself', () =>
  kiosk({}, {}, async (page) => {
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('forbidden', 'SecurityError');
      };
      window.same_page = true;
    });
    await trap(page);
    const screen = await fallen(page);
    assert.ok(Number(await screen.locator('.orrery-secs').textContent()) > 50);
    await page.evaluate(() => {
      const at = performance.now();
      performance.now = () => at + 60_000;
    });
    await page.waitForFunction(() => !window.same_page, null, { timeout: PATIENCE_MILLIS });
    await inState(page, 'waiting');
  }));

test('an exhibit whose model is given up again and again rests, and its operator may put it back', () =>
  kiosk({}, MISBEHAVIOURS.traps[0], async (page) => {
    assert.ok((await cards(page)).includes(ID));
    await failedTwice(page);
    await open(page, ID);
    await failUntilGivenUp(page);
    await finish(page);
    await page.waitForFunction((id) => !document.querySelector(`.card[data-exhibit="${id}"]`), ID, { timeout: PATIENCE_MILLIS });
    await page.locator('.cards > .card').first().waitFor({ timeout: PATIENCE_MILLIS });

    // Over a reload as well.
    await page.reload();
    await page.locator('.cards > .card').first().waitFor({ timeout: PATIENCE_MILLIS });
    assert.ok(!(await cards(page)).includes(ID));

    await openPanel(page);
    const line = page.locator('.panel-rest:visible');
    await line.waitFor();
    assert.match(await line.innerText(), /Resting since .*: its model was given up three times in an hour/);
    assert.match(await page.locator('.panel-health').innerText(), /Exhibits that rest\s+1/);
    assert.match(await page.locator('.panel-log').first().innerText(), /Left out for today\s+made-up: model/);
    assert.deepEqual(await layoutFaults(page, 44), []);
    await line.scrollIntoViewIfNeeded();
    await keepPicture(page, 'recovery', 'panel-resting');
    await line.getByRole('button').tap();
    await line.waitFor({ state: 'detached' }).catch(() => {});
    assert.equal(await page.locator('.panel-rest:visible').count(), 0);
    await page.locator('.panel footer .primary').tap();
    await page.locator(`.card[data-exhibit="${ID}"]`).waitFor({ timeout: PATIENCE_MILLIS });
  }));

test('a model that is given up has failed once, in however many languages that is told', () =>
  kiosk({}, MISBEHAVIOURS.traps[0], async (page) => {
    await open(page, ID);
    await failUntilGivenUp(page);
    for (const tag of ['zh-Hant', 'zh-Hans', 'en']) {
      await page.locator(`.languages button[lang="${tag}"]`).tap();
      await page.waitForFunction((tag) => document.querySelector('.notice.grave') && document.documentElement.lang === tag, tag, { timeout: PATIENCE_MILLIS });
      await page.waitForTimeout(500);
    }
    const [{ strikes, restsOn }] = await kept(page, 'resting');
    assert.deepEqual([strikes.map(({ why }) => why), restsOn], [['model'], undefined]);
  }));

test('where all rest, the least bad one is shown, and the hall says so', () =>
  kiosk({ playlist: [{ ...ALL_YEAR, exhibits: [ID] }] }, {}, async (page) => {
    const day = await page.evaluate(() => {
      const now = new Date();
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
    });
    const rest = (version) => page.evaluate(([id, version, day]) => {
      const strikes = [1, 2, 3].map((i) => ({ at: Date.now() - i, why: 'opening' }));
      localStorage.setItem('kepu.kiosk.resting', JSON.stringify([{ id, version, strikes, restsOn: day }]));
    }, [ID, version, day]);
    await rest(`1.0.0 ${ID}/pack.json`);
    await page.reload();
    await page.locator('.all-rest').waitFor({ timeout: PATIENCE_MILLIS });
    assert.deepEqual(await cards(page), [ID]);
    assert.deepEqual(await layoutFaults(page, 64), []);
    await keepPicture(page, 'recovery', 'all-rest');
    // Another version of it is as good as any other exhibit.
    await rest(`0.9.0 ${ID}/pack.json`);
    await page.reload();
    await page.locator('.cards > .card').first().waitFor({ timeout: PATIENCE_MILLIS });
    await page.waitForTimeout(500);
    assert.equal(await page.locator('.all-rest').count(), 0);
  }));

describe('a page that has grown', () => {
  const [hour, mib] = [3_600_000, 2 ** 20];

  test('is to start again when it is large or old, but not at once', () => {
    const due = (ageMillis, bytes) => dueFor({ ageMillis, bytes, limitMib: 512 });
    assert.equal(due(hour, 511 * mib), undefined);
    assert.match(due(hour, 600 * mib), /^600 MiB/);
    assert.equal(due(hour / 10, 600 * mib), undefined);
    assert.equal(due(23.9 * hour, 0), undefined);
    assert.match(due(24 * hour, 0), /^open for 24 h/);
  });

  test('starts again between two visits, never in one, and writes that down', () =>
    kiosk(
      // The page's clock is put forward by more than a day.
      { idle: { attract_after_secs: 1e9, still_there_after_secs: 1e9 } },
      {},
      async (page) => {
        await page.evaluate(() => (window.same_page = true));
        await open(page, ID);
        await page.evaluate(() => {
          const now = performance.now.bind(performance);
          performance.now = () => now() + 25 * 3_600_000;
        });
        await page.evaluate(() => window.test_look());
        await page.waitForTimeout(2500);
        assert.equal(await page.evaluate(() => window.same_page), true, 'somebody is there');
        await finish(page);
        // The kiosk looks once a minute, and is free only once its first screen is there.
        const isAnother = () => (window.same_page ? window.test_look() && false : true);
        await page.waitForFunction(isAnother, null, { timeout: PATIENCE_MILLIS, polling: 500 });
        await page.locator('.card').first().waitFor({ timeout: PATIENCE_MILLIS });
        const { lines } = await kept(page, 'log');
        assert.match(lines.find(({ kind }) => kind === 'renew').text, /open for 25 h/);
      },
      { first: minuteByHand },
    ));

  test('stays while there is nothing to load it from', () =>
    kiosk({}, {}, async (page, context) => {
      const looks = () => page.evaluate(() => window.test_look());
      let isAway = true;
      await context.route(/\/hall(\.[0-9a-f]{8})?\.json$/, (route) => (isAway ? route.abort() : route.fallback()));
      await page.evaluate(() => {
        window.same_page = true;
        const now = performance.now.bind(performance);
        performance.now = () => now() + 25 * 3_600_000;
      });
      const isAsked = page.waitForEvent('requestfailed', { predicate: (request) => /hall/.test(request.url()), timeout: PATIENCE_MILLIS });
      await looks();
      await isAsked;
      await page.waitForTimeout(2500);
      assert.equal(await page.evaluate(() => window.same_page), true);
      assert.equal((await kept(page, 'log')).lines.filter(({ kind }) => kind === 'renew').length, 0);
      isAway = false;
      await looks();
      await page.waitForFunction(() => !window.same_page, null, { timeout: PATIENCE_MILLIS });
    }, { first: minuteByHand }));
});

test('a page that stood still says so afterwards, or at its next start', () =>
  kiosk({}, {}, async (page, context) => {
    const told = () => page.evaluate(() => window.told);
    const watch = () =>
      page.evaluate(async () => {
        const { name } = performance.getEntriesByType('resource').find(({ name }) => /recovery\/stuck(\.[0-9a-f]{8})?\.js/.test(name));
        window.told = [];
        (await import(name)).watchStuck((secs) => window.told.push(secs), 2500);
        await new Promise((done) => setTimeout(done, 1500));
      });
    const hang = (millis) =>
      page.evaluate((millis) => {
        const until = performance.now() + millis;
        while (performance.now() < until);
      }, millis);
    await watch();
    await hang(5000);
    await page.waitForFunction(() => window.told.length > 0, null, { timeout: PATIENCE_MILLIS });
    const [secs] = await told();
    assert.ok(secs >= 2 && secs <= 8, String(secs));

    // One that never goes on: its process is ended, and the next page finds what the worker wrote down.
    const cdp = await context.newCDPSession(page);
    const stuck = hang(600_000).catch(() => {});
    await new Promise((done) => setTimeout(done, 5000));
    await Promise.race([cdp.send('Page.crash').catch(() => {}), new Promise((done) => page.once('crash', done))]);
    await stuck;
    await page.close();
    const other = await context.newPage();
    await other.goto(`${session.site.url}?mode=kiosk`);
    await other.waitForFunction(() => JSON.parse(localStorage.getItem('kepu.kiosk.log') ?? '{}').lines?.some(({ kind }) => kind === 'stuck'), null, { timeout: PATIENCE_MILLIS });
  }));
