// The moment a visitor takes home: what the page would keep of a visit now.

/**
 * `{ name, pack, visit, step, running, state, drawings }`: the exhibit as the address names it, the SHA-256 of its pack, the visit as
 * JSON lines, the story step, whether time passes, the address's state, and for each chart the y of the prediction that was drawn.
 */
export function moment() {
  const name = new URLSearchParams(location.search).get('exhibit');
  const kept = window.kepu?.kept();
  if (!name || !kept) return undefined;
  const { visit, step, running, address: state, drawings } = kept;
  const { pack } = JSON.parse(visit.split('\n', 1)[0]);
  return { name, pack, visit, step, running, state, drawings };
}

/** Where the page keeps the visit to an exhibit (src/page/exhibit/visit.rs). */
export const keptAt = (name) => `kepu.visit.${window.name}${name}`;
