// What hall.toml says of the kiosk. A hall whose settings cannot be read goes on with these, and tells its operator.
const USUAL = {
  kiosk: false,
  language: 'zh-Hans',
  idle: { attract_after_secs: 30, still_there_after_secs: 60, countdown_secs: 15 },
  hours: null,
  playlist: [],
  operator: { pin: '', volume: 1, brightness: [], restart_at_mib: 512 },
};

/** The settings, whole; `unread` says why they are only the usual ones, `isKept` whether `kepu kiosk` serves this page. */
export async function readSettings() {
  const url = document.querySelector('meta[name="kepu:hall"]').content;
  try {
    const answer = await fetch(new URL(url, document.baseURI));
    if (!answer.ok) throw new Error(`${url}: HTTP ${answer.status}`);
    const isKept = answer.headers.has('x-kepu-kiosk');
    return { ...complete(await answer.json()), isKept };
  } catch (error) {
    return { ...complete({}), unread: String(error) };
  }
}

/** `said`, with the usual for whatever it does not say. */
export function complete(said) {
  const { idle, operator, ...plain } = said ?? {};
  return {
    ...USUAL,
    ...plain,
    idle: { ...USUAL.idle, ...numbers(idle) },
    operator: { ...USUAL.operator, ...operator },
  };
}

const numbers = (of) => Object.fromEntries(Object.entries(of ?? {}).filter(([, value]) => Number.isFinite(value) && value > 0));
