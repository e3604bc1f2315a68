// What is kept and no longer as it should be: a release whose exhibits the server has renewed, a file that was not there once, headers
// that have changed since, files and records that are damaged. Whoever comes back finds the hall open.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { hashesOf, renewExhibit, takeInventory } from './lib/builds.js';
import { ask, idle, openExhibit, runsOn, update } from './lib/kept_hall.js';
import { CHANGED, OTHER, PINNED, REAL, kept } from './lib/kept_visit.js';
import { POLICY } from './lib/site.js';
import { PATIENCE_MILLIS } from './lib/visitor.js';

/** Lets the server have a release whose exhibit that is not kept is another one; nothing of the one before is there any more. */
async function renew(hall, changed) {
  const next = await hall.release('next', changed);
  await renewExhibit(next.folder, OTHER);
  next.inventory = await takeInventory(next.folder, [PINNED]);
  hall.server.root = next.folder;
  return next;
}

describe('an exhibit that is not kept', () => {
  test('opens on the release that is kept while the server has that one', () =>
    kept(async (hall, context, page) => {
      await idle(page);
      hall.server.asked.length = 0;
      const visit = await openExhibit(context, hall, OTHER);
      assert.ok(!hall.server.asked.includes('page_bg.wasm'), 'what is kept is not fetched again');
      assert.equal(await runsOn(visit, [hall.first]), hall.first);
    }));
});

describe('an exhibit that is not kept and was renewed on the server', () => {
  test('opens at its address, on the release that has it', () =>
    kept(async (hall, context) => {
      const next = await renew(hall, CHANGED);
      const visit = await openExhibit(context, hall, OTHER);
      assert.equal(await runsOn(visit, [hall.first, next]), next);
    }));

  test('leads nobody into a release that was stepped back from', () =>
    kept(async (hall, context, page) => {
      const next = await renew(hall, CHANGED);
      assert.equal((await update(page)).current, next.inventory.build);
      await ask(page, 'back');
      const visit = await openExhibit(context, hall, OTHER);
      assert.equal(await runsOn(visit, [hall.first, next]), hall.first);
    }));

  test('opens from its card in a hall that began before, loaded anew once', () =>
    kept(async (hall, context, page) => {
      await page.close();
      const visit = await context.newPage();
      let loads = 0;
      visit.on('load', () => (loads += 1));
      await visit.goto(`${hall.server.url}?lang=en&offline=on`);
      // The page's own card, not the one it is shipped with.
      const card = visit.locator(`#app .cards:not(#static-cards) > .card[data-exhibit="${OTHER}"] a`);
      await card.waitFor({ timeout: PATIENCE_MILLIS });
      await renew(hall, ['hall.css']);
      await card.click();
      await visit.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
      assert.equal(await visit.locator('.exhibit').getAttribute('data-exhibit'), OTHER);
      assert.equal(loads, 2);
    }, REAL));
});

describe('a file that the server did not have at first', () => {
  test('is fetched once it is there, whatever was to be remembered of that', () =>
    kept(async (hall, context, page) => {
      const next = await hall.release('next', CHANGED);
      hall.server.root = next.folder;
      const forAYear = { 'Cache-Control': 'public, max-age=31536000, immutable' };
      hall.server.instead = (path) => (path === 'page_bg.wasm' ? [404, 'text/plain', Buffer.from(''), forAYear] : undefined);
      const { last } = await update(page);
      assert.deepEqual([last.outcome, last.kind], ['failed', 'status']);
      hall.server.back();
      hall.server.asked.length = 0;
      assert.equal((await update(page)).current, next.inventory.build);
      const asked = hall.server.asked.filter((path) => path === 'page_bg.wasm');
      assert.equal(asked.length, 1, 'the browser has remembered that there was none, and the server was asked all the same');
    }));
});

describe('the policy of a release that stays the same', () => {
  test('is the one that the server sends now, for the page and its workers', () =>
    kept(async (hall, context, page) => {
      const policy = POLICY.replace("frame-ancestors 'self'", "frame-ancestors 'self' https://courses.example");
      hall.server.policy = policy;
      assert.equal((await update(page)).last.outcome, 'same');
      hall.server.leave();
      const visit = await openExhibit(context, hall, PINNED);
      const sent = (path) => visit.page.evaluate(async (path) => (await fetch(path)).headers.get('content-security-policy'), path);
      assert.deepEqual([await sent('index.html'), await sent('model/worker.js'), await sent('hall.json')], [policy, policy, policy]);
      assert.equal(await runsOn(visit, [hall.first]), hall.first);
    }));
});

describe('what is damaged where it is kept', () => {
  test('of a release that has run for long comes from the server again, and the hall opens', () =>
    kept(async (hall, context, page) => {
      const { page: visit } = await openExhibit(context, hall, PINNED);
      await ask(visit, 'proven');
      await page.close();
      const { inventory } = hall.first;
      const program = [...hashesOf(inventory).keys()].find((path) => path.replace(/\.[0-9a-f]{8}\./, '.').endsWith('page_bg.wasm'));
      await visit.evaluate(
        async ([build, path]) => {
          const cache = await caches.open(`kepu-build-${build}`);
          await cache.put(path, new Response('garbage', { headers: { 'content-type': 'application/wasm' } }));
        },
        [inventory.build, program],
      );
      for (let fall = 1; fall < 3; fall += 1) {
        await visit.reload();
        await visit.locator('dialog.fell').waitFor({ timeout: PATIENCE_MILLIS });
      }
      await visit.reload();
      await visit.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
      // Nothing else of it is, and so it is not tried again and again.
      assert.deepEqual(await ask(visit, 'unopened'), { isBack: false });
    }, REAL));

  test('of what is remembered of a release is written anew', () =>
    kept(async (hall, context, page) => {
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      // A worker that starts anew has nothing but what is on the disk.
      const startAnew = () => session.send('ServiceWorker.stopAllWorkers');
      await page.evaluate(async (build) => {
        const db = await new Promise((done) => (indexedDB.open('kepu-offline').onsuccess = ({ target }) => done(target.result)));
        const change = db.transaction('builds', 'readwrite');
        change.objectStore('builds').put({ text: '{' }, build);
        await new Promise((done) => (change.oncomplete = done));
        db.close();
      }, hall.first.inventory.build);
      await startAnew();
      assert.equal((await update(page)).current, hall.first.inventory.build);
      await startAnew();
      hall.server.leave();
      const visit = await openExhibit(context, hall, PINNED);
      assert.equal(await runsOn(visit, [hall.first]), hall.first);
    }));
});
