// Elements. Words from exhibits go in as text, never as markup.

/** An element with properties, or attributes where it has no such property. */
export function node(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

export const button = (words, onclick) => node('button', { type: 'button', className: 'button', onclick }, words);
