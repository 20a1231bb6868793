// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Answers, all, click, one, show, submit, type } from '@/components/testing';
import { noChanges } from '@/lib/backup/changes';
import { seal } from '@/lib/backup/seal';
import type { RowBatch } from '@/lib/backup/write';
import { TABLES } from '@/lib/model/backup';
import { pack } from '@/lib/model/packed';
import { useSettingsDraft } from '../use-settings-draft';
import { DataSection } from './data-section';

const FILE = '{"format":"cuebook","version":2,"notes":[{"id":"n1"},{"id":"n2"}]}';

function changesOf(notes: object) {
  const changes = noChanges();
  return { ...changes, notes: { ...changes.notes, ...notes } };
}

const CHECKED = {
  of: 'all',
  exportedAt: '2026-03-02T09:00:00.000Z',
  from: 'Vera',
  changes: changesOf({ inFile: 2, added: 1, conflicting: 1, onlyHere: 3 }),
} as const;

function Section() {
  return <DataSection draft={useSettingsDraft()} />;
}

async function open(answers: Answers = {}) {
  return show(<Section />, {
    'data.state': () => ({ state: 'ok' }),
    'import.check': () => CHECKED,
    'import.apply': () => ({ stopped: false }),
    ...answers,
  });
}

async function batch(rows: string[] = [], rest: Partial<RowBatch> = {}): Promise<RowBatch> {
  return { rows: await pack(rows.join(',\n')), count: rows.length, next: null, stamp: 's', ...rest };
}

/** Waits, and lets the screen draw meanwhile. */
function until(check: () => void): Promise<void> {
  return vi.waitFor(
    async () => {
      await act(async () => {});
      check();
    },
    { timeout: 10_000 },
  );
}

const settled = (testId: string) => until(() => void one(testId));

async function choose(content: BlobPart) {
  const input = one('import');
  Object.defineProperty(input, 'files', { value: [new File([content], 'cuebook.json')], configurable: true });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
}

describe('the import', () => {
  test('shows what a file would change, and does nothing before it is confirmed', async () => {
    const { sent } = await open();
    await choose(FILE);
    await settled('import-preview');
    expect(sent.filter(({ call }) => call === 'import.rows').map(({ in: input }) => input)).toMatchObject([
      { table: 'notes', from: 0, rows: ['{"id":"n1"}', '{"id":"n2"}'] },
    ]);
    const columns = [...one('import-change').querySelectorAll('td')].map(({ textContent }) => textContent);
    expect(columns).toEqual(['Notes', '1', '·', '1', '·', '3']);
    expect(sent.some(({ call }) => call === 'import.apply')).toBe(false);
    await click(one('import-confirm'));
    await settled('import-result');
    expect(sent.find(({ call }) => call === 'import.apply')?.in).toMatchObject({ mode: 'merge' });
    expect(one('import-result').textContent).toContain('2 notes');
  });

  test('replaces only when that was chosen, and says what goes', async () => {
    const { sent } = await open();
    await choose(FILE);
    await settled('import-preview');
    expect(one('import-preview').textContent).toContain('3 records here will be deleted');
    await click(one('import-replace'));
    await click(one('import-confirm'));
    expect(sent.find(({ call }) => call === 'import.apply')?.in).toMatchObject({ mode: 'replace' });
  });

  test('into an empty database it brings the options too, unless told otherwise', async () => {
    await open({ 'import.check': () => ({ ...CHECKED, changes: changesOf({ inFile: 2, added: 2 }) }) });
    await choose(FILE);
    await settled('import-preview');
    expect(one('import-replace')).toHaveProperty('checked', true);
  });

  test('a part of the data can only be added', async () => {
    await open({ 'import.check': () => ({ ...CHECKED, of: 'handover' }) });
    await choose(FILE);
    await settled('import-preview');
    expect(all('import-replace')).toEqual([]);
  });

  test('cancelled, what waits is dropped', async () => {
    const { sent } = await open();
    await choose(FILE);
    await settled('import-preview');
    await click(one('import-cancel'));
    expect(sent.at(-1)?.call).toBe('import.stop');
    expect(all('import-preview')).toEqual([]);
  });

  test('names the first wrong field of a refused file, in words', async () => {
    await open({
      'import.check': () => ({ refused: { path: 'settings.theme', why: { is: 'expected', what: 'string' } } }),
    });
    await choose(FILE);
    await settled('import-result');
    expect(one('import-result').dataset.result).toBe('refused');
    expect(one('import-result').textContent).toContain('nothing was changed');
    expect(one('import-result').textContent).toContain('settings.theme (should be string)');
  });

  test.each([
    ['no JSON', 'hello', 'no JSON'],
    ['another encoding', Uint8Array.of(0x7b, 0x22, 0xff, 0xfe), 'no JSON'],
    ['a list that is none', '{"format":"cuebook","version":2,"notes":{}}', 'notes (should be array)'],
    ['another format', '{"format":"other","version":2}', 'format'],
    ['a newer version', '{"version":3,"format":"cuebook"}', 'version'],
  ])('refuses %s before anything of it is sent', async (_, content, said) => {
    const { sent } = await open();
    await choose(content);
    await settled('import-result');
    expect(one('import-result').textContent).toContain(said);
    expect(sent.some(({ call }) => call === 'import.rows')).toBe(false);
  });

  test('a locked file asks for its passphrase, and again after a wrong one', async () => {
    await open();
    const bytes: BlobPart[] = [];
    for await (const piece of seal(content(FILE), 'correct horse', crypto)) bytes.push(piece);
    await choose(await new Blob(bytes).arrayBuffer());
    await settled('unlock');
    await type(one('unlock-passphrase'), 'wrong horse');
    await submit(one('unlock'));
    await until(() => expect(one('unlock').textContent).toContain('does not fit'));
    await type(one('unlock-passphrase'), 'correct horse');
    await submit(one('unlock'));
    await settled('import-preview');
  });
});

