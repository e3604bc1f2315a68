// What somebody hears who does not see the page: what is announced, where the focus goes, what step it is. A transcript of a whole
// walk is kept as text, for people to read, and held to what a listener needs.
import { mkdir, writeFile } from 'node:fs/promises';

import { inTree } from './tree.js';

/** Sentences in any five seconds beyond one for each key pressed: a listener hears what they did, and little else. */
const UNASKED_IN_FIVE_SECS = 2;
const FIVE_SECS_MILLIS = 5000;

/** Begins to listen; gives `{ note, lines }`. Call it before the page opens. */
export async function listen(page) {
  const lines = [];
  await page.exposeFunction('kepuHeard', (kind, text, at) => lines.push({ kind, text, at }));
  await page.addInitScript(inPage);
  return { lines, note: (text) => lines.push({ kind: 'step', text, at: 0 }) };
}

/** In the page, before anything else. */
function inPage() {
  const tell = (kind, text) => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words) window.kepuHeard(kind, words, performance.now());
  };
  const LIVE = 'output, [aria-live], [role="status"], [role="alert"]';
  const heard = new WeakMap();
  const look = (node, isNew) => {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    const inner = element?.querySelectorAll?.(LIVE) ?? [];
    for (const region of new Set([element?.closest?.(LIVE), ...inner])) {
      if (!region || region.getAttribute('aria-live') === 'off') continue;
      if (region.getAttribute('aria-atomic') === 'false') {
        // Only what is added is heard, and again if it is the same.
        if (isNew && node !== region && region.contains(node)) tell('said', node.textContent);
        continue;
      }
      if (heard.get(region) === region.textContent) continue;
      heard.set(region, region.textContent);
      tell(region.matches('[role="alert"]') ? 'alert' : 'said', region.textContent);
    }
  };
  const watch = () =>
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        look(target, false);
        for (const node of addedNodes) look(node, true);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  document.addEventListener('DOMContentLoaded', watch);
  const named = (element) => {
    const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
    const label = element.getAttribute('aria-label') || by.join(' ').trim() || element.labels?.[0]?.textContent || element.textContent || element.title;
    const value = element.getAttribute('aria-valuetext') ?? '';
    const role = element.getAttribute('role') ?? (element.type === 'range' ? 'slider' : element.type === 'radio' ? 'radio' : element.localName);
    return `${label.replace(/\s+/g, ' ').trim()}${value ? `: ${value}` : ''} (${role})`;
  };
  document.addEventListener('keydown', ({ key }) => key !== 'Tab' && tell('key', key === ' ' ? 'Space' : key), true);
  document.addEventListener('focusin', ({ target }) => target.isConnected && tell('focus', named(target)));
}

/** What is wrong with what was heard, one line each. */
export function transcriptFaults(lines) {
  const faults = [];
  // That something is on its way is said by the page, then by the exhibit.
  const announced = lines.filter(({ kind, text }) => (kind === 'said' || kind === 'alert') && !/…$/.test(text));
  for (const [i, { text, at }] of announced.entries()) {
    const soon = announced.slice(i).filter((later) => later.at - at < FIVE_SECS_MILLIS).length;
    const keys = lines.filter((line) => line.kind === 'key' && line.at > at - FIVE_SECS_MILLIS && line.at < at + FIVE_SECS_MILLIS).length;
    if (soon > keys + UNASKED_IN_FIVE_SECS) faults.push(`${soon} sentences in five seconds, the first: ${text}`);
    // A key may make the same true again.
    const next = announced[i + 1];
    const isAsked = lines.some(({ kind, at: pressed }) => kind === 'key' && pressed > at && pressed <= next?.at);
    if (next?.text === text && !isAsked) faults.push(`said twice running: ${text}`);
  }
  for (const { kind, text } of lines) {
    if (/NaN|undefined|null|\{ ?\$|\[object/.test(text)) faults.push(`no words for people (${kind}): ${text}`);
    // A message that no language has is said by its name.
    if (/^[a-z]+(-[a-z]+)+$/.test(text)) faults.push(`the name of a message (${kind}): ${text}`);
    if (kind === 'focus' && /^ ?\(/.test(text)) faults.push(`something without a name has the focus: ${text}`);
  }
  return faults;
}

/** Keeps what was heard as build/artefacts/transcripts/<name>.txt. */
export async function keepTranscript(lines, name) {
  const folder = inTree('build/artefacts/transcripts');
  await mkdir(folder, { recursive: true });
  const SIGNS = { step: '\n##', focus: '  ·', key: '  ⌨', said: '  “', alert: '  !' };
  await writeFile(`${folder}/${name}.txt`, lines.map(({ kind, text }) => `${SIGNS[kind]} ${text}`).join('\n').trim() + '\n');
}
