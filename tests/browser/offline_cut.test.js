// An update that is cut off: at any byte by the network, at any moment by the end of the browser or of the worker. Afterwards every
// page runs on one build or the other, whole, and nothing that a visitor left is lost. KEPU_CUTS and KEPU_KILLS say how often.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { ask, firstVisit, idle, openBrowser, openExhibit, openKeptHall, runsOn, update } from './lib/kept_hall.js';

const CUTS = Number(process.env.KEPU_CUTS ?? 6);
const KILLS = Number(process.env.KEPU_KILLS ?? 2);
// Some of each kind, large and small, of the page and of its workers.
const CHANGED = ['page_bg.wasm', 'hall.css', 'words/en.ftl', 'model/worker.js', 'compare.html'];
const PINNED = 'carbon-bathtub';

/** Leaves what a visitor leaves, and says whether it is still there. */
const leave = (page) =>
  page.evaluate(async () => {
    localStorage.setItem('kepu.test', 'left here');
    const db = await new Promise((resolve) => {
      const request = indexedDB.open('kepu-test', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('visit');
      request.onsuccess = () => resolve(request.result);
    });
    await new Promise((done) => {
      const transaction = db.transaction('visit', 'readwrite', { durability: 'strict' });
      transaction.objectStore('visit').put('left here', 'visit');
      transaction.oncomplete = done;
    });
    db.close();
  });

const isLeft = async (page) =>
  assert.deepEqual(
    await page.evaluate(async () => {
      const db = await new Promise((resolve) => (indexedDB.open('kepu-test', 1).onsuccess = ({ target }) => resolve(target.result)));
      const inDb = await new Promise((resolve) => (db.transaction('visit').objectStore('visit').get('visit').onsuccess = ({ target }) => resolve(target.result)));
      db.close();
      return [localStorage.getItem('kepu.test'), inDb];
    }),
    ['left here', 'left here'],
  );

describe(`cut off ${CUTS} times and killed ${KILLS} times`, { timeout: (CUTS + KILLS) * 60_000 }, () => {
  let hall;
  let browser;
  let releases;
  before(async () => {
    hall = await openKeptHall([PINNED]);
    browser = await openBrowser(hall);
    releases = [hall.first];
    const page = await firstVisit(browser.context, hall, PINNED);
    await leave(page);
    await page.close();
  });
  after(async () => {
    await browser?.close().catch(() => {});
    await hall?.close();
  });

  /** Makes the next release and lets the server have it; how many bytes an update to it fetches, at most. */
  async function release(name) {
    const next = await hall.release(name, CHANGED);
    releases = [releases.at(-1), next];
    hall.server.root = next.folder;
    const { runtime } = next.inventory;
    const before = new Set(releases[0].inventory.runtime.map(([, hash]) => hash));
    return runtime.filter(([, hash]) => !before.has(hash)).reduce((sum, [, , bytes]) => sum + bytes, 0);
  }

  /** Whoever is there runs on one build, whole; so does whoever comes now; and nothing of theirs is lost. */
  async function isWhole(begun) {
    if (begun) assert.equal(await runsOn(begun, releases), releases[0]);
    const visit = await openExhibit(browser.context, hall, PINNED);
    const found = await runsOn(visit, releases);
    await isLeft(visit.page);
    return { visit, found };
  }

  for (let at = 0; at < CUTS; at += 1) {
    test(`the network is cut, no. ${at + 1}`, async (t) => {
      const begun = await openExhibit(browser.context, hall, PINNED);
      await idle(begun.page);
      const bytes = await release(`cut-${at}`);
      const where = Math.floor(Math.random() * bytes);
      t.diagnostic(`after ${where} of ${bytes} bytes`);
      hall.server.cutAt = where;
      const told = await update(begun.page);
      hall.server.back();
      assert.equal(told.last.outcome, 'failed', JSON.stringify(told));
      const { visit, found } = await isWhole(begun);
      assert.equal(found, releases[0]);
      hall.server.asked.length = 0;
      assert.equal((await update(visit.page)).current, releases[1].inventory.build);
      assert.equal((await isWhole()).found, releases[1]);
      for (const page of browser.context.pages()) await page.close();
    });
  }

  for (let at = 0; at < KILLS; at += 1) {
    test(`the browser is killed, no. ${at + 1}`, async (t) => {
      const { page } = await openExhibit(browser.context, hall, PINNED);
      await idle(page);
      await release(`kill-${at}`);
      const millis = Math.floor(Math.random() * 1500);
      t.diagnostic(`after ${millis} ms`);
      ask(page, 'update').catch(() => {});
      await new Promise((done) => setTimeout(done, millis));
      await browser.kill();
      browser = await openBrowser(hall);
      hall.server.away = true;
      const { visit } = await isWhole();
      hall.server.back();
      assert.equal((await update(visit.page)).current, releases[1].inventory.build);
      assert.equal((await isWhole()).found, releases[1]);
      for (const each of browser.context.pages()) await each.close();
    });
  }

  test('the worker is ended in the middle, and goes on where it was', async () => {
    const { page } = await openExhibit(browser.context, hall, PINNED);
    await idle(page);
    await release('ended');
    const session = await browser.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    ask(page, 'update').catch(() => {});
    await new Promise((done) => setTimeout(done, 300));
    await session.send('ServiceWorker.stopAllWorkers');
    hall.server.asked.length = 0;
    assert.equal((await update(page)).current, releases[1].inventory.build);
    assert.equal((await isWhole()).found, releases[1]);
  });
});
