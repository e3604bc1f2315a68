// `cargo kepu soak`: visits to a kiosk by the hundred, or hands without sense. Fails if anything is wrong.
//
//   node tests/soak/soak.mjs visits <count> [seed]
//   node tests/soak/soak.mjs fuzz <seconds for each exhibit> [seed]
import { fingers } from './fingers.mjs';
import { visits } from './visits.mjs';

const [what, amount, seed = '1'] = process.argv.slice(2);
const runs = { visits, fuzz: fingers };
if (!Object.hasOwn(runs, String(what)) || !(Number(amount) > 0)) {
  console.error('Say `visits <count>` or `fuzz <seconds>`.');
  process.exit(2);
}
const wrong = await runs[what](Number(amount), Number(seed));
for (const each of wrong) console.error(`✗ ${each}`);
process.exit(wrong.length > 0 ? 1 : 0);
