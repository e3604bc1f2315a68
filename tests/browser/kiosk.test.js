// The hall where nobody watches: it plays until somebody comes, leads nobody out, and begins anew when everybody has gone.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import jsQR from 'jsqr';

import { violations } from './lib/accessibility.js';
import { exhibits } from './lib/hall.js';
import { isPseudo, pseudoHall } from './lib/languages.js';
import { layoutFaults } from './lib/layout.js';
import { PIN, PIN_HASH } from './lib/operator.js';
import { settle } from './lib/other_hall.js';
import { keepPicture } from './lib/pictures.js';
import { openSession } from './lib/session.js';
import { PATIENCE_MILLIS, recordedInputs } from './lib/visitor.js';

/** Width, height, language: English on every screen, each of the others where most kiosks and least room are; pseudo-locales in turn. */
const LOOKED_AT = [
  [1920, 1080, 'en'],
  [1080, 1920, 'en'],
  [1366, 768, 'en'],
  [390, 844, 'en'],
  [1920, 1080, 'zh-Hans'],
  [390, 844, 'zh-Hant'],
  [390, 844, 'en-XA'],
  [1366, 768, 'en-XZ'],
  [1920, 1080, 'ar-XB'],
  [390, 844, 'ar-XB'],
];
/** Least side of a target on a kiosk, in CSS pixels. */
const KIOSK_TARGET = 64;
// Whoever does not wait in a test waits for ever.
const NEVER = { attract_after_secs: 3600, still_there_after_secs: 3600, countdown_secs: 300 };

const session = openSession();

/** A kiosk with these settings, at the first screen of `hall` or where `query` leads; `prepare(page)` is done before it is opened. */
const kiosk = (settings, body, { query = '', hall = session.site.url, prepare = () => {}, ...options } = {}) =>
  session.visit(
    async (page, context) => {
      await settle(context, { language: 'en', ...settings, idle: { ...NEVER, ...settings.idle } });
      await prepare(page);
      await page.goto(`${hall}?mode=kiosk${query}`);
      await page.locator('html[data-kiosk]').waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
      await page.locator('[data-exhibit]').first().waitFor();
      await body(page, context);
    },
    { hasTouch: true, serviceWorkers: 'block', ...options },
  );

const inState = (page, state) => page.locator(`html[data-kiosk="${state}"]`).waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
const isReady = (page) => page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
const open = async (page, id) => {
  await page.locator(`[data-exhibit="${id}"] a`).tap();
  await isReady(page);
};

/** What is kept of a visit that has ended. */
const leftBehind = (page) =>
  page.evaluate(() => [...Object.keys(sessionStorage).filter((key) => key.startsWith('kepu.visit')), ...Object.keys(localStorage).filter((key) => key === 'kepu.lang')]);

/** The first screen, as the first visitor finds it. */
async function isFirstScreen(page, language = 'en') {
  await page.locator('.hall h1').waitFor();
  assert.deepEqual(await leftBehind(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.lang), language);
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.equal(await page.locator('dialog[open], .attract').count(), 0);
  assert.equal(new URL(page.url()).search, `?lang=${language}&mode=kiosk`);
}

const [CARBON, AIR] = ['carbon-bathtub', 'classroom-air'];

