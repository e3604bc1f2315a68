// Whatever lies under the names that the hall keeps things by, cut off, garbled or of another make: the hall opens, its exhibits do,
// and what a visitor had made is moved aside, not thrown away.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { exhibits } from './lib/hall.js';
import { ID, addToHall } from './lib/made_up_exhibit.js';
import { settle } from './lib/other_hall.js';
import { openSession } from './lib/session.js';
import { PATIENCE_MILLIS, openExhibit, untilOutputs } from './lib/visitor.js';

const session = openSession();
const isReady = (page) => page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });

const GARBAGE = {
  nothing: '',
  'half a brace': '{',
  'a number': '42',
  null: 'null',
  'a list of null': '[null,null,{"at":null}]',
  'a word': '"all"',
  'wrong types': '{"visit":7,"address":[],"step":"x","lines":{},"faults":"many","wrong":{},"at":"now","day":3,"how":{},"exhibit":[]}',
  'a prototype': '{"__proto__":{"visit":"x","lines":[1]},"constructor":{"prototype":1},"length":9}',
  'ten lists': `${'['.repeat(5000)}${']'.repeat(5000)}`,
  'a megabyte': `"${'長'.repeat(1 << 19)}"`,
  'no text': '\u0000\ud800\uffff',
};

/** Every name the hall keeps something by; `visit` are those of a visit. */
const namesFor = (id) => ({
  session: [`kepu.visit.${id}`, `kepu.visit.aside.${id}`, 'kepu.visit.access.choices', 'kepu.recovery.next', 'kepu.recovery.went_on', 'kepu.recovery.left_out'],
  local: ['kepu.lang', 'kepu.recovery.falls', ...['hidden', 'log', 'pin', 'resting', 'visits', 'volume'].map((name) => `kepu.kiosk.${name}`)],
});

/** Puts garbage under each of the names before the page's first script, once. */
const put = (context, { session, local }, round) => {
  const kept = [...session.map((key) => ['session', key]), ...local.map((key) => ['local', key])].map(([kind, key], place) => [kind, key, inRound(round, place)]);
  return context.addInitScript((kept) => {
    if (window !== top || sessionStorage.getItem('test.put')) return;
    for (const [kind, key, text] of kept) window[`${kind}Storage`].setItem(key, text);
    sessionStorage.setItem('test.put', 'yes');
  }, kept);
};

/** From the hall into an exhibit. */
async function walk(page, id) {
  await page.locator(`.card[data-exhibit="${id}"] a`).click();
  await isReady(page);
  assert.equal(await page.locator('dialog.fell').count(), 0);
}

/** What lies under each name in one round: over all rounds every kind comes under several names. */
const ROUNDS = [0, 4, 8];
const texts = Object.values(GARBAGE);
const inRound = (round, place) => texts[(round + place) % texts.length];

describe('whatever is kept, the hall opens, and so do its exhibits:', { concurrency: 2 }, () => {
  for (const round of ROUNDS) {
    test(`round ${round}`, async () => {
      const [{ id }] = await exhibits(session.site.url);
      const visit = inRound(round, 0);
      await session.visit(
        async (page, context) => {
          await put(context, namesFor(id), round);
          await page.goto(session.site.url);
          await walk(page, id);
          if (visit === '') return;
          await page.locator('[data-notice="visit-unreadable"]').waitFor({ timeout: PATIENCE_MILLIS });
          assert.equal(await page.evaluate((id) => sessionStorage.getItem(`kepu.visit.aside.${id}`), id), visit);
        },
        { serviceWorkers: 'block' },
      );
    });

    test(`round ${round}, a kiosk`, async () => {
      const [{ id }] = await exhibits(session.site.url);
      await session.visit(
        async (page, context) => {
          await settle(context, { language: 'zh-Hant', idle: { attract_after_secs: 3600, still_there_after_secs: 3600, countdown_secs: 300 } });
          await put(context, namesFor(id), round);
          await page.goto(`${session.site.url}?mode=kiosk`);
          await page.locator('html[data-kiosk]').waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
          await walk(page, id);
          await page.waitForFunction(() => JSON.parse(localStorage.getItem('kepu.kiosk.visits')).total === 1, null, { timeout: PATIENCE_MILLIS });
          await page.locator('.finish').click();
          await page.locator('.hall h1').waitFor();
          assert.equal(await page.getAttribute('html', 'lang'), 'zh-Hant');
          await page.waitForFunction(() => Object.keys(sessionStorage).every((key) => !key.startsWith('kepu.visit')), null, { timeout: PATIENCE_MILLIS });
        },
        { serviceWorkers: 'block' },
      );
    });
  }
});

