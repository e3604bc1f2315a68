// Files that are missing, cut off, of the wrong type or of a newer contract: each is told in the visitor's language, with
// a code that has a page, and the hall goes on working.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { exhibits } from './lib/hall.js';
import { ID, addToHall } from './lib/made_up_exhibit.js';
import { openSession } from './lib/session.js';
import { openExhibit, toldError } from './lib/visitor.js';

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'];
const CATALOGUE = /\/packs\/catalogue[^/]*\.json$/;

const session = openSession();

/** The error's code leads to a page that says more. */
async function hasPage(page, error) {
  const link = await error.locator('a[href*="docs/errors/"]').first().getAttribute('href');
  const response = await page.request.get(new URL(link, page.url()).href);
  assert.equal(response.status(), 200, `no page at ${link}`);
}

/** The hall can be reached, and the other exhibits in it can be used. */
async function hallWorks(page, error) {
  await error.locator('a[href]:not([href*="docs/"])').first().click();
  await page.locator('[data-exhibit]').first().waitFor();
  assert.ok((await page.locator('[data-exhibit] a').count()) >= 1);
}

/** Ways to spoil an answer. */
const missing = (route) => route.fulfill({ status: 404, body: 'not here' });
const blocked = (route) => route.abort('failed');
const cutOff = async (route) => {
  const body = await (await route.fetch()).body();
  await route.fulfill({ body: body.subarray(0, Math.floor(body.length / 2)) });
};
const ofWrongType = (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Please log in to the Wi-Fi.' });
const withContract = (contract) => async (route) => {
  const json = await (await route.fetch()).json();
  await route.fulfill({ json: { ...json, contract } });
};

/** A route whose `fetch` gives what the made-up exhibit would have answered. */
const withAnswer = (route, body) => ({
  fulfill: (answer) => route.fulfill(answer),
  abort: (reason) => route.abort(reason),
  fetch: async () => ({ body: async () => body, json: async () => JSON.parse(body) }),
});

test('a model whose worker cannot be fetched: file-missing, and another try works', () =>
  session.visit(async (page, context) => {
    await context.route(/\/model\/worker[^/]*\.js$/, blocked);
    const { id } = (await exhibits(session.site.url))[0];
    await page.goto(`${session.site.url}?exhibit=${id}&lang=zh-Hant`);
    await toldError(page, 'file-missing', 'zh-Hant');
    await context.unroute(/\/model\/worker[^/]*\.js$/);
    await page.locator('a.back').click();
    await page.locator(`[data-exhibit="${id}"] a`).click();
    await page.waitForFunction(() => window.kepu?.ready() === true);
  }));

test('a stage whose worker cannot be fetched: stage-missing, and the exhibit works', () =>
  session.visit(
    async (page, context) => {
      await context.route(/\/stage\/worker[^/]*\.js$/, blocked);
      const { id } = (await exhibits(session.site.url))[0];
      await openExhibit(page, session.site.url, id, 'en');
      await toldError(page, 'stage-missing');
      assert.equal(await page.evaluate(() => window.kepu.ready()), true);
    },
    { draws: true },
  ));

describe('a catalogue that is', () => {
  const cases = [
    ['missing', missing, 'file-missing'],
    ['blocked', blocked, 'file-missing'],
    ['cut off', cutOff, 'catalogue-syntax'],
    ['a login page', ofWrongType, 'catalogue-syntax'],
    ['a list', (route) => route.fulfill({ json: [] }), 'catalogue-type'],
    ['of a newer contract', withContract('9.0'), 'contract-newer'],
  ];
  for (const [i, [name, spoil, code]] of cases.entries()) {
    const language = LANGUAGES[i % LANGUAGES.length];
    test(`${name}: ${code}, in ${language}, and another try works`, () =>
      session.visit(async (page, context) => {
        await context.route(CATALOGUE, spoil);
        await page.goto(`${session.site.url}?lang=${language}`);
        const error = await toldError(page, code, language);
        await hasPage(page, error);
        await context.unroute(CATALOGUE);
        await error.getByRole('button').first().click();
        await page.locator('[data-exhibit]').first().waitFor();
        assert.equal(await page.locator('[data-error]').count(), 0);
      }));
  }
});

describe('an exhibit whose', () => {
  const cases = [
    ['pack is missing', 'pack.json', missing, 'file-missing'],
    ['pack is cut off', 'pack.json', cutOff, 'pack-syntax'],
    ['pack is a login page', 'pack.json', ofWrongType, 'pack-syntax'],
    ['pack is of a newer contract', 'pack.json', withContract('0.99'), 'contract-newer'],
    ['pack has a wrong type', 'pack.json', (route) => route.fulfill({ json: { contract: '0.1', files: 3 } }), 'pack-type'],
    ['manifest is missing', 'exhibit.json', missing, 'file-missing'],
    ['manifest is cut off', 'exhibit.json', cutOff, 'file-cut-off'],
    ['manifest is a login page', 'exhibit.json', ofWrongType, 'file-cut-off'],
    ['model is missing', 'model.wasm', missing, 'file-missing'],
    ['model is cut off', 'model.wasm', cutOff, 'file-cut-off'],
    ['words are missing', 'locales/*.ftl', missing, 'file-missing'],
    ['words are cut off', 'locales/*.ftl', cutOff, 'file-cut-off'],
  ];
  for (const [i, [name, path, spoil, code]] of cases.entries()) {
    const language = LANGUAGES[i % LANGUAGES.length];
    test(`${name}: ${code}, in ${language}, and the hall works`, () =>
      session.visit(async (page, context) => {
        const answers = await addToHall(context);
        await context.route(`**/packs/${ID}/${path}`, (route) => spoil(withAnswer(route, answers(route))));
        await page.goto(`${session.site.url}?exhibit=${ID}&lang=${language}`);
        const error = await toldError(page, code, language);
        await hasPage(page, error);
        await hallWorks(page, error);
      }));
  }

  const changed = [
    ['manifest has an unknown field', 'exhibit.json', (json) => ({ ...json, colour: 'red' }), 'manifest-unknown-field'],
    ['manifest lacks a field', 'exhibit.json', ({ audience, ...json }) => json, 'manifest-missing-field'],
    ['manifest has a wrong type', 'exhibit.json', (json) => ({ ...json, scene: 7 }), 'manifest-type'],
    ['manifest is of a newer contract', 'exhibit.json', (json) => ({ ...json, contract: '1.0' }), 'contract-newer'],
  ];
  for (const [i, [name, path, change, code]] of changed.entries()) {
    const language = LANGUAGES[i % LANGUAGES.length];
    test(`${name}: ${code}, in ${language}, and the hall works`, () =>
      session.visit(async (page, context) => {
        const alter = (files) => ({ ...files, [path]: Buffer.from(JSON.stringify(change(JSON.parse(files[path])))) });
        await addToHall(context, {}, alter);
        await page.goto(`${session.site.url}?exhibit=${ID}&lang=${language}`);
        const error = await toldError(page, code, language);
        await hasPage(page, error);
        await hallWorks(page, error);
      }));
  }

  const garbled = [
    ['model is noise', Buffer.from('no model at all'), 'model-garbled'],
    ['model is a core module', Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]), 'model-not-component'],
  ];
  for (const [name, bytes, code] of garbled) {
    test(`${name}: ${code}`, () =>
      session.visit(async (page, context) => {
        await addToHall(context, {}, (files) => ({ ...files, 'model.wasm': bytes }));
        await page.goto(`${session.site.url}?exhibit=${ID}&lang=en`);
        await hallWorks(page, await toldError(page, code));
      }));
  }
});

