// The values of the chart that is shown, as CSV: every one, with all its digits, as the model gave them. What waits for the visitor's
// own prediction is left out as long as the chart hides it.
import { messages } from '../kiosk/words.js';
import { say } from './words.js';

const decoder = new TextDecoder();

/** `{ id, title, columns, rows, csv }` of the chart shown; undefined where there is none. */
export async function table({ step, drawn }) {
  const id = document.querySelector('.chart[data-chart]')?.dataset.chart;
  const title = document.querySelector('#chart-title')?.textContent;
  // Of one moment: before anything is awaited.
  const outputs = window.kepu.outputs();
  const { manifest, words } = await read();
  const place = manifest.chart.findIndex((chart) => chart.id === id);
  if (place < 0 || !outputs) return undefined;
  const chart = manifest.chart[place];
  const values = valuesOf(manifest, outputs);
  const hiddenFrom = hides(manifest, chart, step, drawn[place]) ? chart.prediction.from : Infinity;
  const unit = unitOf(words, chart.y_unit);
  const columns = chart.series.flatMap((series) => {
    const name = words.get(`chart-${id}-${series.id}`) ?? title;
    const column = (output, heading) => ({
      heading: unit ? `${heading} (${unit})` : heading,
      values: values(output),
      until: series.after_prediction ? hiddenFrom : Infinity,
    });
    const band = series.low && series.high;
    const ends = band ? [column(series.low, say('table-low', name)), column(series.high, say('table-high', name))] : [];
    return [column(series.output, name), ...ends];
  });
  const xHeading = document.querySelector('.chart-x')?.textContent || 'x';
  const rows = Array.from(columns[0]?.values ?? [], (_, row) => {
    const x = chart.x.first + chart.x.step * row;
    return [number(x), ...columns.map((each) => (x > each.until ? '' : number(each.values[row])))];
  });
  const headings = [xHeading, ...columns.map(({ heading }) => heading)];
  return { id, title, columns: headings, rows: rows.length, csv: csv([headings.map(quoted), ...rows]) };
}

/** Manifest and plain words of the open exhibit. */
async function read() {
  const manifest = JSON.parse(decoder.decode(await window.kepu.file('exhibit.json')));
  const locale = (tag) => window.kepu.file(`locales/${tag}.ftl`);
  const text = await locale(document.documentElement.lang).catch(() => locale(manifest.languages[0]));
  // What is composed of other words is no name of a column.
  const plain = [...messages(decoder.decode(text))].filter(([, words]) => !words?.includes('{'));
  return { manifest, words: new Map(plain) };
}

/** Gives the values of an output by its name. */
function valuesOf({ model }, outputs) {
  const placed = new Map();
  let first = 0;
  for (const { name, causality, dimension } of model.variable) {
    if (causality !== 'output') continue;
    placed.set(name, [first, first + (dimension ?? 1)]);
    first += dimension ?? 1;
  }
  return (name) => outputs.subarray(...(placed.get(name) ?? [0, 0]));
}

/** Whether the chart hides its answer, as src/page/exhibit/state.rs decides it. */
function hides({ story }, { id, prediction }, step, isDrawn) {
  if (!prediction || isDrawn) return false;
  return step <= (story ?? []).findIndex(({ until, chart }) => until?.what === 'prediction' && chart === id);
}

/** A unit in the exhibit's words, as src/page/words.rs finds it. */
function unitOf(words, unit) {
  const known = words.get(`unit-${unit.replace(/[^A-Za-z0-9]/g, '-')}`);
  return unit === 'a' || (unit === '1' && !known) ? '' : (known ?? unit);
}

/** All its digits; nothing for what is no number. */
const number = (value) => (Number.isFinite(value) ? String(value) : '');

/** A text in a cell. What would begin a formula begins with an apostrophe, which spreadsheets show as text. */
const quoted = (text) => `"${text.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;

/** RFC 4180; the mark at its beginning tells spreadsheets that it is UTF-8. */
const csv = (lines) => `\uFEFF${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
