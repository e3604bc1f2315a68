// Exhibits that somebody brings: what is sound opens and stays, what is not is refused with its code, and the hall works on.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';

import { violations } from './lib/accessibility.js';
import { drop } from './lib/drop.js';
import { settle } from './lib/other_hall.js';
import { keepPicture } from './lib/pictures.js';
import { openSession } from './lib/session.js';
import { inTree } from './lib/tree.js';
import { PATIENCE_MILLIS, outputs, toldError } from './lib/visitor.js';

const CORPUS = inTree('build/hostile');
const SOUND = `${CORPUS}/sound.kepu`;
const FOLDER = `${CORPUS}/sound`;
const corpus = async () => JSON.parse(await readFile(`${CORPUS}/hostile.json`, 'utf8'));

const session = openSession(() =>
  assert.ok(existsSync(SOUND), 'there is no corpus: run `cargo kepu test rust`, which writes build/hostile/'),
);

/** A visitor of the hall. */
const visitor = (body, language = 'en', options = {}) =>
  session.visit(
    async (page, context) => {
      await openHall(page, language);
      await body(page, context);
    },
    { viewport: { width: 1366, height: 768 }, ...options },
  );

async function openHall(page, language = 'en') {
  await page.goto(`${session.site.url}?lang=${language}`);
  await page.locator('.bring.listening').waitFor();
}

async function chooseFile(page, path) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('.bring .row button').first().click()]);
  await chooser.setFiles(path);
}

const untilReady = (page) => page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
const keptCards = (page) => page.locator('.bring [data-exhibit="made-up"]');

describe('a sound exhibit', () => {
  for (const [what, path] of [
    ['file', SOUND],
    ['folder', FOLDER],
  ]) {
    test(`dropped as a ${what} opens, and is still there when the page is opened again`, () =>
      visitor(async (page) => {
        await drop(page, path);
        await untilReady(page);
        assert.deepEqual(await outputs(page), [1]);
        const address = page.url();
        assert.match(address, /exhibit=made-up\.[0-9a-f]{16}/);
        await page.reload();
        await untilReady(page);
        await page.locator('a.back').click();
        await keptCards(page).waitFor();
        assert.match(await keptCards(page).innerText(), /not reviewed/i);
        assert.deepEqual(await violations(page), []);
        await keptCards(page).locator('button').click();
        await keptCards(page).waitFor({ state: 'detached' });
        await page.goto(address);
        await toldError(page, 'address-unknown');
      }));
  }

  test('dropped twice is there once', () =>
    visitor(async (page) => {
      for (const path of [SOUND, FOLDER]) {
        await drop(page, path);
        await untilReady(page);
        await page.locator('a.back').click();
        await page.locator('.bring').waitFor();
      }
      await keptCards(page).first().waitFor();
      assert.equal(await keptCards(page).count(), 1);
    }));

  test('opens where the browser keeps nothing', () =>
    visitor(async (page) => {
      await page.addInitScript(() => {
        indexedDB.open = () => {
          throw new Error('forbidden');
        };
      });
      await page.reload();
      await page.locator('.bring.listening').waitFor();
      await chooseFile(page, SOUND);
      await untilReady(page);
      await page.locator('a.back').click();
      await keptCards(page).waitFor();
      assert.match(await keptCards(page).innerText(), /gone when this page is closed/);
    }));
});

describe('what is refused is told', () => {
  for (const language of ['zh-Hans', 'zh-Hant', 'en']) {
    test(`in ${language}, with what to do, and without a violation`, () =>
      visitor(
        async (page) => {
          await chooseFile(page, `${CORPUS}/svg-script.kepu`);
          const error = await toldError(page, 'picture-active', language);
          const finding = await error.locator('li').first().innerText();
          for (const part of ['assets/dot.svg', '<script>', 'Save it as a plain SVG']) {
            assert.ok(finding.includes(part), `${part} is not in: ${finding}`);
          }
          await keepPicture(page, 'bring', `refused-${language}`);
          assert.deepEqual(await violations(page), []);
          await error.getByRole('button').click();
          await error.waitFor({ state: 'detached' });
        },
        language,
      ));
  }
});

describe('the corpus', () => {
  test('is refused while it is read, each with its code, and the hall works on', () =>
    visitor(async (page) => {
      const wrong = [];
      for (const { file, code, runs } of await corpus()) {
        if (runs) continue;
        await chooseFile(page, `${CORPUS}/${file}`);
        const told = page.locator('.bring [data-error]');
        await told.waitFor({ timeout: PATIENCE_MILLIS });
        const codes = await told.locator('a[href*="docs/errors/"]').allInnerTexts();
        if (!codes.includes(code)) wrong.push(`${file}: ${codes} and not ${code}`);
        await told.getByRole('button').click();
        await told.waitFor({ state: 'detached' });
        assert.ok((await page.locator('.cards [data-exhibit] a').count()) >= 1, file);
      }
      assert.deepEqual(wrong, []);
      assert.equal(await keptCards(page).count(), 0);
    }));

  test('is contained while it runs, each with its code, and the hall works on', () =>
    visitor(async (page) => {
      for (const { file, code, runs } of await corpus()) {
        if (!runs) continue;
        await chooseFile(page, `${CORPUS}/${file}`);
        // Some fail at once, others once there is something to do or to draw.
        await page.evaluate((code) => {
          let knob = 5;
          const turning = setInterval(() => {
            if (document.querySelector(`[data-error="${code}"]`)) clearInterval(turning);
            else if (window.kepu?.ready()) window.kepu.set('knob', (knob = 11 - knob));
          }, 300);
        }, code);
        await toldError(page, code);
        await openHall(page);
      }
      assert.ok((await keptCards(page).count()) > 0);
    }, 'en', { draws: true }));
});

