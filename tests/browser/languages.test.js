// What is in which language: curves that stand still when another is chosen, words and citations that are in another than the
// page, and a language that is written from right to left.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { messages } from '../../src/bar/words.js';
import { exhibits } from './lib/hall.js';
import { speak } from './lib/languages.js';
import { hold } from './lib/lone_kiosk.js';
import { ID, addToHall } from './lib/made_up_exhibit.js';
import { openSession } from './lib/session.js';
import { PATIENCE_MILLIS, openExhibit } from './lib/visitor.js';

const session = openSession();
const visit = (body, options = {}) => session.visit(body, { viewport: { width: 1366, height: 768 }, serviceWorkers: 'block', ...options });
const HAN = /\p{Script=Han}/u;

/** Goes on through the story until `holds` of the page. */
async function goOnUntil(page, holds) {
  while (!(await page.evaluate(holds))) {
    const was = await page.locator('[data-story]').getAttribute('data-story');
    await page.locator('.story-ways button').last().press('Enter');
    await page.waitForFunction((was) => document.querySelector('[data-story]').dataset.story !== was, was);
  }
}

test('a curve that stands still is drawn with the numbers of the language chosen', () =>
  visit(async (page, context) => {
    await context.addInitScript(() => {
      window.written = 0;
      const own = CanvasRenderingContext2D.prototype.fillText;
      CanvasRenderingContext2D.prototype.fillText = function (...words) {
        if (this.canvas.closest('.uplot')) window.written += 1;
        return own.apply(this, words);
      };
    });
    await openExhibit(page, session.site.url, 'carbon-bathtub');
    await goOnUntil(page, () => document.querySelector('.chart') !== null);
    await page.waitForFunction(() => window.written > 0, null, { timeout: PATIENCE_MILLIS });
    await speak(page, 'zh-Hans');
    const before = await page.evaluate(() => window.written);
    // As wide and as high as before: what is drawn now is drawn for the language alone.
    await page.locator('.languages [lang="zh-Hant"]').click();
    await page.waitForFunction((before) => window.written > before, before, { timeout: PATIENCE_MILLIS });
  }));

