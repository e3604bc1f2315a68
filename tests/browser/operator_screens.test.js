// What a kiosk shows of its operator's side on every screen: the hall at night, a dimmed page, pad and panel; and what it notes.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { violations } from './lib/accessibility.js';
import { layoutFaults } from './lib/layout.js';
import { askForPin, count, inTest, isGone, isOpen, openOperator, openPanel, says } from './lib/operator.js';
import { keepPicture } from './lib/pictures.js';

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'];
const SCREENS = [
  [1920, 1080],
  [1080, 1920],
  [1366, 768],
  [390, 844],
];
/** Least side of a target on a kiosk, in CSS pixels. */
const KIOSK_TARGET = 64;

const { kiosk } = openOperator();

const WEEK = { monday: [], tuesday: ['09:00-17:00'], wednesday: [], thursday: ['09:00-17:00'], friday: [], saturday: [], sunday: [], closed_on: ['2027-02-02'] };
const zone = { timezoneId: 'Asia/Shanghai' };
const at = (time) => ({ first: (page) => page.clock.install({ time: new Date(`${time}+08:00`) }), ...zone });

describe('a closed hall', () => {
  test('says in every language when it opens, and the page below cannot be reached', () =>
    kiosk(
      { hours: WEEK },
      async (page) => {
        await isOpen(page, '.closed');
        // Tuesday is a day it is closed on.
        for (const [lang, words] of [['zh-Hans', /现在闭馆\s*下次开放：星期四 09:00/], ['zh-Hant', /現在休館\s*下次開放：星期四 09:00/], ['en', /Closed now\s*Opens again Thursday 09:00/]]) {
          assert.match(await page.locator(`.closed-words [lang="${lang}"]`).innerText(), words);
        }
        await page.mouse.click(20, 20);
        await page.touchscreen.tap(20, 20);
        for (const key of ['Tab', 'Enter', 'Escape', 'Escape', 'Escape']) await page.keyboard.press(key);
        await page.clock.runFor(3_000);
        await isOpen(page, '.closed');
        assert.deepEqual([await inTest(page, 'clicks'), await inTest(page, 'turned')], [0, [true]]);
      },
      at('2027-02-01T20:00:00'),
    ));

  test('opens when its time has come, and closes again', () =>
    kiosk(
      { hours: WEEK },
      async (page) => {
        await isOpen(page, '.closed');
        await page.clock.runFor(61_000);
        await isGone(page, '.closed');
        await page.locator('#corner').tap();
        await page.clock.setSystemTime(new Date('2027-02-04T17:00:00+08:00'));
        await page.clock.runFor(3_000);
        await isOpen(page, '.closed');
        assert.deepEqual([await inTest(page, 'clicks'), await inTest(page, 'turned')], [1, [true, false, true]]);
      },
      at('2027-02-04T08:59:00'),
    ));

  test('that opens on no day it knows of says so without a date', () =>
    kiosk({ hours: { ...WEEK, tuesday: [], thursday: [] } }, (page) => says(page.locator('.closed-words [lang="en"]'), 'We look forward to seeing you again'), at('2027-02-01T20:00:00')));

  test('lets its operator in, who stays in while it closes', () =>
    kiosk(
      { hours: WEEK },
      async (page) => {
        await openPanel(page);
        await page.clock.runFor(61_000);
        assert.deepEqual([await count(page, '.panel[open]'), await count(page, '.closed[open]'), await inTest(page, 'turned')], [1, 0, [true]]);
        await page.getByRole('button', { name: 'Close' }).click();
        await page.clock.runFor(3_000);
        await isOpen(page, '.closed');
        await openPanel(page);
        await page.getByRole('button', { name: 'Begin again' }).click();
        assert.equal(await inTest(page, 'resets'), 1);
        // A reset closes whatever is open; a closed hall stays closed.
        await page.evaluate(() => document.querySelectorAll('dialog').forEach((dialog) => dialog.close()));
        await isOpen(page, '.closed');
      },
      at('2027-02-04T16:59:00'),
    ));

  test('moves slowly, so that nothing burns in; or stands still for whoever wants that', async () => {
    const places = async (page) => {
      const place = () => page.evaluate(() => ['.closed-words', '.night-stars'].map((each) => getComputedStyle(document.querySelector(each))).map(({ translate, transform }) => `${translate} ${transform}`));
      const before = await place();
      await page.clock.runFor(30_000);
      return [before, await place()];
    };
    const body = (isStill) => async (page) => {
      const [before, after] = await places(page);
      for (const [i, place] of before.entries()) assert.equal(place === after[i], isStill, `${place} ${after[i]}`);
      const moving = await page.evaluate(() => document.getAnimations().length);
      assert.equal(moving === 0, isStill, `${moving} animations`);
    };
    await kiosk({ hours: WEEK }, body(false), at('2027-02-01T20:00:00'));
    await kiosk({ hours: WEEK }, body(true), { ...at('2027-02-01T20:00:00'), reducedMotion: 'reduce' });
  });
});

