// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { seedGetcourse } from '../../../test/sandbox/getcourse/data';
import { renderOrderCard } from '../../../test/sandbox/getcourse/order';
import { renderLogin, renderStudent, renderUnknown } from '../../../test/sandbox/getcourse/other';
import { panelHistory } from '../../../test/sandbox/getcourse/panel';
import { cardPath, userPath } from '../../../test/sandbox/getcourse/types';
import { renderUserCard } from '../../../test/sandbox/getcourse/user';
import { type Shown, showPage } from '../../../test/show-page';
import { getcourse } from './site';

const NOW = new Date('2026-11-20T12:00:00+03:00');
const HOST = 'https://school.example';
const school = seedGetcourse(NOW);

function orderOf(number: number) {
  const order = school.orders.find((candidate) => candidate.number === number);
  if (!order) throw new Error(`no order ${number}`);
  return order;
}

function card(number: number, change: (markup: string) => string = (markup) => markup): Shown {
  const { id } = orderOf(number);
  return showPage(change(renderOrderCard(school, id, { now: NOW }) ?? ''), HOST + cardPath(id), NOW);
}

function facts(frame: Shown) {
  const page = getcourse.recognise(frame);
  if (!page) throw new Error('not recognised');
  return getcourse.read(frame, page);
}

describe('recognise', () => {
  it('knows an order card on any domain', () => {
    const { id } = orderOf(25428);
    expect(getcourse.recognise(card(25428))).toEqual({
      site: 'getcourse',
      kind: 'order',
      host: 'school.example',
      url: HOST + cardPath(id),
      recordId: String(id),
    });
  });

  it('knows it by the address alone where the globals cannot be read', () => {
    const frame = card(25428, (markup) => markup.replace(/window\.controllerId[^\n]*/, ''));
    expect(getcourse.recognise(frame)?.kind).toBe('order');
  });

  it('believes the router, not the address, on an error page', () => {
    const frame = card(25428, (markup) => markup.replace('"control/deal"', '"system"'));
    expect(getcourse.recognise(frame)).toBeNull();
  });

  it('knows staff by the menu where userInfo says nothing', () => {
    expect(getcourse.recognise(card(25428, (m) => m.replace(/window\.userInfo[^\n]*/, '')))?.kind).toBe('order');
  });

  it.each([
    ['student', renderStudent(school, NOW), '/teach/control/stream/index'],
    ['student at an address of the staff', renderStudent(school, NOW), '/sales/control/deal/update/id/5'],
    ['guest', renderLogin(school, NOW), '/cms/system/login'],
    ['guest at an address of the staff', renderLogin(school, NOW), '/sales/control/deal/update/id/5'],
    ['another staff page', renderUnknown(school, NOW), '/pl/unknown'],
    ['no GetCourse at all', '<body class="shop"><h1>#5</h1></body>', '/sales/control/deal/update/id/5'],
  ])('is null for: %s', (_, markup, path) => {
    expect(getcourse.recognise(showPage(markup, HOST + path, NOW))).toBeNull();
  });
});

describe('unfit', () => {
  const why = (markup: string, path: string) => getcourse.unfit?.(showPage(markup, HOST + path, NOW));

  it('tells who is logged out and who is no member of staff', () => {
    expect(why(renderLogin(school, NOW), '/cms/system/login')).toBe('logged-out');
    expect(why(renderLogin(school, NOW), '/sales/control/deal/update/id/5')).toBe('logged-out');
    expect(why(renderUnknown(school, NOW), '/pl/2fa')).toBe('logged-out');
    expect(why(renderStudent(school, NOW), '/sales/control/deal/update/id/5')).toBe('not-staff');
  });

  it('says nothing of other staff pages and of pages that are no school', () => {
    expect(why(renderUnknown(school, NOW), '/pl/unknown')).toBeNull();
    expect(why('<body class="shop"><h1>#5</h1></body>', '/cms/system/login')).toBeNull();
  });
});

