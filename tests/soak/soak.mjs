// `cargo kepu soak`: visits to a kiosk by the hundred, hands without sense, or nobody for an hour. Fails if anything is wrong.
//
//   node tests/soak/soak.mjs visits <count> [seed]
//   node tests/soak/soak.mjs fuzz <seconds for each exhibit> [seed]
//   node tests/soak/soak.mjs attract <seconds>
import { attract } from './attract.mjs';
import { fingers } from './fingers.mjs';
import { visits } from './visits.mjs';

const [what, amount, seed = '1'] = process.argv.slice(2);
const runs = { visits, fuzz: fingers, attract };
if (!Object.hasOwn(runs, String(what)) || !(Number(amount) > 0)) {
  console.error('Say `visits <count>`, `fuzz <seconds>` or `attract <seconds>`.');
  process.exit(2);
}
const wrong = await runs[what](Number(amount), Number(seed));
for (const each of wrong) console.error(`✗ ${each}`);
process.exit(wrong.length > 0 ? 1 : 0);
