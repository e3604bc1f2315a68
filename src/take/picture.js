// A picture of the moment: the stage as it stands, the numbers, the chart with its words. All of it is what the page shows;
// nothing in it tells who stood there or when.
import { drawChart } from './picture_chart.js';
import { drawStage, stageShape } from './picture_stage.js';
import { directionOf, font, laid, said, write } from './letters.js';
import { say } from './words.js';

export const WIDTH = 1600;
export const HEIGHT = 1200;
const EDGE = 48;
const HEAD = 128;
const NUMBERS = 132;
/** Least height of chart and caption below a wide stage. */
const BELOW = 400;
const CAPTION = [26, 24, 22, 20, 18, 16];

/** The picture as a PNG, with the chart that `shown` promises. */
export async function picture(shown) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  const context = canvas.getContext('2d');
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const dir = directionOf(document.documentElement);
  // Where everything lies is counted from the left; who reads from the right finds it mirrored.
  const place = (box) => laid(box, { x: 0, width: WIDTH }, dir);
  const sheet = { context, colour, shown, dir, place, drawing: Promise.resolve() };
  fill(sheet, 'paper', { x: 0, y: 0, width: WIDTH, height: HEIGHT });
  drawHead(sheet);
  const stage = stageShape();
  if (stage && stage.width < stage.height * 1.05) besideStage(sheet, stage);
  else belowStage(sheet, stage);
  await sheet.drawing;
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

/** The exhibit, the step, the hall. */
function drawHead(sheet) {
  const { context, colour, dir, place } = sheet;
  fill(sheet, 'night', { x: 0, y: 0, width: WIDTH, height: HEAD });
  const hall = { text: say('hall-name'), dir };
  const width = WIDTH - 2 * EDGE - 320;
  const title = { x: EDGE, y: 14, width, height: 62, sizes: [42, 34, 28], weight: 800, colour: colour('on-night') };
  write(context, words('#exhibit-title'), place(title));
  const step = { x: EDGE, y: 74, width, height: 42, sizes: [26, 22, 18], colour: colour('on-night-soft') };
  write(context, words('#story-title'), place(step));
  const box = { x: WIDTH - EDGE - 300, y: 0, width: 300, height: HEAD, sizes: [32], weight: 800, align: 'end' };
  write(context, hall, place({ ...box, y: HEAD / 2 - 22, colour: colour('stage-sun') }));
}

/** A stage wider than high, or none: chart and caption stand below it. */
function belowStage(sheet, stage) {
  const y = drawScene(sheet, stage, hasChart() ? BELOW : 200) + 28;
  const rest = { x: EDGE, y, width: WIDTH - 2 * EDGE, height: HEIGHT - y - 28 };
  if (!hasChart()) return drawCaption(sheet, rest);
  const across = rest.width * 0.66;
  sheet.drawing = drawChart(sheet, sheet.shown, sheet.place({ ...rest, width: across }));
  drawCaption(sheet, { ...rest, x: rest.x + across + EDGE, width: rest.width - across - EDGE });
}

/** The stage with its numbers, which leaves so much height below them. Gives where it ends. */
function drawScene(sheet, stage, below) {
  const count = readouts().length;
  const high = HEIGHT - HEAD - below;
  const shape = stage ? stage.width / stage.height : 0;
  const wide = shape * high;
  if (stage && count > 0 && WIDTH - wide > 400) {
    // Where the stage is as high as it may be, there is room for the numbers at its side.
    const columns = count * NUMBERS > high ? 2 : 1;
    const taken = Math.ceil(count / columns) * NUMBERS;
    fill(sheet, 'night', { x: wide, y: HEAD, width: WIDTH - wide, height: high });
    drawStage(sheet, sheet.place({ x: 0, y: HEAD, width: wide, height: high }));
    drawReadouts(sheet, { x: wide, y: HEAD + Math.max(0, (high - taken) / 2), width: WIDTH - wide, height: taken }, columns);
    return HEAD + high;
  }
  const numbers = count > 0 ? NUMBERS : 0;
  const height = stage ? Math.min(WIDTH / shape, high - numbers) : 0;
  if (stage) drawStage(sheet, { x: 0, y: HEAD, width: WIDTH, height });
  drawReadouts(sheet, { x: 0, y: HEAD + height, width: WIDTH, height: numbers }, count);
  return HEAD + height + numbers;
}

