// What a tick of each exhibit's model costs: inputs, one step, outputs and every layer's buffer, over its recorded visits, in
// Chromium and beside it natively. Prints JSON, milliseconds. Run beside nothing else, after `cargo kepu packs`:
//
//   node benches/tick.js [exhibit]
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

import { launch } from '../tests/browser/lib/chromium.js';
import { serve } from '../tests/browser/lib/files.js';
import { transpiled } from '../tests/browser/lib/jco.js';
import { packs } from '../tests/browser/lib/packs.js';
import { inTree, json, text } from '../tests/browser/lib/tree.js';

const [only] = process.argv.slice(2);

/** In the page: the visit's ticks one by one, and how long each took. */
async function lived({ inputs, ticks, seed, layers }) {
  const { Model } = await import('/model_abi.js');
  const core = await (await fetch('/core.wasm')).arrayBuffer();
  const model = await Model.instantiate(core, { log() {} });
  model.instantiate(BigInt(seed));
  const value = ({ tag, val }) => ({ tag, val: tag === 'int64' ? BigInt(val) : val });
  const lowered = ([, { tag, val }]) => ({ tag, val: tag === 'set' ? { ...val, value: value(val.value) } : val });
  const at = Map.groupBy(inputs, ([tick]) => tick);
  const millis = [];
  for (let tick = 0; tick < ticks; tick++) {
    const due = (at.get(tick) ?? []).map(lowered);
    const start = performance.now();
    if (due.length > 0) model.apply(due);
    model.doStep();
    model.outputs();
    for (let index = 0; index < layers; index++) model.layer(index);
    millis.push(performance.now() - start);
  }
  millis.sort((a, b) => a - b);
  const share = (part) => millis[Math.min(millis.length - 1, Math.floor(part * millis.length))];
  const rounded = (number) => Math.round(number * 1000) / 1000;
  const mean = millis.reduce((sum, each) => sum + each, 0) / millis.length;
  return { ticks, mean: rounded(mean), median: rounded(share(0.5)), p95: rounded(share(0.95)), most: rounded(share(1)) };
}

const natively = (id, path) =>
  JSON.parse(execFileSync('cargo', ['run', '--quiet', '--package', 'kepu_tests', '--example', 'tick', '--', id, path], { cwd: inTree('.') }));

const browser = await launch();
try {
  for (const { id, manifest, component } of (await packs()).filter(({ id }) => !only || id === only)) {
    const folder = `exhibits/${id}/trials`;
    const names = existsSync(inTree(folder)) ? readdirSync(inTree(folder)).filter((name) => name.endsWith('.json')) : [];
    const { core } = await transpiled(component);
    // Cross-origin isolated pages have a clock of microseconds.
    const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
    const server = await serve({ 'index.html': '<!doctype html>', 'model_abi.js': await text('build/glue/model_abi.js'), 'core.wasm': core }, headers);
    const page = await browser.newPage();
    await page.goto(server.url);
    for (const name of names) {
      const { visit } = await json(`${folder}/${name}`);
      const chromium = await page.evaluate(lived, { ...visit, layers: manifest.scene.layer?.length ?? 0 });
      console.log(JSON.stringify({ exhibit: id, visit: name, chromium, native: natively(id, inTree(`${folder}/${name}`)) }));
    }
    await page.close();
    server.close();
  }
} finally {
  await browser.close();
}
