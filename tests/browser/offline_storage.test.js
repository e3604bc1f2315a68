// Storage of the worker that keeps the hall: full, broken, slow, or shared with another hall of the same origin. What there is stays,
// and a page runs on one build or on the network, whole.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { hashesOf, sha256, takeInventory } from './lib/builds.js';
import { ask, idle, openBrowser, openExhibit, openKeptHall, runsOn, update } from './lib/kept_hall.js';
import { CHANGED, MADE_UP, OTHER, PINNED, kept, workerOf } from './lib/kept_visit.js';
import { makeUpHall } from './lib/made_up_hall.js';
import { PATIENCE_MILLIS } from './lib/visitor.js';

/** The larger file of the exhibit that is not always kept. */
const MODEL = `packs/${OTHER}/model.0a1b2c3d.wasm`;

/** Files that are kept are not read before `window.test_goOn()` in the worker, whose patience is a twentieth of what it was. */
const slowDown = (worker) =>
  worker.evaluate(() => {
    const later = self.setTimeout;
    self.setTimeout = (act, millis) => later(act, millis / 20);
    const read = CacheStorage.prototype.match;
    const goesOn = new Promise((done) => (self.test_goOn = done));
    self.test_isWaited = new Promise((waited) => {
      CacheStorage.prototype.match = async function (...what) {
        waited();
        await goesOn;
        return read.apply(this, what);
      };
    });
  });

/** The worker finds no room for files whose paths end like `path`, before something else goes; `gone` gives what went, in order. */
async function fillUp(worker, path) {
  await worker.evaluate((path) => {
    const { put, delete: remove } = Cache.prototype;
    const drop = CacheStorage.prototype.delete;
    let isFull = true;
    self.test_gone = [];
    const went = (what, isGone) => {
      if (!isGone) return isGone;
      self.test_gone.push(what);
      isFull = false;
      return isGone;
    };
    Cache.prototype.put = async function (key, answer) {
      if (isFull && key.endsWith(path)) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, key, answer);
    };
    Cache.prototype.delete = async function (key, how) {
      return went(key.slice(self.registration.scope.length), await remove.call(this, key, how));
    };
    CacheStorage.prototype.delete = async function (name) {
      return went(name.replace('kepu-build-', ''), await drop.call(this, name));
    };
  }, path);
  return () => worker.evaluate(() => self.test_gone);
}