test('another language while the exhibit is on its way: it comes in that', () =>
  visit(async (page, context) => {
    const { isAsked, letCome } = await hold(context, /\/model[^/]*\.wasm$/);
    await page.goto(`${session.site.url}?exhibit=carbon-bathtub&lang=en`);
    await isAsked;
    await page.locator('.exhibit-waiting .languages [lang="zh-Hans"]').click();
    await page.getByText('正在打开……').waitFor();
    letCome();
    await page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
    await page.locator('#exhibit-title', { hasText: HAN }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-Hans');
    assert.equal(new URL(page.url()).searchParams.get('lang'), 'zh-Hans');
  }));

test('words that come when another exhibit is open do not take the place of its own', () =>
  visit(async (page, context) => {
    const { isAsked, letCome } = await hold(context, /carbon-bathtub\/locales\/[^/]*\.ftl$/);
    await page.goto(`${session.site.url}?exhibit=carbon-bathtub&lang=en`);
    await isAsked;
    await page.locator('.exhibit-waiting .back').click();
    await page.locator('.card[data-exhibit="classroom-air"] a').click();
    await page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
    const words = () => page.locator('#exhibit-title, #story-title').allInnerTexts();
    const own = await words();
    const come = page.waitForResponse(/carbon-bathtub\/locales/);
    letCome();
    await (await come).finished();
    await page.waitForTimeout(500);
    assert.deepEqual(await words(), own);
  }));

describe('what is in another language than the page says so', () => {
  test('citations', () =>
    visit(async (page) => {
      await openExhibit(page, session.site.url, 'classroom-air');
      await page.locator('.bar-tools button:has-text("ⓘ")').press('Enter');
      const cited = await page.locator('.sources li, .fact-source a').evaluateAll((all) => all.map((each) => [each.lang, each.textContent]));
      for (const [lang, text] of cited) assert.equal(lang, HAN.test(text) ? 'zh' : 'en', text);
      assert.ok(cited.some(([lang]) => lang === 'zh') && cited.some(([lang]) => lang === 'en'));
      const facts = await page.locator('.fact-source a').allTextContents();
      assert.ok(facts.includes('WMO Greenhouse Gas Bulletin No. 21'), facts.join('\n'));
    }));

  test('an exhibit that has no words in it', () =>
    visit(async (page, context) => {
      const inEnglish = (files) => {
        const kept = Object.entries(files).filter(([path]) => !/locales\/zh/.test(path));
        const only = { ...JSON.parse(files['exhibit.json']), languages: ['en'] };
        return { ...Object.fromEntries(kept), 'exhibit.json': Buffer.from(JSON.stringify(only)) };
      };
      await addToHall(context, {}, inEnglish);
      await openExhibit(page, session.site.url, ID, 'zh-Hans');
      for (const place of ['#exhibit-title', '#story-title', '.tab-panel', '.readouts', '.overlay']) {
        assert.equal(await page.locator(place).getAttribute('lang'), 'en', place);
        assert.equal(await page.locator(place).getAttribute('dir'), 'ltr', place);
      }
      await speak(page, 'en');
      assert.equal(await page.locator('#exhibit-title').getAttribute('lang'), null);
    }));

  // A hall that speaks French as well, where a file was added; its exhibits do not.
  for (const [asked, told] of [['fr', 'en'], ['zh-Hant', 'zh-Hans']]) {
    test(`an exhibit in ${told}, where ${asked} is wanted: it comes nearest`, () =>
      visit(async (page, context) => {
        await context.route(`${session.site.url}?*`, async (route) => {
          const html = await (await route.fetch()).text();
          await route.fulfill({ body: html.replace(',en|English|EN', ',fr|Français|FR,en|English|EN'), contentType: 'text/html' });
        });
        await context.route('**/words/fr.ftl', (route) => route.fulfill({ body: 'next = Suivant' }));
        const without = (files) => {
          const kept = Object.entries(files).filter(([path]) => !/locales\/zh-Hant/.test(path));
          const only = { ...JSON.parse(files['exhibit.json']), languages: ['zh-Hans', 'en'] };
          return { ...Object.fromEntries(kept), 'exhibit.json': Buffer.from(JSON.stringify(only)) };
        };
        await addToHall(context, {}, without);
        await openExhibit(page, session.site.url, ID, asked);
        assert.equal(await page.locator('#exhibit-title').textContent(), `Made up (${told})`);
        assert.equal(await page.locator('#exhibit-title').getAttribute('lang'), told);
        // Whichever was spoken before, it is the same.
        await speak(page, told === 'en' ? 'zh-Hant' : 'en');
        await page.waitForFunction((told) => document.querySelector('#exhibit-title').textContent !== `Made up (${told})`, told);
        await speak(page, asked);
        await page.waitForFunction((told) => document.querySelector('#exhibit-title').textContent === `Made up (${told})`, told);
      }));
  }

  test('a card of the hall', () =>
    visit(async (page, context) => {
      await context.route(/\/packs\/catalogue[^/]*\.json$/, async (route) => {
        const catalogue = await (await route.fetch()).json();
        const [first] = catalogue.exhibits;
        first.languages = ['en'];
        for (const texts of [first.title, first.purpose]) for (const tag of ['zh-Hans', 'zh-Hant']) delete texts[tag];
        await route.fulfill({ json: catalogue });
      });
      await page.goto(`${session.site.url}?lang=zh-Hans`);
      const [first, second] = [0, 1].map((place) => page.locator('.card').nth(place).locator('h2'));
      // Not the cards that stand there before the page.
      await page.locator('.card h2[lang]').first().waitFor();
      assert.equal(await first.getAttribute('lang'), 'en');
      assert.equal(await second.getAttribute('lang'), 'zh-Hans');
    }));
});

test('from right to left, the arrow keys go to the tab that stands there', () =>
  visit(async (page, context) => {
    await context.route(({ pathname }) => pathname === '/', async (route) => {
      const answer = await route.fetch();
      const html = (await answer.text()).replace(/(<meta name="kepu:languages" content="[^"]*?\ben\|[^|",]*\|[^|",]*)/, '$1|rtl');
      await route.fulfill({ response: answer, body: html });
    });
    const { id } = (await exhibits(session.site.url)).find(({ manifest }) => manifest.story.some(({ control_groups: groups = [] }) => groups.length > 1));
    await openExhibit(page, session.site.url, id);
    assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
    await goOnUntil(page, () => document.querySelectorAll('.tabs [role="tab"]').length > 1);
    const tabs = page.locator('.tabs [role="tab"]');
    const [first, second] = [await tabs.nth(0).boundingBox(), await tabs.nth(1).boundingBox()];
    assert.ok(second.x < first.x || second.y > first.y, 'the second stands on the left');
    await tabs.nth(0).press('ArrowLeft');
    assert.equal(await tabs.nth(1).getAttribute('aria-selected'), 'true');
    await tabs.nth(1).press('ArrowRight');
    assert.equal(await tabs.nth(0).getAttribute('aria-selected'), 'true');
  }));

test('plain words of an exhibit are read as Fluent writes them: over lines, in quotation marks, from any editor', () => {
  const lines = ['# Words', 'title=Air', 'attract = ', '    Touch', '    the screen', '', 'step = One', '    .text = more', '      and more'];
  const chosen = ['reader = { $reader ->', '    [children] Hi', '   *[adults] Good day', '}', 'comma = { ", " }', 'what = It is { $what }.'];
  assert.deepEqual([...messages([...lines, ...chosen].join('\r\n'))], [
    ['title', 'Air'],
    ['attract', 'Touch the screen'],
    ['step', 'One'],
    ['reader', '{ $reader ->'],
    ['comma', ', '],
    ['what', 'It is { $what }.'],
  ]);
});

for (const [languages, found] of [
  [['zh-Hans-HK'], 'zh-Hans'],
  [['zh-HK'], 'zh-Hant'],
  [['zh'], 'zh-Hans'],
  [['fr-FR', 'zh-TW', 'en'], 'zh-Hant'],
  [['ja', 'en-GB'], 'en'],
]) {
  test(`who reads ${languages.join(', ')} is met in ${found}`, () =>
    visit(async (page) => {
      await page.addInitScript((languages) => Object.defineProperty(navigator, 'languages', { get: () => languages }), languages);
      await page.goto(session.site.url);
      assert.equal(await page.evaluate(() => document.documentElement.lang), found);
    }));
}
