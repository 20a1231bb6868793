/** Measures of the orders remembered: a long list marked, everything scanned, one client looked up among very many. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Chromium } from '../e2e/driver/chromium.ts';
import type { Json, View } from '../e2e/driver/driver.ts';
import { ask } from '../e2e/introduce.ts';
import { median } from './measure.ts';
import { scriptTime } from './trace.ts';

const HOST = 'example.getcourse.ru';
/** Rows that the sandbox's list makes up, each of a client of its own: `manyOrders` in `test/sandbox/getcourse/list.ts`. */
const MADE_UP = { id: 700_000_000, client: 100_000 };
const BATCH = 10_000;

/**
 * Fills the store with orders through an extension page of its own: `twins` unpaid ones, each earlier than a row that the
 * sandbox's list makes up; `ofAccount` in the sandbox's school, and the rest in ten others. Every third client has two,
 * one of them paid: nothing of that is surplus.
 */
export async function fillStore(browser: Chromium, count: { twins: number; ofAccount: number; all: number }) {
  // The background makes the database.
  await ask(browser, 'settings.read');
  // Nobody sees a hundred thousand orders in one day.
  const [now = '', before = ''] = [0, 10].map((days) => new Date(Date.now() - days * 86_400_000).toISOString());
  for (let from = 0; from < count.all; from += BATCH) {
    const batch: Batch = { ...count, ...MADE_UP, host: HOST, now, before, from, to: Math.min(count.all, from + BATCH) };
    await browser.inExtension(putOrders, { ...batch });
  }
}

interface Batch {
  twins: number;
  ofAccount: number;
  id: number;
  client: number;
  host: string;
  now: string;
  before: string;
  from: number;
  to: number;
}

/** Runs in the page. */
async function putOrders(_: unknown, batch: Json): Promise<void> {
  const { twins, ofAccount, id, client, host, now, before, from, to } = batch as unknown as Batch;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('cuebook');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = db.transaction('orders', 'readwrite', { durability: 'relaxed' });
  const orders = writing.objectStore('orders');
  for (let i = from; i < to; i++) {
    const isTwin = i < twins;
    const at = isTwin || i < ofAccount ? host : `school-${i % 10}.example`;
    const record = String(isTwin ? id - 10_000_000 + i : 800_000_000 + i);
    // Two of three have a client of their own, the third is a second order of the one before.
    const isSecond = !isTwin && i % 3 === 2;
    const clientId = isTwin ? client + i : 5_000_000 + (isSecond ? i - 1 : i);
    // Of what is remembered most is paid long ago.
    const code = isTwin || (!isSecond && i % 10 === 0) ? 'new' : 'payed';
    orders.put({
      key: `getcourse|${at}|${record}`,
      site: 'getcourse',
      host: at,
      id: record,
      number: String(i),
      url: `https://${at}/sales/control/deal/update/id/${record}`,
      clientId: String(clientId),
      clientName: `Клиент ${clientId}`,
      status: { code, text: code },
      amount: { value: 4990, currency: 'RUB' },
      product: `Курс ${i % 40}`,
      createdAt: '2026-11-01T10:00:00+03:00',
      seenAt: isTwin ? now : before,
    });
  }
  await new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error);
  });
  db.close();
}

export interface Marked {
  /** Rows that carry a mark in the end. */
  rows: number;
  /** Milliseconds of thread CPU, and of the longest task, of our scripts in the page. */
  cpu: number;
  longest: number;
  /** From the first script to the last mark, in milliseconds. */
  until: number;
}

/** A list of `rows` orders is opened, read, told and marked to its end. */
export async function listMarked(browser: Chromium, rows: number): Promise<Marked> {
  const tab = await browser.newTab('about:blank');
  const session = await browser.cdp(tab);
  let until = 0;
  const { cpu, longest } = await scriptTime(session, browser.extensionId, async () => {
    await tab.goto(`https://${HOST}/pl/sales/deal?rows=${rows}`);
    await tab.evaluate(
      (wanted) => {
        return new Promise<void>((resolve) => {
          const look = () =>
            document.querySelectorAll('tr[data-verdict=surplus]').length >= wanted ? resolve() : setTimeout(look, 200);
          look();
        });
      },
      Math.floor(rows * 0.99) - 30,
    );
    until = await tab.evaluate(() => performance.now());
    // What the whole list's answer changes comes behind the pieces' own.
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3000)));
  });
  const marked = await tab.count('tr[data-verdict]');
  await tab.close();
  return { rows: marked, cpu, longest, until };
}

