// The page itself falls over: that is said calmly, nothing of the visit is lost, and nobody is led into the same fall again and again.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { AGAIN_WITHIN_MILLIS, decide } from '../../src/recovery/decide.js';
import { violations } from './lib/accessibility.js';
import { OF_A_FALL, breakPage, countOn, fallen, falls, overflow, spoilMemory, trap } from './lib/falls.js';
import { layoutFaults } from './lib/layout.js';
import { ID, addToHall } from './lib/made_up_exhibit.js';
import { keepPicture } from './lib/pictures.js';
import { openSession } from './lib/session.js';
import { PATIENCE_MILLIS, openExhibit, outputs, untilOutputs } from './lib/visitor.js';

const session = openSession();
const isReady = (page) => page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
const press = (page, words) => page.locator('dialog[open]').getByRole('button', { name: words, exact: true }).click();
const visitOf = (page) => page.evaluate(() => window.kepu.visit());
const exhibitOf = (page) => new URL(page.url()).searchParams.get('exhibit');

/** Whoever picks the page up is there. */
const isWatched = (page) => page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /words\/recovery\/en/.test(name)), null, { timeout: PATIENCE_MILLIS });

/** Lets `body(page, context)` do with the made-up exhibit, in which 3 and 4 were set one after the other. */
const inVisit = (body, options) =>
  session.visit(
    async (page, context) => {
      await addToHall(context);
      await openExhibit(page, session.site.url, ID);
      await makeAVisit(page);
      await body(page, context);
    },
    { expected: OF_A_FALL, serviceWorkers: 'block', ...options },
  );

async function makeAVisit(page) {
  await isWatched(page);
  for (const [amount, sum] of [[3, 3], [4, 7]]) {
    await page.evaluate((amount) => window.kepu.set('amount', amount), amount);
    await untilOutputs(page, ([, found]) => found === sum);
  }
}

describe('what follows a fall', () => {
  const now = 1e12;
  const found = { exhibit: 'tub', isKept: true, falls: [1], isFramed: false, isNobody: false, isUnopened: false, lasts: true, now };
  const then = (change) => decide({ ...found, ...change });

  test('goes by what is there, and never in a ring', () => {
    assert.deepEqual(then({}), { then: 'offer', by: true });
    assert.equal(then({ isFramed: true }).then, 'now');
    assert.equal(then({ isKept: false }).then, 'again');
    assert.equal(then({ exhibit: undefined }).then, 'again');
    assert.equal(then({ isNobody: true }).then, 'hall');
    assert.equal(then({ wentOn: { exhibit: 'tub', at: now - 1000 } }).then, 'hall');
    assert.equal(then({ wentOn: { exhibit: 'tub', at: now - AGAIN_WITHIN_MILLIS } }).then, 'offer');
    assert.equal(then({ wentOn: { exhibit: 'air', at: now - 1000 } }).then, 'offer');
    assert.equal(then({ rests: true }).then, 'hall', 'where the exhibit is shown no more');
    for (const change of [{}, { exhibit: undefined }, { isUnopened: true }, { isFramed: true }]) {
      assert.deepEqual(then({ ...change, falls: [1, 2, 3] }), { then: 'stay', by: false }, 'the third time nothing happens by itself');
      assert.equal(then({ ...change, lasts: false }).by, false, 'nor where nobody would count');
    }
  });
});

