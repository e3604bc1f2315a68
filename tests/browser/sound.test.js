// What can be heard: only when it is wanted, with its caption, never loud, and not while time stands still.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ID, addToHall, changing, manifest } from './lib/made_up_exhibit.js';
import { openSession } from './lib/session.js';
import { openExhibit } from './lib/visitor.js';

const session = openSession();

/** A second of a tone, as a WAV file: the browser goes by what is in it. */
function tone() {
  const rate = 8000;
  const wav = Buffer.alloc(44 + rate * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + rate * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(rate * 2, 40);
  for (let i = 0; i < rate; i++) wav.writeInt16LE(Math.round(9000 * Math.sin((i * 2 * Math.PI * 440) / rate)), 44 + i * 2);
  return wav;
}

const PARTS = {
  model: { ...manifest.model, runs: true },
  sound: [
    { id: 'hum', file: 'assets/hum.mp3', output: 'sum', loop: true },
    { id: 'knock', file: 'assets/knock.mp3', output: 'sum' },
  ],
};
const WORDS = 'sound-hum = It hums\nsound-knock = It knocks\n';

/** In the page, before anything: every gain, and how many sounds have begun. */
function listen() {
  window.heard = { contexts: 0, gains: [], begun: 0 };
  const Plain = window.AudioContext;
  window.AudioContext = class extends Plain {
    constructor(...words) {
      super(...words);
      window.heard.contexts += 1;
    }
    createGain() {
      const gain = super.createGain();
      window.heard.gains.push(gain);
      return gain;
    }
  };
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (...words) {
    window.heard.begun += 1;
    return start.apply(this, words);
  };
}

const visitor = (files, body) =>
  session.visit(async (page, context) => {
    await addToHall(context, {}, changing(PARTS, WORDS, files));
    await page.addInitScript(listen);
    await openExhibit(page, session.site.url, ID);
    await body(page);
  });

const loudest = (page) => page.evaluate(() => Math.max(0, ...window.heard.gains.map(({ gain }) => gain.value)));
const caption = (page, id) => page.locator(`[data-caption="${id}"]`);
const turn = (page) => page.locator('[data-sound-switch]').click();
const set = (page, value) => page.evaluate((value) => window.kepu.set('amount', value), value);

test('nothing sounds unasked; what sounds has its caption and is not loud', () =>
  visitor({ 'assets/hum.mp3': tone(), 'assets/knock.mp3': tone() }, async (page) => {
    await set(page, 1);
    await page.waitForTimeout(500);
    assert.deepEqual(await page.evaluate(() => window.heard), { contexts: 0, gains: [], begun: 0 });
    assert.equal(await caption(page, 'hum').isVisible(), false);
    await turn(page);
    await caption(page, 'hum').waitFor();
    assert.equal(await caption(page, 'hum').innerText(), 'It hums');
    assert.equal(await caption(page, 'knock').isVisible(), false, 'what was before is not heard');
    await page.waitForFunction(() => window.heard.gains.some(({ gain }) => gain.value > 0.2));
    // The made-up model adds up; far beyond full it is no louder than full.
    await set(page, 100);
    await caption(page, 'knock').waitFor();
    await page.waitForTimeout(400);
    assert.ok((await loudest(page)) <= 0.2501, `${await loudest(page)}`);
    assert.equal(await page.evaluate(() => window.heard.begun), 2);
    // Another language, the visit goes on.
    await page.getByRole('button', { name: '简体中文' }).click();
    assert.equal(await caption(page, 'hum').isVisible(), true);
    await turn(page);
    await caption(page, 'hum').waitFor({ state: 'hidden' });
    assert.equal(await page.locator('[data-sound-switch]').getAttribute('aria-pressed'), 'false');
  }));

test('a visit that pauses is silent, one that is left too', () =>
  visitor({ 'assets/hum.mp3': tone(), 'assets/knock.mp3': tone() }, async (page) => {
    await set(page, 1);
    await turn(page);
    await caption(page, 'hum').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await caption(page, 'hum').waitFor({ state: 'hidden' });
    await page.waitForFunction(() => window.heard.gains.every(({ gain }) => gain.value < 0.01));
    await page.getByRole('button', { name: 'Go on' }).click();
    await caption(page, 'hum').waitFor();
    await page.locator('.bar .back').click();
    await page.locator('[data-exhibit]').first().waitFor();
    await page.waitForTimeout(500);
    assert.equal(await page.locator('[data-caption]').count(), 0);
  }));

test('a sound that cannot be decoded or had leaves its caption', () =>
  visitor({ 'assets/hum.mp3': Buffer.from('no sound at all') }, async (page) => {
    await set(page, 1);
    await turn(page);
    await caption(page, 'hum').waitFor();
    await set(page, 2);
    await caption(page, 'knock').waitFor();
  }));
