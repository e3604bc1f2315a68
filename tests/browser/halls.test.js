// Exhibits of other halls: listed with their publisher, opened once they have been checked, kept; and a hall that works
// whatever the others do.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { describe, test } from 'node:test';

import { violations } from './lib/accessibility.js';
import { catalogue, offer, openOtherHall, settle } from './lib/other_hall.js';
import { keepPicture } from './lib/pictures.js';
import { openSession } from './lib/session.js';
import { inTree } from './lib/tree.js';
import { PATIENCE_MILLIS, outputs, toldError } from './lib/visitor.js';

const PUBLISHER = 'Example Science Society';
const sound = () => readFile(inTree('build/hostile/sound.kepu'));
const hostile = (name) => readFile(inTree(`build/hostile/${name}.kepu`));

const session = openSession();
const listing = (...urls) => ({ catalogue: urls.map((url) => ({ url, publisher: PUBLISHER })) });
const section = (page) => page.locator('.other-hall');
/** Pictures of cards come when they come near. */
async function pictureOf(card) {
  await card.scrollIntoViewIfNeeded();
  await card.locator('img[src^="blob:"]').waitFor();
}
const untilReady = (page) => page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });

/** A visitor of a hall that lists another one, which answers with `answers`. */
async function visitor(answers, body, { language = 'en', settings = {} } = {}) {
  const other = await openOtherHall(answers);
  try {
    await session.visit(
      async (page, context) => {
        await settle(context, { ...listing(`${other.url}catalogue.json`), ...settings });
        await page.goto(`${session.site.url}?lang=${language}`);
        await page.locator('main .card').first().waitFor();
        await body(page, other, context);
      },
      { viewport: { width: 1366, height: 768 } },
    );
  } finally {
    other.close();
  }
}

async function hallWorks(page) {
  assert.ok((await page.locator('main > .cards [data-exhibit] a').count()) >= 1);
}

