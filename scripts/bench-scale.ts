/**
 * `npm run bench:scale [-- --of 0.1]`: the database at its largest, in the real worker, as a table beside its budgets.
 * `--of`: a part of that size, for a quick look. Ends with 1 where a budget is missed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { backgroundCall } from '../test/bench/measure.ts';
import { addTouches, callsOf, exportAll, importAll } from '../test/bench/scale.ts';
import { launchChromium } from '../test/e2e/driver/chromium.ts';
import type { Json } from '../test/e2e/driver/driver.ts';
import { startSandbox } from '../test/sandbox/serve.ts';
import { run, step } from './steps.ts';

const BUILD = '.output/chrome-mv3';
const CALLS = 60;
const ORDER = 'https://example.getcourse.ru/sales/control/deal/update/id/828628777';
const QUERIES = ['рассрочка', 'договор думает', 'client12@', '+79001000', 'скидк 12', 'клиент оплата 77'];
const TABLES = ['touches', 'notes', 'clients'];

const { values } = parseArgs({ options: { of: { type: 'string', default: '1' } } });
const part = Number(values.of) || 1;
const scale = { clients: 50_000 * part, notes: 100_000 * part, touches: 1_000_000 * part };
if (!(await step('build for Chromium', async () => (await run('wxt', ['build'])).ok))) process.exit(1);

const lines: string[] = [];
let missed = 0;
function tell(what: string, measured: number, unit: string, budget: number | null = null): void {
  const isOver = budget !== null && !(measured <= budget);
  missed += Number(isOver);
  const verdict = budget === null ? '' : isOver ? 'OVER' : 'within';
  lines.push(
    `| ${what} | ${measured.toFixed(1)} ${unit} | ${budget === null ? '–' : `${budget} ${unit}`} | ${verdict} |`,
  );
  console.log(lines.at(-1));
}

const sandbox = await startSandbox();
const browser = await launchChromium({ extensionDir: BUILD, sandbox });
/** Half of the calls, and nearly all of them. */
async function tellCalls(what: string, name: string, inputs: Json[], budget: number): Promise<void> {
  const took = await callsOf(browser, name, inputs);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN;
  tell(`${what}, median`, at(0.5), 'ms', budget);
  tell(`${what}, p95`, at(0.95), 'ms');
}
try {
  const { waiting, written } = await importAll(browser, scale);
  tell(`${scale.clients} clients and ${scale.notes} notes read, checked and compared`, waiting / 1000, 's');
  tell('the same written, with the words they are found by', written / 1000, 's');
  await step(`${scale.touches} facts of the contact log`, () => addTouches(browser, scale).then(() => true));
  // What years of work have left is at rest; what was written a second ago the browser is still putting in order.
  await browser.restart();
  const someone = (n: number) => (n * 7919) % scale.clients;
  const ids = Array.from({ length: CALLS }, (_, n) => n);
  // What of the rest is the machine's.
  await tellCalls('a call that only reads the settings', 'settings.read', Array(CALLS).fill({}), 5);
  await tellCalls(
    'a client’s record',
    'client.record',
    ids.map((n) => ({ clientId: `c${someone(n)}` })),
    100,
  );
  tell('all that the panel shows of a page, median', await backgroundCall(browser, ORDER, 'tab.view'), 'ms', 100);
  const edits = ids.map((n) => ({
    id: `n${someone(n)}`,
    owner: `c${someone(n)}`,
    text: `Ждёт скидку до пятницы, звонить вечером ${n}`,
    revision: 1,
  }));
  await tellCalls('a note written', 'note.save', edits, 20);
  await tellCalls(
    'a search over all',
    'client.search',
    ids.map((n) => ({ query: QUERIES[n % QUERIES.length] ?? '' })),
    50,
  );
  const { took, megabytes } = await exportAll(browser, TABLES);
  tell(`an export of ${megabytes.toFixed(0)} MB`, took / 1000, 's', 60);
} finally {
  await browser.close();
  await sandbox.close();
}
await mkdir('test-results', { recursive: true });
await writeFile(
  'test-results/bench-scale.md',
  `${['| what | measured | budget | |', '|---|---|---|---|', ...lines].join('\n')}\n`,
);
if (missed) process.exitCode = 1;
