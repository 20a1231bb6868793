/** Measures of the database when it is as large as it ever gets: fifty thousand clients, a million facts. */
import type { Chromium } from '../e2e/driver/chromium.ts';
import type { Json } from '../e2e/driver/driver.ts';
import { ask } from '../e2e/introduce.ts';

export interface Scale {
  clients: number;
  notes: number;
  touches: number;
}

interface Fill extends Scale {
  settings: Json;
}

/** What stands in the popup, and is called there by name: no other page of ours asks for anything when a note changes. */
interface Page {
  call(name: string, input: object): Promise<never>;
}

/** In milliseconds. Clients and notes come in as a file does, through the waiting room. */
export async function importAll(browser: Chromium, scale: Scale): Promise<{ waiting: number; written: number }> {
  const settings = await ask<Json>(browser, 'settings.read');
  return inPopup(browser, importRows, { ...scale, settings } satisfies Fill);
}

/** Facts of the contact log, straight into the database: as many as years of work make. */
export async function addTouches(browser: Chromium, { clients, touches }: Scale): Promise<void> {
  const batch = 20_000;
  for (let from = 0; from < touches; from += batch)
    await browser.inExtension(putTouches, { from, to: Math.min(touches, from + batch), clients });
}

/** Of many calls of one kind, one after the other, in milliseconds, sorted. */
export function callsOf(browser: Chromium, name: string, inputs: Json[]): Promise<number[]> {
  return inPopup(browser, timeCalls, { name, inputs });
}

/** Milliseconds until all records are in one blob; and how large that is, in megabytes. */
export function exportAll(browser: Chromium, tables: string[]): Promise<{ took: number; megabytes: number }> {
  return inPopup(browser, readAll, { tables });
}

async function inPopup<R extends Json>(browser: Chromium, work: (input: never) => Promise<R>, input: Json): Promise<R> {
  const page = await browser.extensionTab('popup.html');
  await page.evaluate(() => {
    const { runtime } = Reflect.get(globalThis, 'chrome');
    Reflect.set(globalThis, 'call', async (name: string, sent: object) => {
      const reply = await runtime.sendMessage({ cuebook: 'ui', call: name, in: sent });
      if (!reply || 'error' in reply) throw new Error(`${name}: ${reply?.error ?? 'no answer'}`);
      return reply.ok;
    });
  });
  const result = await page.evaluate(work as (input: Json) => Promise<R>, input);
  await page.close();
  return result;
}

/** Runs in the page. */
async function importRows({ clients, notes, settings }: Fill): Promise<{ waiting: number; written: number }> {
  const call = Reflect.get(globalThis, 'call') as Page['call'];
  const at = new Date().toISOString();
  const pool = 'скидка оплата звонить курс вечером рассрочка ребёнок группа договор тариф думает'.split(' ');
  let seed = 1;
  const some = (count: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % count;
  };
  // As in a language: a few words are in every text, thousands are rare.
  const word = () => {
    const rank = Math.floor(8000 * (some(10_000) / 10_000) ** 3);
    const letters = [rank % 31, Math.floor(rank / 31) % 31, Math.floor(rank / 961)];
    const rare = letters.map((letter) => String.fromCharCode(0x430 + letter)).join('');
    return `${pool[rank % pool.length]}${rank < pool.length ? '' : rare}`;
  };
  const client = (n: number) => ({
    id: `c${n}`,
    names: [`Клиент ${word()} ${n}`],
    phones: [`+7900${String(1_000_000 + n)}`],
    emails: [`client${n}@example.com`],
    accounts: [`getcourse|example.getcourse.ru|${900_000 + n}`],
    firstSeenAt: at,
    lastSeenAt: at,
    values: {},
  });
  const note = (n: number) => ({
    id: `n${n}`,
    clientId: `c${n % clients}`,
    text: Array.from({ length: 12 }, word).join(' '),
    createdAt: at,
    updatedAt: at,
    revision: 1,
    pinned: false,
  });
  const id = crypto.randomUUID();
  const began = performance.now();
  await call('import.begin', { id, begin: { format: 'cuebook', version: 2 } });
  const send = async (table: string, all: number, row: (n: number) => object) => {
    for (let from = 0; from < all; from += 2000) {
      const length = Math.min(2000, all - from);
      const rows = Array.from({ length }, (_, n) => JSON.stringify(row(from + n)));
      await call('import.rows', { id, table, from, rows });
    }
  };
  await send('clients', clients, client);
  await send('notes', notes, note);
  const fields = { format: 'cuebook', version: 2, exportedAt: at, settings };
  await call('import.check', {
    id,
    fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, JSON.stringify(value)])),
    lists: ['clients', 'orders', 'notes', 'followUps', 'events', 'guides'],
  });
  const waiting = performance.now() - began;
  await call('import.apply', { id, mode: 'replace' });
  return { waiting, written: performance.now() - began - waiting };
}

/** Runs in the page. */
async function putTouches(_: unknown, input: Json): Promise<void> {
  const { from, to, clients } = input as { from: number; to: number; clients: number };
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('cuebook');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = db.transaction('touches', 'readwrite', { durability: 'relaxed' });
  for (let n = from; n < to; n += 1) {
    writing.objectStore('touches').put({
      id: `t${n}`,
      owner: `c${n % clients}`,
      kind: 'script',
      subject: `script-${n % 300}`,
      part: null,
      playbookId: 'online-school',
      site: 'getcourse',
      host: 'example.getcourse.ru',
      recordId: null,
      url: 'https://example.getcourse.ru/',
      at: new Date(1_700_000_000_000 + n * 60_000).toISOString(),
    });
  }
  await new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error);
  });
  db.close();
}

/** Runs in the page. */
async function timeCalls({ name, inputs }: { name: string; inputs: object[] }): Promise<number[]> {
  const call = Reflect.get(globalThis, 'call') as Page['call'];
  const took: number[] = [];
  for (const input of inputs) {
    const began = performance.now();
    await call(name, input);
    took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b);
}

/** Runs in the page, where `unpack` of `lib/model/packed.ts` cannot come along. */
async function readAll({ tables }: { tables: string[] }): Promise<{ took: number; megabytes: number }> {
  const call = Reflect.get(globalThis, 'call') as (
    name: string,
    input: object,
  ) => Promise<{ rows: string; next: unknown }>;
  const began = performance.now();
  const parts: Blob[] = [];
  for (const table of tables) {
    let after: unknown = null;
    do {
      const { rows, next } = await call('data.rows', { table, after });
      const bytes = Uint8Array.from(atob(rows), (sign) => sign.charCodeAt(0));
      const { readable, writable } = new DecompressionStream('deflate-raw');
      const writer = writable.getWriter();
      void writer.write(bytes);
      void writer.close();
      parts.push(new Blob([await new Response(readable).arrayBuffer()]));
      after = next;
    } while (after !== null);
  }
  const { size } = new Blob(parts);
  return { took: performance.now() - began, megabytes: size / 1_048_576 };
}
