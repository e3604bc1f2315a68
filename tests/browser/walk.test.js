// A walk through every exhibit of the hall, on each screen: by touch with every language measured at each step, with the keyboard
// alone, listening, and by one switch. What is done comes from the manifest, so an exhibit needs no test code of its own.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { violations } from './lib/accessibility.js';
import { launch } from './lib/chromium.js';
import { exhibits } from './lib/hall.js';
import { isPseudo, languagesOf, pseudoHall, speak } from './lib/languages.js';
import { layoutFaults, roomFaults } from './lib/layout.js';
import { keepPicture } from './lib/pictures.js';
import { scan, scanFrom } from './lib/scan.js';
import { openSite } from './lib/site.js';
import { keepTranscript, listen, transcriptFaults } from './lib/transcript.js';
import { PATIENCE_MILLIS, listenForTrouble, openExhibit, withoutWebGl } from './lib/visitor.js';
import { keyboard, touch, walk } from './lib/walk.js';

const SCREENS = {
  '1920x1080': { viewport: { width: 1920, height: 1080 } },
  '1080x1920': { viewport: { width: 1080, height: 1920 } },
  '1366x768': { viewport: { width: 1366, height: 768 } },
  '390x844': { viewport: { width: 390, height: 844 }, isMobile: true, deviceScaleFactor: 2 },
};

/** `KEPU_WALK=390x844,en,carbon-bathtub` walks only there, to look at one thing closely. */
const only = process.env.KEPU_WALK?.split(',') ?? [];
/** `KEPU_EVERY=1`: what is the same on each screen is walked on each all the same, and each step pictured in each language. */
const everything = Boolean(process.env.KEPU_EVERY);
const chosen = (names) => (names.some((name) => only.includes(name)) ? names.filter((name) => only.includes(name)) : names);

const site = await openSite();
const url = pseudoHall(site.url);
const hall = await exhibits(url);
const languages = chosen(await languagesOf(url));
let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site.close();
});

/** A visitor's browser: this screen, this language, a touch screen; and unless it `draws`, no WebGL. */
async function visit(screen, language, body, draws = true) {
  const context = await browser.newContext({ ...SCREENS[screen], hasTouch: true, locale: language, reducedMotion: 'no-preference', serviceWorkers: 'block' });
  try {
    if (!draws) await context.addInitScript(withoutWebGl);
    const page = await context.newPage();
    const trouble = listenForTrouble(page);
    await body(page);
    assert.deepEqual(trouble, []);
  } finally {
    await context.close();
  }
}

const stageDraws = (page) =>
  page.locator('[data-stage="drawing"], [data-stage="none"], [data-stage="failed"]').waitFor({ state: 'attached', timeout: 2 * PATIENCE_MILLIS });

/** Collects faults over a walk, so that one run shows them all. */
function collector() {
  const faults = [];
  return {
    add: (where, found) => faults.push(...found.map((fault) => `${where}: ${fault}`)),
    none: () => assert.deepEqual([...new Set(faults)], []),
  };
}

/** Measures what is shown in each language, and comes back to the one it was in. Only words and their direction change. */
async function measureIn(page, found, where, name, withAxe) {
  const was = await page.evaluate(() => document.documentElement.lang);
  for (const language of [...languages.filter((each) => each !== was), was]) {
    await speak(page, language);
    found.add(`${where}, ${language}`, [...(await layoutFaults(page)), ...(await roomFaults(page))]);
    if (withAxe(language)) found.add(`${where}, ${language}`, await violations(page));
    // A picture takes as long as a measure; the language changes from step to step.
    if (everything || language === was) await keepPicture(page, 'walk', name(language));
  }
}

const screens = chosen(Object.keys(SCREENS));
const walked = chosen(hall.map(({ id }) => id));
// Each with its place in the hall, by which they take turns.
const inTurn = hall.map(({ id, manifest }, at) => ({ id, manifest, at })).filter(({ id }) => walked.includes(id));

// Three visitors at a time: each waits longer than it keeps a core busy.
describe('a walk', { concurrency: 3 }, () => {
  for (const [place, screen] of screens.entries()) {
    for (const { at, id, manifest } of inTurn) {
      test(`on ${screen} through ${id} by touch, measured in every language`, () =>
        visit(screen, 'en', async (page) => {
          const found = collector();
          await page.goto(`${url}?lang=${languages[0]}`);
          await page.locator(`[data-exhibit="${id}"] a`).tap();
          await page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
          await stageDraws(page);
          await walk(page, manifest, touch, async ({ id: step, number }) => {
            // In full once where there is least room, and elsewhere in one language.
            const withAxe = (language) => language === 'en' || (number === 0 && screen === '390x844');
            await measureIn(page, found, step, (language) => `${id}-${language}-${screen}-${number}-${step}`, withAxe);
            // What is done next is done in the next language.
            await speak(page, languages[number % languages.length]);
          });
          found.none();
        }));

      // Over the screens every exhibit is heard in every language.
      test(`on ${screen} through ${id} by keyboard, listening`, () => {
        const spoken = languages.filter((each) => !isPseudo(each));
        const language = spoken[(place + at) % spoken.length];
        return visit(
          screen,
          language,
          async (page) => {
            const heard = await listen(page);
            await openExhibit(page, url, id, language);
            await walk(page, manifest, keyboard, async ({ number }) => {
              const title = await page.locator('.story h2').first().textContent();
              heard.note(`${number + 1}. ${title}`);
            });
            await keepTranscript(heard.lines, `${id}-${language}-${screen}`);
            assert.deepEqual(transcriptFaults(heard.lines), []);
            assert.ok(heard.lines.filter(({ kind }) => kind === 'said').length >= 3, 'what changed is said');
          },
          // Keys reach the page alone. Once for each exhibit it is drawn meanwhile; drawing in software takes most of a walk's time.
          place === at % screens.length,
        );
      });

      // The frame goes the same round on every screen, and waits for its turn: each exhibit once, each screen once.
      if (!everything && at % screens.length !== place) continue;
      test(`on ${screen} through ${id} by one switch`, () => {
        const language = languages[(at * 2 + 1) % languages.length];
        return visit(
          screen,
          language,
          async (page) => {
            await scanFrom(page.context());
            await openExhibit(page, url, id, language);
            await page.locator('.scan-frame').waitFor({ timeout: PATIENCE_MILLIS });
            await walk(page, manifest, scan);
          },
          false,
        );
      });
    }

    test(`on ${screen} through the hall, in every language`, () =>
      visit(screen, 'en', async (page) => {
        const found = collector();
        await page.goto(`${url}?lang=${languages[0]}`);
        await page.locator('[data-exhibit]').first().waitFor();
        await measureIn(page, found, 'hall', (language) => `hall-${language}-${screen}`, () => true);
        found.none();
      }));
  }
});