describe('two halls', () => {
  test('one lists and opens what the other shows; that one goes away, and what was opened still opens', async () => {
    // The other hall is another copy of this one, with everything that its own catalogue offers.
    const packs = new URL('packs/', session.site.url);
    const text = await (await fetch(new URL('catalogue.json', packs))).text();
    const [entry] = JSON.parse(text).exhibits;
    const of = async (path) => Buffer.from(await (await fetch(new URL(path, packs))).arrayBuffer());
    const file = await sound();
    const both = JSON.parse(text);
    both.exhibits.push(offer('made-up.kepu', file));
    const answers = {
      '/catalogue.json': JSON.stringify(both),
      '/made-up.kepu': file,
      [`/${entry.file.path}`]: await of(entry.file.path),
      [`/${entry.preview}`]: await of(entry.preview),
    };
    await visitor(answers, async (page, other) => {
      await section(page).getByText(`From ${PUBLISHER}`).waitFor();
      const theirs = section(page).locator(`[data-exhibit="${entry.id}"]`);
      await pictureOf(theirs);
      assert.ok(!other.asked.some((path) => path.endsWith('.kepu')), 'nothing is fetched before it is opened');
      assert.deepEqual(await violations(page), []);
      await theirs.locator('a').click();
      await untilReady(page);
      const first = await outputs(page);
      const address = page.url();
      assert.ok(address.includes(encodeURIComponent(other.url)), address);

      other.away = true;
      await page.reload();
      await untilReady(page);
      assert.deepEqual((await outputs(page)).length, first.length);
      await page.locator('a.back').click();
      const away = await toldError(page, 'catalogue-away');
      assert.match(await away.innerText(), /opened before still opens here \(1\)/);
      assert.match(await section(page).locator('[data-exhibit="made-up"]').innerText(), /Not here yet/);
      await pictureOf(theirs);
      await keepPicture(page, 'halls', 'away-en');
      assert.deepEqual(await violations(page), []);
      await section(page).locator('[data-exhibit="made-up"] a').click();
      await toldError(page, 'exhibit-away');

      other.away = false;
      await page.locator('.fault .button.primary').click();
      await untilReady(page);
      await page.locator('a.back').click();
      await section(page).locator('.card-kept button').first().waitFor();
      assert.equal(await section(page).locator('.card-kept button').count(), 2, 'both are kept now');
      await section(page).locator('.card-kept button').first().click();
      await page.waitForFunction(() => document.querySelectorAll('.other-hall .card-kept button').length === 1);
    });
  });

  test('on a kiosk, are not listed while a playlist says what is shown today, and nobody removes them', async () => {
    const file = await sound();
    const answers = { '/catalogue.json': catalogue(offer('made-up.kepu', file)), '/made-up.kepu': file };
    const idle = { attract_after_secs: 3600, still_there_after_secs: 3600, countdown_secs: 300 };
    const allYear = { name: 'This year', from: '01-01', to: '12-31', exhibits: ['carbon-bathtub'] };
    const first = (page) => page.goto(`${session.site.url}?mode=kiosk&lang=en`);
    await visitor(answers, async (page) => {
      await first(page);
      const card = section(page).locator('.card a').first();
      await card.click();
      await untilReady(page);
      await page.locator('a.back').click();
      await section(page).locator('.card-kept').first().waitFor();
      assert.equal(await section(page).locator('.card-kept button:visible').count(), 0);
    }, { settings: { idle } });
    await visitor(answers, async (page) => {
      await first(page);
      await page.locator('html[data-playlist]').waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
      await page.waitForFunction(() => document.querySelectorAll('main > .cards > [data-exhibit]').length === 1, null, { timeout: PATIENCE_MILLIS });
      await page.waitForTimeout(1500);
      assert.equal(await section(page).count(), 0);
    }, { settings: { idle, playlist: [allYear] } });
  });

  test('the second opening asks the other hall for nothing', async () => {
    const file = await sound();
    await visitor({ '/catalogue.json': catalogue(offer('made-up.kepu', file)), '/made-up.kepu': file }, async (page, other) => {
      for (const expected of [1, 1]) {
        await section(page).locator('.card a').click();
        await untilReady(page);
        assert.equal(other.asked.filter((path) => path === '/made-up.kepu').length, expected);
        await page.locator('a.back').click();
      }
    });
  });

  test('what the other hall has replaced is fetched anew, and the old one opens while that is not to be had', async () => {
    const [old, next] = await Promise.all([sound(), readFile(inTree('build/hostile/ten/1.kepu'))]);
    const answers = { '/catalogue.json': catalogue(offer('made-up.kepu', old)), '/made-up.kepu': old };
    await visitor(answers, async (page, other) => {
      const open = async (id) => {
        await section(page).locator('.card a').click();
        await untilReady(page);
        await page.locator(`.exhibit[data-exhibit="${id}"]`).waitFor();
        await page.locator('a.back').click();
      };
      await open('made-up');
      other.answers['/catalogue.json'] = catalogue(offer('made-up.kepu', next, { id: 'made-up-1' }));
      delete other.answers['/made-up.kepu'];
      await page.reload();
      await section(page).locator('[data-exhibit="made-up-1"]').waitFor();
      await open('made-up');
      other.answers['/made-up.kepu'] = next;
      await open('made-up-1');
      assert.equal(await section(page).locator('.card-kept button').count(), 1, 'the old one is gone');
    });
  });

  for (const [language, from, away] of [
    ['zh-Hans', `来自${PUBLISHER}`, '没有回应'],
    ['zh-Hant', `來自${PUBLISHER}`, '沒有回應'],
  ]) {
    test(`speaks ${language} of another hall`, async () => {
      const file = await sound();
      await visitor(
        { '/catalogue.json': catalogue(offer('made-up.kepu', file)) },
        async (page, other) => {
          await section(page).getByText(from).waitFor();
          other.away = true;
          await page.reload();
          assert.match(await (await toldError(page, 'catalogue-away', language)).innerText(), new RegExp(away));
          await section(page).locator('.card a').click();
          await toldError(page, 'exhibit-away', language);
        },
        { language },
      );
    });
  }
});

const circle = (request, response) => response.writeHead(302, { Location: request.url }).end();
const lines = (count, line) => `{"contract":"0.1","exhibits":[\n${Array(count).fill(line).join(',\n')}\n]}`;

