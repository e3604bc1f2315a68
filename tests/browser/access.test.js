// "Easier to use": each choice takes effect at once, is kept where it may be and forgotten where it must be, and what it makes of
// the page holds.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import axe from '@axe-core/playwright';

import { best } from '../../src/access/voices.js';
import { violations } from './lib/accessibility.js';
import { exhibits } from './lib/hall.js';
import { LEAST_TARGET, barGrows, layoutFaults } from './lib/layout.js';
import { ID, addToHall, manifest } from './lib/made_up_exhibit.js';
import { settle } from './lib/other_hall.js';
import { keepPicture } from './lib/pictures.js';
import { openSession } from './lib/session.js';
import { PATIENCE_MILLIS, openExhibit } from './lib/visitor.js';

const AxeBuilder = axe.default ?? axe;
const session = openSession();
const [CARBON, AIR] = ['carbon-bathtub', 'classroom-air'];
const KIOSK_TARGET = 64;
const NEVER = { attract_after_secs: 3600, still_there_after_secs: 3600, countdown_secs: 300 };
const KIOSK_SCREEN = { viewport: { width: 1920, height: 1080 } };

const visit = (body, options = {}) =>
  session.visit(body, { viewport: { width: 1366, height: 768 }, serviceWorkers: 'block', ...options });

/** Lets every page of `context` begin with what an earlier visit has kept: a value, or a text as it is. */
const keep = (context, kept) =>
  context.addInitScript((kept) => localStorage.setItem('kepu.access', kept), typeof kept === 'string' ? kept : JSON.stringify(kept));
const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('kepu.access')));

