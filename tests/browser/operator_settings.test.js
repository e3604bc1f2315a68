// What hall.toml says of a kiosk's days and hours, exhibits, brightness and volume: the rules alone, without a browser.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';

import { brightnessFaults, shareAt, stepsOf } from '../../src/kiosk/brightness.js';
import { dayAt, isDay, isDayOfYear, minutesAt, minutesOf } from '../../src/kiosk/clock.js';
import { hoursFaults, isOpen, opensNext } from '../../src/kiosk/hours.js';
import { exhibitsToday, playlistFaults, playlistToday } from '../../src/kiosk/playlist.js';
import { hidden, setHidden, shown } from '../../src/kiosk/shown.js';
import { setVolume, startVolume, volume } from '../../src/kiosk/volume.js';
import { stored } from './lib/storage.js';

beforeEach(() => stored.clear());

const GARBAGE = [undefined, null, true, 7, NaN, '', 'open', [], [[]], {}, { monday: null }, () => {}];
const at = (text) => new Date(text);

/** Days and hours are of the kiosk's own clock: told in the zone where it stands. */
function inZone(zone, body) {
  const was = process.env.TZ;
  process.env.TZ = zone;
  try {
    return body();
  } finally {
    if (was === undefined) delete process.env.TZ;
    else process.env.TZ = was;
  }
}

const WEEK = { monday: [], tuesday: ['09:00-12:00', '13:30-17:00'], wednesday: ['09:00-17:00'], thursday: ['09:00-17:00'], friday: ['09:00-17:00'], saturday: ['10:00-16:00'], sunday: ['10:00-16:00'], closed_on: ['2027-02-06'] };
const daily = (...ranges) => Object.fromEntries([...Object.keys(WEEK).slice(0, 7).map((day) => [day, ranges]), ['closed_on', []]]);

describe('times and days', () => {
  test('are read as they are written, and nothing else is', () => {
    assert.deepEqual(['00:00', '09:30', '23:59', '24:00'].map(minutesOf), [0, 570, 1439, 1440]);
    for (const wrong of ['24:01', '25:00', '12:60', '9:00', '09.00', ' 09:00', '09:00 ', '0９:00', '-1:00', ...GARBAGE]) assert.equal(minutesOf(wrong), undefined, String(wrong));
    for (const day of ['2027-02-06', '2028-02-29', '1999-12-31']) assert.ok(isDay(day), day);
    for (const wrong of ['2027-02-29', '2027-13-01', '2027-00-10', '2027-01-32', '27-01-01', '2027-1-1', '02-06', ...GARBAGE]) assert.ok(!isDay(wrong), String(wrong));
    for (const day of ['02-29', '12-31', '01-01']) assert.ok(isDayOfYear(day), day);
    for (const wrong of ['02-30', '13-01', '00-01', '2027-01-01', '1-1', ...GARBAGE]) assert.ok(!isDayOfYear(wrong), String(wrong));
  });

  test('are those on the wall where the kiosk stands', () => {
    const moment = at('2026-12-31T23:30:00Z');
    inZone('Asia/Shanghai', () => assert.deepEqual([dayAt(moment), minutesAt(moment)], ['2027-01-01', 450]));
    inZone('America/Los_Angeles', () => assert.deepEqual([dayAt(moment), minutesAt(moment)], ['2026-12-31', 930]));
  });
});

