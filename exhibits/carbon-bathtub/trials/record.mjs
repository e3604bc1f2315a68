// Writes the exhibit's trials: one visit as a visitor might make it, and the one that plays while nobody is there.
//
//   cargo kepu packs && node exhibits/carbon-bathtub/trials/record.mjs
//
// Run it again after the model or its variables have changed, and say in the commit why a hash is another.
import { between, trialsOf } from '../../../tests/browser/lib/trial.js';

const { begin, write } = await trialsOf('carbon-bathtub');
let visit = begin();
const set = (name, number) => visit.set(name, number);
const wait = (ticks) => visit.wait(ticks);

/** Drags inputs from one value to another in so many moves, one a tick. */
function drag(names, from, to, moves, digits = 0) {
  for (let move = 1; move <= moves; move += 1) {
    for (const name of names) set(name, Number(between(from, to, move, moves, 0.04).toFixed(digits)));
    wait(1);
  }
}

const both = (name) => [`china_${name}`, `rest_${name}`];

// Looks at the tub, draws the guess (which is the page's own), sees the answer.
set('scenario', 1);
set('shown_year', 2025);
wait(160);
set('scenario', 1);
wait(240);
set('shown_year', 2100);
wait(60);
visit.act('play');
wait(170);
// Tries height first, as most do; then the years.
set('scenario', 0);
set('shown_year', 2100);
wait(40);
drag(both('peak_height'), 100, 60, 40);
wait(30);
drag(both('peak_height'), 60, 85, 25);
wait(20);
drag(['china_peak_year'], 2030, 2027, 12);
drag(['china_net_zero_year'], 2150, 2060, 60);
wait(50);
drag(['rest_net_zero_year'], 2150, 2075, 55);
wait(25);
drag(['rest_peak_year'], 2030, 2045, 20);
drag(['rest_peak_height'], 85, 110, 20);
wait(10);
drag(both('net_zero_year'), 2070, 2055, 30);
drag(both('removals'), 0, 2.5, 25, 1);
wait(60);
// Scrubs through the years, plays, compares.
drag(['shown_year'], 1850, 2300, 90);
wait(20);
visit.act('play');
wait(180);
for (const scenario of [1, 2, 3, 0]) {
  set('scenario', scenario);
  wait(35);
}
// A finger on the stage, which this exhibit does not answer, and two inputs in one tick.
visit.touch(0.5, -1.25);
set('other_forcing', 2);
wait(20);
set('other_forcing', 0);
drag(['rest_removals'], 2.5, 0, 25, 1);
wait(100);

await write(import.meta.url, 'one-visit.json', 'A visitor who tries height first, then the years, then removals; scrubs, plays and compares.', visit);

// ---- when nobody is there: emissions stay as they are and the water rises; then they fall to nothing, and it stops

visit = begin();
set('scenario', 1);
set('shown_year', 2025);
wait(60);
visit.act('play');
wait(260);
set('scenario', 0);
set('shown_year', 2025);
wait(50);
drag(both('peak_height'), 100, 80, 40);
wait(40);
drag(both('net_zero_year'), 2150, 2060, 90);
wait(60);
visit.act('play');
wait(260);
drag(both('net_zero_year'), 2060, 2110, 50);
wait(40);
drag(both('net_zero_year'), 2110, 2050, 60);
drag(both('removals'), 0, 2, 30, 1);
wait(120);
await write(import.meta.url, 'attract.json', 'Emissions stay as they are and the water rises; then they fall to nothing, and it stops.', visit);
