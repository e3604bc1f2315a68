// Style sheets that come with a script.

/** Puts a style sheet beside this script into the page; resolves once it holds, or cannot be had. */
export function style(path) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(path, import.meta.url);
  const done = new Promise((resolve) => (link.onload = link.onerror = resolve));
  document.head.append(link);
  return done;
}