describe('a visit that was kept', () => {
  /** Loads the page of a visit again, with what `change` makes of the kept text. */
  const reloaded = (change, body) =>
    session.visit(
      async (page, context) => {
        await addToHall(context);
        await openExhibit(page, session.site.url, ID);
        // More than the address can tell: what it can is taken up from there, and nothing need be said.
        for (const [amount, all] of [[1, 1], [2, 3]]) {
          await page.evaluate((amount) => window.kepu.set('amount', amount), amount);
          await untilOutputs(page, ([, sum]) => sum === all);
        }
        const text = await page.evaluate((key) => {
          window.onpagehide(new Event('pagehide'));
          window.onpagehide = null;
          return sessionStorage.getItem(key);
        }, KEY);
        await page.evaluate(([key, text]) => addEventListener('pagehide', () => sessionStorage.setItem(key, text)), [KEY, change(text)]);
        await page.reload();
        await isReady(page);
        await body(page, change(text));
      },
      { serviceWorkers: 'block' },
    );
  const KEY = `kepu.visit.${ID}`;
  const told = (page) => page.locator('[data-notice]').evaluateAll((all) => all.map(({ dataset }) => dataset.notice));
  const flying = (text) => {
    const kept = JSON.parse(text);
    return JSON.stringify({ ...kept, visit: kept.visit.replace('"set"', '"fly"') });
  };

  for (const [what, change, notice] of [
    ['cut off', (text) => text.slice(0, -40), 'visit-unreadable'],
    ['with an input that no visitor can make', flying, 'visit-unreadable'],
    ['of an earlier version of the exhibit', (text) => text.replace(/[0-9a-f]{64}/, '0'.repeat(64)), 'visit-other'],
  ]) {
    test(`${what} is told of, and moved aside`, () =>
      reloaded(change, async (page, text) => {
        await page.locator(`[data-notice="${notice}"]`).waitFor({ timeout: PATIENCE_MILLIS });
        assert.equal(await page.evaluate((id) => sessionStorage.getItem(`kepu.visit.aside.${id}`), ID), text);
        await page.locator('[data-notice] button').click();
        assert.deepEqual(await told(page), []);
      }));
  }

  test('and is whole is gone on with, and nothing said', () =>
    reloaded((text) => text, async (page) => {
      await untilOutputs(page, ([, sum]) => sum === 3);
      await page.waitForTimeout(1500);
      assert.deepEqual(await told(page), []);
    }));
});

test('exhibits that were brought and can no longer be read leave the others, and the hall', () =>
  session.visit(
    async (page) => {
      await page.goto(`${session.site.url}?lang=en`);
      await page.locator('.bring').waitFor({ timeout: PATIENCE_MILLIS });
      await page.evaluate(async () => {
        const database = await new Promise((done) => {
          const opening = indexedDB.open('kepu-brought');
          opening.onsuccess = () => done(opening.result);
        });
        const shelves = [...database.objectStoreNames];
        const transaction = database.transaction(shelves, 'readwrite');
        const values = [null, 7, 'x', [], {}, { entry: null, sha256: 'a' }, { entry: { id: 5 }, sha256: 'b', brought: 'now' }, { entry: { id: 'c', title: 1 }, sha256: 'c', brought: 1, void: 3 }];
        for (const shelf of shelves) values.forEach((value, place) => transaction.objectStore(shelf).put(value, `garbage ${place}`));
        await new Promise((done) => (transaction.oncomplete = done));
        database.close();
      });
      await page.reload();
      await page.locator('.bring').waitFor({ timeout: PATIENCE_MILLIS });
      await page.locator('.card').first().waitFor();
      assert.equal(await page.locator('.hall .fault').count(), 0);
    },
    { serviceWorkers: 'block' },
  ));
