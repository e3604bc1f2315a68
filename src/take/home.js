// Where a phone finds the hall: what links lead to.
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

let asked;

/** The address that hall.toml gives, else the page's own; on a kiosk neither where it is one of this machine. */
export const home = () => (asked ??= found());

async function found() {
  const url = document.querySelector('meta[name="kepu:hall"]').content;
  const said = await fetch(new URL(url, document.baseURI)).then((answer) => answer.json()).catch(() => ({}));
  const addresses = [said.address, `${location.origin}${location.pathname}`];
  return addresses.find((address) => typeof address === 'string' && address !== '' && isReachable(address));
}

/** Where a phone finds what a link on this page leads to; nothing where only this machine does. */
export async function forPhones(href) {
  const folder = new URL('.', document.baseURI).href;
  if (!href.startsWith(folder)) return isReachable(href) ? href : undefined;
  const hall = await home();
  return hall && new URL(href.slice(folder.length), hall).href;
}

/** Whoever stands at a kiosk has it open on another machine than their own. */
function isReachable(address) {
  const isKiosk = document.documentElement.dataset.mode === 'kiosk';
  return !isKiosk || !LOOPBACK.test(new URL(address).hostname);
}
