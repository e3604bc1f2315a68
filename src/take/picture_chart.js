// The chart in a picture: its title, which curve is which, the curves, and the lines over them.
import { font, write } from './letters.js';

const TITLE = 44;
const LEGEND = 30;
const FOOT = 34;

/** Draws the figure `chart` of the page into a box. */
export function drawChart(sheet, chart, { x, y, width, height }) {
  const { context, colour } = sheet;
  const words = (selector) => chart.querySelector(selector)?.textContent.trim() ?? '';
  write(context, words('#chart-title'), { x, y, width, height: TITLE, sizes: [28, 24, 20], weight: 750, colour: colour('ink') });
  const yWords = words('.chart-y > span');
  write(context, yWords, { x, y: y + TITLE, width: width / 2, height: LEGEND, sizes: [20, 17, 15], colour: colour('ink-soft') });
  const taken = TITLE + LEGEND + drawLegend(sheet, chart, { x, y: y + TITLE, width });
  const box = { x, y: y + taken + 6, width, height: height - taken - FOOT - 6 };
  const bottom = drawCurves(sheet, chart, box);
  const foot = { x, y: bottom, width, height: FOOT, sizes: [20, 17, 15], colour: colour('ink-soft'), align: 'right' };
  write(context, words('.chart-x'), foot);
}

/** The names of the curves: at the right of the line, or in lines of their own. Gives the height of those. */
function drawLegend({ context, colour }, chart, { x, y, width }) {
  const entries = [...chart.querySelectorAll('.legend-entry')];
  if (entries.length === 0) return 0;
  context.save();
  context.font = font(19);
  const [sign, gap] = [34, 26];
  const sizes = entries.map((entry) => Math.min(sign + context.measureText(entry.textContent).width + gap, width));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const below = all > width / 2;
  let [at, top] = [below ? x : x + width - all + gap, y + (below ? LEGEND : 0)];
  for (const [place, entry] of entries.entries()) {
    if (below && at > x && at + sizes[place] - gap > x + width) [at, top] = [x, top + LEGEND];
    const { borderTopColor, borderTopStyle } = getComputedStyle(entry.querySelector('i'));
    context.strokeStyle = borderTopColor;
    context.lineWidth = 5;
    context.setLineDash({ dashed: [9, 6], dotted: [4, 5] }[borderTopStyle] ?? []);
    context.beginPath();
    context.moveTo(at, top + LEGEND / 2);
    context.lineTo(at + sign - 8, top + LEGEND / 2);
    context.stroke();
    context.fillStyle = colour('ink');
    context.textBaseline = 'middle';
    context.fillText(entry.textContent.trim(), at + sign, top + LEGEND / 2, width - sign);
    at += sizes[place];
  }
  context.restore();
  return below ? top + LEGEND - (y + LEGEND) : 0;
}

/** The canvas that uPlot has drawn, and over it where "now" is and what the visitor drew. Gives where it ends. */
function drawCurves({ context }, chart, { x, y, width, height }) {
  const canvas = chart.querySelector('.uplot canvas');
  if (!canvas?.width || !canvas.height || height < 40) return y;
  const scale = Math.min(width / canvas.width, height / canvas.height);
  context.save();
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, x, y, canvas.width * scale, canvas.height * scale);
  context.translate(x, y);
  const perPixel = (canvas.width * scale) / canvas.getBoundingClientRect().width;
  context.scale(perPixel, perPixel);
  for (const line of chart.querySelectorAll('.chart-lines :is(line, path)')) {
    const look = getComputedStyle(line);
    context.strokeStyle = look.stroke;
    context.lineWidth = parseFloat(look.strokeWidth);
    context.lineCap = look.strokeLinecap;
    context.lineJoin = look.strokeLinejoin;
    context.setLineDash(look.strokeDasharray.match(/[\d.]+/g)?.map(Number) ?? []);
    context.stroke(pathOf(line));
  }
  context.restore();
  return y + canvas.height * scale;
}

function pathOf(line) {
  const part = (name) => line.getAttribute(name) ?? 0;
  return new Path2D(line.tagName === 'path' ? line.getAttribute('d') ?? '' : `M${part('x1')} ${part('y1')}L${part('x2')} ${part('y2')}`);
}