describe('nobody leaves a kiosk', () => {
  test('by a link: its address is shown as a code for a phone', () =>
    kiosk({}, async (page, context) => {
      await open(page, CARBON);
      const was = page.url();
      await page.locator('.bar-tools button:has-text("ⓘ")').tap();
      const link = page.locator('dialog .sources a').first();
      const href = await link.evaluate((a) => a.href);
      await link.tap();
      await page.locator('.address-card').waitFor();
      const picture = await page.locator('.qr-code').evaluate((canvas) => {
        const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        return { data: [...data], width, height };
      });
      // As a camera would see it: a module of one pixel is none it could find.
      const scale = 6;
      const pixels = new Uint8ClampedArray(picture.width * scale * picture.height * scale * 4);
      for (let y = 0; y < picture.height * scale; y++) {
        for (let x = 0; x < picture.width * scale; x++) {
          const from = (Math.floor(y / scale) * picture.width + Math.floor(x / scale)) * 4;
          pixels.set(picture.data.slice(from, from + 4), (y * picture.width * scale + x) * 4);
        }
      }
      assert.equal(jsQR(pixels, picture.width * scale, picture.height * scale)?.data, href);
      assert.equal(await page.locator('.address').innerText(), href);
      await page.locator('.address-card button').tap();
      await page.locator('.address-card').waitFor({ state: 'detached' });
      assert.deepEqual([page.url(), context.pages().length], [was, 1]);
    }));

  test('by menus, gestures, keys, or what is dropped on it', () =>
    kiosk({}, async (page, context) => {
      await page.evaluate(() => {
        window.let_through = [];
        for (const name of ['contextmenu', 'selectstart', 'dragstart', 'drop', 'keydown', 'wheel']) {
          addEventListener(name, (event) => event.defaultPrevented || window.let_through.push(`${name} ${event.key ?? ''}`));
        }
      });
      await page.locator('.hall h1').click({ button: 'right' });
      await page.locator('.hall h1').dblclick();
      await page.locator('.card a').first().click({ modifiers: ['ControlOrMeta'] });
      await page.locator('.card a').first().click({ button: 'middle' });
      for (const keys of ['Control+p', 'Control+s', 'Control+t', 'F5', 'F12', 'Alt+ArrowLeft', 'Control+Shift+I', 'Control++', 'Shift+Escape']) await page.keyboard.press(keys);
      const cdp = await context.newCDPSession(page);
      await cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: 200, y: 200, deltaX: 0, deltaY: -120, modifiers: 2 });
      await page.evaluate(() => {
        const file = new DataTransfer();
        file.items.add(new File(['x'], 'x.kepu'));
        for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: file }));
      });
      const modifiers = /^keydown (Control|Shift|Alt|Meta)$/;
      assert.deepEqual((await page.evaluate(() => window.let_through)).filter((each) => !modifiers.test(each)), []);
      assert.equal(context.pages().length, 1);
      assert.equal(await page.evaluate(() => window.visualViewport.scale), 1);
      assert.equal(await page.locator('.hall .fault').count(), 0, 'what was dropped is not even looked at');
      assert.equal(await page.evaluate(() => window.open('about:blank')), null);
    }));

  test('by the way it came: nothing lies behind it', () =>
    kiosk({}, async (page) => {
      const before = await page.evaluate(() => history.length);
      await open(page, CARBON);
      await page.locator('.languages button[lang="zh-Hans"]').tap();
      await page.locator('a.back').tap();
      await page.locator('.hall h1').waitFor();
      assert.equal(await page.evaluate(() => history.length), before);
      assert.equal(new URL(page.url()).searchParams.get('mode'), 'kiosk');
    }));
});

