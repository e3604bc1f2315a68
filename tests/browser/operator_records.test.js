// The operator's PIN and the log of a kiosk: what counts, what is kept, and what never is. Without a browser.
import assert from 'node:assert/strict';
import { pbkdf2Sync } from 'node:crypto';
import { beforeEach, describe, test } from 'node:test';

import { Log, plain } from '../../src/kiosk/log.js';
import { Guard, verify } from '../../src/kiosk/pin.js';
import { putBack, resting, restingNow, strike } from '../../src/kiosk/resting.js';
import { storage, stored } from './lib/storage.js';

beforeEach(() => {
  stored.clear();
  Object.assign(storage, { isFull: false, isForbidden: false });
});

const base64 = (bytes) => Buffer.from(bytes).toString('base64');
const SALT = Buffer.from('sixteen bytes ..');
const settingOf = (digits, iterations = 1000, salt = SALT, bytes = 32) => `pbkdf2-sha256:${iterations}:${base64(salt)}:${base64(pbkdf2Sync(digits, salt, iterations, bytes, 'sha256'))}`;

describe('a PIN', () => {
  test('is right or wrong, with as many iterations as its setting says', async () => {
    for (const iterations of [1, 1000, 600_000]) {
      const setting = settingOf('271828', iterations);
      assert.equal(await verify(setting, '271828'), true, String(iterations));
      for (const wrong of ['271829', '27182', '2718281', '', ' 271828', null, undefined, 271828]) assert.equal(await verify(setting, wrong), false, String(wrong));
    }
  });

  test('opens nothing where its setting cannot be read', async () => {
    const [, , salt, hash] = settingOf('1234').split(':');
    const wrong = [
      undefined, null, '', 5, {}, [], '1234', 'pbkdf2-sha256', 'pbkdf2-sha256:::', `pbkdf2-sha256:1000:${salt}`, `pbkdf2-sha256:1000:${salt}:`,
      `pbkdf2-sha256:1000:${salt}:${hash}:`, `pbkdf2-sha512:1000:${salt}:${hash}`, `pbkdf2-sha256:0:${salt}:${hash}`, `pbkdf2-sha256:-1000:${salt}:${hash}`,
      `pbkdf2-sha256:1e3:${salt}:${hash}`, `pbkdf2-sha256:99999999:${salt}:${hash}`, `pbkdf2-sha256:1000:!:${hash}`, `pbkdf2-sha256:1000::${hash}`, `pbkdf2-sha256:1000:${salt}:***`,
      // So few bytes that one PIN in 256 would be right.
      settingOf('1234', 1000, SALT, 1),
    ];
    for (const setting of wrong) assert.equal(await verify(setting, '1234'), false, String(setting));
    assert.equal(await verify(settingOf('1234'), '1234'), true);
  });
});

describe('wrong tries', () => {
  const SEC = 1000;
  const LONGEST = 15 * 60 * SEC;
  const start = Date.parse('2027-02-02T10:00:00Z');
  const at = (millis) => new Date(start + millis);

  test('cost more and more time after the third, and no more than a quarter of an hour', () => {
    const guard = new Guard();
    let now = 0;
    const rests = [];
    for (let tries = 0; tries < 14; tries += 1) {
      guard.wrong(at(now));
      rests.push(guard.restMillis(at(now)) / SEC);
      now += guard.restMillis(at(now));
      assert.equal(guard.restMillis(at(now)), 0);
    }
    assert.deepEqual(rests, [0, 0, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900, 900]);
    guard.right();
    assert.deepEqual([guard.restMillis(at(now)), stored.size], [0, 0]);
  });

  test('are not forgotten by a reload', () => {
    const guard = new Guard();
    for (let tries = 0; tries < 4; tries += 1) guard.wrong(at(0));
    assert.equal(new Guard().restMillis(at(5 * SEC)), 15 * SEC);
    const later = new Guard();
    later.wrong(at(60 * SEC));
    assert.equal(new Guard().restMillis(at(60 * SEC)), 40 * SEC);
  });

  test('lock nobody out for longer when the clock is set back', () => {
    const guard = new Guard();
    for (let tries = 0; tries < 20; tries += 1) guard.wrong(at(0));
    const yearBack = -365 * 86_400 * SEC;
    assert.equal(guard.restMillis(at(yearBack)), LONGEST);
    assert.equal(guard.restMillis(at(yearBack + LONGEST / 2)), LONGEST / 2);
    assert.equal(guard.restMillis(at(yearBack + LONGEST)), 0);
    assert.equal(new Guard().restMillis(at(yearBack + LONGEST)), 0);
  });

  test('are counted where nothing can be kept, and from nothing where something else is', () => {
    storage.isForbidden = true;
    const guard = new Guard();
    for (let tries = 0; tries < 3; tries += 1) guard.wrong(at(0));
    assert.equal(guard.restMillis(at(0)), 10 * SEC);
    storage.isForbidden = false;
    guard.right();
    for (const kept of ['{', 'null', '5', '"x"', '[]', '{"wrong":-3,"at":1}', '{"wrong":1e99,"at":1}', '{"wrong":9,"at":null}', '{"wrong":"9","at":9}']) {
      stored.set('kepu.kiosk.pin', kept);
      assert.equal(new Guard().restMillis(at(0)), 0, kept);
    }
  });
});

