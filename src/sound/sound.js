// Lets the open exhibit be heard: each [[sound]] of its manifest follows an output of the model. Loaded when a visitor first turns
// sound on; silent again when the visit ends, time stands still or the page is hidden.
import { style } from '../bar/style.js';

const LOOK_MILLIS = 100;
// Nobody in a hall is startled, whatever a pack says: full is a quarter of what the device could do.
const MOST_GAIN = 0.25;
const FADE_SECS = 0.15;
// A model of 240 ticks a second and one of a single tick alike count as standing only after this.
const STANDING_MILLIS = 1500;

style('./sound.css', import.meta.url);

let context;
let mixed; // { input, gain }: where all sounds come together
let turns = 0; // so often was it turned on or off
let playing; // { exhibit, voices, timer, tick, movedAt }

/** Turns sound on or off, as the switch in the bar says. */
export async function turn(button) {
  const on = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(on));
  hush();
  const turned = (turns += 1);
  if (!on) return;
  context ??= new AudioContext();
  mixed ??= mix();
  await context.resume();
  const exhibit = button.closest('[data-exhibit]');
  const { sound, model } = JSON.parse(new TextDecoder().decode(await window.kepu.file('exhibit.json')));
  const places = outputPlaces(model.variable);
  const voices = await Promise.all(sound.map((each) => voice(exhibit, each, places.get(each.output))));
  // Turned again, or left, while the files were on their way.
  if (turned !== turns || !exhibit.isConnected) return;
  playing = { exhibit, voices, tick: -1, movedAt: 0 };
  playing.timer = setInterval(look, LOOK_MILLIS);
}

/** All sounds together are never louder than full, however many there are. */
function mix() {
  // What is beyond the ends of this curve is at its ends.
  const input = new WaveShaperNode(context, { curve: [-1, 1] });
  const gain = new GainNode(context, { gain: MOST_GAIN });
  input.connect(gain).connect(context.destination);
  return { input, gain };
}

/** Where each output begins among all the numbers of the outputs. */
function outputPlaces(variables) {
  const places = new Map();
  let at = 0;
  for (const { name, causality, dimension = 1 } of variables) {
    if (causality !== 'output') continue;
    places.set(name, at);
    at += dimension;
  }
  return places;
}

/** One sound, ready to be heard. One that cannot be decoded has its caption alone. */
async function voice(exhibit, { id, file, loop = false }, place) {
  const gain = new GainNode(context, { gain: 0 });
  gain.connect(mixed.input);
  const caption = exhibit.querySelector(`[data-caption="${id}"]`);
  const one = { loop, place, gain, caption, buffer: null, source: null, last: null };
  try {
    const bytes = await window.kepu.file(file);
    one.buffer = await context.decodeAudioData(bytes.buffer);
  } catch (error) {
    console.error(`sound "${id}": ${file}: ${error}`);
  }
  return one;
}

function start(one, loop) {
  if (!one.buffer) return;
  one.source?.stop();
  one.source = new AudioBufferSourceNode(context, { buffer: one.buffer, loop });
  one.source.connect(one.gain);
  one.source.start();
}

const fade = (of, to) => of.gain.gain.setTargetAtTime(to, context.currentTime, FADE_SECS / 3);

/** Hears what the model says now. */
function look() {
  const { exhibit, voices } = playing;
  if (!exhibit.isConnected) {
    hush();
    return;
  }
  const tick = window.kepu.tick();
  if (tick !== playing.tick) playing.movedAt = performance.now();
  playing.tick = tick;
  const passes = !document.hidden && performance.now() - playing.movedAt < STANDING_MILLIS;
  const outputs = window.kepu.outputs() ?? [];
  // A kiosk's operator may have it softer (src/kiosk/volume.js).
  fade(mixed, MOST_GAIN * (window.kepu_volume ?? 1));
  for (const one of voices) {
    const value = outputs[one.place];
    if (one.loop) continuous(one, passes && Number.isFinite(value) ? Math.min(Math.max(value, 0), 1) : 0);
    else if (Number.isFinite(value)) strike(one, value);
  }
}

function continuous(one, loudness) {
  if (loudness > 0 && !one.source) start(one, true);
  fade(one, loudness);
  one.caption.hidden = loudness <= 0.02;
}

/** Sounds once when the value has grown. What it was when sound was turned on is not heard. */
function strike(one, value) {
  if (one.last !== null && value > one.last) {
    start(one, false);
    fade(one, 1);
    one.caption.hidden = false;
    clearTimeout(one.ends);
    one.ends = setTimeout(() => (one.caption.hidden = true), Math.max(1500, (one.buffer?.duration ?? 0) * 1000));
  }
  one.last = value;
}

function hush() {
  if (!playing) return;
  clearInterval(playing.timer);
  for (const one of playing.voices) {
    one.source?.stop();
    one.gain.disconnect();
    clearTimeout(one.ends);
    one.caption.hidden = true;
  }
  playing = undefined;
}