describe('while nobody is there', () => {
  test('recorded visits play one after another, and the first touch begins the exhibit that plays', () =>
    kiosk({ idle: { attract_after_secs: 0.5 } }, async (page) => {
      await inState(page, 'attracting');
      await page.locator(`.attract[data-plays="${CARBON}"]`).or(page.locator('.attract')).first().waitFor();
      await isReady(page);
      // What the recorded visitor does reaches the model and the controls.
      await page.waitForFunction(() => window.kepu.visit()?.includes('"action"'), null, { timeout: PATIENCE_MILLIS });
      assert.equal(await page.locator('#app').evaluate((app) => app.inert), true);
      assert.ok((await page.locator('.attract-call').innerText()).length > 5);
      const languages = await page.locator('.attract-others span').evaluateAll((all) => all.map(({ lang }) => lang));
      assert.deepEqual(languages, ['zh-Hans', 'zh-Hant']);

      await page.touchscreen.tap(960, 300);
      await inState(page, 'visited');
      assert.equal(await page.locator('.attract').count(), 0);
      assert.equal(await page.locator('.exhibit').getAttribute('data-exhibit'), CARBON);
      assert.deepEqual((await recordedInputs(page)).filter((line) => line.includes('action')), [], 'a visit of its own');
      assert.equal(await page.locator('#app').evaluate((app) => app.inert), false);
      const visits = await page.evaluate(() => JSON.parse(localStorage.getItem('kepu.kiosk.visits')));
      assert.deepEqual([visits.today, visits.total], [1, 1]);
    }, { viewport: { width: 1920, height: 1080 }, draws: true }));

  /** Lets `answer(route)` answer a kiosk that asks what to play; who asks for the catalogue before that gets it. */
  const whenAskedWhatToPlay = (page, answer) =>
    page.route(/catalogue.*\.json/, async (route) => {
      const state = await page.evaluate(() => document.documentElement.dataset.kiosk);
      return state === 'attracting' ? answer(route) : route.continue();
    });

  test('a touch counts that comes before anything plays', () => {
    let release;
    const held = new Promise((done) => (release = done));
    return kiosk(
      { idle: { attract_after_secs: 0.5 } },
      async (page) => {
        await inState(page, 'attracting');
        await page.locator('.hall h1').tap();
        await inState(page, 'visited');
        release();
        await page.waitForTimeout(1500);
        assert.equal(await page.locator('.attract').count(), 0);
        await inState(page, 'visited');
      },
      { prepare: (page) => whenAskedWhatToPlay(page, (route) => held.then(() => route.continue())) },
    );
  });

  test('a hall that cannot say what to play waits, and asks again', () => {
    let asked = 0;
    const answer = (route) => {
      asked += 1;
      return asked < 3 ? route.abort() : route.continue();
    };
    return kiosk(
      { idle: { attract_after_secs: 0.5 } },
      async (page) => {
        await page.locator('.attract').waitFor({ timeout: PATIENCE_MILLIS });
        assert.equal(asked, 3);
      },
      { prepare: (page) => whenAskedWhatToPlay(page, answer), expected: /ERR_FAILED/ },
    );
  });

  test('a key begins it as well', () =>
    kiosk({ idle: { attract_after_secs: 0.5 } }, async (page) => {
      await inState(page, 'attracting');
      await isReady(page);
      await page.keyboard.press('Enter');
      await inState(page, 'visited');
      await page.keyboard.press('Tab');
      assert.ok(await page.evaluate(() => document.querySelector('.exhibit').contains(document.activeElement)));
    }));

  test('an exhibit that does not open is passed over', () =>
    kiosk({ idle: { attract_after_secs: 2 } }, async (page, context) => {
      const ids = await page.locator('.card').evaluateAll((cards) => cards.map(({ dataset }) => dataset.exhibit));
      await context.route(`**/packs/${ids[0]}/**`, (route) => route.abort());
      await page.locator(`.attract[data-plays="${ids[1]}"]`).waitFor({ timeout: PATIENCE_MILLIS });
      await page.waitForFunction((id) => document.querySelector('.exhibit')?.dataset.exhibit === id && window.kepu?.ready(), ids[1], { timeout: PATIENCE_MILLIS });
    }));
});

