// What the address asks for: `scan=1` begins every visit with the scan on, on a kiosk with a switch plugged in; `scan=0` ends that.
const KEPT_AT = 'kepu.access.scan';

/** The choices with which every visit here begins. */
export function preset() {
  // The page has written its own address over the one it was opened with.
  const [{ name }] = performance.getEntriesByType('navigation');
  const asked = new URL(name).searchParams.get('scan');
  return remembered(asked) === '1' ? { scan: true } : {};
}

/** A kiosk loads its page again on another day, without what its address said. */
function remembered(asked) {
  try {
    if (asked !== null) sessionStorage.setItem(KEPT_AT, asked);
    return sessionStorage.getItem(KEPT_AT);
  } catch {
    return asked;
  }
}
