// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { seedGetcourse } from '../../../test/sandbox/getcourse/data';
import { inEnglish } from '../../../test/sandbox/getcourse/english';
import { type BoardLook, renderKanban } from '../../../test/sandbox/getcourse/kanban';
import { type Columns, renderOrderList, visibleOrders } from '../../../test/sandbox/getcourse/list';
import { cardPath } from '../../../test/sandbox/getcourse/types';
import { type Shown, showPage } from '../../../test/show-page';
import { getcourse } from './site';

const NOW = new Date('2026-11-20T12:00:00+03:00');
const URL = 'https://example.getcourse.ru/pl/sales/deal';
const PARTNER = '<a class="user-profile-link" href="/user/control/user/update/id/999">Партнёр Борис</a>';
const school = seedGetcourse(NOW);

function list(columns: Columns, change = (markup: string) => markup): Shown {
  return showPage(change(renderOrderList(school, { page: 1, columns, now: NOW })), URL, NOW);
}

function rowsOf(frame: Shown) {
  const page = getcourse.recognise(frame);
  expect(page).toMatchObject({ kind: 'order-list', recordId: null });
  return [...((page && getcourse.rows?.(frame, page)) || [])];
}

function expected(columns: Columns) {
  const isHidden = columns === 'hidden';
  return visibleOrders(school)
    .slice(0, 30)
    .map((order) => ({
      id: String(order.id),
      number: String(order.number),
      url: `https://example.getcourse.ru${cardPath(order.id)}`,
      clientId: String(order.userId),
      clientName: school.users.find(({ id }) => id === order.userId)?.name,
      amount: { value: order.cost, currency: 'RUB' },
      product: order.title,
      ...(isHidden ? { status: null, createdAt: null } : { status: expect.objectContaining({ code: order.status }) }),
    }));
}

describe('the orders list', () => {
  it.each<Columns>(['default', 'shuffled', 'hidden'])('is read by meaning: %s columns', (columns) => {
    const rows = rowsOf(list(columns));
    expect(rows).toHaveLength(30);
    expected(columns).forEach((order, i) => {
      expect(rows[i]).toMatchObject(order);
    });
  });

  it.each<Columns>(['default', 'shuffled'])('is read by meaning in English: %s columns', (columns) => {
    const rows = rowsOf(list(columns, inEnglish));
    expected(columns).forEach((order, i) => {
      expect(rows[i]).toMatchObject(order);
    });
    expect(rows[0]?.createdAt).toBe(new Date(NOW.getTime() - 3 * 60_000).toISOString());
  });

  it('keeps columns apart by their number where a cell was taken out', () => {
    const frame = list('shuffled', (markup) => markup.replace(/<td data-col-seq="2">.*?<\/td>/gs, ''));
    expect(rowsOf(frame)[0]).toMatchObject(expected('shuffled')[0] ?? {});
  });

  it('does not read its own mark as a part of the product', () => {
    const frame = list('shuffled');
    const [row] = rowsOf(frame);
    const link = frame.$('tbody tr td:last-child a');
    link.insertAdjacentHTML('afterend', '<span data-verdict-badge>Лишний</span>');
    expect(rowsOf(frame)[0]).toEqual(row);
  });

  it('is read by content where the headers say nothing', () => {
    const frame = list('shuffled', (markup) => markup.replace(/<thead>.*?<\/thead>/s, ''));
    const [row] = rowsOf(frame);
    const [order] = expected('shuffled');
    expect(row).toMatchObject({ ...order, product: null });
  });

  it('gives no amount rather than one of two without headers', () => {
    const twoSums = (markup: string) =>
      markup
        .replace(/<thead>.*?<\/thead>/s, '')
        .replace(/<tr class="gc-user-link".*?>/gs, (tr) => `${tr}<td>100 руб.</td>`);
    expect(rowsOf(list('default', twoSums))[0]?.amount).toBeNull();
  });

  it('takes an exact time only, and keeps what "minutes ago" meant at first sight', () => {
    const frame = list('default');
    const [newest, ...older] = rowsOf(frame);
    expect(newest?.createdAt).toBe(new Date(NOW.getTime() - 3 * 60_000).toISOString());
    expect(older.at(-1)?.createdAt).toBeNull();
    const later: Shown = { ...frame, now: () => new Date(NOW.getTime() + 600_000) };
    expect(rowsOf(later)[0]?.createdAt).toBe(newest?.createdAt);
  });

  it('does not take staff for the client', () => {
    const noClient = (markup: string) => markup.replace(/<tr class="gc-user-link" data-user-id="\d+"/g, '<tr');
    const rows = rowsOf(list('shuffled', noClient));
    const [order] = expected('shuffled');
    expect(rows[0]).toMatchObject({ clientId: order?.clientId, clientName: order?.clientName });
    const onlyStaff = list('shuffled', (markup) =>
      noClient(markup).replace(/class="user-profile-link"/g, 'class="user-profile-link worker"'),
    );
    expect(rowsOf(onlyStaff)[0]).toMatchObject({ clientId: null, clientName: null });
  });

  it('without a column of clients takes the one whose row it is, never a partner', () => {
    const headless = (markup: string) => markup.replace(/<thead>.*?<\/thead>/s, '');
    const withPartner = (markup: string) =>
      headless(markup).replace(/(<tr class="gc-user-link".*?>)/g, (tr) => `${tr}<td data-col-seq="90">${PARTNER}</td>`);
    const [order] = expected('hidden');
    const own = { clientId: order?.clientId, clientName: order?.clientName };
    expect(rowsOf(list('hidden', withPartner))[0]).toMatchObject(own);
    const untold = (markup: string) => markup.replace(/<tr class="gc-user-link" data-user-id="\d+"/g, '<tr');
    expect(rowsOf(list('hidden', (markup) => untold(headless(markup))))[0]).toMatchObject(own);
    expect(rowsOf(list('hidden', (markup) => untold(withPartner(markup))))[0]).toMatchObject({
      clientId: null,
      clientName: null,
    });
  });

  it('has no element for a row of a grid that was redrawn, until it is read again', () => {
    const frame = list('default');
    const row = rowsOf(frame)[3];
    if (!row) throw new Error('no rows');
    const before = getcourse.rowElement?.(frame, row);
    expect(before?.localName).toBe('tr');
    frame.$('#deal-grid-pjax').innerHTML = `${frame.$('#deal-grid-pjax').innerHTML}`;
    expect(getcourse.rowElement?.(frame, row)).toBeNull();
    const again = rowsOf(frame)[3];
    const after = again && getcourse.rowElement?.(frame, again);
    expect(after).not.toBe(before);
    expect(after?.textContent).toContain(row.number);
  });

  it('is empty without a grid and with an empty one', () => {
    expect(rowsOf(list('default', (markup) => markup.replace(/<table.*<\/table>/s, '')))).toEqual([]);
    const empty = renderOrderList({ ...school, orders: [] }, { page: 1, now: NOW });
    expect(rowsOf(showPage(empty, URL, NOW))).toEqual([]);
  });
});

