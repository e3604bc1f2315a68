// What a long run is judged by: heap, longest gap between frames, longest task of the page's thread, time to begin anew, and what
// the browser's processes cost.
import { readFile } from 'node:fs/promises';

/** Of Linux's account of a process's memory. */
const PAGE_BYTES = 4096;

/** From so many milliseconds on the browser tells of tasks and frames; gaps between frames are told likewise. */
const LEAST_MILLIS = 50;

/** Watches `page` from now on, whatever it shows next. */
export async function watch(page) {
  const cdp = await page.context().newCDPSession(page);
  const nothing = () => ({ frame_gap: 0, task: 0, frame: { duration: 0 } });
  let worst = nothing();
  await page.exposeFunction('kepu_soak', (what, seen) => {
    if (what === 'frame') worst.frame = seen.duration > worst.frame.duration ? seen : worst.frame;
    else worst[what] = Math.max(worst[what], seen);
  });
  await page.addInitScript(reportSlowness, LEAST_MILLIS);
  await page.evaluate(reportSlowness, LEAST_MILLIS);
  return {
    /**
     * The heap in use after everything unused is gone, in bytes, with the memory of the page's WebAssembly: the browser counts that
     * elsewhere, and most of what the page keeps is there.
     */
    async heapBytes() {
      await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      return usedSize + (await page.evaluate(() => window.kepu_memory?.buffer.byteLength ?? 0));
    },

    /** The worst since the last call, in milliseconds, and what the browser knows of the frame that took longest. */
    async takeWorst() {
      // What was seen before has been told when this is answered.
      await page.evaluate(() => {});
      const taken = worst;
      worst = nothing();
      return taken;
    },

    /** How long the last reset took, in milliseconds; 0 where there was none. */
    resetMillis: () => page.evaluate(() => performance.getEntriesByName('kepu:reset').at(-1)?.duration ?? 0),
  };
}

/** In the page: tells of frames that came late and tasks that took long. */
function reportSlowness(least_millis) {
  const tell = (what, seen) => window.kepu_soak?.(what, seen)?.catch(() => {});
  let last = performance.now();
  const frame = (now) => {
    // A hidden page, or one that has just been slept over, draws nothing.
    if (!document.hidden && now - last > least_millis) tell('frame_gap', now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tell('task', duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tell('frame', entry.toJSON());
  }).observe({ type: 'long-animation-frame' });
}

/** What a frame, as `takeWorst` gives it, spent its time on. */
export function spentOn({ duration, startTime, styleAndLayoutStart, scripts = [] }) {
  const longest = scripts.toSorted((a, b) => b.duration - a.duration).slice(0, 3);
  const parts = longest.map(
    ({ invoker, sourceFunctionName, duration, forcedStyleAndLayoutDuration }) =>
      `${[invoker, sourceFunctionName].filter(Boolean).join(' ')} ${duration.toFixed(0)} ms, ${forcedStyleAndLayoutDuration.toFixed(0)} of it for layout`,
  );
  if (styleAndLayoutStart > 0) parts.push(`style, layout and painting ${(startTime + duration - styleAndLayoutStart).toFixed(0)} ms`);
  return `${duration.toFixed(0)} ms: ${parts.join('; ') || 'unknown'}`;
}

/** What `takeWorst` gives of frames and tasks, as a person reads it. */
export const slowness = (millis) => (millis > 0 ? `${millis.toFixed(0)} ms` : `under ${LEAST_MILLIS} ms`);

/** What an error that nobody caught in the page says, and where it came from, on a line. */
export function pageError({ message, stack }) {
  const from = (stack ?? '').split('\n').filter((line) => /^\s*at /.test(line));
  return ['page error:', message, ...from.slice(0, 3).map((line) => line.trim())].join(' ');
}

/** Whether the page shows one. A handle of it would keep it, and all that was around it, in the heap that is measured. */
export const isThere = async (page, selector) => (await page.locator(selector).count()) > 0;

/** Bytes as a person reads them. */
export const mib = (bytes) => (Number.isFinite(bytes) ? `${(bytes / 2 ** 20).toFixed(2)} MiB` : 'unknown');

/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** What the browser's processes cost: `page` runs the page and its workers, `drawing` puts together what is seen. */
export async function costs(browser) {
  const cdp = await browser.newBrowserCDPSession();
  const processes = async () => (await cdp.send('SystemInfo.getProcessInfo')).processInfo;
  const secs = async () => {
    const all = await processes();
    const of = (wanted) => all.filter(({ type }) => wanted(type)).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    return { at: performance.now() / 1000, page: of((type) => type === 'renderer'), drawing: of((type) => type === 'GPU') };
  };
  let last = await secs();
  return {
    /** Seconds of a core for each second since the last call. */
    async since() {
      const now = await secs();
      const share = (what) => (now[what] - last[what]) / (now.at - last.at);
      const shares = { page: share('page'), drawing: share('drawing') };
      last = now;
      return shares;
    },

    /** What the renderers hold of the machine's memory, in bytes; `NaN` where the system does not say. */
    async memoryBytes() {
      let pages = 0;
      for (const { type, id } of await processes()) {
        if (type !== 'renderer') continue;
        const line = await readFile(`/proc/${id}/statm`, 'utf8').catch(() => '');
        pages += Number(line.split(' ')[1] ?? NaN);
      }
      return pages * PAGE_BYTES;
    },
  };
}
