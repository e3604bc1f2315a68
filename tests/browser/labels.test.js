// Words over a scene that would lie on one another are moved aside: the rule alone. That no word lies on another is seen by walk.test.js.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { chance } from './lib/visits.js';
import { apart } from '../../src/labels/apart.js';

const FRAME = { left: 0, top: 100, width: 390, height: 215 };
const box = (left, top, width = 100, height = 20) => ({ left, top, width, height });
const meet = (a, b) => a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
const isInside = ({ left, top, width, height }) => left >= 0 && left + width <= 390 && top >= 100 && top + height <= 315;

test('what lies on nothing stays', () => {
  const boxes = [box(0, 120), box(120, 120), box(0, 150)];
  assert.deepEqual(apart(boxes, FRAME), boxes);
});

test('the first stays, the next goes where it is nearer', () => {
  assert.deepEqual(apart([box(0, 150), box(50, 155), box(80, 140)], FRAME).map(({ top }) => top), [150, 172, 128]);
});

test('at the edge it goes the other way, and what leaves the frame comes back', () => {
  assert.deepEqual(apart([box(0, 105), box(0, 100)], FRAME).map(({ top }) => top), [105, 127]);
  assert.deepEqual(apart([box(350, 310)], FRAME), [box(290, 295)]);
});

test('whatever there is, nothing meets and nothing leaves while there is room; twice is as once', () => {
  const next = chance(7);
  for (let each = 0; each < 2000; each++) {
    const boxes = Array.from({ length: 1 + Math.floor(next() * 7) }, () => box(next() * 390, 100 + next() * 215, 30 + next() * 160, 14 + next() * 14));
    const places = apart(boxes, FRAME);
    assert.ok(places.every(isInside), JSON.stringify(boxes));
    for (const [at, place] of places.entries()) assert.ok(!places.slice(0, at).some((other) => meet(place, other)), JSON.stringify(boxes));
    assert.deepEqual(apart(places, FRAME), places);
  }
});

test('without room everything stays in the frame', () => {
  for (const place of apart(Array.from({ length: 30 }, () => box(300, 90, 395, 20)), FRAME)) assert.ok(place.left === 0 && place.top >= 100);
});