describe('when everybody has gone', () => {
  const BRISK = { idle: { still_there_after_secs: 3, countdown_secs: 4 } };

  test('it asks, counts down and begins anew, without being loaded again', () =>
    kiosk(BRISK, async (page) => {
      await page.evaluate(() => (window.same_page = true));
      await page.locator('.languages button[lang="zh-Hant"]').tap();
      await open(page, AIR);
      await page.evaluate(() => window.kepu.set('windows_open', 80));
      await page.locator('.bar-tools button:has-text("ⓘ")').tap();
      await inState(page, 'asking');
      const dialog = page.getByRole('alertdialog');
      await dialog.waitFor();
      assert.match(await dialog.innerText(), /你還在嗎/);
      const secs = async () => Number(await page.locator('.ring-secs').innerText());
      assert.ok((await secs()) <= 4);
      await page.waitForFunction(() => Number(document.querySelector('.ring-secs')?.textContent) <= 2);
      await inState(page, 'waiting');
      await isFirstScreen(page);
      assert.equal(await page.evaluate(() => window.same_page), true);

      // The next visitor finds the exhibit at its beginning.
      await open(page, AIR);
      assert.ok(!(await page.evaluate(() => window.kepu.visit())).includes('"val":80'), 'nothing of the visit before');
    }));

  test('any touch goes on where the visit was', () =>
    kiosk(BRISK, async (page) => {
      await open(page, AIR);
      await page.evaluate(() => window.kepu.set('windows_open', 80));
      await inState(page, 'asking');
      await page.touchscreen.tap(20, 20);
      await inState(page, 'visited');
      assert.equal(await page.getByRole('alertdialog').count(), 0);
      assert.ok((await page.evaluate(() => window.kepu.visit())).includes('"val":80'));
      await inState(page, 'asking');
      await page.keyboard.press('Enter');
      await inState(page, 'visited');
    }));

  test('whoever is done says so', () =>
    kiosk({}, async (page) => {
      await page.locator('.languages button[lang="zh-Hans"]').tap();
      await open(page, CARBON);
      await page.locator('.finish').tap();
      await inState(page, 'waiting');
      await isFirstScreen(page);
    }));
});

describe('what hall.toml says of a kiosk', () => {
  const ALL_YEAR = { name: 'This year', from: '01-01', to: '12-31' };
  const never = Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, []]));
  const cards = (page) => page.locator('.cards > .card').evaluateAll((all) => all.map(({ dataset }) => dataset.exhibit));

  test('a playlist shows its exhibits in its order, and plays no others', () =>
    kiosk({ playlist: [{ ...ALL_YEAR, exhibits: [AIR, 'gone-since', CARBON] }], idle: { attract_after_secs: 4 } }, async (page) => {
      // The page's own, not the list that it is shipped with.
      await page.locator('#app .cards:not(#static-cards) > .card').first().waitFor();
      assert.deepEqual(await cards(page), [AIR, CARBON]);
      await page.locator(`.attract[data-plays="${AIR}"]`).waitFor({ timeout: PATIENCE_MILLIS });
      assert.equal(await page.locator('.attract-dots i').count(), 2);
    }));

  test('a closed hall shows nothing else, and its operator still gets in', () =>
    kiosk({ hours: { ...never, closed_on: [] }, operator: { pin: PIN_HASH, volume: 0.4, brightness: [] } }, async (page) => {
      await inState(page, 'closed');
      const closed = page.locator('dialog.closed[open]');
      await closed.waitFor();
      assert.match(await closed.innerText(), /\p{Script=Han}/u);
      await page.touchscreen.tap(600, 400);
      await page.keyboard.press('Escape');
      assert.ok(await closed.isVisible());
      await page.keyboard.press('Control+Alt+o');
      const pad = page.locator('dialog.operator[open]');
      await pad.waitFor();
      for (const digit of PIN) await page.keyboard.press(digit);
      await page.keyboard.press('Enter');
      await page.locator('dialog.panel[open]').waitFor();
      // Begin again: still closed.
      await page.locator('dialog.panel footer .button.primary').tap();
      await page.locator('dialog.panel').waitFor({ state: 'detached' });
      await page.waitForTimeout(2500);
      assert.ok(await closed.isVisible());
      assert.equal(await page.getAttribute('html', 'data-kiosk'), 'closed');
      assert.equal(await page.evaluate(() => window.kepu_volume), 0.4);
    }));

  test('what the operator takes off is gone with the next visitor', () =>
    kiosk({}, async (page) => {
      const all = await cards(page);
      await page.evaluate((id) => localStorage.setItem('kepu.kiosk.hidden', JSON.stringify([id])), all[0]);
      await page.locator('.card a').last().tap();
      await isReady(page);
      await page.locator('.finish').tap();
      await page.waitForFunction((count) => document.querySelectorAll('#app .cards > .card').length === count, all.length - 1, { timeout: PATIENCE_MILLIS });
      assert.deepEqual(await cards(page), all.slice(1));
    }));

  test('settings of another make, or none, leave a kiosk that works', () =>
    session.visit(
      async (page, context) => {
        await context.route(/\/hall(\.[0-9a-f]{8})?\.json$/, (route) => route.fulfill({ body: '{"idle": 7, "hours": "always", "playlist": {}, "operator"' }));
        await page.goto(`${session.site.url}?mode=kiosk`);
        await inState(page, 'waiting');
        await open(page, CARBON);
        assert.equal(await page.getAttribute('html', 'lang'), 'zh-Hans');
        assert.match(await page.evaluate(() => localStorage.getItem('kepu.kiosk.log') ?? ''), /fault|^$/);
      },
      { hasTouch: true },
    ));
});

