// What most test files begin with: the hall, a browser, and visitors who each have a browser context of their own.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { launch } from './chromium.js';
import { openSite } from './site.js';
import { listenForTrouble, withoutWebGl } from './visitor.js';

/** Opens hall and browser before a file's tests and closes them after; `first` runs before them. */
export function openSession(first = () => {}) {
  const session = {
    site: undefined,
    browser: undefined,

    /**
     * Lets a visitor do `body(page, context)`; fails if the page said what it never should, but for what is `expected` (a pattern).
     * Unless it `draws`, there are no scenes: starting one costs as much as all the rest of a short visit.
     */
    async visit(body, { expected, draws = false, ...options } = {}) {
      const context = await session.browser.newContext(options);
      try {
        if (!draws) await context.addInitScript(withoutWebGl);
        const page = await context.newPage();
        const trouble = listenForTrouble(page);
        await body(page, context);
        assert.deepEqual(trouble.filter((each) => !expected?.test(each)), []);
      } finally {
        // Answers that are still on their way have nowhere to go.
        await Promise.all([context, ...context.pages()].map((each) => each.unrouteAll({ behavior: 'ignoreErrors' })));
        await context.close();
      }
    },
  };
  before(async () => {
    await first();
    session.site = await openSite();
    session.browser = await launch();
  });
  after(async () => {
    await session.browser?.close();
    session.site?.close();
  });
  return session;
}
