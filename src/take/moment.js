// The moment a visitor takes home: what the page keeps of a visit, asked for now instead of when the tab is left.

/**
 * `{ name, pack, visit, step, running, state, drawings }`: the exhibit as the address names it, the SHA-256 of its pack, the visit as
 * JSON lines, the story step, whether time passes, the address's state, and for each chart the y of the prediction that was drawn.
 */
export function moment() {
  const query = new URLSearchParams(location.search);
  const name = query.get('exhibit');
  const visit = window.kepu?.visit();
  if (!name || !visit) return undefined;
  const { pack } = JSON.parse(visit.split('\n', 1)[0]);
  // The page keeps where the visitor stands when it is hidden (src/page/exhibit/visit.rs).
  window.onpagehide?.(new Event('pagehide'));
  const kept = readKept(name);
  // Where nothing can be kept there is the address, which is a moment late, and no more is known.
  if (kept?.visit !== visit) return { name, pack, visit: '', step: 0, running: true, state: query.get('state') ?? '', drawings: [] };
  const { step, running, address: state, drawings } = kept;
  return { name, pack, visit, step, running, state, drawings };
}

/** Where the page keeps the visit to an exhibit. */
export const keptAt = (name) => `kepu.visit.${window.name}${name}`;

function readKept(name) {
  try {
    return JSON.parse(sessionStorage.getItem(keptAt(name)));
  } catch {
    return undefined;
  }
}
