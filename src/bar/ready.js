// When an exhibit can be used: the page marks that in its timeline, each time one has opened.

/** Calls `back` each time from now on; with `buffered` also for one that can be used already. Gives what ends that. */
export function eachReady(back, { buffered = false } = {}) {
  const watch = new PerformanceObserver((marks) => marks.getEntriesByName('kepu:ready').length > 0 && back());
  watch.observe({ type: 'mark', buffered });
  return () => watch.disconnect();
}

/** Resolves once one can be used. */
export const ready = () =>
  new Promise((done) => {
    const end = eachReady(
      () => {
        end();
        done();
      },
      { buffered: true },
    );
  });
