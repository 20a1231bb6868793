/**
 * `npm run bench:clients [-- --orders N]`: what many orders cost, as a table beside its budgets. Ends with 1 where one is
 * missed. `--orders` fewer than a million are quicker to fill in.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { extensionMemory, fillStore, listMarked, lookUp, scanned } from '../test/bench/clients.ts';
import { launchChromium } from '../test/e2e/driver/chromium.ts';
import { startSandbox } from '../test/sandbox/serve.ts';
import { run, step } from './steps.ts';

const BUILD = '.output/chrome-mv3';
const ROWS = 5000;
const SCANNED = 100_000;
const RUNS = 5;

const { values } = parseArgs({ options: { orders: { type: 'string', default: '1000000' } } });
const all = Math.max(SCANNED, Number(values.orders) || 0);
if (!(await step('build for Chromium', async () => (await run('wxt', ['build'])).ok))) process.exit(1);

const sandbox = await startSandbox();
const browser = await launchChromium({ extensionDir: BUILD, sandbox });
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
try {
  const before = extensionMemory();
  // Before the list: what is surplus there would be opened by the question that scans.
  await step(`${all} orders remembered`, () =>
    fillStore(browser, { twins: 0, ofAccount: SCANNED, all }).then(() => true),
  );
  const { scan, view } = await scanned(browser, RUNS);
  tell(`everything known in an account with ${SCANNED} orders judged`, scan, 'ms', 1000);
  tell(`all that the panel shows of an order, among ${all}`, view, 'ms');
  tell(`one client's orders looked up among ${all}, p95`, await lookUp(browser, all, 500), 'ms', 5);
  const after = extensionMemory();
  if (before !== null && after !== null) {
    tell('memory of the extension’s process before', before, 'MB');
    tell('memory of the extension’s process afterwards', after, 'MB');
  }
  await step(`${ROWS} orders remembered`, () =>
    fillStore(browser, { twins: ROWS, ofAccount: ROWS, all: ROWS }).then(() => true),
  );
  const marked = await listMarked(browser, ROWS);
  tell(`rows marked of a list of ${ROWS}`, marked.rows, 'rows');
  tell('longest task of ours there', marked.longest, 'ms', 50);
  tell('thread time of ours there in all', marked.cpu, 'ms', 150);
  tell('until the last row is marked', marked.until, 'ms');
} finally {
  await browser.close();
  await sandbox.close();
}
await mkdir('test-results', { recursive: true });
await writeFile(
  'test-results/bench-clients.md',
  `${['| what | measured | budget | |', '|---|---|---|---|', ...lines].join('\n')}\n`,
);
if (missed) process.exitCode = 1;
