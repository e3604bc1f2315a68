// Ways to make the page fall over, as it would by a fault of its own.
import { PATIENCE_MILLIS } from './visitor.js';

/** What such a page says of itself. */
export const OF_A_FALL = /RuntimeError|out of bounds|unreachable|closure invoked|page error: it is broken|Maximum call stack/;

/** Spoils the memory of the page's program, so that the next thing it does traps; then has it do something. */
export const spoilMemory = (page) =>
  page.evaluate(async () => {
    const boot = document.getElementById('boot');
    const { default: program } = await import(new URL(boot.dataset.js, document.baseURI).href);
    const { memory } = await program();
    new Uint8Array(memory.buffer).fill(0xff);
    document.querySelector('.languages button').click();
  });

/** (module (func (export "f") unreachable)) */
const TRAP = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 0x66, 0, 0, 0x0a, 5, 1, 3, 0, 0, 0x0b];

/** (module (func $f (export "f") (call $f))) */
const ENDLESS = [...TRAP.slice(0, 25), 0x0a, 6, 1, 4, 0, 0x10, 0, 0x0b];

/** A trap that nobody catches, in an event of the page, while its program answers as before. */
export const trap = (page, bytes = TRAP) =>
  page.evaluate(async (bytes) => {
    const { instance } = await WebAssembly.instantiate(Uint8Array.from(bytes));
    setTimeout(() => instance.exports.f());
  }, bytes);

/** The same by calls that go too deep. */
export const overflow = (page) => trap(page, ENDLESS);

/** An error of a script, after which the page's program throws whatever it is asked. */
export const breakPage = (page) =>
  page.evaluate(() => {
    const broken = () => {
      throw new Error('it is broken');
    };
    window.kepu = { ready: broken, visit: broken, set: broken };
    setTimeout(broken);
  });

/** The screen that lies over a page that has fallen. It counts down no further, until `countOn`. */
export async function fallen(page) {
  await page.locator('dialog.fell[open]').waitFor({ timeout: PATIENCE_MILLIS });
  await page.evaluate(() => {
    const at = performance.now();
    performance.now = () => at;
  });
  return page.locator('dialog.fell');
}

/** The rest of the countdown passes. */
export const countOn = (page) => page.evaluate(() => delete performance.now);

/** The list of falls in this browser. */
export const falls = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('kepu.recovery.falls')) ?? []);