describe('the log', () => {
  const HOUR = 3_600_000;
  const clockFrom = (start) => {
    const clock = () => new Date(clock.now);
    clock.now = Date.parse(start);
    return clock;
  };
  const lines = (log) => log.lines.map(({ kind, text, count }) => `${kind} ${text} ${count}`);
  /** As when the page is left. */
  const written = async (log) => {
    await new Promise((done) => setTimeout(done, 1100));
    return log;
  };

  test('counts the same line up, the latest last, and keeps a hundred', () => {
    const clock = clockFrom('2027-02-02T10:00:00Z');
    const log = new Log(clock);
    log.note('error', 'a');
    clock.now += 1000;
    log.note('reset');
    log.note('error', 'a');
    assert.deepEqual(lines(log), ['reset  1', 'error a 2']);
    assert.equal(log.lines[1].last - log.lines[1].first, 1000);
    for (let i = 0; i < 150; i += 1) log.note('fault', `no. ${i}`);
    assert.deepEqual([log.lines.length, lines(log)[0], lines(log)[99]], [100, 'fault no. 50 1', 'fault no. 149 1']);
    log.note('fault', 'no. 60');
    assert.deepEqual([log.lines.length, lines(log)[99]], [100, 'fault no. 60 2']);
    log.clear();
    assert.deepEqual(log.lines, []);
  });

  test('knows the faults of the last hour, and that a reset is none', () => {
    const clock = clockFrom('2027-02-02T10:00:00Z');
    const log = new Log(clock);
    for (const kind of ['error', 'fault', 'fault', 'start', 'reset', 'restart']) log.note(kind, 'x');
    assert.equal(log.faultsInLastHour, 3);
    clock.now += HOUR - 1;
    assert.equal(log.faultsInLastHour, 3);
    clock.now += 1;
    assert.equal(log.faultsInLastHour, 0);
    for (let i = 0; i < 5000; i += 1) log.note('error', 'in every frame');
    assert.equal(log.faultsInLastHour, 1000);
  });

  test('is there after a reload, and begins anew where something else is kept', async () => {
    const log = new Log();
    log.note('fault', 'a: model-trapped');
    await written(log);
    assert.deepEqual(lines(new Log()), ['fault a: model-trapped 1']);
    assert.equal(new Log().faultsInLastHour, 1);
    const kept = JSON.parse(stored.get('kepu.kiosk.log'));
    const sound = kept.lines[0];
    for (const wrong of [null, 5, [], {}, { ...sound, kind: 'x' }, { ...sound, text: 5 }, { ...sound, text: 'x'.repeat(1000) }, { ...sound, last: null }, { ...sound, last: 1e99 }, { ...sound, count: 0 }, { ...sound, count: 1.5 }]) {
      stored.set('kepu.kiosk.log', JSON.stringify({ lines: [wrong, sound], faults: ['x', null, {}] }));
      assert.deepEqual([lines(new Log()), new Log().faultsInLastHour], [['fault a: model-trapped 1'], 0], JSON.stringify(wrong));
    }
    for (const wrong of ['', '{', 'null', '[]', '5', '{"lines":{},"faults":5}']) {
      stored.set('kepu.kiosk.log', wrong);
      assert.deepEqual(new Log().lines, [], wrong);
    }
  });

  test('goes on where nothing can be kept', async () => {
    for (const way of ['isFull', 'isForbidden']) {
      Object.assign(storage, { isFull: false, isForbidden: false, [way]: true });
      const log = new Log();
      log.clear();
      log.note('error', way);
      await written(log);
      assert.deepEqual(lines(log), [`error ${way} 1`]);
    }
  });

  test('holds no state of an address, and no content of what could not be read', () => {
    for (const [said, expected] of [
      ['Failed at https://hall.example/a/b.js?exhibit=x&state=3:4#here twice', 'Failed at https://hall.example/a/b.js twice'],
      ['no such exhibit: ?exhibit=x&state=abc', 'no such exhibit:'],
      ['blob:https://hall.example/5-6-7 data:image/png;base64,AAAA', '… …'],
      [`Unexpected token 'h', "hello "you"" is not valid JSON`, "Unexpected token 'h', … is not valid JSON"],
      ['a\n  b\tc', 'a b c'],
      ['x'.repeat(5000), 'x'.repeat(240)],
      [undefined, 'undefined'],
      [{}, '[object Object]'],
    ]) {
      assert.equal(plain(said), expected);
    }
  });
});

