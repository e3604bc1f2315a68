// An exhibit that no build made: put into the hall by answering the browser's requests from here. Its model is a guest of
// guests.js; so the whole page, with admission and supervision, can be shown any misbehaviour.
import { createHash } from 'node:crypto';

import { component, list } from './guests.js';

const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'];
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" fill="#0a6"/></svg>';

export const ID = 'made-up';

/** An amount to set, an action `misbehave`; outputs are the steps done and the sum of the amounts. */
export const manifest = {
  contract: '0.1',
  id: ID,
  version: '1.0.0',
  topic: 'climate',
  languages: LANGUAGES,
  audience: { min_age_years: 8, max_age_years: 99, duration_minutes: 1 },
  preview: 'assets/green.svg',
  model: {
    ticks_per_sec: 20,
    seed: 7,
    runs: false,
    variable: [
      { name: 'amount', causality: 'input', unit: '1', min: 0, max: 100, start: 0 },
      { name: 'steps', causality: 'output', unit: '1', min: 0, max: 1e9 },
      { name: 'sum', causality: 'output', unit: '1', min: 0, max: 1e9 },
    ],
    action: [{ id: 'misbehave' }],
  },
  control_group: [{ id: 'all', control: [{ id: 'amount', inputs: ['amount'] }] }],
  readout: [
    { id: 'steps', output: 'steps' },
    { id: 'sum', output: 'sum' },
  ],
  scene: {
    camera: { kind: 'flat', wide: [0, 0, 16, 9], tall: [0, 0, 9, 16] },
    layer: [{ id: 'spot', kind: 'sprites', pictures: ['assets/green.svg'], capacity: 1 }],
  },
  author: [{ name: 'the tests', role: 'model' }],
  limits: { memory_mib: 1, tick_millis: 20, log_lines_per_sec: 20 },
};

const words = (language) => `title = Made up (${language})
purpose = Nobody learns anything here.
limits-of-the-model = It is none.
scene-description = A green spot.
group-all = All
control-amount = Amount
    .help = How much.
action-misbehave = Misbehave
readout-steps = Steps
    .help = Steps done.
readout-sum = Sum
    .help = Everything set so far.
unit-1 = { "" }
`;

/** The guest's table and memory grow without end in these; each is a part that replaces the good guest's. */
const ACT = (body) => ({ act: body });
export const MISBEHAVIOURS = {
  traps: [ACT('unreachable'), 'model-trapped'],
  'loops for ever': [ACT('(loop $l (br $l))'), 'model-silent'],
  'wants all memory': [ACT('(loop $l (br_if $l (i32.ne (memory.grow (i32.const 1)) (i32.const -1)))) (unreachable)'), 'model-trapped'],
  'wants a huge table': [
    { table: '(table $t 1 funcref)', act: '(if (i32.eq (table.grow $t (ref.null func) (i32.const 100000000)) (i32.const -1)) (then unreachable))' },
    'model-trapped',
  ],
  'gives too few outputs': [misbehavingOutputs(list(128, 1)), 'model-output-count'],
  'gives 2^31 outputs': [misbehavingOutputs(list(128, -2147483648)), 'model-pointer'],
  'points outside its memory': [misbehavingOutputs(list(-8, 2)), 'model-pointer'],
};

/** Outputs that are right until the action, and `body` from then on. */
function misbehavingOutputs(body) {
  return {
    act: '(i32.store8 (i32.const 1200) (i32.const 1))',
    outputs: `(f64.store (i32.const 128) (f64.load (i32.const 64))) (f64.store (i32.const 136) (f64.load (i32.const 72)))
      (if (result i32) (i32.load8_u (i32.const 1200)) (then ${body}) (else ${list(128, 2)}))`,
  };
}

/** Outputs of which the last is `value` after the action. */
const lastOutput = (value) => ({
  act: '(i32.store8 (i32.const 1200) (i32.const 1))',
  outputs: `(f64.store (i32.const 128) (f64.load (i32.const 64)))
    (f64.store (i32.const 136) (if (result f64) (i32.load8_u (i32.const 1200)) (then (f64.const ${value})) (else (f64.load (i32.const 72)))))
    ${list(128, 2)}`,
});

/** Outputs that cannot be, by what they are; the manifest lets the sum be 0 to 1e9. */
export const IMPOSSIBLE = {
  NaN: [lastOutput('nan'), 'model-output-not-finite'],
  infinity: [lastOutput('inf'), 'model-output-not-finite'],
  'less than can be': [lastOutput('-1'), 'model-output-out-of-range'],
  'more than can be': [lastOutput('1.1e9'), 'model-output-out-of-range'],
};

