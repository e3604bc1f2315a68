// The recorded visits of every exhibit, lived again in Chromium by the page itself: the same hash as natively.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { exhibits } from './lib/hall.js';
import { openSession } from './lib/session.js';
import { inTree, json } from './lib/tree.js';
import { listenForTrouble, openExhibit, outputs } from './lib/visitor.js';

const session = openSession();

/** The trials of an exhibit: recorded visits with the hash they must give. */
async function trials(id) {
  const folder = `exhibits/${id}/trials`;
  if (!existsSync(inTree(folder))) return [];
  const names = readdirSync(inTree(folder)).filter((name) => name.endsWith('.json'));
  return Promise.all(names.map(async (name) => ({ name, ...(await json(`${folder}/${name}`)) })));
}

test('recorded visits give the same hash in Chromium as natively', async (t) => {
  for (const { id, sha256 } of await exhibits(session.site.url)) {
    const recorded = await trials(id);
    await t.test(id, async (t) => {
      const page = await session.browser.newPage();
      const trouble = listenForTrouble(page);
      await openExhibit(page, session.site.url, id);
      for (const { name, visit, hash } of recorded) {
        if (name !== 'attract.json') assert.ok(visit.inputs.length >= 500, `${name} has ${visit.inputs.length} inputs`);
        // A trial holds the model; a change of words or pictures, and so of the pack's name, does not concern it.
        const here = JSON.stringify({ ...visit, pack: sha256 });
        const start = Date.now();
        assert.equal(await page.evaluate((visit) => window.kepu.replay(visit), here), hash, name);
        t.diagnostic(`${name}: ${visit.inputs.length} inputs, ${visit.ticks} ticks in ${Date.now() - start} ms`);
      }
      // Replaying beside a visit leaves that visit alone.
      assert.ok((await outputs(page)).length > 0);
      assert.deepEqual(trouble, []);
      await page.close();
    });
    assert.ok(recorded.length > 0, `${id} has no recorded visit in exhibits/${id}/trials`);
  }
});
