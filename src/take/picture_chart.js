// The chart in a picture: its title, which curve is which, and the curves, drawn anew for this size by what draws them on the page.
import { lineOf } from './chart.js';
import { directionOf, font, laid, said, write } from './letters.js';

const TITLE = 44;
const LEGEND = 30;
const FOOT = 32;
const LETTERS = 20;
// Strokes and gaps of each kind of line.
const DASHES = [[], [12, 8], [18, 6, 5, 6], [5, 6]];

/** Draws the figure of the page into a box; the curves of `shown` follow when they are there. */
export async function drawChart(sheet, shown, box) {
  const { context, colour } = sheet;
  const { x, y, width, height } = box;
  const figure = document.querySelector('.chart-panel .chart');
  const words = (selector) => said(figure.querySelector(selector));
  write(context, words('#chart-title'), { x, y, width, height: TITLE, sizes: [28, 24, 20], weight: 750, colour: colour('ink') });
  const yWords = words('.chart-y > span');
  const yBox = laid({ x, width: width / 2 }, box, yWords.dir);
  write(context, yWords, { ...yBox, y: y + TITLE, height: LEGEND, sizes: [20, 17, 15], colour: colour('ink-soft') });
  const taken = TITLE + LEGEND + drawLegend(sheet, figure, { x, y: y + TITLE, width });
  const xWords = words('.chart-x');
  // The axis goes to the right, however words are read.
  const align = xWords.dir === 'rtl' ? 'start' : 'end';
  write(context, xWords, { x, y: y + height - FOOT, width, height: FOOT, sizes: [20, 17, 15], colour: colour('ink-soft'), align });
  const values = await shown;
  if (values && window.uPlot) await drawCurves(sheet, values, { x, y: y + taken, width, height: height - taken - FOOT });
}

/** The names of the curves: at the end of the line, or in lines of their own. Gives the height of those. */
function drawLegend({ context, colour }, figure, box) {
  const { x, y, width } = box;
  const entries = [...figure.querySelectorAll('.legend-entry')];
  if (entries.length === 0) return 0;
  const dir = directionOf(entries[0]);
  context.save();
  context.font = font(19);
  context.textBaseline = 'middle';
  context.direction = dir;
  context.textAlign = 'start';
  const [sign, gap] = [34, 26];
  const sizes = entries.map((entry) => Math.min(sign + context.measureText(entry.textContent).width + gap, width));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const below = all > width / 2;
  let [at, top] = [below ? x : x + width - all + gap, y + (below ? LEGEND : 0)];
  for (const [place, entry] of entries.entries()) {
    if (below && at > x && at + sizes[place] - gap > x + width) [at, top] = [x, top + LEGEND];
    context.strokeStyle = getComputedStyle(entry.querySelector('i')).borderTopColor;
    context.lineWidth = 5;
    context.setLineDash(DASHES[lineOf(entry)].map((length) => length * 0.75));
    const mark = laid({ x: at, width: sign - 8 }, box, dir);
    const name = laid({ x: at + sign, width: sizes[place] - sign }, box, dir);
    context.beginPath();
    context.moveTo(mark.x, top + LEGEND / 2);
    context.lineTo(mark.x + mark.width, top + LEGEND / 2);
    context.stroke();
    context.fillStyle = colour('ink');
    context.fillText(entry.textContent.trim(), dir === 'rtl' ? name.x + name.width : name.x, top + LEGEND / 2, name.width);
    at += sizes[place];
  }
  context.restore();
  return below ? top + LEGEND - (y + LEGEND) : 0;
}

/** The curves with their bands, where "now" is, and what the visitor drew. */
async function drawCurves({ context, colour }, { chart, x: along, series, now, drawn }, { x, y, width, height }) {
  const screen = window.devicePixelRatio || 1;
  const columns = series.flatMap(({ values, low, high }) => (low ? [values, low, high] : [values]));
  const plot = await plotted((done) => ({
    width: width / screen,
    height: height / screen,
    pxAlign: 0,
    legend: { show: false },
    cursor: { show: false },
    padding: [12, 24, 0, 0].map((pixels) => pixels / screen),
    hooks: { draw: [done] },
    ...looks(series, colour, screen),
    scales: { x: { time: false, auto: false, range: chart.x.range }, y: { range: grown(chart, along, columns) } },
    axes: [axis(chart.x.unit !== 'a', 2.2, 5), axis(true, 3.6, 2.4)].map((each) => each(colour, screen)),
  }), [along, ...columns]);
  context.drawImage(plot.ctx.canvas, x, y, width, height);
  const at = (value, scale) => plot.valToPos(value, scale, true);
  const { left, top, height: high } = plot.bbox;
  context.save();
  context.translate(x, y);
  const [from, to] = chart.x.range;
  if (now >= from && now <= to) line(context, [[at(now, 'x'), top], [at(now, 'x'), top + high]], colour('ink-soft'), 2, [3, 5]);
  const points = drawn.map((value, place) => [chart.prediction.from + chart.prediction.step * place, value]);
  const seen = points.filter(([, value]) => Number.isFinite(value)).map(([across, value]) => [at(across, 'x'), at(value, 'y')]);
  context.rect(left, top, plot.bbox.width, high);
  context.clip();
  line(context, seen, colour('sun'), 6, [1, 11]);
  context.restore();
  plot.destroy();
}

/** A plot once it is drawn. */
function plotted(options, data) {
  return new Promise((done) => {
    const plot = new window.uPlot(options(() => queueMicrotask(() => done(plot))), data, document.createElement('div'));
  });
}

/** How each curve looks, and the bands between their ends. */
function looks(series, colour, screen) {
  const all = [{}];
  const bands = [];
  const ends = { width: 0, points: { show: false } };
  for (const { colour: name, line, low } of series) {
    const stroke = colour(name);
    const place = all.length;
    all.push({ stroke, width: 4 / screen, points: { show: false }, dash: DASHES[line].map((length) => length / screen) });
    if (low) {
      all.push(ends, ends);
      bands.push({ series: [place + 2, place + 1], fill: `${stroke}38` });
    }
  }
  return { series: all, bands };
}

/** An axis whose numbers are written in the visitor's language; sizes are in letters. */
const axis = (useGrouping, size, space) => (colour, screen) => {
  const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 3, useGrouping });
  const letters = LETTERS / screen;
  return {
    stroke: colour('ink-soft'),
    font: font(letters, 500),
    values: (_, splits) => splits.map((value) => format.format(value)),
    size: letters * size,
    space: letters * space,
    gap: 6 / screen,
    ticks: { show: false },
    grid: { stroke: colour('line'), width: 1 / screen },
  };
};

/** The range of the chart, grown by tenths where values that are seen leave it, as on the page. */
function grown({ x: { range: [from, to] }, y_range: [low, high] }, along, columns) {
  const seen = columns.flatMap((values) => values.filter((value, row) => value !== null && along[row] >= from && along[row] <= to));
  const tenth = (high - low) / 10;
  const beyond = (by) => Math.max(0, Math.ceil(by / tenth)) * tenth;
  const [least, most] = seen.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [low, high]);
  return [low - beyond(low - least), high + beyond(most - high)];
}

function line(context, points, stroke, width, dash) {
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.setLineDash(dash);
  context.beginPath();
  for (const [across, up] of points) context.lineTo(across, up);
  context.stroke();
}
