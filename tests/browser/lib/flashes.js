// How much of a page flashes more than three times in a second, by WCAG 2.2 (2.3.1): the page is filmed, each picture cut into cells,
// and each cell's light and red followed.

/** Edge of a cell in CSS pixels, and the pane in which only a part may flash: 10 degrees of sight. */
const CELL = 26;
const PANE = [341, 256];
/** So much of a pane may flash at once. */
export const MOST_SHARE = 0.25;
/** Three flashes and a half: a flash is there and back. */
const MOST_CHANGES = 6;
const SECOND = 1000;

/** Films `page` while `act` goes on. `judge` is another page, which is free to work out what was seen. Gives `worst` of it. */
export async function filmed(page, judge, act, slower = 1) {
  const { width, height } = page.viewportSize();
  const cdp = await page.context().newCDPSession(page);
  const pictures = [];
  cdp.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    pictures.push({ data, millis: (metadata.timestamp * SECOND) / slower });
    cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  await cdp.send('Animation.enable');
  await cdp.send('Animation.setPlaybackRate', { playbackRate: 1 / slower });
  await cdp.send('Page.startScreencast', { format: 'jpeg', quality: 80, maxWidth: width, maxHeight: height });
  await act();
  await cdp.send('Page.stopScreencast');
  await cdp.detach();
  const [columns, rows] = [Math.round(width / CELL), Math.round(height / CELL)];
  const seen = [];
  for (const { data, millis } of pictures) seen.push({ millis, cells: await judge.evaluate(cellsOf, [data, columns, rows]) });
  return worst(seen, columns, rows);
}

/** In a page, before anything else (`addInitScript`): its clock goes slower, so that a browser without a GPU draws all there is to see. */
export function slowClock(slower) {
  const own = window.requestAnimationFrame.bind(window);
  let began;
  window.requestAnimationFrame = (draw) =>
    own((now) => {
      began ??= now;
      draw(began + (now - began) / slower);
    });
}

/** In a page: of each cell of a picture, its relative luminance and how much redder than all else it is, both from 0 to 1. */
async function cellsOf([data, columns, rows]) {
  const image = await createImageBitmap(await (await fetch(`data:image/jpeg;base64,${data}`)).blob());
  const context = new OffscreenCanvas(columns, rows).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, columns, rows);
  const { data: pixels } = context.getImageData(0, 0, columns, rows);
  const linear = (value) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const cells = [];
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue] = [...pixels.subarray(at, at + 3)].map(linear);
    const isRed = red > 0 && red / (red + green + blue) >= 0.8;
    cells.push([0.2126 * red + 0.7152 * green + 0.0722 * blue, isRed ? Math.max(0, red - green - blue) : 0]);
  }
  return cells;
}

/**
 * Of pictures in their order, `[{ millis, cells: [[luminance, red], …] }]`: how large a share of a pane flashed more than three times
 * within a second, at worst, and when.
 */
export function worst(seen, columns, rows) {
  const found = { share: 0, millis: undefined };
  const flashing = Array.from({ length: columns * rows }, (_, cell) => {
    const light = changes(seen.map(({ millis, cells }) => [millis, cells[cell][0]]), 0.1, 0.8);
    const red = changes(seen.map(({ millis, cells }) => [millis, cells[cell][1]]), 20 / 320, Infinity);
    return [...tooMany(light), ...tooMany(red)];
  });
  const [across, down] = [Math.min(columns, Math.ceil(PANE[0] / CELL)), Math.min(rows, Math.ceil(PANE[1] / CELL))];
  for (const millis of new Set(flashing.flat())) {
    const isFlashing = flashing.map((moments) => moments.some((moment) => moment <= millis && millis < moment + SECOND));
    for (let left = 0; left + across <= columns; left += 1) {
      for (let top = 0; top + down <= rows; top += 1) {
        let count = 0;
        for (let row = top; row < top + down; row += 1) {
          for (let column = left; column < left + across; column += 1) count += isFlashing[row * columns + column];
        }
        const share = (count * CELL * CELL) / (PANE[0] * PANE[1]);
        if (share > found.share) Object.assign(found, { share, millis });
      }
    }
  }
  return found;
}

/** When a value had turned and gone at least `step` the other way; where all is at least `bright`, nobody sees a flash. */
function changes(values, step, bright) {
  const moments = [];
  let [low, high, way] = [Infinity, -Infinity, 0];
  for (const [millis, value] of values) {
    [low, high] = [Math.min(low, value), Math.max(high, value)];
    if (way <= 0 && value - low >= step && low < bright) [way, high] = [1, value];
    else if (way >= 0 && high - value >= step && value < bright) [way, low] = [-1, value];
    else continue;
    moments.push(millis);
  }
  return moments;
}

/** The changes by which there were too many within a second. */
const tooMany = (moments) => moments.filter((moment, place) => place >= MOST_CHANGES && moment - moments[place - MOST_CHANGES] < SECOND);