// Two kiosks at a time: each waits longer than it keeps a core busy.
describe('what a kiosk shows holds on every screen', { concurrency: 2 }, () => {
  for (const [width, height, language] of LOOKED_AT) {
    test(`${width}×${height} in ${language}`, { skip: isPseudo(language) && !process.env.KEPU_PSEUDO_URL }, async () => {
      const found = [];
      const look = async (page, what) => {
        const faults = await layoutFaults(page, KIOSK_TARGET);
        // Only the words differ between languages: one of them is looked at in full.
        if (language === 'en') faults.push(...(await violations(page)));
        found.push(...faults.map((fault) => `${what}: ${fault}`));
        await keepPicture(page, 'kiosk', `${what}-${language}-${width}x${height}`);
      };
      const hall = isPseudo(language) ? pseudoHall(session.site.url) : session.site.url;
      const here = (idle, body) => kiosk({ language, idle }, body, { hall, viewport: { width, height }, reducedMotion: 'reduce', draws: true });
      await here({ attract_after_secs: 1 }, async (page) => {
        await inState(page, 'attracting');
        await isReady(page);
        await page.locator('[data-stage="drawing"]').waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
        await page.locator('.attract-title:not(:empty)').waitFor();
        await look(page, 'attract');
        await page.touchscreen.tap(width / 2, height / 3);
        await inState(page, 'visited');
        await look(page, 'exhibit');
        await page.locator('.bar-tools button:has-text("ⓘ")').tap();
        await page.locator('dialog .sources a').first().waitFor();
        await look(page, 'sources');
        await page.locator('dialog .sources a').first().tap();
        await page.locator('.address-card').waitFor();
        await look(page, 'address');
      });
      await here({ still_there_after_secs: 2 }, async (page) => {
        await page.touchscreen.tap(width - 2, 2);
        await inState(page, 'asking');
        await look(page, 'still-there');
      });
      await here({}, async (page) => {
        await page.touchscreen.tap(width - 2, 2);
        await page.locator('.finish').waitFor();
        await look(page, 'hall');
      });
      assert.deepEqual(found, []);
    });
  }
});

test('every exhibit of the tree has a visit to play', async () => {
  for (const { id, manifest } of await exhibits(session.site.url)) {
    await kiosk({}, async (page) => {
      await open(page, id);
      const { visit } = JSON.parse(await page.evaluate(async () => new TextDecoder().decode(await window.kepu.file('trials/attract.json'))));
      assert.ok(visit.inputs.length > 3 && visit.ticks > 20 * manifest.model.ticks_per_sec, id);
    });
  }
});