describe('the hall is open', () => {
  test('from the first minute of a range until before its last', () => {
    for (const [time, open] of [['2027-02-02T08:59:59', false], ['2027-02-02T09:00:00', true], ['2027-02-02T11:59:59', true], ['2027-02-02T12:00:00', false], ['2027-02-02T13:30:00', true], ['2027-02-02T17:00:00', false], ['2027-02-01T10:00:00', false]]) {
      assert.equal(isOpen(WEEK, at(time)), open, time);
    }
  });

  test('not on a day it is closed on, whatever the weekday', () => {
    assert.equal(isOpen(WEEK, at('2027-02-06T11:00:00')), false);
    assert.equal(isOpen(WEEK, at('2027-02-13T11:00:00')), true);
  });

  test('at midnight, where ranges reach it', () => {
    for (const time of ['2027-02-02T00:00:00', '2027-02-02T23:59:59']) assert.equal(isOpen(daily('00:00-24:00'), at(time)), true, time);
    const night = daily('00:00-02:00', '22:00-24:00');
    for (const [time, open] of [['2027-02-02T23:59:59', true], ['2027-02-03T00:00:00', true], ['2027-02-03T02:00:00', false], ['2027-02-03T21:59:00', false]]) assert.equal(isOpen(night, at(time)), open, time);
    assert.equal(isOpen(daily('22:00-23:59'), at('2027-02-02T23:59:30')), false);
  });

  test('always, where its hours are not said or cannot be read, and the operator is told', () => {
    const now = at('2027-02-01T03:00:00');
    for (const hours of GARBAGE) {
      assert.equal(isOpen(hours, now), true, String(hours));
      assert.equal(hoursFaults(hours).length > 0, hours != null, String(hours));
    }
    for (const range of ['9-12', '12:00-09:00', '09:00-09:00', '09:00-24:30', '09:00-12:00-13:00', '', null, 9, {}]) {
      const hours = { ...WEEK, monday: [range] };
      assert.equal(isOpen(hours, now), true, String(range));
      assert.deepEqual(hoursFaults(hours), [`monday: ${JSON.stringify(range)}`]);
      assert.equal(isOpen(hours, at('2027-02-02T03:00:00')), false, 'other days hold');
    }
    assert.deepEqual(hoursFaults(WEEK), []);
    assert.deepEqual(hoursFaults({ ...WEEK, closed_on: ['2027-02-30', 5] }), ['closed_on: "2027-02-30"', 'closed_on: 5']);
    assert.equal(isOpen({ ...WEEK, closed_on: 'monday' }, at('2027-02-02T10:00:00')), true);
  });
});

describe('the hall opens next', () => {
  const next = (hours, time) => opensNext(hours, at(time));

  test('later today, tomorrow, or after closed days', () => {
    assert.deepEqual(next(WEEK, '2027-02-02T12:10:30'), at('2027-02-02T13:30:00'));
    assert.deepEqual(next(WEEK, '2027-02-02T17:00:00'), at('2027-02-03T09:00:00'));
    assert.deepEqual(next(WEEK, '2027-02-05T18:00:00'), at('2027-02-07T10:00:00'), 'Saturday is closed');
    assert.deepEqual(next(WEEK, '2027-02-07T16:00:00'), at('2027-02-09T09:00:00'), 'Monday is closed');
    assert.deepEqual(next(WEEK, '2027-02-02T08:59:59.999'), at('2027-02-02T09:00:00'));
    assert.deepEqual(next(daily('00:00-06:00'), '2026-12-31T23:00:00'), at('2027-01-01T00:00:00'));
  });

  test('never, where no day within sixty has hours', () => {
    assert.equal(next(daily(), '2027-02-02T12:00:00'), null);
    const days = Array.from({ length: 59 }, (_, i) => dayAt(new Date(2027, 1, 2 + i)));
    assert.deepEqual(next({ ...daily('09:00-10:00'), closed_on: days }, '2027-02-02T12:00:00'), new Date(2027, 1, 61, 9));
    assert.equal(next({ ...daily('09:00-10:00'), closed_on: [...days, dayAt(new Date(2027, 1, 61)), dayAt(new Date(2027, 1, 62))] }, '2027-02-02T12:00:00'), null);
  });

  test('at once where the hours cannot be read', () => {
    for (const hours of GARBAGE) assert.ok(next(hours, '2027-02-02T12:00:00') instanceof Date, String(hours));
  });

  test('on days when clocks are set forward and back', () => {
    inZone('Europe/Berlin', () => {
      // 28 March 2027: 02:00 becomes 03:00. 31 October 2027: 03:00 becomes 02:00.
      const early = daily('02:30-05:00');
      assert.deepEqual(next(early, '2027-03-28T00:30:00Z'), at('2027-03-28T01:00:00Z'), 'half past two is not on that day: three is');
      assert.equal(isOpen(early, at('2027-03-28T01:00:00Z')), true);
      assert.deepEqual(next(daily('02:00-03:00'), '2027-03-28T00:30:00Z'), at('2027-03-29T00:00:00Z'), 'an hour that is not');
      assert.deepEqual(next(daily('02:30-02:50'), '2027-10-31T00:55:00Z'), at('2027-10-31T01:30:00Z'), 'an hour that comes twice');
      assert.deepEqual(next(daily('09:00-17:00'), '2027-03-27T20:00:00Z'), at('2027-03-28T07:00:00Z'));
      assert.deepEqual(next(daily('09:00-17:00'), '2027-10-30T20:00:00Z'), at('2027-10-31T08:00:00Z'));
      assert.equal(isOpen(daily('09:00-17:00'), at('2027-10-31T15:59:00Z')), true);
      assert.equal(isOpen(daily('09:00-17:00'), at('2027-10-31T16:00:00Z')), false);
    });
    // Where midnight itself is left out.
    inZone('Africa/Cairo', () => {
      assert.deepEqual(next({ ...daily('00:30-08:00') }, '2026-04-23T20:00:00Z'), at('2026-04-23T22:00:00Z'));
    });
  });
});