/** A stage higher than wide, as on a phone: everything else stands beside it. */
function besideStage(sheet, stage) {
  const height = HEIGHT - HEAD;
  const width = Math.min(780, (height * stage.width) / stage.height);
  drawStage(sheet, sheet.place({ x: 0, y: HEAD, width, height }));
  const count = readouts().length;
  const columns = count === 4 ? 2 : Math.min(count, 3);
  const numbers = Math.ceil(count / Math.max(columns, 1)) * NUMBERS;
  drawReadouts(sheet, { x: width, y: HEAD, width: WIDTH - width, height: numbers }, columns);
  const chart = hasChart();
  const box = { x: width + EDGE, y: HEAD + numbers + 32, width: WIDTH - width - 2 * EDGE };
  const room = HEIGHT - box.y - 32;
  const tall = chart ? room * 0.68 : 0;
  if (chart) sheet.drawing = drawChart(sheet, sheet.shown, sheet.place({ ...box, height: tall }));
  drawCaption(sheet, { ...box, y: box.y + tall + (chart ? 24 : 0), height: room - tall - (chart ? 24 : 0) });
}

/** The few numbers that matter, in a row, or in rows of so many. */
function drawReadouts(sheet, { x, y, width, height }, columns) {
  if (height === 0) return;
  const { context, colour, place } = sheet;
  fill(sheet, 'night', { x, y, width, height });
  const across = (width - 2 * EDGE) / columns;
  for (const [at, { name, number, unit, band, own }] of readouts().entries()) {
    const top = y + Math.floor(at / columns) * NUMBERS;
    const box = place({ x: x + EDGE + (at % columns) * across, width: across - 24 });
    write(context, name, { ...box, y: top + 12, height: 30, sizes: [20, 17, 14], colour: colour('on-night-soft') });
    write(context, number, { ...box, y: top + 42, height: 52, sizes: [36], weight: 750, colour: own });
    context.font = font(36, 750);
    const taken = context.measureText(number.text).width + 10;
    const after = laid({ x: box.x + taken, width: box.width - taken }, box, number.dir);
    write(context, unit, { ...after, y: top + 49, height: 42, sizes: [22, 19, 16, 13], colour: colour('on-night') });
    write(context, band, { ...box, y: top + 92, height: 30, sizes: [19, 16], colour: colour('on-night-soft') });
  }
}

function readouts() {
  return [...document.querySelectorAll('.readout')].map((each) => {
    const part = (selector) => said(each.querySelector(selector));
    const own = getComputedStyle(each.querySelector('.number')).color;
    return { name: part('dt'), number: part('.number'), unit: part('.unit'), band: part('.band'), own };
  });
}

/** What the chart says in words; without a chart, what the story says. */
function drawCaption({ context, colour, place }, box) {
  const figure = document.querySelector('.chart figcaption');
  const unseen = figure?.querySelector('.chart-x')?.textContent ?? '';
  const caption = figure ? { ...said(figure), text: figure.textContent.slice(unseen.length) } : words('.story-text');
  write(context, caption, place({ ...box, sizes: figure ? CAPTION : [34, 30, ...CAPTION], colour: colour('ink') }));
}

const hasChart = () => document.querySelector('.chart-panel .chart') !== null;

const words = (selector) => said(document.querySelector(selector));

function fill({ context, colour, place }, name, box) {
  const { x, y, width, height } = place(box);
  context.fillStyle = colour(name);
  context.fillRect(x, y, width, height);
}
