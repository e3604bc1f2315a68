// What every visit in a test does: come in, wait until the exhibit answers, look for errors.
import assert from 'node:assert/strict';

/** How long anything may take on a machine that is busy with something else. */
export const PATIENCE_MILLIS = 60_000;

/** Opens an exhibit and waits until it can be operated. */
export async function openExhibit(page, siteUrl, id, language = 'en') {
  await page.goto(`${siteUrl}?exhibit=${id}&lang=${language}`);
  await page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
}

/** The outputs as the page has them now. */
export const outputs = (page) => page.evaluate(() => [...window.kepu.outputs()]);

/** The inputs of the visit so far, one line of JSON each. */
export const recordedInputs = async (page) => (await page.evaluate(() => window.kepu.visit())).trim().split('\n').slice(1);

/** Waits until the outputs are such that `holds` is true of them. */
export async function untilOutputs(page, holds, timeout = PATIENCE_MILLIS) {
  const end = Date.now() + timeout;
  let seen = await outputs(page);
  while (!holds(seen)) {
    assert.ok(Date.now() < end, `the outputs stay ${JSON.stringify(seen.slice(0, 8))}, not ${holds}`);
    await page.waitForTimeout(50);
    seen = await outputs(page);
  }
}

/** Waits for the error `code` to be told, and checks how. Gives its element. */
export async function toldError(page, code, language = 'en', timeout = PATIENCE_MILLIS) {
  const error = page.locator(`[data-error="${code}"]`).first();
  await error.waitFor({ state: 'visible', timeout }).catch(async () => {
    const told = await page.locator('[data-error]').evaluateAll((all) => all.map((each) => each.dataset.error));
    assert.fail(`told ${JSON.stringify(told)}, not ${code}`);
  });
  const said = (await error.innerText()).trim();
  assert.equal(/\p{Script=Han}/u.test(said), language !== 'en', `in ${language}: ${said}`);
  assert.ok(said.length > 12, `a whole sentence: ${said}`);
  return error;
}

/** Collects what the page should never say: script errors, and requests or code that the policy refused. */
export function listenForTrouble(page) {
  const trouble = [];
  page.on('pageerror', (error) => trouble.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && /Content Security Policy|panicked|Uncaught/i.test(text)) trouble.push(text);
  });
  return trouble;
}

/** In the page, before anything else (`addInitScript`): nothing can be drawn, which takes most of a core without a GPU. */
export function withoutWebGl() {
  const own = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    return kind === 'webgl2' ? null : own.call(this, kind, ...more);
  };
}