/**
 * Two steps with the same goal, `one` and `two`, each of which sets the amount to -1, where it is anyhow. The action reaches the
 * goal, unseen by the page; what is set takes it back.
 */
export const DOABLE_ONCE_MORE = {
  parts: { act: '(f64.store (i32.const 72) (f64.const 1))' },
  change: (files) => {
    const { model, ...rest } = JSON.parse(files['exhibit.json']);
    const changes = { amount: { min: -1, start: -1 }, sum: { type: 'boolean', min: undefined, max: undefined } };
    const variable = model.variable.map((each) => ({ ...each, ...changes[each.name] }));
    const step = (id) => ({ id, set: [{ input: 'amount', value: -1 }], control_groups: ['all'], until: { what: 'goal', output: 'sum' } });
    return changing({ ...rest, model: { ...model, variable }, story: [step('one'), step('two')] })(files);
  },
};

/** With a chart `all`, in `kg`, of curves of these names, each the sum twice. */
export const charted = (names, moreWords) => ({
  parts: {
    outputs: `(f64.store (i32.const 128) (f64.load (i32.const 64))) (f64.store (i32.const 136) (f64.load (i32.const 72)))
      (f64.store (i32.const 144) (f64.load (i32.const 72))) ${list(128, 3)}`,
  },
  change: (files) => {
    const { model, readout, ...rest } = JSON.parse(files['exhibit.json']);
    const variable = model.variable.map((each) => (each.name === 'sum' ? { ...each, dimension: 2 } : each));
    const series = names.map((id) => ({ id, output: 'sum', colour: 'water' }));
    const chart = [{ id: 'all', y_unit: 'kg', y_range: [0, 10], x: { first: 1, step: 1, unit: '1', range: [1, 2] }, series }];
    return changing({ ...rest, model: { ...model, variable }, readout: readout.slice(0, 1), chart }, moreWords)(files);
  },
});

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * Puts the exhibit into the hall of `context`. `parts` replace those of the good guest; `change` may alter the files
 * (path → bytes) before their hashes are taken. Gives what a route to one of its files is answered with.
 */
export async function addToHall(context, parts = {}, change = (files) => files) {
  const files = change({
    'exhibit.json': Buffer.from(JSON.stringify(manifest)),
    'model.wasm': Buffer.from(await component(parts)),
    'assets/green.svg': Buffer.from(PICTURE),
    ...Object.fromEntries(LANGUAGES.map((language) => [`locales/${language}.ftl`, Buffer.from(words(language))])),
  });
  const paths = Object.keys(files).sort();
  const listed = Object.fromEntries(paths.map((path) => [path, { name: path, sha256: sha256(files[path]), bytes: files[path].length }]));
  const pack = {
    contract: '0.1',
    id: ID,
    version: '1.0.0',
    sha256: sha256(paths.map((path) => `${path}\0${listed[path].sha256}\n`).join('')),
    files: listed,
  };
  const inEach = (text) => Object.fromEntries(LANGUAGES.map((language) => [language, text]));
  const entry = {
    id: ID,
    version: '1.0.0',
    topic: manifest.topic,
    languages: LANGUAGES,
    title: inEach('Made up'),
    purpose: inEach('Nobody learns anything here.'),
    preview: `${ID}/assets/green.svg`,
    pack: `${ID}/pack.json`,
    audience: manifest.audience,
  };
  await context.route(/\/packs\/catalogue[^/]*\.json$/, async (route) => {
    const response = await route.fetch();
    const catalogue = await response.json();
    await route.fulfill({ json: { ...catalogue, exhibits: [...catalogue.exhibits, entry] } });
  });
  const answers = (route) => {
    const path = new URL(route.request().url()).pathname.split(`/packs/${ID}/`)[1];
    return path === 'pack.json' ? Buffer.from(JSON.stringify(pack)) : files[path];
  };
  await context.route(`**/packs/${ID}/**`, (route) => {
    const body = answers(route);
    const contentType = route.request().url().endsWith('.svg') ? 'image/svg+xml' : undefined;
    return body ? route.fulfill({ body, contentType }) : route.fulfill({ status: 404 });
  });
  return answers;
}

/** A change for `addToHall`: other parts of the manifest, more words (the same in every language), more files. */
export const changing = (parts, moreWords = '', moreFiles = {}) => (files) => {
  const locales = Object.keys(files).filter((path) => path.startsWith('locales/'));
  return {
    ...files,
    'exhibit.json': Buffer.from(JSON.stringify({ ...JSON.parse(files['exhibit.json']), ...parts })),
    ...Object.fromEntries(locales.map((path) => [path, Buffer.from(`${files[path]}${moreWords}`)])),
    ...moreFiles,
  };
};
