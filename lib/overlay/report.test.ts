// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Marks } from '@/lib/messages/contract-reading';
import { sendContent } from '@/lib/messages/send-content';
import type { Mark, Page, RecordRow } from '@/lib/model/page';
import type { Frame, Site } from '@/lib/sites/contract';
import { type FrameState, NOTHING_READ, report } from './report';

vi.mock('@/lib/messages/send-content', () => ({ sendContent: vi.fn() }));

type Sent = { rows: RecordRow[]; rowIds?: string[]; at: string };

/** What was sent, and what the background answers: marks for the ids named. */
function background(surplus: readonly string[] = [], own?: Mark) {
  const sent: { call: string; in: Sent }[] = [];
  vi.mocked(sendContent).mockImplementation((async (call: string, input: Sent): Promise<Marks> => {
    sent.push({ call, in: input });
    const ids =
      call === 'frame.rows' ? input.rows.map(({ id }) => id) : (input.rowIds ?? input.rows.map(({ id }) => id));
    const marks = ids.filter((id) => surplus.includes(id)).map(markOf);
    return { marks, ...(own && call === 'frame.read' && { own }) };
  }) as unknown as typeof sendContent);
  return sent;
}

const markOf = (id: string): Mark => ({
  id,
  kind: 'surplus',
  reason: { because: 'earlier-unpaid', number: '1' },
  label: 'Дубль',
  title: 'Почему',
});

const LIST: Page = {
  site: 'getcourse',
  kind: 'order-list',
  host: 'example.getcourse.ru',
  url: 'https://x/',
  recordId: null,
};

/** What the frame shows by now. */
let shown: Page | null = LIST;

const quietly = <T>(change: () => T) => change();

function draw(count: number): void {
  document.body.innerHTML = `<table>${Array.from({ length: count }, (_, i) => lineOf(String(i + 1))).join('')}</table>`;
}

const lineOf = (id: string, status = 'new') =>
  `<tr data-id="${id}"><td><a href="/${id}">${id}</a></td><td>${status}</td></tr>`;

/** Reads its rows anew each time, as most sites do. */
const site = {
  id: 'getcourse',
  pages: {},
  recognise: () => shown,
  read: () => ({}),
  *rows() {
    for (const tr of document.querySelectorAll<HTMLElement>('tr[data-id]')) {
      const id = tr.dataset.id ?? '';
      const status = tr.children[1]?.textContent ?? '';
      yield { id, status: { code: status, text: status } } as RecordRow;
    }
  },
  rowElement: (_, { id }) => document.querySelector<HTMLElement>(`tr[data-id="${id}"]`),
  heading: () => document.querySelector('h1'),
} as Site;

const frame = { document } as unknown as Frame;
const newState = (page: Page = LIST): FrameState => ({ ...NOTHING_READ, known: new WeakSet(), page });
const marked = () => [...document.querySelectorAll<HTMLElement>('tr[data-verdict]')].map(({ dataset }) => dataset.id);

