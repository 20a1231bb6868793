// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { seedGetcourse } from '../../../test/sandbox/getcourse/data';
import { inEnglish } from '../../../test/sandbox/getcourse/english';
import { renderOrderCard } from '../../../test/sandbox/getcourse/order';
import { cardPath, orderNumbered } from '../../../test/sandbox/getcourse/types';
import { showPage } from '../../../test/show-page';
import { getcourse } from './site';

const NOW = new Date('2026-11-20T12:00:00+03:00');
const school = seedGetcourse(NOW);

function card(number: number, change = (markup: string) => markup) {
  const { id } = orderNumbered(school, number);
  const frame = showPage(
    change(renderOrderCard(school, id, { now: NOW }) ?? ''),
    `https://school.example${cardPath(id)}`,
    NOW,
  );
  const page = getcourse.recognise(frame);
  if (!page) throw new Error('not recognised');
  return getcourse.read(frame, page);
}

describe('payments', () => {
  const paid = [{ amount: { value: 1990, currency: 'RUB' }, state: 'Получен', at: expect.any(String) }];

  it('come with amount and state', () => {
    expect(card(25415).payments).toEqual({ value: paid });
    expect(card(25415, inEnglish).payments).toEqual({ value: [{ ...paid[0], state: 'Received' }] });
  });

  it.each([
    ['the form’s own word for it', '<td>Получен</td><td>Наличные</td><td>Анна Примерова</td>', 'Наличные'],
    ['the one text that is nothing else', '<td>Получен</td><td>CloudPayments</td>', 'CloudPayments'],
    ['none where there are two', '<td>Получен</td><td>Анна Примерова</td><td>CloudPayments</td>', undefined],
  ])('come with what they were paid by: %s', (_, cells, type) => {
    const { payments } = card(25415, (m) => m.replace('<td>Получен</td>', cells));
    expect(payments).toEqual({ value: [{ ...paid[0], ...(type && { type }) }] });
  });

  it('come with what they were paid by: what the column’s heading says', () => {
    const headed = (m: string) =>
      m
        .replace('<td>Получен</td>', '<td>Получен</td><td>Анна Примерова</td><td>Prodamus</td>')
        .replace(
          '<table class="payments-table">',
          '<table class="payments-table"><thead><tr><th>Сумма</th><th>Статус</th><th>Кто</th><th>Способ оплаты</th><th>Дата</th></tr></thead>',
        );
    expect(card(25415, headed).payments).toEqual({ value: [{ ...paid[0], type: 'Prodamus' }] });
  });

  it('are left out where half of one is not told', () => {
    expect(card(25415, (m) => m.replace('<td>Получен</td>', '<td>?</td>')).payments).toEqual({ missing: 'payments' });
  });

  it('are not taken from the history, which repeats their links', () => {
    const repeated = (m: string) =>
      m
        .replace(/<table class="payments-table">.*?<\/table>/s, '')
        .replace('Заказ создан', '<a href="/sales/control/payment/update/id/9">1 990 руб.</a> Получен. Заказ создан');
    expect(card(25415, repeated).payments).toEqual({ missing: 'payments' });
  });
});

describe('kinds of payment and reasons', () => {
  it('are what the form offers', () => {
    expect(card(25423).cancelReasons).toEqual({
      value: [
        { id: '11', label: 'Дубль заказа' },
        { id: '12', label: 'Передумал' },
        { id: '13', label: 'Тестовый заказ' },
      ],
    });
  });

  it('may come only with the form', () => {
    const later = (m: string) => m.replace(/<select[^>]*name="Payment\[type\]".*?<\/select>/s, '');
    expect(card(25428, later).paymentTypes).toEqual({ missing: 'paymentTypes', why: 'not-opened' });
    const none = (m: string) => later(m).replace('add-payment-link', 'other-link');
    expect(card(25428, none).paymentTypes).toEqual({ missing: 'paymentTypes' });
  });
});

describe('the payment link', () => {
  const other = (href: string) => (m: string) => m.replace(/href="[^"]*dealPay[^"]*"/, `href="${href}"`);

  it.each([
    ['https://pay.example/o/ab12', { value: 'https://pay.example/o/ab12' }],
    ['#', { missing: 'paymentLink' }],
    ['javascript:void(0)', { missing: 'paymentLink' }],
    ['https://pay.example/o?id=1', { missing: 'paymentLink' }],
  ])('with another address is known by what its button says: %s', (href, link) => {
    expect(card(25428, other(href)).paymentLink).toEqual(link);
    expect(card(25428, (m) => inEnglish(other(href)(m))).paymentLink).toEqual(link);
  });
});

it('a card in English says the same', () => {
  const { status, ...russian } = card(25412);
  const english = card(25412, inEnglish);
  expect(english).toEqual({ ...russian, status: { value: { code: 'payment_waiting', text: 'Awaiting payment' } } });
  expect(status).toMatchObject({ value: { code: 'payment_waiting' } });
});
