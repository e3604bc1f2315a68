// Style sheets that come with a script.

const asked = new Map(); // by address: when it holds

/**
 * Puts the style sheet at `path`, as seen from the script at `base`, into the page, once for all who ask; resolves once it holds, or
 * cannot be had.
 */
export function style(path, base) {
  const { href } = new URL(path, base);
  if (!asked.has(href)) {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    asked.set(href, new Promise((resolve) => (link.onload = link.onerror = resolve)));
    document.head.append(link);
  }
  return asked.get(href);
}