describe('a dimmed screen', () => {
  const brightness = [{ from: '08:00', share: 1 }, { from: '18:00', share: 0.6 }];
  /** How much of the light of the page's corner is left, as seen. */
  const light = async (page) => {
    const picture = (await page.screenshot({ clip: { x: 1300, y: 700, width: 8, height: 8 } })).toString('base64');
    return page.evaluate(async (picture) => {
      const image = Object.assign(new Image(), { src: `data:image/png;base64,${picture}` });
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 8 });
      const drawing = canvas.getContext('2d');
      drawing.drawImage(image, 0, 0);
      return drawing.getImageData(4, 4, 1, 1).data[0];
    }, picture);
  };

  test('is as bright as the time of day says, and can be touched like any other', () =>
    kiosk(
      { operator: { brightness } },
      async (page) => {
        const full = await light(page);
        assert.equal(await count(page, '.dimmed'), 0);
        await page.clock.runFor(120_000);
        assert.ok(Math.abs((await light(page)) / full - 0.6) < 0.01);
        await page.touchscreen.tap(20, 20);
        assert.equal(await inTest(page, 'clicks'), 1);
        // Dialogs and what fills the screen are dimmed as well.
        await page.evaluate(() => {
          const dialog = Object.assign(document.createElement('dialog'), { id: 'white', textContent: 'white' });
          dialog.style.cssText = 'width: 100vw; height: 100vh; max-width: none; max-height: none; background: #fff; border: 0';
          document.body.append(dialog);
          dialog.showModal();
        });
        assert.ok(Math.abs((await light(page)) - 0.6 * 255) <= 1, String(await light(page)));
        await page.evaluate(() => document.getElementById('white').close());
        // So is what lies over everything without being a dialog.
        await page.evaluate(async () => {
          const over = Object.assign(document.createElement('div'), { id: 'over', popover: 'manual' });
          over.style.cssText = 'width: 100vw; height: 100vh; padding: 0; background: #fff; border: 0';
          document.body.append(over);
          const isShown = new Promise((done) => over.addEventListener('toggle', done, { once: true }));
          over.showPopover();
          await isShown;
        });
        assert.ok(Math.abs((await light(page)) - 0.6 * 255) <= 1, String(await light(page)));
        await page.evaluate(() => document.getElementById('over').remove());
        await page.evaluate(() => document.documentElement.requestFullscreen());
        await page.waitForFunction(() => document.fullscreenElement);
        assert.ok(Math.abs((await light(page)) / full - 0.6) < 0.01);
        await page.clock.setSystemTime(new Date('2027-02-05T08:00:00+08:00'));
        await page.clock.runFor(61_000);
        assert.equal(await light(page), full);
      },
      { ...at('2027-02-04T17:59:00'), colorScheme: 'light' },
    ));

  test('leaves the panel bright, and can be bright for ten minutes', () =>
    kiosk(
      { operator: { brightness } },
      async (page) => {
        const dim = await light(page);
        await openPanel(page);
        assert.ok((await light(page)) > 220);
        const card = page.locator('.panel-screen');
        await says(card, 'Brightness now60%');
        await says(card, 'from 08:00 100%');
        await card.locator('label', { hasText: 'Full brightness' }).tap();
        await says(card, 'Brightness now100%');
        await page.getByRole('button', { name: 'Close' }).click();
        await isGone(page, 'dialog');
        assert.ok((await light(page)) > dim);
        await page.clock.runFor(9 * 60_000);
        assert.ok((await light(page)) > dim);
        await page.clock.runFor(61_000);
        assert.equal(await light(page), dim);
      },
      { ...at('2027-02-04T20:00:00'), colorScheme: 'light' },
    ));
});