describe('the order card', () => {
  it('gives every fact of the order and its client', () => {
    const order = orderOf(25428);
    expect(facts(card(25428))).toEqual({
      recordNumber: { value: '25428' },
      clientName: { value: 'Дмитрий Орлов' },
      clientId: { value: '302' },
      phones: { value: ['8 (900) 000-11-22'] },
      emails: { value: ['dmitry.orlov@example.com'] },
      status: { value: { code: 'new', text: 'Новый' } },
      amount: { value: { value: 24900, currency: 'RUB' } },
      product: { value: 'Запуск онлайн-школы. Тариф «Стандарт»' },
      positions: { value: ['Запуск онлайн-школы. Тариф «Стандарт»'] },
      manager: { missing: 'manager' },
      payments: { missing: 'payments' },
      paymentTypes: {
        value: [
          { id: 'cash', label: 'Наличные' },
          { id: 'card', label: 'Карта' },
        ],
      },
      cancelReasons: { missing: 'cancelReasons' },
      messages: { missing: 'messages' },
      createdAt: { value: new Date(new Date(order.createdAt).setSeconds(0, 0)).toISOString() },
      paymentLink: { value: `https://example.getcourse.ru/sales/shop/dealPay/id/${order.id}/hash/${order.hash}` },
    });
  });

  it('says what is not there instead of taking it from elsewhere', () => {
    // No phone of the client; the menu, the comments and the right panel have other people's.
    expect(facts(card(25422)).phones).toEqual({ missing: 'phones' });
    const bare = card(25428, (m) =>
      m.replace(/<table class="deal-info-table">.*?<\/table>/s, '').replace(/<h1>.*?<\/h1>/s, ''),
    );
    const { status, createdAt, recordNumber } = facts(bare);
    expect({ status, createdAt, recordNumber }).toEqual({
      status: { missing: 'status' },
      createdAt: { missing: 'createdAt' },
      recordNumber: { missing: 'recordNumber' },
    });
  });

  it('never takes the phone of a second person in the right panel', () => {
    const frame = card(25422);
    frame.$('#user-panel-history').innerHTML = `<div class="user-card"><div class="user-name">
      <a href="${userPath(999)}">Пётр Чужой</a></div><a class="user-call-to-phone" href="tel:+79000000999">+7 900 000-09-99</a></div>`;
    expect(facts(frame).phones).toEqual({ missing: 'phones' });
  });

  it("takes the client's own card from the right panel", () => {
    const frame = card(25422);
    frame.$('#user-panel-history').innerHTML = `<div class="user-card"><a href="${userPath(313)}">Лев Носов</a>
      <a class="user-call-to-phone" href="tel:+79000000313">+7 900 000-03-13</a></div>`;
    expect(facts(frame).phones).toEqual({ value: ['+7 900 000-03-13'] });
  });

  it('does not take a phone from a block that also names somebody else', () => {
    const frame = card(25422);
    frame
      .$('.user-card')
      .insertAdjacentHTML(
        'afterend',
        `<div>Муж: <a href="${userPath(998)}">Иван Другой</a> <a href="tel:+79000000998">+7 900 000-09-98</a></div>`,
      );
    expect(facts(frame).phones).toEqual({ missing: 'phones' });
  });

  it('gives a payment link of this order only', () => {
    const { id } = orderOf(25428);
    const frame = card(25428, (m) => m.replaceAll(`dealPay/id/${id}/`, `dealPay/id/${id}1/`));
    expect(facts(frame).paymentLink).toEqual({ missing: 'paymentLink' });
  });

  it('reads the same where the form is clobbered by its own fields', () => {
    // Without its wrapper the form itself is the order's block.
    const frame = card(25428, (m) => m.replace('page-main-form', ''));
    const form = frame.$<HTMLFormElement>('#dealForm');
    const expected = facts(frame);
    const field = frame.document.createElement('input');
    for (const name of [
      'querySelector',
      'querySelectorAll',
      'ownerDocument',
      'closest',
      'getAttribute',
      'action',
      'parentNode',
      'parentElement',
      'checkVisibility',
      'children',
      'textContent',
    ])
      Object.defineProperty(form, name, { value: field });
    expect(facts(frame)).toEqual(expected);
  });

  it('calls an unknown status unknown, and a known one by its class where the label is new', () => {
    const relabel = (label: string, css: string) =>
      facts(
        card(25428, (m) =>
          m.replace(/<span class="deal-status status-new">Новый/, `<span class="deal-status ${css}">${label}`),
        ),
      ).status;
    expect(relabel('Заморожен', 'status-frozen')).toEqual({ value: { code: 'unknown', text: 'Заморожен' } });
    expect(relabel('Ждём денег', 'status-payment_waiting')).toEqual({
      value: { code: 'payment_waiting', text: 'Ждём денег' },
    });
    expect(relabel('ЗАВЕРШЁН', 'status-completed')).toEqual({ value: { code: 'payed', text: 'ЗАВЕРШЁН' } });
  });
});

