// The sign of what makes the hall easier to use: a figure with open arms.
const SVG = 'http://www.w3.org/2000/svg';

/** The sign, as high as the text around it and in its colour. */
export function figure() {
  const sign = document.createElementNS(SVG, 'svg');
  const shape = (tag, attributes) => {
    const one = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
    return one;
  };
  for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', class: 'easier-sign', fill: 'none', stroke: 'currentColor' })) sign.setAttribute(name, value);
  sign.append(
    shape('circle', { cx: 12, cy: 12, r: 10.8, 'stroke-width': 1.6 }),
    shape('circle', { cx: 12, cy: 6.7, r: 1.7, fill: 'currentColor', stroke: 'none' }),
    shape('path', { d: 'M6.3 9.6l5.7 1.2 5.7-1.2M12 10.8v3.7m0 0l-2.6 5M12 14.5l2.6 5', 'stroke-width': 1.9, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }),
  );
  return sign;
}
