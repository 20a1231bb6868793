/** `npm run bench`: what Cuebook costs a page and how fast it answers, as a table beside its budgets. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sizesOf } from '../test/bench/bytes.ts';
import { insertionInto } from '../test/bench/insertion.ts';
import { backgroundCall, clickToText, heap, pageLoad, panelOpen, perKey, popupOpen } from '../test/bench/measure.ts';
import { launchChromium } from '../test/e2e/driver/chromium.ts';
import { BROWSERS } from '../test/e2e/driver/launch.ts';
import { introduce } from '../test/e2e/introduce.ts';
import { startSandbox } from '../test/sandbox/serve.ts';
import { run, step } from './steps.ts';

const BUILD = '.output/chrome-mv3';
const KB = 1024;

interface Row {
  what: string;
  measured: number;
  budget: number | null;
  unit: string;
}

if (!(await step('build for Chromium', async () => (await run('wxt', ['build'])).ok))) process.exit(1);
const rows: Row[] = sizesOf(BUILD).map(({ file, gzip }) => ({
  what: `gzip of ${file.replace(/-[\w-]{8}\.(js|css)$/, '.$1')}`,
  measured: gzip / KB,
  budget: file.startsWith('content-scripts') ? 12 : null,
  unit: 'KB',
}));

const sandbox = await startSandbox();
const browser = await launchChromium({ extensionDir: BUILD, sandbox });
const bare = await launchChromium({ extensionDir: await writeNothing(), sandbox });
try {
  const pages = [
    ['GetCourse orders list', 'https://example.getcourse.ru/pl/sales/deal'],
    ['Bitrix24 kanban', 'https://example.bitrix24.ru/crm/deal/kanban/'],
    ['Pipedrive board', 'https://example.pipedrive.com/pipeline/1'],
    ['WhatsApp', 'https://web.whatsapp.com/'],
  ] as const;
  for (const [name, url] of pages) {
    const { cpu, longest } = await pageLoad(browser, url);
    rows.push({ what: `script time at page load, ${name}`, measured: cpu, budget: 2, unit: 'ms thread CPU' });
    rows.push({ what: `longest task of ours, ${name}`, measured: longest, budget: 50, unit: 'ms' });
  }
  const list = pages[0][1];
  for (const [name, url] of pages) {
    const measured = ((await heap(browser, url)) - (await heap(bare, url))) / KB;
    rows.push({ what: `heap added to the page, ${name}`, measured, budget: 250, unit: 'KB' });
  }
  rows.push({
    what: 'panel open, key to first content',
    measured: await panelOpen(browser, list),
    budget: 150,
    unit: 'ms',
  });
  rows.push({
    what: 'popup open, to first content',
    measured: await popupOpen(browser),
    budget: 100,
    unit: 'ms',
  });
  await introduce(browser);
  const order = 'https://example.getcourse.ru/sales/control/deal/update/id/828628777';
  for (const call of ['settings.read', 'tab.view', 'playbook.list', 'shift.view']) {
    const measured = await backgroundCall(browser, order, call);
    rows.push({ what: `call to the background, ${call}`, measured, budget: 5, unit: 'ms' });
  }
  const script = 'order.greeting-unpaid';
  const composers = [
    ['a GetCourse comment', order, '[name="Deal[add_comment]"]'],
    ['WhatsApp', 'https://web.whatsapp.com/send?phone=79000001122', '#main footer [contenteditable=true]'],
  ] as const;
  for (const [name, url, composer] of composers) {
    const measured = await clickToText(browser, url, composer, script);
    rows.push({ what: `click to verified text, ${name}`, measured, budget: 100, unit: 'ms' });
    const { ours, all } = await perKey(browser, url, composer);
    rows.push({ what: `script time per key typed, ${name}`, measured: ours, budget: 0.05, unit: 'ms thread CPU' });
    rows.push({ what: `events per key typed, ${name}`, measured: all, budget: null, unit: 'ms' });
    const without = await perKey(bare, url, composer);
    rows.push({
      what: `events per key typed without Cuebook, ${name}`,
      measured: without.all,
      budget: null,
      unit: 'ms',
    });
  }
  // Last of all: what is remembered of so many orders would weigh on the other measures.
  const { longest } = await pageLoad(browser, `${list}?rows=3000`);
  rows.push({ what: 'longest task of ours, 3,000 rows', measured: longest, budget: 50, unit: 'ms' });
  const measured = await backgroundCall(browser, order, 'shift.view');
  rows.push({ what: 'call to the background, shift.view, 3,000 orders seen', measured, budget: 5, unit: 'ms' });
} finally {
  await browser.close();
  await bare.close();
  await sandbox.close();
}

const editors = [];
for (const variant of BROWSERS) editors.push(...(await insertionInto(variant)));
const insertion = ['| editor | browser | trigger to verified text | checks |', '|---|---|---|---|'].concat(
  editors.map(
    ({ editor, browser: name, ms, passed, checks }) =>
      `| ${editor} | ${name} | ${ms} ms${ms > 100 ? ' OVER' : ''} | ${passed} of ${checks} |`,
  ),
);

const table = ['| what | measured | budget | |', '|---|---|---|---|', ...rows.map(line), '', ...insertion].join('\n');
console.log(`\n${table}`);
await mkdir('test-results', { recursive: true });
await writeFile('test-results/bench.md', `${table}\n`);

/** An extension that does nothing: what is measured beside it is the page alone. */
async function writeNothing(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'cuebook-nothing-'));
  const manifest = { manifest_version: 3, name: 'Nothing', version: '1.0' };
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest));
  return dir;
}

function line({ what, measured, budget, unit }: Row): string {
  const verdict = budget === null ? '' : measured <= budget ? 'within' : 'OVER';
  return `| ${what} | ${measured.toFixed(2)} ${unit} | ${budget === null ? '–' : `${budget} ${unit}`} | ${verdict} |`;
}
