// The stage in a picture: what it has drawn last, and its words over it.
import { font, lines } from './letters.js';

/** Its size on the page; nothing while it draws nothing. */
export function stageShape() {
  const canvas = document.querySelector('.stage[data-stage="drawing"] .stage-canvas');
  const { width, height } = canvas?.getBoundingClientRect() ?? {};
  return width > 1 && height > 1 && canvas.width > 0 && canvas.height > 0 ? { canvas, width, height } : undefined;
}

/** Draws all of it into a box, in the middle, on the colour of its sky. */
export function drawStage({ context, colour }, { x, y, width, height }) {
  const stage = stageShape();
  const scale = Math.min(width / stage.width, height / stage.height);
  const [wide, high] = [stage.width * scale, stage.height * scale];
  const [left, top] = [x + (width - wide) / 2, y + (height - high) / 2];
  context.save();
  context.fillStyle = colour('stage-sky');
  context.fillRect(x, y, width, height);
  context.imageSmoothingQuality = 'high';
  drawCovering(context, stage.canvas, { left, top, wide, high });
  context.beginPath();
  context.rect(left, top, wide, high);
  context.clip();
  const frame = stage.canvas.getBoundingClientRect();
  const toSheet = (box) => ({ x: left + (box.left - frame.left) * scale, y: top + (box.top - frame.top) * scale });
  for (const label of document.querySelectorAll('.overlay .label:not(.off)')) {
    if (label.getClientRects().length > 0) drawLabel(context, label, toSheet(label.getBoundingClientRect()), scale);
  }
  context.restore();
}

/** As `object-fit: cover` shows it: the stage may draw for another size than it has for a moment. */
function drawCovering(context, canvas, { left, top, wide, high }) {
  const share = Math.min(canvas.width / wide, canvas.height / high);
  const [width, height] = [wide * share, high * share];
  const [x, y] = [(canvas.width - width) / 2, (canvas.height - height) / 2];
  try {
    // A worker draws on it: what the page has of it is the last frame that was shown.
    context.drawImage(canvas, x, y, width, height, left, top, wide, high);
  } catch (error) {
    // A browser that gives none of it away: the sky remains, and the words.
    console.warn(error);
  }
}

function drawLabel(context, label, { x, y }, scale) {
  const look = getComputedStyle(label);
  const length = (name) => parseFloat(look[name]) * scale;
  const box = label.getBoundingClientRect();
  const [width, height] = [box.width * scale, box.height * scale];
  context.fillStyle = look.backgroundColor;
  context.beginPath();
  context.roundRect(x, y, width, height, Math.min(length('borderTopLeftRadius') || 0, height / 2));
  context.fill();
  context.fillStyle = look.color;
  context.font = font(length('fontSize'), look.fontWeight);
  context.direction = look.direction;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const step = length('lineHeight');
  // A hair's breadth more than there is: the page rounds otherwise than the canvas does.
  const broken = lines(context, label.textContent, width - length('paddingLeft') - length('paddingRight') + 2 * scale);
  const first = y + height / 2 - ((broken.length - 1) * step) / 2;
  broken.forEach((line, number) => context.fillText(line, x + width / 2, first + number * step));
}