describe("the client's other orders", () => {
  it('come as rows once the right panel is there', () => {
    const frame = card(25428);
    const page = getcourse.recognise(frame);
    if (!page) throw new Error('not recognised');
    expect([...(getcourse.rows?.(frame, page) ?? [])]).toEqual([]);
    const { id, userId } = orderOf(25428);
    frame.$('#user-panel-history').innerHTML = panelHistory(school, userId, id).markup;
    const rows = [...(getcourse.rows?.(frame, page) ?? [])];
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual({
      id: String(orderOf(25425).id),
      number: '25425',
      url: HOST + cardPath(orderOf(25425).id),
      clientId: '302',
      clientName: 'Дмитрий Орлов',
      status: { code: 'new', text: 'Новый' },
      amount: { value: 24900, currency: 'RUB' },
      product: 'Запуск онлайн-школы. Тариф «Стандарт»',
      createdAt: null,
    });
    expect(rows.map((row) => getcourse.rowElement?.(frame, row)?.className)).toEqual([
      'info-panel-item current',
      'info-panel-item',
    ]);
  });

  it("are not taken from somebody else's panel", () => {
    const frame = card(25428);
    const page = getcourse.recognise(frame);
    const { id } = orderOf(25428);
    frame.$('#user-panel-history').innerHTML =
      `<a href="${userPath(303)}">Ольга</a>${panelHistory(school, 303, id).markup}`;
    expect([...((page && getcourse.rows?.(frame, page)) || [])]).toEqual([]);
  });
});

describe('the user card', () => {
  it("has the client's orders as rows", () => {
    const frame = showPage(renderUserCard(school, 302, { now: NOW }) ?? '', HOST + userPath(302), NOW);
    const page = getcourse.recognise(frame);
    const rows = [...((page && getcourse.rows?.(frame, page)) || [])];
    expect(rows.map(({ number, clientId, status }) => [number, clientId, status?.code])).toEqual([
      ['25428', '302', 'new'],
      ['25425', '302', 'new'],
    ]);
    expect(rows.map((row) => getcourse.rowElement?.(frame, row)?.localName)).toEqual(['tr', 'tr']);
  });

  it('marks the row of a lone order, not the table', () => {
    const frame = showPage(renderUserCard(school, 301, { now: NOW }) ?? '', HOST + userPath(301), NOW);
    const page = getcourse.recognise(frame);
    const rows = [...((page && getcourse.rows?.(frame, page)) || [])];
    expect(rows.map((row) => getcourse.rowElement?.(frame, row)?.localName)).toEqual(['tr']);
  });

  it('marks a block within a form, whose inputs may stand in the place of its own properties', () => {
    const order = `<div class="lone"><a href="${cardPath(orderOf(25428).id)}">Заказ №25428</a></div>`;
    const frame = showPage(renderUserCard(school, 302, { now: NOW }) ?? '', HOST + userPath(302), NOW);
    for (const table of frame.document.querySelectorAll('table')) table.remove();
    frame.$('form#userForm').innerHTML += order;
    const page = getcourse.recognise(frame);
    const rows = [...((page && getcourse.rows?.(frame, page)) || [])];
    expect(rows.map((row) => getcourse.rowElement?.(frame, row)?.className)).toEqual(['lone']);
  });

  it('gives name, id, phone, and the e-mail once it has come', () => {
    const frame = showPage(renderUserCard(school, 302, { now: NOW }) ?? '', HOST + userPath(302), NOW);
    const before = facts(frame);
    expect(before).toEqual({
      clientName: { value: 'Дмитрий Орлов' },
      clientId: { value: '302' },
      phones: { value: ['8 (900) 000-11-22'] },
      emails: { missing: 'emails' },
      letters: { missing: 'letters', why: 'not-opened' },
    });
    frame.$('.user-email').textContent = 'dmitry.orlov@example.com';
    expect(facts(frame).emails).toEqual({ value: ['dmitry.orlov@example.com'] });
    expect(getcourse.recognise(frame)).toMatchObject({ kind: 'user', recordId: '302' });
  });
});