async function* content(text: string) {
  yield new TextEncoder().encode(text);
}

describe('the export', () => {
  const saved: Blob[] = [];
  beforeEach(() => {
    saved.length = 0;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob);
      return 'blob:here';
    });
  });
  const counts = () => ({ ...Object.fromEntries(TABLES.map((table) => [table, 0])), notes: 3 }) as never;

  test('writes everything, however many pieces it comes in', async () => {
    const { sent } = await open({
      'data.counts': counts,
      'data.rows': ({ table, after }) =>
        table !== 'notes'
          ? batch()
          : after === null
            ? batch(['{"id":"n1"}', '{"id":"n2"}'], { next: 'n2' })
            : batch(['{"id":"n3"}']),
    });
    await click(one('export'));
    await until(() => expect(saved).toHaveLength(1));
    const file = JSON.parse((await saved[0]?.text()) ?? '');
    expect(file).toMatchObject({ format: 'cuebook', version: 2, notes: [{ id: 'n1' }, { id: 'n2' }, { id: 'n3' }] });
    expect(Object.keys(file)).toEqual(expect.arrayContaining(TABLES));
    await until(() => expect(sent.at(-1)?.call).toBe('data.exported'));
  });

  test('begins again when something was taken away meanwhile', async () => {
    let stamp = 0;
    await open({
      'data.counts': counts,
      'data.rows': ({ table }) => {
        if (table === 'notes' && stamp === 0) stamp = 1;
        return batch([], { stamp: `${stamp}` });
      },
    });
    await click(one('export'));
    await until(() => expect(saved).toHaveLength(1));
  });

  test('stopped, it leaves no file', async () => {
    let go = () => {};
    const held = new Promise<void>((done) => {
      go = done;
    });
    const { sent } = await open({
      'data.counts': counts,
      'data.rows': async () => {
        await held;
        return batch();
      },
    });
    await click(one('export'));
    await settled('progress');
    await click(one('progress-stop'));
    await act(async () => go());
    await until(() => expect(all('progress')).toEqual([]));
    expect(saved).toEqual([]);
    expect(sent.some(({ call }) => call === 'data.exported')).toBe(false);
  });

  test('locked only by a passphrase that is long enough and typed twice', async () => {
    await open({ 'data.counts': counts, 'data.rows': () => batch() });
    await click(one('export-locked'));
    await type(one('passphrase'), 'short');
    await type(one('passphrase-again'), 'short');
    expect(one('passphrase-set')).toHaveProperty('disabled', true);
    await type(one('passphrase'), 'long enough');
    expect(one('passphrase-set')).toHaveProperty('disabled', true);
    await type(one('passphrase-again'), 'long enough');
    const form = one('passphrase-set').closest('form');
    if (form) await submit(form);
    await until(() => expect(saved).toHaveLength(1));
    const text = (await saved[0]?.text()) ?? '';
    expect(text).toContain('"format":"cuebook-sealed"');
    expect(text).not.toContain('"notes"');
  });
});

test('a table for a spreadsheet names its clients, and no cell of it begins a formula', async () => {
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:here';
  });
  const at = '2026-03-02T09:00:00.000Z';
  const rows = {
    clients: [{ id: 'c1', names: ['=1+1'], phones: [], emails: [], accounts: [] }],
    notes: [{ id: 'n1', clientId: 'c1', text: '+7 900, "so"', createdAt: at, updatedAt: at }],
  };
  await open({
    'data.rows': ({ table }) => batch((rows[table as keyof typeof rows] ?? []).map((row) => JSON.stringify(row))),
  });
  await click(one('csv-notes'));
  await until(() => expect(saved).toHaveLength(1));
  const [, ...lines] = ((await saved[0]?.text()) ?? '').split('\r\n');
  expect(lines).toEqual([`"'=1+1","${at}","${at}","'+7 900, ""so"""`, '']);
});
