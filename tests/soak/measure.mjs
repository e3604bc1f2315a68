// What a long run is judged by: heap, longest gap between frames, longest task of the page's thread, time to begin anew, and what
// the browser's processes cost.
import { readFile } from 'node:fs/promises';

/** Of Linux's account of a process's memory. */
const PAGE_BYTES = 4096;

/** Watches `page` from now on. */
export async function watch(page) {
  const cdp = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    const seen = { frame_gap: 0, task: 0 };
    window.kepu_soak = seen;
    let last = performance.now();
    const frame = (now) => {
      // A hidden page, or one that has just been slept over, draws nothing.
      if (!document.hidden) seen.frame_gap = Math.max(seen.frame_gap, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration);
    }).observe({ type: 'longtask' });
  });
  return {
    /** The heap in use after everything unused is gone, in bytes. */
    async heapBytes() {
      await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      return usedSize;
    },

    /** The worst since the last call, in milliseconds. */
    takeWorst: () =>
      page.evaluate(() => {
        const seen = { ...window.kepu_soak };
        Object.assign(window.kepu_soak, { frame_gap: 0, task: 0 });
        return seen;
      }),

    /** How long the last reset took, in milliseconds; 0 where there was none. */
    resetMillis: () => page.evaluate(() => performance.getEntriesByName('kepu:reset').at(-1)?.duration ?? 0),
  };
}

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
