// Which of the hall's exhibits this kiosk shows, and in which order: the page, and whoever else asks for the catalogue, gets it
// narrowed to those.

/** The address of the hall's catalogue. */
const address = () => new URL(document.querySelector('meta[name="kepu:catalogue"]').content, document.baseURI).href;

/**
 * Lets `choose` say, from all ids and what the catalogue says of each, which are shown and in which order, whenever the catalogue is fetched. One that cannot be read
 * stays as it is: the page tells what is wrong with it.
 */
export function narrow(choose) {
  const plain = window.fetch.bind(window);
  const catalogue = address();
  window.fetch = async (what, ...how) => {
    const answer = await plain(what, ...how);
    const url = new URL(what instanceof Request ? what.url : what, document.baseURI).href;
    return url === catalogue && answer.ok ? narrowed(answer, choose) : answer;
  };
}

async function narrowed(answer, choose) {
  const text = await answer.text();
  const { status, headers } = answer;
  try {
    const catalogue = JSON.parse(text);
    const byId = new Map(catalogue.exhibits.map((exhibit) => [exhibit.id, exhibit]));
    const shown = choose([...byId.keys()], [...byId.values()]).flatMap((id) => byId.get(id) ?? []);
    // A hall of nothing helps nobody, whatever a playlist says.
    const exhibits = shown.length > 0 ? shown : catalogue.exhibits;
    return new Response(JSON.stringify({ ...catalogue, exhibits }), { status });
  } catch {
    return new Response(text, { status, headers });
  }
}

/** The exhibits shown, as the catalogue has them. */
export async function shown() {
  const answer = await fetch(address());
  if (!answer.ok) throw new Error(`${address()}: HTTP ${answer.status}`);
  return (await answer.json()).exhibits;
}
