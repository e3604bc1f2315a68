// Every exhibit that has reference numbers, held to them in Chromium: the same bytes of model.wasm that visitors get.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { launch } from './lib/chromium.js';
import { serve } from './lib/files.js';
import { transpiled } from './lib/jco.js';
import { outputsOf, packs } from './lib/packs.js';
import { referenceCases } from './lib/reference.js';
import { inTree, text } from './lib/tree.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** In the page: the outputs after each case's inputs and its ticks. */
async function outputsOfCases(cases) {
  const { Model } = await import('/model_abi.js');
  const core = await (await fetch('/core.wasm')).arrayBuffer();
  const found = [];
  for (const { inputs, ticks } of cases) {
    const model = await Model.instantiate(core, { log() {} });
    model.instantiate(0n);
    model.apply(inputs);
    for (let tick = 0; tick < ticks; tick++) model.doStep();
    found.push([...model.outputs()]);
  }
  return found;
}

/** Named values as the inputs that set them. */
function assignments(manifest, values) {
  return Object.entries(values).map(([name, val]) => {
    const variable = manifest.model.variable.findIndex((each) => each.name === name);
    assert.notEqual(variable, -1, `no variable ${name}`);
    const tag = manifest.model.variable[variable].type ?? 'float64';
    return { tag: 'set', val: { variable, value: { tag, val: tag === 'int64' ? BigInt(val) : tag === 'boolean' ? Boolean(val) : val } } };
  });
}

test('models give the published numbers in Chromium', async (t) => {
  for (const { id, manifest, component } of await packs()) {
    if (!existsSync(inTree(`exhibits/${id}/reference/checks.json`))) continue;
    await t.test(id, async (t) => {
      const cases = await referenceCases(id);
      assert.ok(cases.length > 0, 'checks.json names cases');
      const { core } = await transpiled(component);
      const server = await serve({ 'index.html': '<!doctype html>', 'model_abi.js': await text('build/glue/model_abi.js'), 'core.wasm': core });
      const page = await browser.newPage();
      await page.goto(server.url);
      const found = await page.evaluate(outputsOfCases, cases.map(({ inputs, ticks }) => ({ inputs: assignments(manifest, inputs), ticks })));
      server.close();
      const places = Object.fromEntries(outputsOf(manifest).map(({ name, first }) => [name, first]));
      const worst = {};
      let compared = 0;
      for (const [i, { file, name, expected }] of cases.entries()) {
        for (const { output, index, value, allowed } of expected) {
          const got = found[i][places[output] + index];
          assert.ok(Math.abs(got - value) <= allowed, `${name}, ${output}[${index}]: ${got}, published ${value}`);
          if (allowed > 0) worst[file] = Math.max(worst[file] ?? 0, Math.abs(got - value) / allowed);
          compared += 1;
        }
      }
      assert.ok(compared > 0);
      t.diagnostic(`${compared} numbers in ${cases.length} cases`);
      for (const [file, share] of Object.entries(worst)) t.diagnostic(`${file}: the worst uses ${(share * 100).toFixed(1)} % of its tolerance`);
    });
  }
});
