// What a long run is judged by: heap, longest gap between frames, longest task of the page's thread, time to begin anew.

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

    /** How long the last reset took, in milliseconds. */
    resetMillis: () => page.evaluate(() => performance.getEntriesByName('kepu:reset').at(-1)?.duration ?? NaN),
  };
}

/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
