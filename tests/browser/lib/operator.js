// What tests of the operator's side begin with: a kiosk with settings, and the ways to its panel.
import assert from 'node:assert/strict';
import { pbkdf2Sync } from 'node:crypto';
import { after, before } from 'node:test';

import { launch } from './chromium.js';
import { openOperatorPage } from './operator_page.js';
import { PATIENCE_MILLIS, listenForTrouble } from './visitor.js';

export const PIN = '31415';
const SALT = Buffer.from('sixteen bytes ..');
/** The hash of `PIN`, as hall.toml has one; of fewer rounds than a real one. */
export const PIN_HASH = `pbkdf2-sha256:1000:${SALT.toString('base64')}:${pbkdf2Sync(PIN, SALT, 1000, 32, 'sha256').toString('base64')}`;

export const EXHIBITS = ['tides', 'prisms', 'yeast'].map((id, i) => ({ id, version: `0.${i}.0`, title: { en: `The ${id}`, 'zh-Hans': id, 'zh-Hant': id } }));

/** Opens the page and a browser for a file's tests: `site()`, and `kiosk(settings, body, options)` for each of them. */
export function openOperator() {
  let site;
  let browser;
  before(async () => {
    site = await openOperatorPage();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  /** A kiosk with these settings; `first` may set the page's clock, `answers` are the server's, `expected` the page's own errors. */
  async function kiosk(settings, body, { first = () => {}, answers = {}, query = '', expected, ...options } = {}) {
    const operator = { pin: PIN_HASH, volume: 1, brightness: [], ...settings.operator };
    Object.assign(site, { settings: { kiosk: true, hours: null, playlist: [], ...settings, operator }, exhibits: EXHIBITS, answers, asked: [] });
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, hasTouch: true, locale: 'en', ...options });
    try {
      const page = await context.newPage();
      const trouble = listenForTrouble(page);
      await first(page);
      await page.goto(site.url + query);
      await started(page);
      await body(page, context);
      assert.deepEqual(trouble.filter((each) => !expected?.test(each)), []);
    } finally {
      await context.close();
    }
  }
  return { site: () => site, kiosk };
}

export const started = (page) => page.waitForFunction(() => window.test?.started, null, { timeout: PATIENCE_MILLIS });
export const isOpen = (page, selector) => page.locator(`${selector}[open]`).waitFor({ timeout: PATIENCE_MILLIS });
export const isGone = (page, selector) => page.locator(selector).waitFor({ state: 'detached', timeout: PATIENCE_MILLIS });
export const says = (locator, words) => locator.filter({ hasText: words }).waitFor({ timeout: PATIENCE_MILLIS });
export const count = (page, selector) => page.locator(selector).count();
/** What the page keeps for its tests under `name`. */
export const inTest = (page, name) => page.evaluate((name) => window.test[name], name);

export async function askForPin(page) {
  await page.keyboard.press('Control+Alt+o');
  await isOpen(page, '.pin-pad');
}

export async function openPanel(page) {
  await askForPin(page);
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await isOpen(page, '.panel');
}