describe('a list', () => {
  beforeEach(() => {
    vi.clearAllMocks();
    shown = LIST;
  });

  it('that is left while it is told is told no further', async () => {
    draw(600);
    const sent = background();
    const state = newState();
    vi.mocked(sendContent).mockImplementationOnce((async () => {
      shown = { ...LIST, kind: 'order', recordId: '5' };
      return { marks: [] };
    }) as unknown as typeof sendContent);
    await report(site, frame, state, quietly);
    expect(sent).toEqual([]);
    // When it comes back, all of it is told.
    shown = LIST;
    await report(site, frame, state, quietly);
    expect(sent.filter(({ call }) => call === 'frame.rows').flatMap((one) => one.in.rows)).toHaveLength(600);
  });

  it('that is short is told in one message, and once', async () => {
    draw(3);
    const sent = background(['2']);
    const state = newState();
    await report(site, frame, state, quietly);
    await report(site, frame, state, quietly);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.in.rows.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(marked()).toEqual(['2']);
  });

  it('tells of a change only the row that changed, and what there is', async () => {
    draw(3);
    const sent = background(['2']);
    const state = newState();
    await report(site, frame, state, quietly);
    const cell = document.querySelector('tr[data-id="3"] td:last-child');
    if (cell) cell.textContent = 'false';
    document.querySelector('tr[data-id="2"]')?.remove();
    await report(site, frame, state, quietly);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.in.rows.map(({ id }) => id)).toContain('3');
    expect(sent[1]?.in.rowIds ?? sent[1]?.in.rows.map(({ id }) => id)).toEqual(['1', '3']);
    expect(marked()).toEqual([]);
  });

  it('that is long is told with what is in sight first', async () => {
    draw(600);
    const sent = background();
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        #tell: (entries: { target: Element; isIntersecting: boolean }[]) => void;
        #seen: Element[] = [];
        constructor(tell: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
          this.#tell = tell;
          queueMicrotask(() =>
            this.#tell(this.#seen.map((target, i) => ({ target, isIntersecting: i === 400 || i === 401 }))),
          );
        }
        observe(element: Element) {
          this.#seen.push(element);
        }
        disconnect() {}
      },
    );
    await report(site, frame, newState(), quietly);
    vi.unstubAllGlobals();
    expect(sent[0]?.in.rows.slice(0, 3).map(({ id }) => id)).toEqual(['401', '402', '1']);
    expect(sent[3]?.in.rowIds?.slice(0, 2)).toEqual(['1', '2']);
  });

  it('that is long is told in pieces and then by its ids, and marked whole', async () => {
    draw(600);
    const sent = background(['1', '600']);
    await report(site, frame, newState(), quietly);
    expect(sent.map(({ call }) => call)).toEqual(['frame.rows', 'frame.rows', 'frame.rows', 'frame.read']);
    expect(sent.slice(0, 3).flatMap(({ in: { rows } }) => rows)).toHaveLength(600);
    expect(sent[3]?.in).toMatchObject({ rows: [], at: sent[0]?.in.at });
    expect(sent[3]?.in.rowIds).toHaveLength(600);
    expect(marked()).toEqual(['1', '600']);
  });

  it('is told whole again after a message that failed', async () => {
    draw(3);
    const state = newState();
    vi.mocked(sendContent).mockRejectedValueOnce(new Error('nobody there'));
    await expect(report(site, frame, state, quietly)).rejects.toThrow();
    const sent = background();
    await report(site, frame, state, quietly);
    expect(sent[0]?.in.rows).toHaveLength(3);
  });

  it('loses the mark that a page has copied into another row', async () => {
    draw(3);
    background(['2']);
    const state = newState();
    await report(site, frame, state, quietly);
    const copy = document.querySelector('tr[data-id="2"]')?.cloneNode(true) as HTMLElement;
    copy.dataset.id = '9';
    document.querySelector('table')?.append(copy);
    await report(site, frame, state, quietly);
    expect(marked()).toEqual(['2']);
    expect(document.querySelectorAll('[data-verdict-badge]')).toHaveLength(1);
  });
});

describe('the heading of a record', () => {
  const ORDER: Page = { ...LIST, kind: 'order', recordId: '5' };
  const badges = () =>
    [...document.querySelectorAll('h1 [data-verdict-badge]')].map((badge) => badge.getAttribute('title'));
  const own: Mark = { ...markOf('5'), twin: 'https://x/4' };

  beforeEach(() => {
    document.body.innerHTML = '<h1>#5</h1>';
    background([], own);
  });

  it('carries one badge that says why and leads to the twin; the heading itself stays as it was', async () => {
    const state = newState(ORDER);
    await report(site, frame, state, quietly);
    await report(site, frame, state, quietly);
    expect(badges()).toEqual(['Почему']);
    expect(document.querySelector<HTMLElement>('h1 span')?.dataset).toMatchObject({
      verdict: 'surplus',
      twin: 'https://x/4',
    });
    expect(document.querySelector('h1')?.attributes).toHaveLength(0);
  });

  it('gets it again when the page has drawn it anew', async () => {
    const state = newState(ORDER);
    await report(site, frame, state, quietly);
    document.body.innerHTML = '<h1>#5 anew</h1>';
    await report(site, frame, state, quietly);
    expect(badges()).toEqual(['Почему']);
  });

  it('does not keep it for the next record, not even until that is told', async () => {
    const state = newState(ORDER);
    await report(site, frame, state, quietly);
    state.page = { ...ORDER, recordId: '6' };
    vi.mocked(sendContent).mockImplementation(() => new Promise(() => {}));
    void report(site, frame, state, quietly);
    await vi.waitFor(() => expect(badges()).toEqual([]));
  });
});
