// hall.json: whose signatures count in this hall, and which other halls it lists. Nothing is let in before it is known.
let asked;

/** `{ text, policy, catalogues }`; fetched once, and again after it could not be. */
export function settings() {
  asked ??= fetched().catch((error) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

async function fetched() {
  const url = document.querySelector('meta[name="kepu:hall"]').content;
  const answer = await fetch(new URL(url, document.baseURI));
  if (!answer.ok) throw new Error(`${url}: HTTP ${answer.status}`);
  const text = await answer.text();
  const { trust, catalogue } = JSON.parse(text);
  return { text, policy: trust.policy, catalogues: catalogue };
}
