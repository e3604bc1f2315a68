// A Chromium for tests of `kepu kiosk`: writes down how it was started, then does what the test has put into its plan.
//
// It finds the plan beside its profile, in the kiosk's data folder: `plan.json`, a list with one entry for each start.
//   "end"     ends at once
//   "beat"    beats until it is ended
//   "hang"    beats once, and never again
//   "silent"  never beats
//   "linger"  beats, also for a while after it was asked to end
// `starts.jsonl` gets a line for each start: its process, a process that it has started, and its arguments.
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const args = process.argv.slice(2);
const data = dirname(args.find((word) => word.startsWith('--user-data-dir=')).split('=')[1]);
const plan = JSON.parse(readFileSync(join(data, 'plan.json'), 'utf8'));
const record = join(data, 'starts.jsonl');
const before = existsSync(record) ? readFileSync(record, 'utf8').trim().split('\n').length : 0;
const does = plan[before] ?? plan.at(-1);

const lingers = does === 'linger';
if (lingers) process.on('SIGTERM', () => setTimeout(() => process.exit(0), 1500));

const renderer = spawn('sleep', ['600'], { stdio: 'ignore' });
appendFileSync(record, `${JSON.stringify({ process: process.pid, renderer: renderer.pid, args })}\n`);

const { origin } = new URL(args.at(-1));
const beat = () =>
  fetch(`${origin}/kiosk/alive`, {
    method: 'POST',
    headers: { Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
    body: JSON.stringify({ visits: 1, uptime_secs: process.uptime(), heap_bytes: process.memoryUsage().heapUsed }),
  }).catch(() => {});

if (does === 'end') process.exit(7);
if (does === 'beat' || does === 'hang') await beat();
setInterval(() => (does === 'beat' || lingers) && beat(), 250);
