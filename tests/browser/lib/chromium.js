// One Chromium for a test file, started with what a machine without a GPU needs: scenes are drawn by SwiftShader, the page itself is put
// together without it, in a tenth of the time.
import { chromium } from 'playwright-core';

const executablePath = process.env.KEPU_CHROMIUM ?? '/usr/bin/chromium';

// WebAssembly that reads out of bounds is caught by a signal, which Chromium without windows sometimes takes for the tab's own end.
const jsFlags = ['--wasm-enforce-bounds-checks'];

const args = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts Chromium; `more` are further flags, `moreJs` of its JavaScript engine. Nobody's visit is kept for when the network is away, unless a context asks for it by
 * `serviceWorkers: 'allow'`: a test answers requests in the network's place, and counts them.
 */
export async function launch(more = [], moreJs = []) {
  const browser = await chromium.launch({ executablePath, args: [...args, `--js-flags=${[...jsFlags, ...moreJs].join(' ')}`, ...more] });
  const plain = browser.newContext.bind(browser);
  browser.newContext = (options) => plain({ serviceWorkers: 'block', ...options });
  return browser;
}

/** Starts Chromium with a profile that stays when it ends, however it ends. */
export const launchKept = (profile, more = [], options = {}) =>
  chromium.launchPersistentContext(profile, { executablePath, args: [...args, `--js-flags=${jsFlags.join(' ')}`, ...more], viewport: { width: 1366, height: 768 }, ...options });
