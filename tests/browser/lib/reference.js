// The published or independent numbers beside an exhibit: exhibits/<id>/reference/checks.json says which file holds what.
import { json, text } from './tree.js';

/** Every case of every check: the inputs to set, and what the outputs must then be. */
export async function referenceCases(id) {
  const folder = `exhibits/${id}/reference`;
  const checks = await json(`${folder}/checks.json`);
  return (await Promise.all(checks.map((check) => casesOf(folder, check)))).flat();
}

async function casesOf(folder, check) {
  const [header, ...rows] = parseCsv(await text(`${folder}/${check.file}`));
  const column = (name) => {
    const place = header.indexOf(name);
    if (place < 0) throw new Error(`${check.file} has no column ${name}`);
    return place;
  };
  const keys = Object.keys(check.set ?? {});
  const given = Object.entries(check.inputs ?? {}).map(([name, input]) => [column(name), input]);
  const { ticks = 1 } = check;
  const cases = new Map();
  for (const row of rows) {
    const values = keys.map((key) => row[column(key)]);
    const set = keys.map((key, i) => check.set[key][values[i]]);
    // A row whose key is not named belongs to another check.
    if (set.includes(undefined)) continue;
    const numbers = Object.fromEntries(given.map(([place, input]) => [input, Number(row[place])]));
    const name = `${check.file}: ${[...values, ...Object.values(numbers)].join(', ')}`;
    if (!cases.has(name)) cases.set(name, { file: check.file, name, inputs: Object.assign({}, ...set, numbers), ticks, expected: [] });
    const { first = 0, step = 1 } = check.index ?? {};
    const index = check.index ? Math.round((Number(row[column(check.index.column)]) - first) / step) : 0;
    for (const [from, output] of Object.entries(check.outputs)) {
      const cell = row[column(from)];
      if (cell === '') continue;
      const value = Number(cell);
      const allowed = (check.tolerance_relative ?? 0) * Math.abs(value) + (check.tolerance_absolute ?? 0);
      cases.get(name).expected.push({ output, index, value, allowed });
    }
  }
  return [...cases.values()];
}

/** Rows of cells; a cell in quotes may hold commas. */
export function parseCsv(csv) {
  return csv
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain));
}
