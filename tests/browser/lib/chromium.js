// One Chromium for a test file, started with what a machine without a GPU needs.
import { chromium } from 'playwright-core';

const executablePath = process.env.KEPU_CHROMIUM ?? '/usr/bin/chromium';

const args = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium; `more` are further flags. */
export function launch(more = []) {
  return chromium.launch({ executablePath, args: [...args, ...more] });
}