describe('a catalogue that', () => {
  for (const [what, answer, code] of [
    ['is a log-in page', '<!doctype html><p>Please log in to the Wi-Fi.', 'catalogue-syntax'],
    ['is cut off', catalogue(offer('x.kepu', 'x')).slice(0, 200), 'catalogue-syntax'],
    ['is something else', '{"contract":"0.1","exhibits":{}}', 'catalogue-type'],
    ['is of a newer hall', '{"contract":"9.0","exhibits":[]}', 'contract-newer'],
    ['has 100,000 lines', lines(100_000, '{"id":"made-up"}'), 'catalogue-too-long'],
    ['has 2,001 exhibits', lines(2001, JSON.stringify(offer('x.kepu', 'x'))), 'catalogue-too-long'],
    ['is larger than any', ' '.repeat(5 << 20), 'file-too-large'],
    ['is nested without end', '['.repeat(200_000), 'catalogue-syntax'],
    ['leads on in circles', circle, 'catalogue-away'],
    ['keeps silent', () => {}, 'catalogue-away'],
    ['is not there', undefined, 'file-missing'],
  ]) {
    test(`${what} is told with its publisher, and the hall works on`, () =>
      visitor({ '/catalogue.json': answer }, async (page) => {
        await toldError(page, code);
        assert.match(await section(page).innerText(), new RegExp(PUBLISHER));
        await hallWorks(page);
      }));
  }

  test('lacks the visitor’s language tells in the nearest, and marks it', () =>
    visitor(
      { '/catalogue.json': catalogue(offer('a.kepu', 'a', { id: 'one', title: { en: 'Tides', 'zh-Hans': '潮汐' } })) },
      async (page) => {
        const title = section(page).locator('.card h3');
        await title.waitFor();
        assert.deepEqual([await title.innerText(), await title.getAttribute('lang')], ['Tides', 'en']);
        await page.locator('.languages [lang="zh-Hant"]').click();
        await section(page).locator('.card h3', { hasText: '潮汐' }).waitFor();
        assert.equal(await title.getAttribute('lang'), 'zh-Hans');
      },
    ));

  test('has one bad entry still shows the others, and nothing of it becomes markup', () =>
    visitor(
      {
        '/catalogue.json': catalogue(
          offer('a.kepu', 'a', { id: 'one', title: { en: '<img src=x onerror=alert(1)>' } }),
          offer('b.kepu', 'b', { id: 'two', title: { en: 'Two \u202eowt' } }),
          offer('c.kepu', 'c', { id: 'three', title: { en: 'a < b & c' } }),
          offer('../d.kepu', 'd', { id: 'four' }),
          offer('e.kepu', 'e', { id: 'five', preview: 'https://elsewhere.example/x.png' }),
        ),
      },
      async (page) => {
        await section(page).locator('.card').first().waitFor();
        assert.deepEqual(await section(page).locator('.card h3').allInnerTexts(), ['a < b & c']);
        await hallWorks(page);
      },
    ));

  test('shows a picture that is none, or far too large, shows none', () => {
    const huge = '<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"/>';
    const answers = {
      '/catalogue.json': catalogue(
        offer('a.kepu', 'a', { id: 'one', preview: 'huge.svg' }),
        offer('b.kepu', 'b', { id: 'two', preview: 'script.svg' }),
        offer('c.kepu', 'c', { id: 'three', preview: 'none.png' }),
        offer('d.kepu', 'd', { id: 'four' }),
      ),
      '/huge.svg': huge,
      '/script.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
      '/none.png': '<!doctype html>',
    };
    return visitor(answers, async (page) => {
      await section(page).locator('[data-exhibit="four"]').scrollIntoViewIfNeeded();
      await section(page).locator('[data-exhibit="four"] img[src]').waitFor();
      assert.equal(await section(page).locator('img[src]').count(), 1);
    });
  });
});

describe('an exhibit of another hall that', () => {
  for (const [what, change, code] of [
    ['is not the one its catalogue promised', async (file) => ({ answer: Buffer.concat([file.subarray(0, -1), Buffer.from('2')]) }), 'file-changed'],
    ['is larger than its catalogue promised', async (file) => ({ answer: Buffer.concat([file, Buffer.alloc(9)]) }), 'file-too-large'],
    ['is cut off', async (file) => ({ answer: file.subarray(0, 99) }), 'file-changed'],
    ['is not there', async () => ({ answer: undefined }), 'file-missing'],
    ['leads on in circles', async () => ({ answer: circle }), 'exhibit-away'],
    ['is hostile', async () => ({ file: await hostile('svg-script') }), 'picture-active'],
  ]) {
    test(`${what} is told, and the hall works on`, async () => {
      const whole = await sound();
      const { file = whole, answer = file } = { answer: undefined, ...(await change(whole)) };
      const served = what === 'is not there' ? {} : { '/made-up.kepu': answer ?? file };
      await visitor({ '/catalogue.json': catalogue(offer('made-up.kepu', file)), ...served }, async (page) => {
        await section(page).locator('.card a').click();
        const error = await toldError(page, code);
        await error.locator('a[href]:not([href*="docs/"])').first().click();
        await page.locator('main > .cards .card').first().waitFor();
        await hallWorks(page);
      });
    });
  }
});

