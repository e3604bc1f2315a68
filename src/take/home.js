// Where a phone finds the hall: what links lead to.
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

let asked;

/** The address that hall.toml gives, else the page's own; nothing where that is an address of this machine on a kiosk. */
export const home = () => (asked ??= found());

async function found() {
  const url = document.querySelector('meta[name="kepu:hall"]').content;
  const said = await fetch(new URL(url, document.baseURI)).then((answer) => answer.json()).catch(() => ({}));
  if (typeof said.address === 'string' && said.address !== '') return said.address;
  const isKiosk = document.documentElement.dataset.mode === 'kiosk';
  return isKiosk && LOOPBACK.test(location.hostname) ? undefined : `${location.origin}${location.pathname}`;
}