describe('an exhibit that fails', () => {
  const MINUTE = 60_000;
  const start = new Date(2027, 1, 2, 10).getTime();
  const at = (minutes) => new Date(start + minutes * MINUTE);
  const TUB = { id: 'tub', version: '1.0.0', pack: 'tub/pack.0a1b2c3d.json' };
  const VERSION = '1.0.0 tub/pack.0a1b2c3d.json';
  const fail = (minutes, id = 'tub', version = VERSION) => strike(id, 'page', version, at(minutes));
  const rests = (minutes, all = [TUB]) => resting(all, at(minutes)).map(({ id }) => id);

  test('three times in an hour rests for the day', () => {
    assert.deepEqual([fail(0), fail(40), fail(90), fail(120)], [false, false, false, false]);
    assert.deepEqual(rests(121), []);
    assert.deepEqual([fail(125), fail(126)], [true, false], 'it is told once');
    assert.deepEqual(resting([TUB], at(130)), [{ id: 'tub', at: at(126).getTime(), why: 'page' }]);
    assert.equal(restingNow(at(130)), 1);
    assert.deepEqual(rests(13 * 60), ['tub'], 'until midnight');
    assert.deepEqual([rests(14 * 60), restingNow(at(14 * 60))], [[], 0]);
  });

  test('is put back by its operator, or by another version of it', () => {
    const threeTimes = () => [1, 2, 3].forEach((minute) => fail(minute));
    threeTimes();
    assert.deepEqual(rests(4), ['tub']);
    putBack('tub');
    assert.deepEqual(rests(4), []);
    assert.equal(fail(5), false, 'counted from the beginning');
    threeTimes();
    assert.deepEqual(rests(6, [{ ...TUB, pack: 'tub/pack.ffffffff.json' }]), []);
    assert.deepEqual([rests(6), restingNow(at(6))], [[], 0], 'and is forgotten');
  });

  test('is one of several, what failed longest ago first', () => {
    for (const [id, minutes] of [['b', 10], ['a', 20]]) for (const more of [0, 1, 2]) fail(minutes + more, id, '1');
    const all = ['a', 'b', 'c'].map((id) => ({ id, version: '1' }));
    assert.deepEqual(rests(30, all), ['b', 'a']);
  });

  test('is forgotten where something else is kept', () => {
    for (const kept of ['{', 'null', '5', '{}', '[null,5,{}]', '[{"id":"tub","version":"","strikes":[]}]', '[{"id":"tub","version":"1","strikes":[{"at":1e99,"why":"page"}]}]', '[{"__proto__":{"id":"tub"},"strikes":7}]']) {
      stored.set('kepu.kiosk.resting', kept);
      assert.deepEqual([rests(0), restingNow(at(0)), fail(0)], [[], 0, false], kept);
    }
  });
});
