// Where boxes go that would lie on one another.
const GAP = 2;
/** What sums of lengths lose. */
const SLIP = 0.01;

/** A place for each of `boxes` within `frame`: the first keeps its own, each other takes the nearest one that is free. */
export function apart(boxes, frame) {
  const placed = [];
  for (const { left, top, width, height } of boxes) {
    const own = { left: within(left, width, frame.left, frame.width), top: within(top, height, frame.top, frame.height), width, height };
    placed.push(nearestFree(own, placed, frame) ?? own);
  }
  return placed;
}

/** Beside, above or below what is there already; nothing where there is no room at all. */
function nearestFree(own, placed, frame) {
  const lefts = [own.left, ...placed.flatMap(({ left, width }) => [left - own.width - GAP, left + width + GAP])];
  const tops = [own.top, ...placed.flatMap(({ top, height }) => [top - own.height - GAP, top + height + GAP])];
  let nearest;
  let least = Infinity;
  for (const left of lefts.filter((left) => left === within(left, own.width, frame.left, frame.width))) {
    for (const top of tops.filter((top) => top === within(top, own.height, frame.top, frame.height))) {
      const way = Math.hypot(left - own.left, top - own.top);
      const place = { ...own, left, top };
      if (way < least && !placed.some((other) => meet(place, other))) [nearest, least] = [place, way];
    }
  }
  return nearest;
}

/** Whether two boxes are nearer to each other than the gap between two. */
const meet = (a, b) =>
  a.left < b.left + b.width + GAP - SLIP && b.left < a.left + a.width + GAP - SLIP && a.top < b.top + b.height + GAP - SLIP && b.top < a.top + a.height + GAP - SLIP;

/** A beginning that keeps `length` inside, if it can be. */
const within = (from, length, start, room) => Math.max(start, Math.min(from, start + room - length));
