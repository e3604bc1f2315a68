// Boxes measured in the page: text that is cut off or printed over other text, targets too small for a finger.

/** Least side of a thing to press, in CSS pixels. */
export const LEAST_TARGET = 44;

/** What moves has gone by then. */
const PASSING_MILLIS = 1500;

/**
 * What is wrong with the page's layout as it stands, one line each. What a model answers between two frames is laid out at once
 * and drawn only with the next, labels moved along; what moves may pass by something: a fault counts if it is still there then.
 */
export async function layoutFaults(page, leastTarget = LEAST_TARGET) {
  let faults = null;
  for (let look = 0; look < 4 && faults?.length !== 0; look++) {
    if (look === 3) await page.waitForTimeout(PASSING_MILLIS);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const found = await page.evaluate(measure, leastTarget);
    faults = faults?.filter((fault) => found.includes(fault)) ?? found;
  }
  return faults;
}

/** In the page. */
async function measure(leastTarget) {
  const faults = new Set();
  const short = (text) => text.trim().replace(/\s+/g, ' ').slice(0, 40);
  const name = (element) =>
    `<${element.tagName.toLowerCase()}${element.className && typeof element.className === 'string' ? `.${element.className.split(' ').join('.')}` : ''}>`;

  const seen = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  // Of several dialogs the last lies uppermost.
  const root = [...document.querySelectorAll('dialog[open], [role="dialog"]')].at(-1) ?? document.body;

  /** Whether the element, or one around it, is there for screen readers only. */
  const unseen = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const box = at.getBoundingClientRect();
      if (box.width <= 1 && box.height <= 1 && getComputedStyle(at).overflow !== 'visible') return true;
      if (at.hasAttribute('inert') || getComputedStyle(at).clipPath === 'inset(50%)') return true;
    }
    return false;
  };
  const floats = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return at;
    }
    return null;
  };

  /** The part of `box` left by the boxes that clip it; null where a scroller has it out of sight. */
  const clipped = (element, box) => {
    let { left, top, right, bottom } = box;
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const frame = at.getBoundingClientRect();
      const outside = { x: left < frame.left - 1 || right > frame.right + 1, y: top < frame.top - 1 || bottom > frame.bottom + 1 };
      if ((outside.x && /auto|scroll/.test(overflowX)) || (outside.y && /auto|scroll/.test(overflowY))) return { box: null };
      if ((outside.x && overflowX !== 'visible') || (outside.y && overflowY !== 'visible')) return { box: null, by: at };
    }
    return { box: { left, top, right, bottom } };
  };

  /** What a finger meets instead of `pressed`. A handle under another handle comes free when that one is moved. */
  const above = (pressed, drawn) => {
    const { box } = clipped(pressed, drawn);
    if (!box || getComputedStyle(pressed).pointerEvents === 'none') return null;
    const met = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    if (!met || floats(met) || pressed.contains(met) || met.contains(pressed)) return null;
    return pressed.matches('.handle') && met.closest('.handle') ? null : met;
  };

  const lines = () => {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !element || /SCRIPT|STYLE|NOSCRIPT|OPTION/.test(element.tagName)) continue;
      if (!seen(element) || unseen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width < 1 || rect.height < 1) continue;
        const { box, by } = clipped(element, rect);
        if (by) faults.add(`cut off: "${short(node.data)}" in ${name(element)}, by ${name(by)}`);
        if (!box) continue;
        const page = floats(element) ? { left: 0, top: 0 } : { left: scrollX, top: scrollY };
        if (box.left + page.left < -1 || box.right + page.left > document.documentElement.clientWidth + 1) {
          faults.add(`off the side: "${short(node.data)}" in ${name(element)}`);
        }
        // The box of a line is higher than its letters.
        const slack = (box.bottom - box.top) * 0.2;
        found.push({ ...box, top: box.top + slack, bottom: box.bottom - slack, node, element, float: floats(element) });
      }
    }
    return found;
  };

  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;

  const look = () => {
    const all = lines().sort((a, b) => a.top - b.top);
    for (const [i, a] of all.entries()) {
      for (let j = i + 1; j < all.length && all[j].top < a.bottom; j++) {
        const b = all[j];
        if (a.node !== b.node && a.float === b.float && meet(a, b)) {
          faults.add(`overlap: "${short(a.node.data)}" ${name(a.element)} and "${short(b.node.data)}" ${name(b.element)}`);
        }
      }
    }
    for (const element of root.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      if (style.textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth + 1 && seen(element)) {
        faults.add(`ends in …: "${short(element.textContent)}" ${name(element)}`);
      }
    }
  };

  look();
  const scrollers = [...root.querySelectorAll('*')].filter((e) => e.scrollHeight > e.clientHeight + 4 && /auto|scroll/.test(getComputedStyle(e).overflowY));
  for (const scroller of scrollers) {
    const was = scroller.scrollTop;
    scroller.scrollTop = scroller.scrollHeight;
    look();
    scroller.scrollTop = was;
  }
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth + 1) {
    faults.add(`the page scrolls sideways: ${document.documentElement.scrollWidth} > ${document.documentElement.clientWidth}`);
  }

  const targets = 'button, a[href], input, select, textarea, summary, [role="slider"], [role="tab"], [role="switch"], [role="radio"]';
  for (const target of root.querySelectorAll(targets)) {
    // What is pressed for a box or a dot is its label as well.
    const pressed = /^(radio|checkbox)$/.test(target.type) ? (target.closest('label') ?? target) : target;
    if (!seen(pressed) || unseen(pressed) || target.disabled) continue;
    // A link within a sentence is as high as the sentence (WCAG 2.5.8 leaves those out as well).
    if (target.matches('a') && getComputedStyle(target).display === 'inline') continue;
    // While it is pressed it may be drawn a little smaller than its place is.
    const drawn = pressed.getBoundingClientRect();
    const [width, height] = [Math.max(drawn.width, pressed.offsetWidth ?? 0), Math.max(drawn.height, pressed.offsetHeight ?? 0)];
    const what = `${name(target)} "${short(target.getAttribute('aria-label') ?? pressed.textContent)}"`;
    if (width < leastTarget - 0.5 || height < leastTarget - 0.5) {
      faults.add(`small target: ${what} ${width.toFixed(0)}×${height.toFixed(0)}`);
    }
    const over = above(pressed, drawn);
    if (over) faults.add(`covered: ${what} by ${name(over)}`);
  }
  return [...faults];
}

/** Lower, a scene's own words lie on one another. */
const LEAST_SCENE = 200;

/** What a visitor would miss where there is an exhibit: a scene too low to see, the way on below an edge that nobody scrolls. */
export const roomFaults = (page) =>
  page.evaluate((least) => {
    const faults = [];
    const scene = document.querySelector('.stage')?.clientHeight;
    if (scene < least) faults.push(`low scene: ${scene}`);
    const ways = document.querySelector('.story-ways');
    for (let at = ways?.parentElement; at && at !== document.body; at = at.parentElement) {
      const isScrolled = /auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight + 1;
      if (isScrolled) faults.push(`below an edge: the way on in <${at.tagName.toLowerCase()}.${at.className}>`);
    }
    return faults;
  }, LEAST_SCENE);

/** By how many pixels the bar is higher for the button at `selector`. */
export const barGrows = (page, selector) =>
  page.evaluate((selector) => {
    const [bar, button] = [document.querySelector('.bar'), document.querySelector(selector)];
    const height = bar.offsetHeight;
    button.style.display = 'none';
    const grown = height - bar.offsetHeight;
    button.style.display = '';
    return grown;
  }, selector);
