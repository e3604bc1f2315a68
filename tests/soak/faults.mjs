// What can go wrong while somebody visits, thrown in on purpose. Each gives what takes it back.
import { model, stage } from './workers.mjs';

const nothing = async () => {};

/** By name; each is given the page and its context. */
export const FAULTS = {
  none: async () => nothing,

  'stage killed': async (page) => {
    await (await stage(page))?.evaluate(() => self.close()).catch(() => {});
    return nothing;
  },

  'context lost': async (page) => {
    await (await stage(page))
      ?.evaluate(() => self.stageCanvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext())
      .catch(() => {});
    return nothing;
  },

  'model hung': async (page) => {
    // Never answered: the page ends the worker meanwhile.
    model(page)
      ?.evaluate(() => {
        for (const end = Date.now() + 3000; Date.now() < end; );
      })
      .catch(() => {});
    return nothing;
  },

  'network cut': async (page, context) => {
    await context.setOffline(true);
    return () => context.setOffline(false);
  },

  'storage full': async (page) => {
    await page.evaluate(() => {
      for (const storage of [localStorage, sessionStorage]) {
        for (let length = 1 << 20, place = 0; length >= 1; place += 1) {
          try {
            storage.setItem(`full-${place}`, 'x'.repeat(length));
          } catch {
            length >>= 1;
          }
        }
      }
    });
    return () =>
      page.evaluate(() => {
        for (const storage of [localStorage, sessionStorage]) {
          for (const key of Object.keys(storage).filter((key) => key.startsWith('full-'))) storage.removeItem(key);
        }
      });
  },

  'language switched mid-drag': async (page) => {
    const slider = page.locator('.control input[type="range"]').first();
    if (!(await slider.isVisible())) return nothing;
    const box = await slider.boundingBox();
    if (!box) return nothing;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y);
    await page.evaluate(() => [...document.querySelectorAll('.languages button[aria-pressed="false"]')].at(-1)?.click());
    await page.mouse.move(x - 30, y);
    await page.mouse.up();
    return nothing;
  },
};