/** Milliseconds of one call of the panel, from its sending to its answer. */
async function timeOf(panel: View, call: string, input: object): Promise<number> {
  return panel.evaluate(
    async (name, value) => {
      const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const start = performance.now();
      const reply = await runtime.sendMessage({ cuebook: 'ui', call: name, in: value });
      if (!reply || 'error' in reply) throw new Error(`${name}: ${reply?.error ?? 'no answer'}`);
      return performance.now() - start;
    },
    call,
    { ...input },
  );
}

export interface Scanned {
  /** Medians: everything known in the account judged; the view of a record of one of its clients. */
  scan: number;
  view: number;
}

/** Through the panel on a client's order, as the product asks: `batch.start` judges everything known in the account. */
export async function scanned(browser: Chromium, runs: number): Promise<Scanned> {
  const tab = await browser.newTab(`https://${HOST}/sales/control/deal/update/id/828629143`);
  await tab.waitFor('h1');
  if (!(await tab.hasPanel())) await tab.press('Alt+Shift+C');
  const panel = await tab.panel();
  await panel.waitFor('[data-testid=record-number]');
  const views = [];
  for (let run = 0; run < runs * 10; run++) views.push(await timeOf(panel, 'tab.view', {}));
  const scans = [];
  for (let run = 0; run < runs; run++) scans.push(await timeOf(panel, 'batch.start', {}));
  await tab.close();
  return { scan: median(scans), view: median(views) };
}

/** Milliseconds, at the 95th percentile, to read all orders of one client by the index that the product reads them by. */
export async function lookUp(browser: Chromium, all: number, runs: number): Promise<number> {
  const times = await inWorker<number[]>(browser, `(${lookUps})(${JSON.stringify({ host: HOST, all, runs })})`);
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

/** Runs in the worker. */
async function lookUps({ host, all, runs }: { host: string; all: number; runs: number }): Promise<number[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('cuebook');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    // Spread over all accounts, each client another one.
    const i = Math.floor(((run * 7919 + 13) % runs) * (all / runs));
    const at = run % 2 ? host : `school-${i % 10}.example`;
    const start = performance.now();
    await new Promise((resolve, reject) => {
      const asking = db
        .transaction('orders')
        .objectStore('orders')
        .index('[site+host+clientId]')
        .getAll(['getcourse', at, String(5_000_000 + i)]);
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error);
    });
    times.push(performance.now() - start);
  }
  db.close();
  return times;
}

/** The result of an expression in the extension's own worker. */
async function inWorker<R>(browser: Chromium, expression: string): Promise<R> {
  const session = await browser.cdp();
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(browser.extensionId));
  if (!worker) throw new Error('no worker runs');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const answer = new Promise<string>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message, sessionId: from }) => {
      if (from === sessionId && JSON.parse(message).id === 1) resolve(message);
    });
  });
  const params = { expression, awaitPromise: true, returnByValue: true };
  await session.send('Target.sendMessageToTarget', {
    sessionId,
    message: JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }),
  });
  const { result } = JSON.parse(await answer);
  await session.detach();
  if (result?.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result.value;
}

/** Megabytes that stay in memory of the process in which the extension's worker and pages run. Linux alone tells. */
export function extensionMemory(): number | null {
  const processes = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  const sizes = processes.flatMap((id) => {
    const read = (file: string) => {
      try {
        return readFileSync(`/proc/${id}/${file}`, 'utf8');
      } catch {
        // It has ended meanwhile.
        return '';
      }
    };
    if (!read('cmdline').includes('--extension-process')) return [];
    return Number(/VmRSS:\s+(\d+)/.exec(read('status'))?.[1] ?? 0) / 1024;
  });
  return sizes.length ? Math.max(...sizes) : null;
}
