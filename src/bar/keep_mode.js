// The page writes addresses without knowing of modes; a reload must find its mode again.

/** Keeps `mode` in every address that is written from now on; `then` is called after each. */
export function keepMode(mode, then = () => {}) {
  for (const name of ['pushState', 'replaceState']) {
    const plain = history[name].bind(history);
    history[name] = (state, title, address) => {
      const next = new URL(address ?? location.href, location.href);
      next.searchParams.set('mode', mode);
      plain(state, title, next);
      then();
    };
  }
}