describe('playlists', () => {
  const list = (from, to, exhibits = ['a'], name = `${from} to ${to}`) => ({ name, from, to, exhibits });
  const today = (lists, day) => exhibitsToday(lists, at(`${day}T12:00:00`));

  test('hold from their first day to their last, every year or in one', () => {
    for (const [day, holds] of [['2026-08-31', false], ['2026-09-01', true], ['2031-09-30', true], ['2026-10-01', false]]) assert.deepEqual(today([list('09-01', '09-30')], day), holds ? ['a'] : null, day);
    for (const [day, holds] of [['2027-08-31', false], ['2027-09-01', true], ['2027-09-30', true], ['2028-09-15', false]]) assert.deepEqual(today([list('2027-09-01', '2027-09-30')], day), holds ? ['a'] : null, day);
    assert.deepEqual(exhibitsToday([list('09-01', '09-01')], at('2027-09-01T00:00:00')), ['a']);
    assert.deepEqual(exhibitsToday([list('09-01', '09-01')], at('2027-09-01T23:59:59')), ['a']);
  });

  test('cross new year where they hold every year, and only there', () => {
    for (const [day, holds] of [['2026-12-19', false], ['2026-12-20', true], ['2026-12-31', true], ['2027-01-01', true], ['2027-01-05', true], ['2027-01-06', false]]) assert.deepEqual(today([list('12-20', '01-05')], day), holds ? ['a'] : null, day);
    assert.deepEqual(today([list('2026-12-20', '2027-01-05')], '2027-01-01'), ['a']);
    assert.deepEqual(playlistFaults([list('2027-01-05', '2026-12-20', ['a'], 'back')]), ['back']);
  });

  test('know the day that comes every four years', () => {
    assert.deepEqual(today([list('02-29', '02-29')], '2028-02-29'), ['a']);
    for (const day of ['2027-02-28', '2027-03-01']) assert.equal(today([list('02-29', '02-29')], day), null, day);
    assert.deepEqual(today([list('02-29', '03-05')], '2027-03-01'), ['a']);
    assert.deepEqual(today([list('02-20', '02-29')], '2027-02-28'), ['a']);
    assert.deepEqual(playlistFaults([list('2027-02-29', '2027-03-05', ['a'], 'no such day')]), ['no such day']);
  });

  test('count in their order', () => {
    const lists = [list('09-10', '09-20', ['first', 'second']), list('09-01', '09-30', ['third'])];
    assert.deepEqual(['2027-09-09', '2027-09-10', '2027-09-21'].map((day) => today(lists, day)), [['third'], ['first', 'second'], ['third']]);
    assert.equal(playlistToday(lists, at('2027-09-10T10:00:00')).name, '09-10 to 09-20');
  });

  test('that cannot be read hold no day, and the operator is told', () => {
    const wrong = [null, 5, 'x', [], {}, list('09-01', '2027-09-30'), list('9-1', '9-30'), list('09-01'), list('09-31', '10-02'), list('01-01', '12-31', []), list('01-01', '12-31', 'a'), list('01-01', '12-31', [null, 7, ''])];
    assert.equal(today(wrong, '2027-09-01'), null);
    assert.equal(playlistFaults(wrong).length, wrong.length);
    assert.deepEqual(today([...wrong, list('09-01', '09-30', ['a', 5, 'b'])], '2027-09-01'), ['a', 'b']);
    for (const lists of GARBAGE) assert.equal(today(lists, '2027-09-01'), null, String(lists));
    assert.deepEqual([undefined, null, [], [list('01-01', '12-31')]].flatMap(playlistFaults), []);
  });

  test('and what the operator takes off never leave a kiosk empty', () => {
    const now = at('2027-09-10T10:00:00');
    const all = ['a', 'b', 'c'];
    assert.deepEqual(shown([], all, now), all);
    setHidden('b', true);
    setHidden('b', true);
    assert.deepEqual([hidden(), shown([], all, now)], [['b'], ['a', 'c']]);
    assert.deepEqual(shown([list('09-01', '09-30', ['c', 'b', 'gone'])], all, now), ['c']);
    assert.deepEqual(shown([list('09-01', '09-30', ['b'])], all, now), ['b'], 'at least one stays');
    assert.deepEqual(shown([list('09-01', '09-30', ['gone'])], all, now), ['a', 'c'], 'one that lists nothing there is');
    assert.deepEqual(shown([], [], now), []);
    assert.deepEqual(shown([], all, now, ['a']), ['c'], 'what rests is left out');
    assert.deepEqual(shown([], all, now, ['c', 'a']), ['c'], 'the least bad one, where all rest');
    assert.deepEqual(shown([list('09-01', '09-30', ['a'])], all, now, ['c', 'a']), ['a']);
    setHidden('b', false);
    assert.deepEqual(shown([], all, now), all);
    for (const kept of ['', '{', '"b"', '{"0":"b"}', '[1,null]', 'null']) {
      stored.set('kepu.kiosk.hidden', kept);
      assert.deepEqual(shown([], all, now), all, kept);
    }
  });
});