describe('a page whose program traps', () => {
  test('says so, and goes on where the visitor was, bit for bit', () =>
    inVisit(async (page) => {
      const [before, had] = [await visitOf(page), await outputs(page)];
      // The page keeps what was done a moment after it was done.
      await page.waitForTimeout(1500);
      await spoilMemory(page);
      const screen = await fallen(page);
      assert.match(await screen.innerText(), /The exhibit stumbled\s+Nothing you did is lost/);
      assert.ok(Number(await page.locator('.orrery-secs').textContent()) <= 7);
      await press(page, 'Go on now');
      await screen.waitFor({ state: 'detached' });
      await isReady(page);
      assert.equal(exhibitOf(page), ID);
      assert.deepEqual(await outputs(page), had);
      assert.equal(await visitOf(page), before);
      const [fall, ...more] = await falls(page);
      assert.deepEqual([fall.exhibit, more], [ID, []]);
      assert.match(fall.said, /RuntimeError/);
      assert.doesNotMatch(JSON.stringify(fall), /https?:|\?|state=/, 'nothing of where the visitor was in it');
    }));

  test('starts again by itself, and the hall offers to go on', () =>
    inVisit(async (page) => {
      const before = await visitOf(page);
      await trap(page);
      await fallen(page);
      await countOn(page);
      const offer = page.locator('dialog.go-on[open]');
      await offer.waitFor({ timeout: PATIENCE_MILLIS });
      assert.equal(exhibitOf(page), null, 'nothing is opened before the visitor says so');
      assert.ok(await page.locator('.go-on .primary').evaluate((button) => button === document.activeElement));
      await page.keyboard.press('Enter');
      await isReady(page);
      assert.equal(exhibitOf(page), ID);
      assert.equal(await visitOf(page), before, 'asked of the page that fell, so not a tick is missing');
      assert.equal(await offer.count(), 0);
    }));

  test('begins anew where the visitor would rather', () =>
    inVisit(async (page) => {
      await trap(page);
      await fallen(page);
      await page.evaluate(() => (window.has_fallen = true));
      await press(page, 'Begin anew');
      // The page that fell is still ready while it goes.
      await page.waitForFunction(() => !window.has_fallen, null, { timeout: PATIENCE_MILLIS });
      await isReady(page);
      assert.equal(exhibitOf(page), ID);
      assert.doesNotMatch(await visitOf(page), /"set"/);
    }));

  test('is not offered again where going on makes it fall, and the third time the hall goes without it', () =>
    inVisit(async (page) => {
      await breakPage(page);
      await fallen(page);
      await press(page, 'Go on now');
      await page.locator('dialog.fell').waitFor({ state: 'detached' });
      await isReady(page);
      await isWatched(page);
      await trap(page);
      assert.match(await (await fallen(page)).innerText(), /needs a rest/);
      await press(page, 'To the hall');
      await page.locator(`.card[data-exhibit="${ID}"]`).waitFor({ timeout: PATIENCE_MILLIS });
      assert.equal(await page.locator('dialog.go-on').count(), 0);
      assert.ok(await page.evaluate((id) => sessionStorage.getItem(`kepu.visit.aside.${id}`), ID), 'moved aside, not thrown away');

      await page.locator(`.card[data-exhibit="${ID}"] a`).click();
      await isReady(page);
      assert.doesNotMatch(await visitOf(page), /"set"/);
      await trap(page);
      assert.match(await (await fallen(page)).innerText(), /three times/);
      assert.equal(await page.locator('.orrery-secs').count(), 0, 'nothing happens by itself any more');
      await press(page, 'Open the hall without it');
      await page.locator('.card').first().waitFor({ timeout: PATIENCE_MILLIS });
      await page.locator('[data-notice="left-out"]').waitFor();
      assert.equal(await page.locator(`.card[data-exhibit="${ID}"]`).isVisible(), false);
      assert.ok((await page.locator('.card:visible').count()) > 0);
    }));

  test('begins anew from the hall as well, and nobody is told that what is not wanted cannot be read', () =>
    inVisit(async (page) => {
      await trap(page);
      await fallen(page);
      await countOn(page);
      const offer = page.locator('dialog.go-on[open]');
      await offer.waitFor({ timeout: PATIENCE_MILLIS });
      await offer.getByRole('button', { name: 'Begin anew' }).click();
      await isReady(page);
      await page.waitForTimeout(1000);
      assert.equal(await page.locator('[data-notice]').count(), 0);
      assert.doesNotMatch(await visitOf(page), /"set"/);
    }));

  test('is not blamed on it where others have fallen', () =>
    inVisit(async (page) => {
      await page.evaluate(() => {
        const others = ['tub', 'tub', undefined].map((exhibit) => ({ at: Date.now() - 1000, exhibit, said: 'Error: x', where: '' }));
        localStorage.setItem('kepu.recovery.falls', JSON.stringify(others));
      });
      await trap(page);
      assert.match(await (await fallen(page)).innerText(), /Nothing you did is lost/);
      assert.equal((await falls(page)).length, 4);
    }));

  test('is picked up without the network as well', () =>
    inVisit(async (page, context) => {
      await context.setOffline(true);
      await overflow(page);
      assert.match(await (await fallen(page)).innerText(), /Nothing you did is lost/);
    }));

  test('is not loaded again by itself where nothing can be kept', () =>
    inVisit(async (page) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('forbidden', 'SecurityError');
        };
        sessionStorage.clear();
      });
      await trap(page);
      assert.match(await (await fallen(page)).innerText(), /from its beginning/);
      assert.equal(await page.locator('.orrery-secs').count(), 0);
      await press(page, 'Begin anew');
      await page.locator('dialog.fell').waitFor({ state: 'detached' });
      await isReady(page);
    }));

  test('in the hall opens the hall', () =>
    session.visit(
      async (page) => {
        await page.goto(`${session.site.url}?lang=en`);
        await isWatched(page);
        await spoilMemory(page);
        assert.match(await (await fallen(page)).innerText(), /The hall stumbled/);
        await press(page, 'Try again');
        await page.locator('.card').first().waitFor({ timeout: PATIENCE_MILLIS });
      },
      { expected: OF_A_FALL, serviceWorkers: 'block' },
    ));
});

