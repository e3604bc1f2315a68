// The operator's way into a kiosk, and what the panel shows and does, on a page with nothing else.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { EXHIBITS, PIN, askForPin, count, inTest, isGone, isOpen, openOperator, openPanel, says, started } from './lib/operator.js';
import { PATIENCE_MILLIS } from './lib/visitor.js';

const { site, kiosk } = openOperator();

const value = (page, name) => page.locator('.panel-row', { hasText: name }).locator('dd');
const KEPT = [204, { 'x-kepu-kiosk': '1' }];

describe('the corner', () => {
  const stopped = { first: (page) => page.clock.install() };
  /** Time passes only when a test lets it. */
  const stop = async (page) => page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  const fingers = async (page, context) => {
    const session = await context.newCDPSession(page);
    return (type, ...points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  };

  test('is an ordinary place to press a button', () =>
    kiosk(
      {},
      async (page) => {
        await stop(page);
        await page.touchscreen.tap(30, 30);
        await page.mouse.click(20, 20);
        // Held, but not long enough: a press like any other.
        await page.mouse.down();
        await page.clock.runFor(900);
        assert.equal(await count(page, '.corner-ring'), 0);
        await page.clock.runFor(2_000);
        assert.equal(await count(page, '.corner-ring'), 1);
        await page.mouse.up();
        await page.clock.runFor(3_000);
        assert.deepEqual([await inTest(page, 'clicks'), await count(page, '.corner-ring, dialog')], [3, 0]);
      },
      stopped,
    ));

  test('opens for one finger held three seconds, which presses nothing', () =>
    kiosk(
      {},
      async (page, context) => {
        const touch = await fingers(page, context);
        await stop(page);
        await touch('touchStart', [30, 30]);
        await page.clock.runFor(2_900);
        assert.equal(await count(page, 'dialog'), 0);
        await page.clock.runFor(200);
        await isOpen(page, '.pin-pad');
        await touch('touchEnd');
        await page.clock.runFor(500);
        assert.deepEqual([await inTest(page, 'clicks'), await count(page, '.corner-ring')], [0, 0]);
        await page.keyboard.press('Escape');
        await isGone(page, 'dialog');
        // The press that was held back is forgotten.
        await page.locator('#corner').focus();
        await page.keyboard.press('Enter');
        assert.equal(await inTest(page, 'clicks'), 1);

        await page.mouse.move(20, 20);
        await page.mouse.down();
        await page.clock.runFor(3_100);
        await isOpen(page, '.pin-pad');
        await page.mouse.up();
        assert.equal(await inTest(page, 'clicks'), 1);
      },
      stopped,
    ));

  test('stays shut for two fingers, for one that wanders off, and elsewhere', () =>
    kiosk(
      {},
      async (page, context) => {
        const touch = await fingers(page, context);
        await stop(page);
        await touch('touchStart', [30, 30]);
        await touch('touchStart', [30, 30], [50, 50]);
        await page.clock.runFor(3_300);
        await touch('touchEnd');
        await page.mouse.move(30, 30);
        await page.mouse.down();
        await page.clock.runFor(1_200);
        await page.mouse.move(200, 30);
        await page.clock.runFor(3_300);
        await page.mouse.up();
        await page.mouse.move(70, 30);
        await page.mouse.down();
        await page.clock.runFor(3_300);
        await page.mouse.up();
        assert.equal(await count(page, 'dialog, .corner-ring'), 0);
      },
      stopped,
    ));
});

describe('the PIN', () => {
  test('that is not set opens nothing, and it is said how to set one', () =>
    kiosk({ operator: { pin: '' } }, async (page) => {
      await askForPin(page);
      await says(page.locator('.pin-pad'), 'cargo kepu pin');
      assert.equal(await count(page, '.pin-key'), 0);
      await page.keyboard.type(PIN);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
      assert.equal(await count(page, '.panel'), 0);
    }));

  test('is typed by touch or keys, and never shown', () =>
    kiosk({}, async (page) => {
      await askForPin(page);
      for (const digit of PIN) await page.locator('.pin-key', { hasText: digit }).tap();
      assert.equal(await count(page, '.pin-dots i'), PIN.length);
      assert.ok(!(await page.locator('.pin-pad').innerText()).includes(PIN));
      assert.equal(await page.locator('.pin-pad [role="status"]').first().textContent(), 'Digits entered: 5');
      await page.getByRole('button', { name: 'Delete the last digit' }).tap();
      assert.equal(await count(page, '.pin-dots i'), PIN.length - 1);
      await page.keyboard.press('Backspace');
      await page.keyboard.type(PIN.slice(-2));
      await page.getByRole('button', { name: 'OK' }).tap();
      await isOpen(page, '.panel');
      await isGone(page, '.pin-pad');
      // Asked for again, it is there already.
      await page.keyboard.press('Control+Alt+o');
      assert.equal(await count(page, 'dialog'), 1);
    }));

  test('keeps the focus, and goes away by Escape, by its button and by itself', () =>
    kiosk(
      {},
      async (page) => {
        await askForPin(page);
        for (let i = 0; i < 30; i += 1) {
          await page.keyboard.press('Tab');
          assert.ok(await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest('.pin-pad')));
        }
        await page.keyboard.press('Escape');
        await isGone(page, 'dialog');
        await askForPin(page);
        await page.getByRole('button', { name: 'Close' }).tap();
        await isGone(page, 'dialog');
        await askForPin(page);
        await page.clock.runFor(50_000);
        await page.keyboard.press('1');
        await page.clock.runFor(50_000);
        assert.equal(await count(page, '.pin-pad'), 1);
        await page.clock.runFor(11_000);
        await isGone(page, 'dialog');
      },
      { first: (page) => page.clock.install() },
    ));

  test('tried wrongly three times has to wait, also after a reload', () =>
    kiosk(
      {},
      async (page) => {
        await askForPin(page);
        for (let i = 0; i < 3; i += 1) {
          await page.keyboard.type('0000');
          await page.keyboard.press('Enter');
          await page.waitForFunction(() => !document.querySelector('.pin-dots i') && document.querySelector('.pin-notice').textContent);
          assert.equal(await page.locator('.pin-notice').textContent(), 'That is not the PIN.');
        }
        await says(page.locator('.pin-rest'), '0:10');
        await page.keyboard.type(PIN);
        assert.equal(await count(page, '.pin-dots i'), 0);
        await page.reload();
        await started(page);
        await askForPin(page);
        assert.match(await page.locator('.pin-rest').textContent(), /0:(10|0\d)/);
        assert.match(await page.locator('.pin-pad [role="status"]').nth(1).textContent(), /wait \d+ seconds/);
        await page.clock.runFor(5_000);
        assert.match(await page.locator('.pin-rest').textContent(), /0:0[1-5]/);
        await page.clock.runFor(6_000);
        assert.ok(!(await page.locator('.pin-rest').isVisible()));
        await page.keyboard.type(PIN);
        await page.keyboard.press('Enter');
        await isOpen(page, '.panel');
        assert.equal(await page.evaluate(() => localStorage.getItem('kepu.kiosk.pin')), null);
      },
      { first: (page) => page.clock.install() },
    ));
});

