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
  for (let i = 0; i < rate; i++) wav.writeInt16LE(Math.round(32000 * Math.sin((i * 2 * Math.PI * 440) / rate)), 44 + i * 2);
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

/** In the page, before anything: how many sounds have begun, and how loud it is where the loudspeaker would be. */
function listen() {
  window.heard = { contexts: 0, begun: 0 };
  const ears = [];
  const Plain = window.AudioContext;
  window.AudioContext = class extends Plain {
    constructor(...words) {
      super(...words);
      window.heard.contexts += 1;
    }
  };
  const { connect } = AudioNode.prototype;
  AudioNode.prototype.connect = function (to, ...words) {
    if (to instanceof AudioDestinationNode) {
      const ear = new AnalyserNode(this.context, { fftSize: 2048 });
      ears.push(ear);
      connect.call(this, ear);
    }
    return connect.call(this, to, ...words);
  };
  /** The loudest of the last milliseconds, all that goes to the loudspeaker added up. */
  window.loudness = () =>
    ears.reduce((sum, ear) => {
      const wave = new Float32Array(ear.fftSize);
      ear.getFloatTimeDomainData(wave);
      return sum + Math.max(...wave.map(Math.abs));
    }, 0);
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (...words) {
    window.heard.begun += 1;
    return start.apply(this, words);
  };
}

const visitor = (files, body, parts = {}, words = '') =>
  session.visit(async (page, context) => {
    await addToHall(context, {}, changing({ ...PARTS, ...parts }, WORDS + words, files));
    await page.addInitScript(listen);
    await openExhibit(page, session.site.url, ID);
    await body(page);
  });

/** The loudest it is within half a second. */
const loudest = (page) =>
  page.evaluate(async () => {
    let most = 0;
    for (let look = 0; look < 25; look += 1) {
      most = Math.max(most, window.loudness());
      await new Promise((done) => setTimeout(done, 20));
    }
    return most;
  });
const caption = (page, id) => page.locator(`[data-caption="${id}"]`);
const turn = (page) => page.locator('[data-sound-switch]').click();
const set = (page, value) => page.evaluate((value) => window.kepu.set('amount', value), value);

test('nothing sounds unasked; what sounds has its caption and is not loud', () =>
  visitor({ 'assets/hum.mp3': tone(), 'assets/knock.mp3': tone() }, async (page) => {
    await set(page, 1);
    await page.waitForTimeout(500);
    assert.deepEqual(await page.evaluate(() => window.heard), { contexts: 0, begun: 0 });
    assert.equal(await caption(page, 'hum').isVisible(), false);
    await turn(page);
    await caption(page, 'hum').waitFor();
    assert.equal(await caption(page, 'hum').innerText(), 'It hums');
    assert.equal(await caption(page, 'knock').isVisible(), false, 'what was before is not heard');
    await page.waitForFunction(() => window.loudness() > 0.2);
    // The made-up model adds up; far beyond full it is no louder than full.
    await set(page, 100);
    await caption(page, 'knock').waitFor();
    // Two at once are no louder than one may be.
    const most = await loudest(page);
    assert.ok(most <= 0.2501, `${most}`);
    assert.equal(await page.evaluate(() => window.heard.begun), 2);
    // Another language, the visit goes on.
    await page.getByRole('button', { name: '简体中文' }).click();
    assert.equal(await caption(page, 'hum').isVisible(), true);
    await turn(page);
    await caption(page, 'hum').waitFor({ state: 'hidden' });
    assert.equal(await page.locator('[data-sound-switch]').getAttribute('aria-pressed'), 'false');
  }));

test('words over the scene make room for what is said to be heard', () => {
  const parts = { scene: { ...manifest.scene, label: [{ id: 'top', at: [8, 8.6, 0] }] } };
  const files = { 'assets/hum.mp3': tone(), 'assets/knock.mp3': tone() };
  return visitor(
    files,
    async (page) => {
      await set(page, 1);
      await turn(page);
      await caption(page, 'hum').waitFor();
      await page.waitForFunction(() => {
        const [caption, label] = ['[data-caption="hum"]', '[data-label="top"]'].map((each) => document.querySelector(each).getBoundingClientRect());
        return label.width > 0 && (label.top >= caption.bottom || label.bottom <= caption.top || label.left >= caption.right || label.right <= caption.left);
      });
    },
    parts,
    'label-top = Get down!\n',
  );
});

test('a visit that pauses is silent, one that is left too', () =>
  visitor({ 'assets/hum.mp3': tone(), 'assets/knock.mp3': tone() }, async (page) => {
    await set(page, 1);
    await turn(page);
    await caption(page, 'hum').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await caption(page, 'hum').waitFor({ state: 'hidden' });
    await page.waitForFunction(() => window.loudness() < 0.01);
    await page.getByRole('button', { name: 'Go on' }).click();
    await caption(page, 'hum').waitFor();
    await page.locator('.bar .back').click();
    await page.locator('[data-exhibit]').first().waitFor();
    await page.waitForTimeout(500);
    assert.equal(await page.locator('[data-caption]').count(), 0);
  }));

test('turned on, off and on before its files are here, it sounds once, and off is off', () =>
  session.visit(async (page, context) => {
    await addToHall(context, {}, changing(PARTS, WORDS, { 'assets/hum.mp3': tone(), 'assets/knock.mp3': tone() }));
    await page.addInitScript(listen);
    await openExhibit(page, session.site.url, ID);
    await set(page, 1);
    // Whatever the visitor turns, the files come later.
    await page.evaluate(() => {
      const { file } = window.kepu;
      window.held = [];
      window.kepu.file = async (...words) => {
        await new Promise((done) => window.held.push(done));
        return file.apply(window.kepu, words);
      };
      window.letGo = () => window.held.splice(0).forEach((done) => done());
    });
    for (let press = 0; press < 3; press += 1) await turn(page);
    await page.waitForFunction(() => window.held.length === 2);
    await page.evaluate(() => setInterval(window.letGo, 50));
    await caption(page, 'hum').waitFor();
    await page.waitForFunction(() => window.heard.begun > 0);
    await loudest(page);
    assert.equal(await page.evaluate(() => window.heard.begun), 1);
    await turn(page);
    await page.waitForFunction(() => window.loudness() < 0.001);
  }));

test('a sound that cannot be decoded or had leaves its caption', () =>
  visitor({ 'assets/hum.mp3': Buffer.from('no sound at all') }, async (page) => {
    await set(page, 1);
    await turn(page);
    await caption(page, 'hum').waitFor();
    await set(page, 2);
    await caption(page, 'knock').waitFor();
  }));