describe('the board of orders', () => {
  const board = (look: BoardLook, change = (markup: string) => markup) =>
    showPage(
      change(renderKanban(school, { now: NOW, look })),
      'https://example.getcourse.ru/pl/tasks/task/kanban/deals',
      NOW,
    );
  const rows = (frame: Shown) => {
    const page = getcourse.recognise(frame);
    expect(page).toMatchObject({ kind: 'board', recordId: null });
    return [...((page && getcourse.rows?.(frame, page)) || [])];
  };
  const orders = visibleOrders(school).filter(({ status }) => ['new', 'in_work', 'payment_waiting'].includes(status));
  const of = (number: string, all: ReturnType<typeof rows>) => all.find((row) => row.number === number);
  const [first] = orders;

  it.each<BoardLook>(['default', 'nested'])('is read card by card: %s', (look) => {
    const all = rows(board(look));
    expect(all).toHaveLength(orders.length);
    for (const { id, number, userId, status, title } of orders)
      expect(of(String(number), all)).toMatchObject({
        id: String(id),
        clientId: String(userId),
        status: { code: status },
        product: title,
      });
    expect(of(String(first?.number), all)?.amount).toEqual(
      look === 'default' ? { value: first?.cost, currency: 'RUB' } : null,
    );
  });

  it('of cards without names says what it knows', () => {
    expect(of(String(first?.number), rows(board('bare')))).toEqual({
      id: String(first?.id),
      number: String(first?.number),
      url: `https://example.getcourse.ru${cardPath(first?.id ?? 0)}`,
      clientId: null,
      clientName: null,
      status: null,
      amount: null,
      product: first?.title,
      createdAt: null,
    });
  });

  it.each<[BoardLook, string]>([
    ['default', 'kanban-card-deal'],
    ['nested', 'kanban-card'],
    ['bare', ''],
  ])('marks the card: %s', (look, css) => {
    const frame = board(look);
    const [row] = rows(frame);
    expect(row && getcourse.rowElement?.(frame, row)?.className).toBe(css);
  });

  it('takes nobody for the client where a card links to two people', () => {
    const frame = board('default', (markup) => markup.replaceAll('<a class="user-profile-link"', `${PARTNER}$&`));
    expect(of(String(first?.number), rows(frame))).toMatchObject({ clientId: null, clientName: null });
  });

  it('takes no order from a card without a link to one', () => {
    const unlinked = (markup: string) => markup.replaceAll('/sales/control/deal/update/id/', '/somewhere/');
    expect(rows(board('default', unlinked))).toEqual([]);
  });
});
