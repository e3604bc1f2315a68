// Style sheets that come with a script.

/** Puts the style sheet at `path`, as seen from the script at `base`, into the page; resolves once it holds, or cannot be had. */
export function style(path, base) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(path, base);
  const done = new Promise((resolve) => (link.onload = link.onerror = resolve));
  document.head.append(link);
  return done;
}
