// `kepu kiosk` with a Chromium that ends, hangs and beats as told: it is started again, strangers are not heard, nothing is left.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, test } from 'node:test';

import { inTree } from './lib/tree.js';

const tool = process.env.KEPU_TOOL ?? inTree('target/debug/kepu');

const PAGE = '<!doctype html><meta name="kepu:hall" content="./hall.0a1b2c3d.json"><title>A hall</title>';

/** A port that nobody uses. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Asks `condition` until it gives something; fails after 20 s. */
async function until(what, condition) {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await condition();
    if (found) return found;
    await sleep(100);
  }
  return assert.fail(`waited 20 s for ${what}`);
}

const lives = (id) => {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
};

/** Waits until nothing is left of these starts: what was killed is there until the system has taken note. */
const gone = (...starts) =>
  until('processes to end', () => starts.flatMap((start) => [start.process, start.renderer]).every((id) => !lives(id)));

/** A release, a data folder and a Chromium with `plan`, in a folder of their own. */
async function prepare(plan) {
  const folder = await mkdtemp(join(tmpdir(), 'kepu-kiosk-'));
  const [dist, data, chromium] = ['dist', 'data', 'chromium.sh'].map((name) => join(folder, name));
  await Promise.all([mkdir(dist), mkdir(data)]);
  await writeFile(join(dist, 'index.html'), PAGE);
  await writeFile(join(dist, 'hall.0a1b2c3d.json'), '{"trust":{"policy":"signed"}}');
  await writeFile(join(data, 'plan.json'), JSON.stringify(plan));
  const fake = inTree('tests/browser/lib/fake_chromium.js');
  await writeFile(chromium, `#!/bin/sh\nexec '${process.execPath}' '${fake}' "$@"\n`, { mode: 0o755 });
  return { folder, dist, data, chromium };
}

describe('kepu kiosk', { skip: process.platform === 'win32' ? 'the made-up Chromium is a shell script' : false }, () => {
  const opened = [];

  /** Starts a kiosk whose Chromium follows `plan`. */
  async function open(plan) {
    const port = await freePort();
    const { folder, dist, data, chromium } = await prepare(plan);
    const words = ['kiosk', '--folder', dist, '--port', port, '--data', data, '--chromium', chromium, '--beat-lost-secs', '2'];
    const command = spawn(tool, [...words, '--', '--use-angle=swiftshader'], { stdio: ['ignore', 'ignore', 'pipe'] });
    const kiosk = { folder, data, words, command, url: `http://127.0.0.1:${port}`, log: '' };
    command.stderr.setEncoding('utf8').on('data', (text) => (kiosk.log += text));
    kiosk.ended = once(command, 'close').then(([code]) => code);
    /** The starts so far, once there are `count`. */
    kiosk.starts = (count) =>
      until(`start ${count}; the log says:\n${kiosk.log}`, async () => {
        const lines = await readFile(join(data, 'starts.jsonl'), 'utf8').catch(() => '');
        const starts = lines.trim().split('\n').filter(Boolean);
        return starts.length >= count && starts.map((line) => JSON.parse(line));
      });
    kiosk.post = async (path, headers) => (await fetch(`${kiosk.url}${path}`, { method: 'POST', headers, body: '{}' })).status;
    opened.push(kiosk);
    return kiosk;
  }

  afterEach(async () => {
    for (const { command, ended, folder } of opened.splice(0)) {
      command.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    }
  });

  test('opens the hall in kiosk mode, in a profile of its own, with the policy of the release', async () => {
    const kiosk = await open(['beat']);
    const [{ args }] = await kiosk.starts(1);
    assert.equal(args.at(-1), `${kiosk.url}/?mode=kiosk`);
    assert.equal(args.at(-2), '--use-angle=swiftshader');
    assert.ok(args.includes('--kiosk') && args[0].endsWith('/data/chromium'), args.join(' '));
    assert.equal(args.includes('--no-sandbox'), process.getuid() === 0);
    const page = await fetch(`${kiosk.url}/?mode=kiosk`);
    assert.equal(await page.text(), PAGE);
    assert.match(page.headers.get('content-security-policy'), /connect-src 'self'; /);
  });

  test('starts Chromium again when it ends, at once and then after a rest', async () => {
    const kiosk = await open(['end', 'end', 'beat']);
    await kiosk.starts(3);
    assert.match(kiosk.log, /Chromium ended after .*exit status: 7/);
    assert.equal(kiosk.log.match(/again in 1 s/g)?.length, 1, kiosk.log);
  });

  test('starts Chromium again when the beats stop, and lets one that beats be', async () => {
    const kiosk = await open(['hang', 'beat']);
    const [hung, beating] = await kiosk.starts(2);
    assert.match(kiosk.log, /lost the page's beat/);
    await gone(hung);
    await sleep(5000);
    assert.equal((await kiosk.starts(2)).length, 2);
    assert.ok(lives(beating.process));
  });

  test('expects no beats of a page that has none', async () => {
    const kiosk = await open(['silent']);
    await kiosk.starts(1);
    await sleep(5000);
    assert.equal((await kiosk.starts(1)).length, 1);
  });

  test('hears its own page and no stranger', async () => {
    const kiosk = await open(['beat']);
    const [first] = await kiosk.starts(1);
    for (const path of ['/kiosk/alive', '/kiosk/restart', '/kiosk/exit']) {
      assert.equal(await kiosk.post(path, {}), 403, path);
      assert.equal(await kiosk.post(path, { Origin: 'https://hall.example' }), 403, path);
      assert.equal(await kiosk.post(path, { Origin: kiosk.url, 'Sec-Fetch-Site': 'cross-site' }), 403, path);
    }
    assert.ok(lives(first.process));
    assert.equal(await kiosk.post('/kiosk/restart', { Origin: kiosk.url }), 204);
    const [, second] = await kiosk.starts(2);
    assert.equal(await kiosk.post('/kiosk/exit', { Origin: kiosk.url }), 204);
    assert.equal(await kiosk.ended, 0);
    await gone(first, second);
  });

  test('is ordered twice to start Chromium again, and does so once, with time for the next page to load', async () => {
    const kiosk = await open(['linger', 'silent']);
    const [lingering] = await kiosk.starts(1);
    // The second order, and some beats, come while the first Chromium ends.
    for (let i = 0; i < 2; i += 1) assert.equal(await kiosk.post('/kiosk/restart', { Origin: kiosk.url }), 204);
    assert.ok(lives(lingering.process));
    const [, second] = await kiosk.starts(2);
    // A page that has beaten would have hung by now; one that starts has three times as long.
    await sleep(3500);
    assert.equal((await kiosk.starts(2)).length, 2, kiosk.log);
    assert.doesNotMatch(kiosk.log, /lost the page's beat/);
    assert.ok(lives(second.process));
    assert.match(kiosk.log, /starts Chromium again: asked by the page/);
  });

  test('leaves nothing behind at SIGTERM', async () => {
    const kiosk = await open(['beat']);
    const [chromium] = await kiosk.starts(1);
    kiosk.command.kill('SIGTERM');
    assert.equal(await kiosk.ended, 0);
    await gone(chromium);
  });

  test('is the only one with its data folder', async () => {
    const kiosk = await open(['beat']);
    await kiosk.starts(1);
    const words = kiosk.words.with(4, await freePort());
    const second = spawn(tool, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    const said = (await second.stderr.setEncoding('utf8').toArray()).join('');
    assert.match(said, /another kiosk uses this data folder/);
    assert.equal(second.exitCode ?? (await once(second, 'exit'))[0], 1);
  });
});