describe('an address', () => {
  for (const language of LANGUAGES) {
    test(`of no exhibit is told in ${language}`, () =>
      session.visit(async (page, context) => {
        await page.goto(`${session.site.url}?exhibit=no-such-thing&lang=${language}`);
        const error = await toldError(page, 'address-unknown', language);
        await hasPage(page, error);
        await hallWorks(page, error);
      }));
  }

  test('with a state nobody can read opens the exhibit as new', () =>
    session.visit(async (page, context) => {
      await addToHall(context);
      await page.goto(`${session.site.url}?exhibit=${ID}&lang=en&state=%00broken%FF`);
      await page.waitForFunction(() => window.kepu?.ready() === true);
    }));

  test('with an unknown language falls back to one there is', () =>
    session.visit(async (page, context) => {
      await page.goto(`${session.site.url}?lang=tlh`);
      await page.locator('[data-exhibit]').first().waitFor();
    }));
});

describe('a visit', () => {
  test('keeps what the visitor did when one of the languages cannot be had', () =>
    session.visit(async (page, context) => {
      await addToHall(context);
      await openExhibit(page, session.site.url, ID);
      await page.evaluate(() => window.kepu.set('amount', 12));
      await page.waitForFunction(() => window.kepu.outputs()[1] === 12);
      await context.route('**/locales/zh-Hans*.ftl', missing);
      await page.locator('button[lang="zh-Hans"]').first().click();
      await page.waitForFunction(() => document.documentElement.lang === 'zh-Hans' || document.querySelector('[data-error]'));
      assert.equal(await page.evaluate(() => window.kepu.outputs()[1]), 12);
    }));
});
