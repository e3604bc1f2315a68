// Asks the worker that keeps the hall something: what is kept, to bring what is new, to go one step back.
const PATIENCE_MILLIS = 60_000;

/** `failed` says why the worker could not be started when that was last tried. */
export const registration = { failed: undefined };

/** The worker that keeps this hall; nothing where there is none. */
export async function worker() {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return undefined;
  const registration = await serviceWorker.getRegistration(document.baseURI);
  return registration?.active ?? undefined;
}

/** What the worker answers to an order; throws where there is no worker, or none that answers. */
export async function ask(kepu, more = {}) {
  const keeper = await worker();
  if (!keeper) throw new Error('no worker');
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    // A worker that the browser ended never answers.
    const timer = setTimeout(() => reject(new Error('the worker is silent')), PATIENCE_MILLIS);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    keeper.postMessage({ kepu, ...more }, [port2]);
  });
}

/** The page has failed to open too often: begins anew where the release before it can be gone back to, or where files were damaged. */
export async function unopened() {
  const { isBack } = await ask('unopened').catch(() => ({}));
  if (isBack) location.reload();
}