describe('an address', () => {
  test('of a .kepu file that no catalogue lists opens it, and is what opens it again', async () => {
    const file = await sound();
    await visitor({ '/catalogue.json': catalogue(), '/some/where/made-up.kepu': file }, async (page, other) => {
      await page.goto(`${session.site.url}?exhibit=${other.url}some/where/made-up.kepu&lang=en`);
      await untilReady(page);
      other.away = true;
      await page.reload();
      await untilReady(page);
      await page.locator('a.back').click();
      assert.match(await page.locator('.bring [data-exhibit="made-up"]').innerText(), /some\/where\/made-up\.kepu/);
    });
  });

  test('beside the hall may be written short', () =>
    visitor({ '/catalogue.json': catalogue() }, async (page) => {
      const { exhibits } = await (await fetch(new URL('packs/catalogue.json', session.site.url))).json();
      await page.goto(`${session.site.url}?exhibit=packs/${exhibits[0].file.path}`);
      await untilReady(page);
    }));

  for (const [what, address, code] of [
    ['of nothing', 'nobody.kepu', 'file-missing'],
    ['of another kind', 'file:///etc/made-up.kepu', 'address-unknown'],
    ['that is code', 'javascript:alert(1)//x.kepu', 'address-unknown'],
    ['with a password', 'https://me:secret@127.0.0.1/x.kepu', 'address-unknown'],
    ['that is none', 'a b.c', 'address-unknown'],
  ]) {
    test(`${what} is told as ${code}`, () =>
      visitor({ '/catalogue.json': catalogue() }, async (page) => {
        await page.goto(`${session.site.url}?exhibit=${encodeURIComponent(address)}&lang=en`);
        await toldError(page, code);
      }));
  }
});

describe('a hall that asks for signatures', () => {
  const strict = { trust: { policy: 'signed', aspects: [], reviewers_per_aspect: 1 } };

  test('opens what another one offers with enough of them, by a link too', async () => {
    const SIGNED = inTree('build/signed');
    const names = (await readdir(SIGNED)).filter((name) => name.startsWith('made-up.kepu'));
    const files = await Promise.all(names.map((name) => readFile(`${SIGNED}/${name}`)));
    const answers = Object.fromEntries(names.map((name, place) => [`/${name}`, files[place]]));
    const signed = offer('made-up.kepu', answers['/made-up.kepu']);
    signed.file.attestations = names.filter((name) => name !== 'made-up.kepu').map((name) => name.slice('made-up.kepu.'.length));
    const rules = JSON.parse(await readFile(`${SIGNED}/hall.json`, 'utf8'));
    const settings = { trust: rules.trust, publisher: rules.publisher, reviewer: rules.reviewer };
    await visitor(
      { ...answers, '/catalogue.json': catalogue(signed) },
      async (page, other, context) => {
        await section(page).locator('.card').waitFor();
        // A visitor who has never been here follows a link.
        const fresh = await context.newPage();
        await fresh.goto(`${session.site.url}?exhibit=${other.url}made-up.kepu&lang=en`);
        await untilReady(fresh);
        await fresh.locator('header button').nth(1).click();
        assert.match(await fresh.locator('dialog section').last().innerText(), /Ada/);
        await fresh.close();
      },
      { settings },
    );
  });

  test('does not list what nobody signed, nor open it by its address', async () => {
    const file = await sound();
    await visitor(
      { '/catalogue.json': catalogue(offer('made-up.kepu', file)), '/made-up.kepu': file },
      async (page, other) => {
        await page.locator('.below > *').first().waitFor({ state: 'attached' });
        await page.waitForTimeout(500);
        assert.equal(await section(page).locator('.card').count(), 0);
        await page.goto(`${session.site.url}?exhibit=${other.url}made-up.kepu&lang=en`);
        await toldError(page, 'signature-missing');
      },
      { settings: strict },
    );
  });
});