describe('a hall that is not open', () => {
  const SIGNED = inTree('build/signed');
  const FILES = ['made-up.kepu', 'made-up.kepu.minisig', ...['Ada', 'Wei'].flatMap((who) => ['', '.minisig'].map((end) => `made-up.kepu.${who}.review.toml${end}`))];
  const paths = FILES.map((name) => `${SIGNED}/${name}`);
  const rules = async () => JSON.parse(await readFile(`${SIGNED}/hall.json`, 'utf8'));

  /** A visitor of a hall with settings, where the way to choose a file is for who knows it. */
  const strictVisitor = (settings, body) =>
    session.visit(async (page, context) => {
      await settle(context, settings);
      await page.goto(`${session.site.url}?lang=en`);
      await page.locator('.bring.listening').waitFor({ state: 'attached' });
      await body(page, context);
    });

  test('lets nobody bring an unsigned exhibit, nor open one brought before it was closed', () =>
    visitor(async (page, context) => {
      await chooseFile(page, SOUND);
      await untilReady(page);
      const address = page.url();
      await settle(context, { ...(await rules()) });
      await page.goto(address);
      await toldError(page, 'signature-missing');
      await page.goto(`${session.site.url}?lang=en`);
      await keptCards(page).waitFor();
      await drop(page, SOUND);
      await page.locator('.bring [data-error="signature-missing"]').waitFor({ timeout: PATIENCE_MILLIS });
    }));

  test('opens what was signed and reviewed as it asks, and says by whom', async () =>
    strictVisitor(await rules(), async (page) => {
      assert.ok(!(await page.locator('.bring').isVisible()), 'nobody is asked to bring anything');
      await drop(page, ...paths);
      await untilReady(page);
      await page.locator('header button').nth(1).click();
      const sheet = await page.locator('dialog section').last().innerText();
      for (const part of ['Society', 'Ada', 'Wei', 'Physicist', 'science']) assert.ok(sheet.includes(part), `${part} is not in: ${sheet}`);
    }));

  test('takes a folder of the file and what was said of it too', async () =>
    strictVisitor(await rules(), async (page) => {
      await drop(page, SIGNED);
      await page.locator('[data-error], .exhibit').first().waitFor({ timeout: PATIENCE_MILLIS });
      await untilReady(page);
    }));

  test('counts a key no more once it is revoked, for what was brought before too', async () =>
    strictVisitor(await rules(), async (page, context) => {
      await drop(page, ...paths);
      await untilReady(page);
      const known = await rules();
      await settle(context, { ...known, revoked: [{ key: known.publisher[0].key }] });
      await page.reload();
      await toldError(page, 'signature-missing');
      await settle(context, known);
      await page.reload();
      await untilReady(page);
    }));

  for (const [what, left, code] of [
    ['without its signature', (name) => !name.endsWith('kepu.minisig'), 'signature-missing'],
    ['without its reviews', (name) => !name.includes('review'), 'review-missing'],
    ['with a review that nobody signed', (name) => !name.includes('Ada.review.toml.minisig'), 'review-missing'],
  ]) {
    test(`refuses the same ${what}`, async () =>
      strictVisitor(await rules(), async (page) => {
        await drop(page, ...paths.filter(left));
        await toldError(page, code);
      }));
  }

  test('an open one says that a signature is of something else', async () =>
    strictVisitor({ ...(await rules()), trust: { policy: 'open', aspects: [], reviewers_per_aspect: 1 } }, async (page) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('.bring .row button').first().click()]);
      await chooser.setFiles([
        { name: 'made-up.kepu', mimeType: '', buffer: await readFile(paths[0]) },
        // The signature of a review in place of the file's.
        { name: 'made-up.kepu.minisig', mimeType: '', buffer: await readFile(paths[3]) },
      ]);
      await untilReady(page);
      await page.locator('a.back').click();
      await page.locator('.bring .void').waitFor();
    }));
});

test('the shelf speaks the language that is chosen', () =>
  visitor(async (page) => {
    await chooseFile(page, `${CORPUS}/svg-script.kepu`);
    for (const [language, title, refused] of [
      ['zh-Hans', '带来自己的展项', '没有打开'],
      ['zh-Hant', '帶來自己的展項', '沒有開啟'],
      ['en', 'Bring your own exhibit', 'was not opened'],
    ]) {
      await page.locator(`.languages [lang="${language}"]`).click();
      await page.locator('.bring h2', { hasText: title }).waitFor();
      await page.locator('.bring .fault h3', { hasText: refused }).waitFor();
    }
  }));
