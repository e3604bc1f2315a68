// What a visitor loads before an exhibit's controls can be used: counted from what the browser asks for, so that the table
// of `kepu size` cannot leave anything out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

import { exhibits } from './lib/hall.js';
import { openSession } from './lib/session.js';
import { inTree } from './lib/tree.js';
import { openExhibit } from './lib/visitor.js';

const LIMIT_BYTES = Number(
  readFileSync(inTree('crates/exhibit_tool/src/commands/size.rs'), 'utf8')
    .match(/BEFORE_CONTROLS_LIMIT_BYTES: u64 = ([\d_]+);/)[1]
    .replaceAll('_', ''),
);

const session = openSession();

const compress = promisify(brotliCompress);
const known = new Map();

/** How many bytes the file at `url` is, compressed as a release compresses it. */
async function compressed(url) {
  if (!known.has(url)) known.set(url, (await compress(await (await fetch(url)).arrayBuffer())).length);
  return known.get(url);
}

test('an exhibit can be used after few bytes, and nothing else is fetched before', async (t) => {
  for (const { id, languages } of await exhibits(session.site.url)) {
    for (const language of languages) {
      await t.test(`${id}, ${language}`, async (t) => {
        const context = await session.browser.newContext();
        const page = await context.newPage();
        const asked = [];
        context.on('request', (request) => asked.push(request));
        await openExhibit(page, session.site.url, id, language);
        // The page's clock tells which requests came first: the test hears of readiness late.
        const readyMillis = await page.evaluate(
          () => performance.timeOrigin + performance.getEntriesByName('kepu:ready')[0].startTime,
        );
        // A request has its times once it is answered.
        const soFar = [...asked];
        await Promise.all(soFar.map((request) => request.response()));
        const early = soFar.filter((request) => request.timing().startTime <= readyMillis);
        const urls = [...new Set(early.map((request) => request.url()).filter((url) => url.startsWith(session.site.url)))];
        const paths = urls.map((url) => url.slice(session.site.url.length).replace(/\.[0-9a-f]{8}\./, '.')).sort();
        const late = /^(stage\/|uPlot|packs\/[^/]+\/assets\/)/;
        assert.deepEqual(paths.filter((path) => late.test(path)), [], 'these can wait');
        const words = paths.filter((path) => path.endsWith('.ftl'));
        assert.deepEqual(words, [`packs/${id}/locales/${language}.ftl`, `words/${language}.ftl`], 'words of one language');
        for (const needed of ['page_bg.wasm', 'model/worker.js', 'model/model_abi.js', `packs/${id}/model.wasm`]) {
          assert.ok(paths.includes(needed), `${needed} is among ${paths.join(' ')}`);
        }
        const sizes = await Promise.all(urls.map(compressed));
        const bytes = sizes.reduce((sum, size) => sum + size, 0);
        t.diagnostic(`${bytes} bytes in ${urls.length} files; limit ${LIMIT_BYTES}`);
        assert.ok(bytes <= LIMIT_BYTES, `${bytes} bytes: ${paths.join(' ')}`);
        await context.close();
      });
    }
  }
});
