// The chart that is shown, in numbers, at one moment. What waits for the visitor's own prediction is left out as long as the page
// hides it.
const decoder = new TextDecoder();

/**
 * `{ id, title, xHeading, unit, chart, x, series, now, drawn }` of the chart shown; undefined where there is none. `chart` is the
 * manifest's; each of `series` has `name`, `colour`, `line`, `values` and, with a band, `low` and `high`, null where nothing is
 * shown; `drawn` are the y of the visitor's finished prediction.
 */
export async function shownChart({ step, drawings }) {
  const id = document.querySelector('.chart[data-chart]')?.dataset.chart;
  const title = document.querySelector('#chart-title')?.textContent;
  const xHeading = document.querySelector('.chart-x')?.textContent || 'x';
  const lines = [...document.querySelectorAll('.legend-entry:not(.guess)')].map(lineOf);
  // A copy, made before anything is awaited.
  const outputs = window.kepu.outputs();
  const manifest = { chart: [], ...JSON.parse(decoder.decode(await window.kepu.file('exhibit.json'))) };
  const place = manifest.chart.findIndex((chart) => chart.id === id);
  if (place < 0 || !outputs) return undefined;
  const chart = manifest.chart[place];
  const drawn = drawings[place] ?? [];
  const hiddenFrom = hides(manifest, chart, step, drawn) ? chart.prediction.from : Infinity;
  const of = valuesOf(manifest, outputs);
  const { first, step: stride } = chart.x;
  const x = Array.from(of(chart.series[0]?.output), (_, row) => first + stride * row);
  const series = chart.series.map(({ id: name, output, low, high, colour, dashed, after_prediction: waits }, at) => {
    const until = waits ? hiddenFrom : Infinity;
    const shown = (each) => Array.from(of(each), (value, row) => (x[row] <= until && Number.isFinite(value) ? value : null));
    const band = low && high ? { low: shown(low), high: shown(high) } : {};
    return { name: word(`chart-${id}-${name}`) ?? title, colour, line: lines[at] ?? Number(dashed ?? false), values: shown(output), ...band };
  });
  const now = chart.x.now ? of(chart.x.now)[0] : undefined;
  return { id, title, xHeading, unit: unitOf(chart.y_unit), chart, x, series, now, drawn };
}

/** Which kind of line, of four, the legend has for a curve (src/page/exhibit/chart/plot.rs); the visitor's own is none of them. */
export const lineOf = (entry) => Number(/\bline-(\d)/.exec(entry.className)?.[1] ?? 3);

/** What the exhibit calls something, if it does: the page gives an id back that it has no word for. */
function word(id) {
  const found = window.kepu.word(id);
  return found === id ? undefined : found;
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
function hides({ story }, { id, prediction }, step, drawn) {
  if (!prediction || drawn.length > 0) return false;
  return step <= (story ?? []).findIndex(({ until, chart }) => until?.what === 'prediction' && chart === id);
}

/** A unit in the exhibit's words, as src/page/words.rs finds it. */
function unitOf(unit) {
  const known = word(`unit-${unit.replace(/[^A-Za-z0-9]/g, '-')}`);
  return unit === 'a' || (unit === '1' && !known) ? '' : (known ?? unit);
}
