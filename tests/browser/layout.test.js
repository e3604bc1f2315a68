// The measure itself: it finds what is put wrong on purpose, and nothing where all is well.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch } from './lib/chromium.js';
import { layoutFaults } from './lib/layout.js';

let browser;
let page;
before(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 400, height: 300 } });
});
after(() => browser?.close());

async function faultsOf(html) {
  await page.setContent(`<!doctype html><body style="margin:0;font:16px/1.4 sans-serif">${html}`);
  return layoutFaults(page);
}

test('all is well', async () => {
  const faults = await faultsOf(`
    <h1>Title</h1><p>Some text that <a href="#">links</a> within a sentence and goes on for a while, over two lines.</p>
    <button style="min-width:44px;min-height:44px">Go</button>
    <label style="display:block;min-height:44px"><input type="radio"> One</label>
    <div style="height:50px;overflow:auto"><p>scrolled</p><p>out</p><p>of</p><p>sight</p></div>
    <div style="position:absolute;width:1px;height:1px;overflow:hidden">for screen readers only</div>`);
  assert.deepEqual(faults, []);
});

const wrong = {
  'cut off': '<div style="width:60px;height:20px;overflow:hidden;white-space:nowrap">much too long for this box</div>',
  'ends in …': '<div style="width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">much too long for this box</div>',
  'overlap': '<p>one line of text</p><p style="margin-top:-34px">another over it</p>',
  'off the side': '<p style="margin-left:-30px">begins outside</p>',
  'the page scrolls sideways': '<div style="width:900px;height:9px"></div>',
  'small target': '<button style="width:30px;height:30px;padding:0">x</button>',
};
for (const [fault, html] of Object.entries(wrong)) {
  test(`finds: ${fault}`, async () => {
    const faults = await faultsOf(html);
    assert.ok(faults.some((found) => found.startsWith(fault)), JSON.stringify(faults));
  });
}

test('finds what is wrong at the end of a scroller', async () => {
  const faults = await faultsOf(
    '<div style="height:60px;overflow:auto"><p style="height:200px">far above</p><p>one line</p><p style="margin-top:-38px">another over it</p></div>',
  );
  assert.ok(faults.some((found) => found.startsWith('overlap')), JSON.stringify(faults));
});