describe('storage', () => {
  test('that is full keeps what there is, lets go of what was opened longest ago, and says so', () =>
    kept(async (hall, context, page) => {
      await ask(page, 'opened', { id: OTHER });
      const before = await ask(page, 'status');
      assert.ok(before.kept.exhibits.includes(OTHER));
      const { usage } = await page.evaluate(() => navigator.storage.estimate());
      const session = await context.newCDPSession(page);
      const quota = (quotaSize) => session.send('Storage.overrideQuotaForOrigin', { origin: new URL(hall.server.url).origin, quotaSize });
      await quota(usage + 20_000);
      const next = await hall.release('next', CHANGED);
      hall.server.root = next.folder;
      const told = await update(page);
      assert.deepEqual([told.last.outcome, told.last.kind, told.current], ['failed', 'full', hall.first.inventory.build], JSON.stringify(told.last));
      assert.ok(!told.kept.exhibits.includes(OTHER), 'what a visitor opened has made room');
      assert.ok(told.kept.exhibits.includes(PINNED), 'what is pinned stays');
      const visit = await openExhibit(context, hall, PINNED);
      assert.equal(await runsOn(visit, [hall.first]), hall.first);
      await quota(undefined);
      assert.equal((await update(page)).current, next.inventory.build);
    }));

  test('that is full to the brim says so although it cannot be written down', () =>
    kept(async (hall, context, page) => {
      hall.server.root = (await hall.release('next', CHANGED)).folder;
      await workerOf(context).evaluate(() => {
        Cache.prototype.put = IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      const { last, current } = await update(page);
      assert.deepEqual([last.outcome, last.kind, current], ['failed', 'full', hall.first.inventory.build]);
    }));

  test('that is full keeps what was opened last rather than what was opened before', () =>
    kept(async (hall, context, page) => {
      for (const id of [PINNED, OTHER]) await ask(page, 'opened', { id });
      hall.server.root = (await hall.release('next', CHANGED)).folder;
      const gone = await fillUp(workerOf(context), `${PINNED}/model.0a1b2c3d.wasm`);
      const told = await update(page);
      assert.deepEqual([told.last.outcome, told.kept.exhibits, await gone()], ['new', [OTHER], []]);
    }, MADE_UP, []));

  test('that is full lets go of exhibits that were never opened as a whole', () =>
    kept(async (hall, context, page) => {
      const visit = await openExhibit(context, hall, PINNED);
      await idle(visit.page);
      await visit.page.evaluate((path) => fetch(path), MODEL);
      await visit.page.waitForFunction(async (path) => (await caches.match(path)) !== undefined, MODEL);
      hall.server.root = (await hall.release('next', CHANGED)).folder;
      const gone = await fillUp(workerOf(context), 'hall.css');
      assert.equal((await update(page)).last.outcome, 'new');
      assert.deepEqual((await gone()).filter((path) => path.startsWith('packs/')), [MODEL]);
    }));

  test('that is full lets go of builds that were given up half-way before the one to step back to', () =>
    kept(async (hall, context, page) => {
      const [second, third, fourth] = [await hall.release('second', ['hall.css']), await hall.release('third', CHANGED), await hall.release('fourth', ['hall.css'])];
      hall.server.root = second.folder;
      await update(page);
      hall.server.root = third.folder;
      hall.server.instead = (path) => (path === 'page_bg.wasm' ? [404, 'text/plain', Buffer.from('')] : undefined);
      assert.equal((await update(page)).last.outcome, 'failed');
      hall.server.back();
      hall.server.root = fourth.folder;
      const gone = await fillUp(workerOf(context), 'hall.css');
      assert.equal((await update(page)).last.outcome, 'new');
      assert.equal((await gone())[0], third.inventory.build);
    }));

  test('that is full lets go of no update that is coming, and it can be read by a worker that starts anew', () =>
    kept(async (hall, context, page) => {
      const next = await hall.release('next', CHANGED);
      hall.server.root = next.folder;
      let letCome;
      const held = new Promise((done) => (letCome = done));
      hall.server.instead = (path) => (path === 'page_bg.wasm' ? held : undefined);
      await idle(page);
      hall.server.asked.length = 0;
      const gone = await fillUp(workerOf(context), MODEL);
      const began = ask(page, 'update');
      while (!hall.server.asked.includes('page_bg.wasm')) await page.waitForTimeout(50);
      assert.equal((await ask(page, 'opened', { id: OTHER })).fault?.kind, 'full');
      letCome();
      assert.equal((await began).current, next.inventory.build);
      const went = await gone();
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      hall.server.leave();
      const visit = await openExhibit(context, hall, PINNED);
      assert.equal(await runsOn(visit, [next]), next);
      assert.deepEqual(went, []);
    }));

  test('that is full does not undo a step back that is ordered while room is made', () =>
    kept(async (hall, context, page) => {
      const next = await hall.release('next', CHANGED);
      hall.server.root = next.folder;
      await update(page);
      const worker = workerOf(context);
      await worker.evaluate((path) => {
        const { put, keys } = Cache.prototype;
        const goesOn = new Promise((done) => (self.test_goOn = done));
        self.test_isWaited = new Promise((waited) => {
          Cache.prototype.put = async function (key, answer) {
            if (!key.endsWith(path)) return put.call(this, key, answer);
            Cache.prototype.put = put;
            // Who makes room is the next who looks what is kept.
            Cache.prototype.keys = async function () {
              Cache.prototype.keys = keys;
              waited();
              await goesOn;
              return keys.call(this);
            };
            throw new DOMException('full', 'QuotaExceededError');
          };
        });
      }, MODEL);
      const opened = ask(page, 'opened', { id: OTHER });
      await worker.evaluate(() => self.test_isWaited);
      await ask(page, 'back');
      await worker.evaluate(() => self.test_goOn());
      assert.deepEqual(await opened, {});
      const { current, previous, refused } = await ask(page, 'status');
      assert.deepEqual([current, previous, refused], [hall.first, next, next].map(({ inventory }) => inventory.build));
    }));

  test('that is missing or broken leaves the hall as it is with a network', () =>
    kept(async (hall, context, page) => {
      // In the worker itself, as a browser does whose disk is failing.
      await workerOf(context).evaluate(() => {
        const broken = () => Promise.reject(new DOMException('broken', 'UnknownError'));
        for (const name of ['match', 'open', 'has', 'keys', 'delete']) CacheStorage.prototype[name] = broken;
        IDBFactory.prototype.open = () => {
          throw new DOMException('broken', 'UnknownError');
        };
        IDBDatabase.prototype.transaction = () => {
          throw new DOMException('broken', 'InvalidStateError');
        };
      });
      const visit = await openExhibit(context, hall, OTHER);
      assert.equal(await runsOn(visit, [hall.first]), hall.first);
      assert.equal((await ask(page, 'status')).fault.kind, 'storage');
    }));

  test('that is slow is waited for where the server is away', () =>
    kept(async (hall, context) => {
      const { page } = await openExhibit(context, hall, PINNED);
      await idle(page);
      const worker = workerOf(context);
      await slowDown(worker);
      hall.server.leave();
      const came = page.evaluate(async () => (await fetch('part.js', { cache: 'reload' })).text()).catch(({ message }) => message);
      await worker.evaluate(async () => {
        await self.test_isWaited;
        // Longer than it is patient.
        await new Promise((done) => setTimeout(done, 8000));
        self.test_goOn();
      });
      assert.equal(await came, 'export {};');
    }));

  test('that comes too late does not change what a page began with', () =>
    kept(async (hall, context, page) => {
      const next = await hall.release('next', CHANGED);
      hall.server.root = next.folder;
      const worker = workerOf(context);
      await ask(page, 'proven');
      await slowDown(worker);
      const visit = await openExhibit(context, hall, PINNED);
      await worker.evaluate(async () => {
        self.test_goOn();
        // Time for what it would write of what it reads now.
        await new Promise((done) => setTimeout(done, 4000));
      });
      assert.equal(await runsOn(visit, [hall.first, next]), next);
    }));
});

test('two halls of one origin keep nothing of each other, and lose nothing to each other', async () => {
  const builds = {};
  const hall = await openKeptHall([PINNED], async (folder) => {
    for (const name of ['a', 'b']) {
      await makeUpHall(join(folder, name));
      builds[name] = await takeInventory(join(folder, name), [PINNED]);
    }
  });
  const browser = await openBrowser(hall);
  const open = async (name) => {
    const page = await browser.context.newPage();
    await page.goto(`${hall.server.url}${name}/index.html`);
    await page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
    return page;
  };
  try {
    const pages = { a: await open('a'), b: await open('b') };
    for (const name of ['a', 'b', 'a', 'b']) assert.equal((await update(pages[name])).current, builds[name].build);
    for (const name of ['a', 'b']) assert.deepEqual([(await ask(pages[name], 'status')).current, (await ask(pages[name], 'status')).previous], [builds[name].build, null]);
    hall.server.leave();
    for (const name of ['a', 'b']) {
      const program = await (await open(name)).evaluate(async () => [...new Uint8Array(await (await fetch('page_bg.wasm')).arrayBuffer())]);
      assert.equal(sha256(Buffer.from(program)), hashesOf(builds[name]).get('page_bg.wasm'));
    }
  } finally {
    await browser.close().catch(() => {});
    await hall.close();
  }
});