const root = (page, name) => page.evaluate((name) => document.documentElement.dataset[name], name);
const open = async (page) => {
  await page.locator('.easier').waitFor({ timeout: PATIENCE_MILLIS });
  await page.locator('.easier').click();
  await page.locator('.access-card[open]').waitFor();
};
const turn = (page, name) => page.locator(`#access-${name}`).locator('xpath=..').click();
const close = (page) => page.locator('.access-card header button').click();
const remPixels = (page) => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
const token = (page, name) => page.evaluate((name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim(), name);
const goTo = async (page, steps) => {
  for (let i = 0; i < steps; i++) {
    const was = await page.locator('[data-story]').getAttribute('data-story');
    await page.evaluate(() => [...document.querySelectorAll('.story-ways button')].at(-1).click());
    await page.waitForFunction((was) => document.querySelector('[data-story]').dataset.story !== was, was);
  }
};

describe('each choice takes effect at once', () => {
  test('larger text, more contrast, calm and reach, and all of it as usual again', () =>
    visit(async (page) => {
      await openExhibit(page, session.site.url, AIR);
      const [rem, ink] = [await remPixels(page), await token(page, 'ink')];
      await open(page);
      await page.locator('.access-text label').last().click();
      assert.equal(await remPixels(page), rem * 2);
      await turn(page, 'contrast');
      assert.equal(await root(page, 'contrast'), 'more');
      assert.notEqual(await token(page, 'ink'), ink);
      await page.locator('.icon-pause').waitFor({ state: 'attached' });
      await turn(page, 'motion');
      assert.equal(await root(page, 'motion'), 'calm');
      await page.locator('.icon-play').waitFor({ state: 'attached' });
      assert.equal(await page.locator('.button').first().evaluate((button) => getComputedStyle(button).transitionDuration), '0s');
      assert.equal(await page.evaluate(() => window.kepu_calm.matches), true, 'the page hears of it');
      await turn(page, 'reach');
      assert.equal(await root(page, 'reach'), 'low');
      const chosen = await kept(page);
      assert.deepEqual([chosen.text, chosen.contrast, chosen.motion, chosen.reach], [200, true, true, true]);
      await page.locator('.access-card footer button').click();
      for (const name of ['text', 'contrast', 'motion', 'reach']) assert.equal(await root(page, name), undefined, name);
      assert.equal(await remPixels(page), rem);
      assert.equal(await page.evaluate(() => window.kepu_calm.matches), false);
    }));

  test('what the system asks for is had without asking', () =>
    visit(async (page) => {
      await openExhibit(page, session.site.url, CARBON);
      await page.locator('.easier').waitFor({ timeout: PATIENCE_MILLIS });
      assert.equal(await root(page, 'contrast'), 'more');
      assert.equal(await root(page, 'motion'), 'calm');
      await open(page);
      assert.ok(await page.locator('#access-contrast').isChecked());
      assert.ok(await page.locator('#access-motion').isDisabled(), 'what a style sheet obeys already cannot be refused here');
      await turn(page, 'contrast');
      assert.equal(await root(page, 'contrast'), undefined, 'contrast can');
    }, { contrast: 'more', reducedMotion: 'reduce' }));

  test('calm: time stands still again where an exhibit opens or begins anew', () =>
    visit(async (page, context) => {
      await keep(context, { motion: true });
      await openExhibit(page, session.site.url, AIR);
      const isStill = () => page.locator('.clock .icon-play').waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
      await isStill();
      await page.locator('.clock button:has(.icon-play)').click();
      await page.locator('.clock .icon-pause').waitFor({ state: 'attached' });
      await page.locator('[data-again]').click();
      await isStill();
    }));

  test('within reach, whatever is pressed stands in the lower two thirds', () =>
    visit(async (page, context) => {
      await keep(context, { reach: true });
      for (const [id, steps] of [[CARBON, 5], [AIR, 8]]) {
        await openExhibit(page, session.site.url, id);
        await page.locator('html[data-reach]').waitFor({ timeout: PATIENCE_MILLIS });
        await goTo(page, steps);
        const high = await page.evaluate(() =>
          [...document.querySelectorAll('.exhibit :is(button, a, input)')]
            .filter((each) => each.checkVisibility() && !each.closest('.stage-words') && each.getBoundingClientRect().top < innerHeight / 3)
            .map((each) => each.outerHTML.slice(0, 120)),
        );
        assert.deepEqual(high, [], id);
        assert.deepEqual(await layoutFaults(page, KIOSK_TARGET), []);
        await keepPicture(page, 'access', `reach-${id}`);
      }
    }, KIOSK_SCREEN));

  test('more contrast is 7 to 1 and more, light and dark', async () => {
    for (const colorScheme of ['light', 'dark']) {
      await visit(async (page, context) => {
        await keep(context, { contrast: true });
        await openExhibit(page, session.site.url, AIR);
        await page.locator('html[data-contrast]').waitFor({ timeout: PATIENCE_MILLIS });
        for (const steps of [1, 5]) {
          await goTo(page, steps);
          const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withRules(['color-contrast-enhanced', 'color-contrast']).exclude('button:disabled').analyze();
          assert.deepEqual(violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html.slice(0, 100)} ${failureSummary}`)), [], colorScheme);
          await keepPicture(page, 'access', `contrast-${colorScheme}-${steps}`);
        }
      }, { colorScheme, reducedMotion: 'reduce' });
    }
  });
});

describe('reading aloud', () => {
  /** In the page, before anything else: a device with voices for these languages that says what it is told to. */
  const voices = (tags) => {
    window.said = [];
    const all = tags.map(([lang, localService]) => ({ lang, localService, default: false, name: lang }));
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class { constructor(text) { this.text = text; } } });
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => all,
        addEventListener() {},
        cancel: () => window.said.push('—'),
        speak: ({ text, voice, volume }) => {
          window.said.push(`${voice.lang}: ${text}`);
          window.said_volume = volume;
        },
      },
    });
  };
  const said = (page) => page.evaluate(() => window.said.splice(0));

  test('says the step in the visitor’s language, and stops with it', () =>
    visit(async (page, context) => {
      await context.addInitScript(voices, [['zh-HK', true], ['zh-CN', true], ['en-US', true], ['en-GB', false]]);
      await openExhibit(page, session.site.url, CARBON);
      await open(page);
      await turn(page, 'read');
      await page.waitForFunction(() => window.said.some((each) => each.startsWith('en-US')));
      const first = await said(page);
      const title = await page.locator('#story-title').innerText();
      assert.ok(first.includes(`en-US: ${title.replace(/\s+/g, ' ')}`), first.join('\n'));
      assert.ok(first.some((text) => /^en-US: .*: .*ppm/.test(text)), 'numbers are read with their units');
      await close(page);
      await goTo(page, 1);
      await page.waitForFunction(() => window.said.length > 3);
      const next = await said(page);
      assert.equal(next[0], '—', 'the step before is not read to its end');
      assert.ok(next.includes(`en-US: ${(await page.locator('#story-title').innerText()).replace(/\s+/g, ' ')}`));
      await page.locator('.languages button[lang="zh-Hant"]').click();
      await page.waitForFunction(() => window.said.some((each) => each.startsWith('zh-CN')));
      await page.locator('.read-aloud').click();
      assert.equal((await said(page)).at(-1), '—', 'the button stops it');
    }));

  test('is as loud as the operator lets anything be', () =>
    visit(async (page, context) => {
      await context.addInitScript(voices, [['en-US', true]]);
      await context.addInitScript(() => (window.kepu_volume = 0.3));
      await openExhibit(page, session.site.url, CARBON);
      await open(page);
      await turn(page, 'read');
      await page.waitForFunction(() => window.said.some((each) => each.startsWith('en-US')));
      assert.equal(await page.evaluate(() => window.said_volume), 0.3);
    }));

  test('what is written in another language is read by a voice of that', () =>
    visit(async (page, context) => {
      await context.addInitScript(voices, [['zh-CN', true], ['en-GB', true]]);
      const inEnglish = ({ 'locales/zh-Hans.ftl': _, 'locales/zh-Hant.ftl': __, ...files }) => ({ ...files, 'exhibit.json': Buffer.from(JSON.stringify({ ...manifest, languages: ['en'] })) });
      await addToHall(context, {}, inEnglish);
      await openExhibit(page, session.site.url, ID, 'zh-Hans');
      await open(page);
      await turn(page, 'read');
      await page.waitForFunction(() => window.said.some((each) => each === 'en-GB: Sum: 0'), null, { timeout: PATIENCE_MILLIS });
      assert.deepEqual((await said(page)).filter((each) => each.startsWith('zh-CN')), []);
    }));

  test('no voice for a language is said, and nothing else is used', () =>
    visit(async (page, context) => {
      // One that is elsewhere would be told what is read.
      await context.addInitScript(voices, [['en-US', false], ['de-DE', true]]);
      await openExhibit(page, session.site.url, CARBON);
      await open(page);
      await turn(page, 'read');
      const note = page.locator('.access-note');
      await note.waitFor();
      assert.match(await note.innerText(), /no voice for English/);
      assert.deepEqual((await said(page)).filter((each) => each !== '—'), []);
    }));
});

test('no curve is told from another by its colour alone', () =>
  visit(async (page) => {
    for (const { id, manifest } of await exhibits(session.site.url)) {
      await openExhibit(page, session.site.url, id);
      const found = [];
      for (let step = 0; step < manifest.story.length; step++) {
        const legends = () => page.evaluate(() => [document.querySelector('.chart')?.dataset.chart, ...[...document.querySelectorAll('.legend-entry:not(.guess)')].map(({ className }) => /line-\d/.exec(className)[0])]);
        for (const tab of await page.locator('.chart-choice button').all()) {
          await tab.click();
          found.push(await legends());
        }
        found.push(await legends());
        if (step + 1 < manifest.story.length) await goTo(page, 1);
      }
      const many = found.filter((each) => each.length > 2);
      for (const [chart, ...lines] of many) assert.equal(new Set(lines).size, lines.length, `${id}, ${chart}: ${lines}`);
      assert.ok(many.length > 0 || manifest.chart.every(({ series }) => series.length < 2), id);
    }
  }));

test('a language that was added by a file is read by its own voice, if the device has one', () => {
  const voices = ['en-US', 'ug-CN', 'de-AT'].map((lang) => ({ lang, localService: true, default: false }));
  assert.equal(best(voices, 'ug')?.lang, 'ug-CN');
  assert.equal(best(voices, 'de-DE')?.lang, 'de-AT');
  assert.equal(best(voices, 'bo'), undefined);
});

describe('what is chosen', () => {
  test('is there again, but on a kiosk not for the next visitor', async () => {
    await visit(async (page) => {
      await page.goto(`${session.site.url}?lang=en`);
      await open(page);
      await page.locator('.access-text label').nth(2).click();
      await page.reload();
      await page.locator('html[data-text="150"]').waitFor({ timeout: PATIENCE_MILLIS });
    });
    await visit(async (page, context) => {
      await settle(context, { language: 'en', idle: NEVER });
      await page.goto(`${session.site.url}?mode=kiosk`);
      await page.locator('.easier').waitFor({ timeout: PATIENCE_MILLIS });
      await page.locator('.card a').first().tap();
      await page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
      await open(page);
      await page.locator('.access-text label').last().tap();
      for (const name of ['contrast', 'reach', 'motion']) await turn(page, name);
      assert.deepEqual(await layoutFaults(page, KIOSK_TARGET), []);
      await close(page);
      await page.locator('.finish').tap();
      await page.locator('.hall h1').waitFor();
      for (const name of ['text', 'contrast', 'reach', 'motion']) await page.waitForFunction((name) => !(name in document.documentElement.dataset), name);
      assert.equal(await kept(page), null, 'nothing of it is left in the browser');
    }, { hasTouch: true, ...KIOSK_SCREEN });
  });

  test('may be anything in the storage, and the page opens as usual', async () => {
    for (const garbage of ['{"text":', '[]', 'null', '7', '{"text":900,"contrast":"yes","scan":1,"pace":0}', '{"text":"200","reach":{},"pace":1e99}']) {
      await visit(async (page, context) => {
        await keep(context, garbage);
        await page.goto(`${session.site.url}?lang=en`);
        await page.locator('.easier').waitFor({ timeout: PATIENCE_MILLIS });
        for (const name of ['text', 'contrast', 'motion', 'reach']) assert.equal(await root(page, name), undefined, garbage);
        assert.equal(await page.locator('.scan-frame').count(), 0, garbage);
      });
    }
  });
});

describe('it holds on every screen', () => {
  const SCREENS = [[1920, 1080], [1080, 1920], [1366, 768], [390, 844]];

  for (const [width, height] of SCREENS) {
    test(`the dialog and its button, ${width}×${height}`, async () => {
      const found = [];
      for (const language of width === 390 ? ['en', 'zh-Hans', 'zh-Hant'] : ['en']) {
        await visit(async (page) => {
          // An exhibit with sounds has one more button in its bar.
          await openExhibit(page, session.site.url, AIR, language);
          await page.locator('.take').waitFor({ timeout: PATIENCE_MILLIS });
          await page.locator('.easier').waitFor({ timeout: PATIENCE_MILLIS });
          assert.equal(await barGrows(page, '.easier'), 0, 'nothing moves when the button comes');
          await open(page);
          found.push(...(await layoutFaults(page, Math.min(width, height) > 1000 ? KIOSK_TARGET : LEAST_TARGET)));
          if (language === 'en') found.push(...(await violations(page)));
          await keepPicture(page, 'access', `dialog-${language}-${width}x${height}`);
        }, { viewport: { width, height }, reducedMotion: 'reduce' });
      }
      assert.deepEqual(found, []);
    });
  }

  for (const [width, height] of [[1366, 768], [390, 844]]) {
    test(`text of twice the size, ${width}×${height}`, async () => {
      const found = [];
      await visit(async (page, context) => {
        await keep(context, { text: 200 });
        const look = async (what) => {
          found.push(...(await layoutFaults(page)).map((fault) => `${what}: ${fault}`));
          await keepPicture(page, 'access', `large-${what}-${width}x${height}`);
        };
        await page.goto(`${session.site.url}?lang=en`);
        await page.locator('html[data-text]').waitFor({ timeout: PATIENCE_MILLIS });
        await look('hall');
        for (const id of [CARBON, AIR]) {
          await openExhibit(page, session.site.url, id);
          await page.locator('html[data-text]').waitFor({ timeout: PATIENCE_MILLIS });
          await look(`${id}-first`);
          await goTo(page, id === AIR ? 8 : 5);
          await look(id);
        }
        await open(page);
        await look('dialog');
      }, { viewport: { width, height }, reducedMotion: 'reduce' });
      assert.deepEqual(found, []);
    });
  }
});