test('what goes wrong is noted, once for each, without addresses’ states', () =>
  kiosk({}, async (page) => {
    const noted = () => page.evaluate(() => window.test.log.lines.map(({ kind, text, count }) => `${kind} ${text} ${count}`));
    assert.deepEqual(await noted(), ['start  1']);
    await page.evaluate(() => {
      Promise.reject(new RangeError(`no such state: ${location.href}?exhibit=tides&state=3:1`));
      const image = Object.assign(new Image(), { src: '/previews/tides.webp?state=3:1' });
      const exhibit = Object.assign(document.createElement('section'), { className: 'exhibit' });
      exhibit.dataset.exhibit = 'tides';
      exhibit.innerHTML = '<p data-error="model-trapped">Stopped</p>';
      document.body.append(image, exhibit);
      reportError(new TypeError('not a function'));
      dispatchEvent(new Event('kepu-reset'));
    });
    await page.waitForFunction(() => window.test.log.lines.length === 6);
    const found = (await noted()).sort();
    assert.match(found[1], /^error Uncaught TypeError: not a function .*1$/);
    assert.equal(found[0], `error RangeError: no such state: ${new URL(page.url()).origin}/ 1`);
    assert.deepEqual(found.slice(2), ['error img not loaded: tides.webp 1', 'fault tides: model-trapped 1', 'reset  1', 'start  1']);
    // It is one fault as long as it is shown, whatever else happens.
    await page.evaluate(() => document.body.append(document.createElement('p')));
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    assert.ok((await noted()).includes('fault tides: model-trapped 1'));
    // The same fault is told anew when it has gone and comes back.
    await page.evaluate(() => document.querySelector('[data-error]').remove());
    await page.evaluate(() => (document.querySelector('.exhibit').innerHTML = '<p data-error="model-trapped">Stopped</p>'));
    await page.waitForFunction(() => window.test.log.lines.at(-1).count === 2);
  }, { expected: /no such state|not a function/ }));

describe('pad, panel and closed screen', () => {
  const settings = { hours: WEEK, playlist: [{ name: '科学周', from: '02-01', to: '02-07', exhibits: ['yeast', 'tides'] }, { name: 'x', from: '13-01', to: '1', exhibits: [] }], operator: { brightness: [{ from: '07:00', share: 1 }, { from: '18:00', share: 0.6 }, { from: '22:30', share: 0.25 }] } };
  const isSound = async (page, what) => {
    await keepPicture(page, 'operator', what);
    assert.deepEqual(await layoutFaults(page, KIOSK_TARGET), [], what);
    // In each theme once; only the words differ between languages.
    if (!what.includes('-en-')) assert.deepEqual(await violations(page), [], what);
  };

  for (const [width, height] of SCREENS) {
    test(`can be read and touched at ${width}×${height}`, async () => {
      for (const lang of LANGUAGES) {
        // Both themes, in turn.
        const colorScheme = lang === 'zh-Hant' ? 'dark' : 'light';
        const options = { query: `?lang=${lang}`, viewport: { width, height }, colorScheme };
        const name = `${lang}-${width}x${height}`;
        await kiosk(
          settings,
          async (page) => {
            await page.evaluate(() => {
              for (let i = 0; i < 12; i += 1) window.test.log.note('error', `TypeError: Cannot read properties of undefined (reading 'tick${i}') (worker.js:212)`);
              for (let i = 0; i < 412; i += 1) window.test.log.note('reset');
              window.test.log.note('fault', 'seconds-before-the-shaking: model-trapped');
            });
            await askForPin(page);
            await page.keyboard.type('123');
            await isSound(page, `pin-${name}`);
            await page.keyboard.press('Escape');
            await isGone(page, 'dialog');
            await openPanel(page);
            await page.locator('.panel-switches li').nth(2).waitFor();
            await isSound(page, `panel-${name}`);
          },
          { ...options, ...at('2027-02-04T16:30:00') },
        );
        await kiosk(
          settings,
          async (page) => {
            await isOpen(page, '.closed');
            await isSound(page, `closed-${name}`);
          },
          { ...options, ...at('2027-02-04T20:00:00') },
        );
      }
    });
  }
});