test('what a script or a worker gets wrong is not the page’s end', () =>
  inVisit(async (page) => {
    await page.evaluate(() => {
      setTimeout(() => {
        throw new TypeError('it is broken');
      });
      setTimeout(() => {
        const endless = () => endless();
        endless();
      });
      Promise.reject(new Error('it is broken'));
      dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop' }));
      const trapped = new WebAssembly.RuntimeError('unreachable');
      trapped.stack = 'RuntimeError: unreachable\n    at http://127.0.0.1/stage/stage_bg.0a1b2c3d.wasm:wasm-function[7]:0x1';
      setTimeout(() => {
        throw trapped;
      });
    });
    await page.waitForTimeout(1000);
    assert.equal(await page.locator('dialog.fell').count(), 0);
    assert.deepEqual(await falls(page), []);
    await page.evaluate(() => window.kepu.set('amount', 5));
    await untilOutputs(page, ([, sum]) => sum === 12);
  }));

describe('a hall that does not open', () => {
  const without = (what, body) =>
    session.visit(
      async (page, context) => {
        await context.route(what, (route) => route.abort());
        await page.goto(`${session.site.url}?lang=zh-Hant`);
        await body(page, context);
      },
      { serviceWorkers: 'block' },
    );
  const PAGE = /\/page(\.[0-9a-f]{8})?\.js$/;

  test('says so in the visitor’s language, and is tried again', () =>
    without(PAGE, async (page, context) => {
      assert.match(await (await fallen(page)).innerText(), /展廳還沒開啟/);
      await context.unroute(PAGE);
      await press(page, '再試一次');
      await page.locator('#app .cards .card').first().waitFor({ timeout: PATIENCE_MILLIS });
      await page.locator('.hall-foot').waitFor();
    }));

  for (const [what, pattern] of [['page and recovery', /\/(page|recovery)(\.[0-9a-f]{8})?\.js$/], ['its very first script', /\/boot(\.[0-9a-f]{8})?\.js$/]]) {
    test(`says so even where nothing else can be had: ${what}`, () =>
      without(pattern, async (page) => {
        const said = page.locator('#page-failed');
        await said.waitFor({ timeout: PATIENCE_MILLIS });
        assert.match(await said.innerText(), /^展廳沒能開啟。請檢查網路並重新整理頁面。$/, 'in one language');
      }));
  }
});

describe('the screen holds', () => {
  for (const [width, height, language] of [[1920, 1080, 'zh-Hans'], [1080, 1920, 'en'], [1366, 768, 'zh-Hant'], [390, 844, 'en']]) {
    test(`at ${width}×${height} in ${language}`, () =>
      session.visit(
        async (page) => {
          await page.goto(`${session.site.url}?lang=${language}&exhibit=carbon-bathtub`);
          await isReady(page);
          await isWatched(page);
          await trap(page);
          await fallen(page);
          const found = [...(await layoutFaults(page)), ...(await violations(page))];
          await keepPicture(page, 'recovery', `fell-${language}-${width}x${height}`);
          await countOn(page);
          const offer = page.locator('dialog.go-on[open]');
          await offer.waitFor({ timeout: PATIENCE_MILLIS });
          found.push(...(await layoutFaults(page)), ...(await violations(page)));
          await keepPicture(page, 'recovery', `offer-${language}-${width}x${height}`);
          assert.deepEqual(found, []);
        },
        { expected: OF_A_FALL, viewport: { width, height }, reducedMotion: 'reduce', serviceWorkers: 'block' },
      ));
  }
});
