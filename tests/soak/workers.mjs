// The page's workers, told apart by what they are for.

/** The worker that runs the open exhibit's model; nothing while there is none. */
export const model = (page) => page.workers().findLast((worker) => /\/model\/worker[^/]*\.js/.test(worker.url()));

/** The worker that draws; nothing while none does. */
export async function stage(page) {
  for (const worker of page.workers().filter((worker) => /\/stage\/worker[^/]*\.js/.test(worker.url()))) {
    const draws = worker.evaluate(() => self.stageCanvas !== undefined).catch(() => false);
    // One that was ended while it hung may still be listed, and answers nothing.
    if (await Promise.race([draws, page.waitForTimeout(2000).then(() => false)])) return worker;
  }
  return undefined;
}
