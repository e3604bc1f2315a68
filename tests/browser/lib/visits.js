// Visits made up from a manifest: every input, action and finger, with a chance that is the same each time.

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function chance(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` batches of inputs, each with the number of ticks that follow. */
export function madeUpVisit(manifest, count, seed = 1) {
  const next = chance(seed);
  const below = (n) => Math.floor(next() * n);
  const variables = manifest.model.variable.map((variable, place) => ({ ...variable, place }));
  const inputs = variables.filter(({ causality }) => causality === 'input');
  const actions = manifest.model.action ?? [];
  const touch = () => ({ pointer: below(2), x: next() * 16 - 8, y: next() * 9 - 4.5 });
  const one = () => {
    const kind = below(8);
    if (kind === 0 && actions.length > 0) return { tag: 'action', val: below(actions.length) };
    if (kind === 1) return { tag: ['press', 'drag', 'release'][below(3)], val: touch() };
    const variable = inputs[below(inputs.length)];
    return { tag: 'set', val: { variable: variable.place, value: value(variable, next()) } };
  };
  return Array.from({ length: count }, () => ({ inputs: Array.from({ length: below(4) }, one), ticks: below(3) }));
}

/** The value a share `part` of the way from a variable's least to its greatest. */
export function value({ type = 'float64', min = 0, max = 1 }, part) {
  if (type === 'boolean') return { tag: 'boolean', val: part >= 0.5 };
  if (type === 'int64') return { tag: 'int64', val: BigInt(Math.round(min + part * (max - min))) };
  return { tag: 'float64', val: min + part * (max - min) };
}
