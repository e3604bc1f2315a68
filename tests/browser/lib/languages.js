// The languages of a hall, and how a visitor changes between them.

/** The tags of the languages of the hall at `url`, in the order of its switch. */
export async function languagesOf(url) {
  const html = await (await fetch(url)).text();
  const list = html.match(/<meta name="kepu:languages" content="([^"]*)"/)[1];
  return list.split(',').map((each) => each.split('|')[0]);
}

/** The hall that speaks pseudo-locales as well, where there is one: `cargo kepu test` serves a copy of the release. */
export const pseudoHall = (url) => process.env.KEPU_PSEUDO_URL?.replace(/\/?$/, '/') ?? url;

export const isPseudo = (tag) => /-X[A-Z]$/.test(tag);

/** Uses the hall's own switch, and waits for the words to come. */
export async function speak(page, tag) {
  const before = await said(page);
  if (before.lang === tag) return;
  // The hall's cards stand there before its switch.
  await page.locator('.languages').first().waitFor();
  const list = page.locator('select.languages');
  if (await list.count()) await list.selectOption(tag);
  else await page.locator(`.languages [lang="${tag}"]`).click();
  for (let look = 0, last = before; look < 40; look++) {
    await page.waitForTimeout(50);
    const now = await said(page);
    if (now.lang === tag && now.text !== before.text && now.text === last.text) return;
    last = now;
  }
}

/** Numbers that run do not keep anybody waiting. */
const said = (page) =>
  page.evaluate(() => ({
    lang: document.documentElement.lang,
    text: document.querySelector('main')?.innerText.replace(/[\d.,٠-٩٫٬]+/g, '#') ?? '',
  }));