describe('brightness', () => {
  const schedule = [{ from: '22:00', share: 0.3 }, { from: '08:00', share: 1 }, { from: '18:00', share: 0.6 }];
  const share = (steps, time) => shareAt(steps, at(`2027-02-02T${time}`));

  test('follows the time of day, over midnight', () => {
    for (const [time, expected] of [['00:00', 0.3], ['07:59', 0.3], ['08:00', 1], ['17:59', 1], ['18:00', 0.6], ['22:00', 0.3], ['23:59', 0.3]]) assert.equal(share(schedule, time), expected, time);
    assert.equal(share([{ from: '18:00', share: 0.6 }], '03:00'), 0.6);
  });

  test('is full where nothing readable is said, and never dark', () => {
    for (const steps of GARBAGE) assert.equal(share(steps, '12:00'), 1, String(steps));
    const wrong = [{ from: '24:00', share: 0.5 }, { from: 'x', share: 0.5 }, { from: '08:00' }, { from: '08:00', share: '0.5' }, null, 3];
    assert.deepEqual([stepsOf(wrong), brightnessFaults(wrong).length], [[], wrong.length]);
    assert.deepEqual([0, -5, 7].map((of) => share([{ from: '00:00', share: of }], '12:00')), [0.1, 0.1, 1]);
    assert.deepEqual(brightnessFaults(schedule), []);
  });
});

test('the volume is the operator’s choice, else what hall.toml says', () => {
  for (const [kept, set, expected] of [[undefined, 0.5, 0.5], ['0.2', 0.5, 0.2], ['0', 0.5, 0], ['7', 0.5, 0.5], ['"1"', undefined, 1], ['{', NaN, 1], [undefined, -1, 1]]) {
    if (kept === undefined) stored.clear();
    else stored.set('kepu.kiosk.volume', kept);
    startVolume(set);
    assert.equal(volume(), expected, `${kept}, ${set}`);
  }
  setVolume(0.4);
  assert.deepEqual([volume(), stored.get('kepu.kiosk.volume')], [0.4, '0.4']);
  for (const wrong of [NaN, -0.1, 1.1, '0.5', undefined]) setVolume(wrong);
  assert.equal(volume(), 0.4);
});
