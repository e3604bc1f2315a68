// A walk through every exhibit of the hall: in each language, on each screen, by touch and with the keyboard alone. What is
// done comes from the manifest, so an exhibit needs no test code of its own.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { violations } from './lib/accessibility.js';
import { launch } from './lib/chromium.js';
import { exhibits } from './lib/hall.js';
import { layoutFaults } from './lib/layout.js';
import { keepPicture } from './lib/pictures.js';
import { openSite } from './lib/site.js';
import { listenForTrouble, openExhibit } from './lib/visitor.js';
import { keyboard, touch, walk } from './lib/walk.js';

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'];
const SCREENS = {
  '1920x1080': { viewport: { width: 1920, height: 1080 } },
  '1080x1920': { viewport: { width: 1080, height: 1920 } },
  '1366x768': { viewport: { width: 1366, height: 768 } },
  '390x844': { viewport: { width: 390, height: 844 }, isMobile: true, deviceScaleFactor: 2 },
};

/** `KEPU_WALK=390x844,en` walks only there, to look at one thing closely. */
const only = process.env.KEPU_WALK?.split(',') ?? [];
const chosen = (names) => (names.some((name) => only.includes(name)) ? names.filter((name) => only.includes(name)) : names);

let browser;
let site;
let hall;
before(async () => {
  site = await openSite();
  hall = await exhibits(site.url);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.close();
});

/** A visitor's browser: this screen, this language, a touch screen; and unless it `draws`, no WebGL. */
async function visit(screen, language, body, draws = true) {
  const context = await browser.newContext({ ...SCREENS[screen], hasTouch: true, locale: language, reducedMotion: 'no-preference' });
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

/** In the page, before anything else. */
function withoutWebGl() {
  const own = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    return kind === 'webgl2' ? null : own.call(this, kind, ...more);
  };
}

const stageDraws = (page) =>
  page.locator('[data-stage="drawing"], [data-stage="none"], [data-stage="failed"]').waitFor({ state: 'attached', timeout: 60_000 });

/** Collects faults over a walk, so that one run shows them all. */
function collector() {
  const faults = [];
  return {
    add: (where, found) => faults.push(...found.map((fault) => `${where}: ${fault}`)),
    none: () => assert.deepEqual([...new Set(faults)], []),
  };
}

for (const screen of chosen(Object.keys(SCREENS))) {
  // Two visitors at a time: each waits longer than it keeps a core busy.
  describe(`on ${screen}`, { concurrency: 2 }, () => {
    for (const language of chosen(LANGUAGES)) {
      test(`the hall in ${language}`, () =>
        visit(screen, language, async (page) => {
          const found = collector();
          await page.goto(`${site.url}?lang=${language}`);
          await page.locator('[data-exhibit]').first().waitFor();
          found.add('hall', await layoutFaults(page));
          found.add('hall', await violations(page));
          await keepPicture(page, 'walk', `hall-${language}-${screen}`);
          found.none();
        }));

      test(`every exhibit by touch in ${language}`, async (t) => {
        for (const { id, manifest } of hall) {
          await t.test(id, () =>
            visit(screen, language, async (page) => {
              const found = collector();
              await page.goto(`${site.url}?lang=${language}`);
              await page.locator(`[data-exhibit="${id}"] a`).tap();
              await page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: 20_000 });
              await stageDraws(page);
              await walk(page, manifest, touch, async (step) => {
                found.add(step.id, await layoutFaults(page));
                // Only the words differ between languages: one of them is looked at in full.
                if (language === 'en' || step.number === 0) found.add(step.id, await violations(page));
                await keepPicture(page, 'walk', `${id}-${language}-${screen}-${step.number}-${step.id}`);
              });
              found.none();
            }),
          );
        }
      });

      test(`every exhibit by keyboard in ${language}`, async (t) => {
        for (const { id, manifest } of hall) {
          await t.test(id, () =>
            visit(
              screen,
              language,
              async (page) => {
                await openExhibit(page, site.url, id, language);
                await walk(page, manifest, keyboard);
              },
              // Keys reach the page alone. Once on each screen it is drawn meanwhile; drawing in software takes most of a walk's time.
              language === LANGUAGES[0],
            ),
          );
        }
      });
    }
  });
}