describe('the panel', () => {
  test('says how the kiosk is', () =>
    kiosk(
      { playlist: [{ name: 'Broken', from: '1', to: '2', exhibits: [] }], hours: { monday: ['9-12'], tuesday: ['00:00-24:00'] } },
      async (page) => {
        await page.evaluate(() => test.log.note('fault', 'tides: model-trapped'));
        await openPanel(page);
        await says(value(page, 'Open since'), '4 days, 1 hour');
        await says(value(page, 'Visits today'), '132');
        await says(value(page, 'Visits in all'), '48,210');
        await says(value(page, 'Faults in the last hour'), '1');
        await says(value(page, 'Server'), /Answers after \d+ ms/);
        await says(value(page, 'Started by kepu kiosk'), 'Yes');
        await says(value(page, 'Storage used'), 'MB');
        await says(value(page, 'Runtime'), 'Development');
        await says(page.locator('.panel-unreadable'), '[[playlist]] Broken');
        await says(page.locator('.panel-unreadable'), '[hours] monday: "9-12"');
        await says(page.locator('.panel-happened'), 'tides: model-trapped');
        await page.getByRole('button', { name: 'Clear' }).click();
        await says(page.locator('.panel-happened'), 'Nothing so far.');
        await says(value(page, 'Faults in the last hour'), '0');
      },
      { answers: { 'POST /kiosk/alive': KEPT } },
    ));

  test('says when the server is gone, and is not taken in by one that is no kepu kiosk', () =>
    kiosk(
      {},
      async (page) => {
        site().answers['GET /hall.json'] = [503];
        await openPanel(page);
        await says(value(page, 'Server'), 'No answer: HTTP 503');
        await says(value(page, 'Started by kepu kiosk'), 'No');
      },
      { answers: { 'POST /kiosk/alive': [204] } },
    ));

  test('says what time it is here, and what makes that doubtful', async () => {
    const row = (page) => value(page, 'Date and time');
    const at = { first: (page) => page.clock.install({ time: new Date('2027-02-06T09:00:00+08:00') }), timezoneId: 'Asia/Shanghai' };
    await kiosk(
      {},
      async (page) => {
        const serverSays = (time) => Object.assign(site().answers, { 'GET /hall.json': [200, { Date: new Date(time).toUTCString() }] });
        serverSays('2027-02-06T09:01:00+08:00');
        await openPanel(page);
        await says(row(page), /^Feb 6, 2027, 09:00 GMT\+08:00$/);
        await says(value(page, 'Server'), 'Answers after');
        assert.equal(await row(page).getAttribute('class'), '');
        serverSays('2027-02-06T12:00:30+08:00');
        await page.clock.runFor(16_000);
        await says(row(page), /differs by 3 hours.*: set it/);
        assert.equal(await row(page).getAttribute('class'), 'bad');

        // Set as the server has it: it is no other time any more, only another than before.
        await page.clock.setSystemTime(new Date('2027-02-06T12:00:30+08:00'));
        await page.clock.runFor(16_000);
        await says(row(page), /^Feb 6, 2027, 12:00 GMT\+08:00 · It moved by 3 hours.* at once/);
        await says(page.locator('.panel-happened'), /The clock moved/);
        await says(value(page, 'Open since'), '4 days, 1 hour');
      },
      at,
    );
    await kiosk(
      {},
      async (page) => {
        await openPanel(page);
        await says(row(page), /^Jan 1, 2001, .* did not exist before 2026: set the clock/);
      },
      { ...at, first: (page) => page.clock.install({ time: new Date('2001-01-01T00:00:00+08:00') }) },
    );
  });

  test('sets the volume, published at once and kept', () =>
    kiosk({ operator: { volume: 0.6 } }, async (page) => {
      assert.equal(await page.evaluate(() => window.kepu_volume), 0.6);
      await openPanel(page);
      await page.evaluate(() => addEventListener('kepu-volume', () => (window.test.heard = window.kepu_volume)));
      const slider = page.getByRole('slider', { name: 'Volume' });
      assert.equal(await slider.inputValue(), '60');
      await slider.focus();
      await page.keyboard.press('ArrowLeft');
      assert.deepEqual([await inTest(page, 'heard'), await slider.getAttribute('aria-valuetext')], [0.55, '55%']);
      await page.reload();
      await started(page);
      assert.equal(await page.evaluate(() => window.kepu_volume), 0.55);
    }));

  test('takes exhibits off and puts them on again, but never the last of today', () =>
    kiosk({ playlist: [{ name: 'Two', from: '01-01', to: '12-31', exhibits: ['yeast', 'tides'] }] }, async (page) => {
      const now = () => page.evaluate(async (ids) => (await import('/kiosk/shown.js')).shown([{ from: '01-01', to: '12-31', exhibits: ['yeast', 'tides'] }], ids, new Date()), EXHIBITS.map(({ id }) => id));
      // As the kiosk narrows it, for whoever else asks.
      await page.evaluate(() => {
        const [plain, catalogue] = [window.fetch, new URL('packs/catalogue.json', location.href).href];
        window.fetch = async (what, how) => (String(what) === catalogue ? Response.json({ exhibits: [] }) : plain(what, how));
      });
      await openPanel(page);
      await says(page.locator('.panel-exhibits'), "Today's playlist: Two");
      await says(page.locator('.panel-exhibits li', { hasText: 'prisms' }), "prisms 0.1.0 · Not in today's playlist");
      assert.deepEqual(await now(), ['yeast', 'tides']);
      await page.locator('.panel-exhibits label', { hasText: 'yeast' }).tap();
      assert.deepEqual(await now(), ['tides']);
      const last = page.getByRole('switch', { name: 'The tides' });
      assert.ok(await last.isDisabled());
      await says(page.locator('.panel-note'), 'At least one stays shown.');
      await page.locator('.panel-exhibits label', { hasText: 'yeast' }).tap();
      assert.ok(await last.isEnabled());
      assert.deepEqual(await now(), ['yeast', 'tides']);
    }));

  test('begins again, restarts and ends the kiosk with kepu kiosk, or without', async () => {
    const press = (page, name) => page.getByRole('button', { name }).click();
    const kept = { answers: { 'POST /kiosk/alive': KEPT, 'POST /kiosk/restart': [204], 'POST /kiosk/exit': [503] } };
    await kiosk(
      {},
      async (page) => {
        await openPanel(page);
        await press(page, 'Restart');
        await says(page.locator('.panel-said'), 'Done.');
        assert.ok(site().asked.includes('POST /kiosk/restart'));
        await press(page, 'Exit kiosk mode');
        await says(page.locator('.panel-said'), 'That did not work: HTTP 503');
        await press(page, 'Begin again');
        await isGone(page, 'dialog');
        assert.equal(await inTest(page, 'resets'), 1);
      },
      kept,
    );
    await kiosk({}, async (page) => {
      await openPanel(page);
      await press(page, 'Exit kiosk mode');
      await says(page.locator('.panel-said'), 'Alt+F4');
      await page.evaluate(() => (window.test.isOld = true));
      await press(page, 'Restart');
      await page.waitForFunction(() => window.test?.started && !window.test.isOld, null, { timeout: PATIENCE_MILLIS });
      await openPanel(page);
      await says(page.locator('.panel-happened'), 'Restarted by the operator');
    });
    await kiosk(
      { kiosk: false },
      async (page) => {
        await openPanel(page);
        await press(page, 'Exit kiosk mode');
        await page.waitForURL(`${site().url}?lang=en`);
      },
      { query: '?lang=en&mode=kiosk' },
    );
  });

  test('goes away by itself, and with a reset', () =>
    kiosk(
      {},
      async (page) => {
        await openPanel(page);
        await page.clock.runFor(181_000);
        await isGone(page, 'dialog');
        await openPanel(page);
        await page.evaluate(() => document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close()));
        await isGone(page, '.panel');
        await askForPin(page);
      },
      { first: (page) => page.clock.install() },
    ));
});
