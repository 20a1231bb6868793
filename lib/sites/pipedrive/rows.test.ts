// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { LEADS } from '../../../test/sandbox/pipedrive/data';
import {
  renderActivities,
  renderBoard,
  renderDeals,
  renderLeadInbox,
  renderOrganizationList,
  renderPersonList,
  WINDOW,
} from '../../../test/sandbox/pipedrive/lists';
import { preview, renderDeal } from '../../../test/sandbox/pipedrive/record';
import { type Look, USUAL } from '../../../test/sandbox/pipedrive/types';
import type { Shown } from '../../../test/show-page';
import { account, HOST, show, withMore } from './pages.fixture';
import { pipedrive } from './site';

function rowsOf(frame: Shown) {
  const page = pipedrive.recognise(frame);
  return [...((page && pipedrive.rows?.(frame, page)) || [])];
}
const elementOf = (frame: Shown, id: string) => {
  const row = rowsOf(frame).find((one) => one.id === id);
  return (row && pipedrive.rowElement?.(frame, row)) ?? null;
};

describe('the board', () => {
  const board = () => show('/pipeline/1', renderBoard(account));

  it('gives a row for each tile, and the tile for its mark', () => {
    const frame = board();
    const rows = rowsOf(frame);
    expect(rows).toHaveLength(account.deals.length);
    expect(rows[0]).toMatchObject({
      id: '1',
      url: `${HOST}/deal/1`,
      amount: { value: 24900, currency: 'RUB' },
      clientName: null,
    });
    expect(elementOf(frame, '3')?.dataset.testDealId).toBe('3');
  });

  it('knows the tile that came in the place of another, and none that is gone', () => {
    const frame = board();
    const [row] = rowsOf(frame);
    const tile = frame.$('[data-test-deal-id="1"]');
    tile.replaceWith(tile.cloneNode(true));
    expect(row && pipedrive.rowElement?.(frame, row)).toBeNull();
    expect(elementOf(frame, '1')).toBe(frame.$('[data-test-deal-id="1"]'));
  });

  it('is in sight under a preview', () => {
    const drawer = preview(account, '/deal/3', USUAL)?.markup ?? '';
    const frame = show('/pipeline/1', withMore(renderBoard(account), drawer));
    expect(pipedrive.recognise(frame)?.kind).toBe('deal');
    expect(rowsOf(frame)).toHaveLength(account.deals.length);
  });
});

describe('the deals list', () => {
  const list = (look?: Partial<Look>) => show('/deals/list', renderDeals(account, look));

  it.each([
    ['boxes', { lang: 'en' }],
    ['boxes in Russian', { lang: 'ru' }],
    ['the grid before', { shell: 'old' }],
  ] as [string, Partial<Look>][])('gives client and amount of each deal: %s', (_, look) => {
    const rows = rowsOf(list(look));
    expect(rows).toHaveLength(account.deals.length);
    expect(rows[2]).toMatchObject({
      id: '3',
      url: `${HOST}/deal/3`,
      product: 'Sales training for the team',
      clientId: '6',
      clientName: 'Anna Schmidt',
      amount: { value: 12500, currency: 'EUR' },
    });
    expect(rows[3]).toMatchObject({ id: '4', clientId: null, amount: null });
  });

  it('gives the whole row for the mark, whatever it is made of', () => {
    const boxes = list();
    expect(elementOf(boxes, '3')).toBe(boxes.$('.list-row:nth-child(3)'));
    const grid = list({ shell: 'old' });
    expect(elementOf(grid, '3')).toBe(grid.$('tbody tr:nth-child(3)'));
  });

  it('gives no amount where the headings do not say which it is', () => {
    const frame = list();
    frame.$('[role="columnheader"]:nth-child(3)').textContent = 'Weighted value';
    expect(rowsOf(frame)[2]?.amount).toBeNull();
    const twice = list();
    twice.$('[role="columnheader"]:nth-child(4)').textContent = 'Value';
    expect(rowsOf(twice)[2]?.amount).toBeNull();
    const wider = list();
    wider.$('.list-row:nth-child(3) .list-line').insertAdjacentHTML('afterbegin', '<div role="cell"></div>');
    expect(
      rowsOf(wider)
        .map(({ amount }) => amount?.value ?? null)
        .slice(0, 3),
    ).toEqual([24900, 24900, null]);
  });

  it('of one deal gives it, though nothing tells where its row ends', () => {
    const frame = show('/deals/list', renderDeals({ ...account, deals: account.deals.slice(0, 1) }));
    expect(rowsOf(frame)).toHaveLength(1);
    expect(elementOf(frame, '1')?.localName).toBe('a');
  });

  it('gives those of thousands that are drawn', () => {
    expect(rowsOf(list({ imported: 2000 }))).toHaveLength(WINDOW);
  });
});

describe('the leads inbox', () => {
  it('knows a lead by the id in whichever attribute, and the head as none', () => {
    const frame = show('/leads/inbox', renderLeadInbox(account));
    expect(rowsOf(frame)).toMatchObject([
      { id: LEADS.training, url: `${HOST}/leads/inbox/${LEADS.training}`, clientId: '6', amount: { value: 3000 } },
      { id: LEADS.nameless, clientId: null, amount: null },
    ]);
    expect(elementOf(frame, LEADS.training)?.getAttribute('role')).toBe('row');
  });
});

describe('people and firms', () => {
  const LOOKS: Partial<Look>[] = [
    {},
    { lang: 'ru' },
    { lang: 'de', phones: 'text' },
    { phones: 'button' },
    { shell: 'old' },
    { shell: 'old', lang: 'ru', phones: 'text' },
  ];

  it.each(LOOKS)('persons with what their columns show: %j', (look) => {
    const rows = rowsOf(show('/persons/list', renderPersonList(account, look)));
    expect(rows).toHaveLength(account.persons.length);
    account.persons.forEach((person, i) => {
      expect(rows[i]).toMatchObject({
        id: String(person.id),
        url: `${HOST}/person/${person.id}`,
        clientId: String(person.id),
        clientName: person.name,
        number: null,
        phones: person.phone ? [person.phone] : [],
        emails: person.email ? [person.email] : [],
      });
    });
  });

  it('a person’s own organisation is not its line, and another column’s digits are no phone', () => {
    const markup = renderPersonList(account, { phones: 'text' })
      .replace('columnheader">Phone', 'columnheader">Cost centre')
      .replace('<a href="/person/6">', '<a href="/organization/31">Example GmbH</a><a href="/person/6">');
    const rows = rowsOf(show('/persons/list', markup));
    expect(rows.map(({ id }) => id)).toEqual(account.persons.map(({ id }) => String(id)));
    expect(rows.flatMap(({ phones }) => phones)).toEqual([]);
  });

  it('organisations are kept apart from persons of the same number', () => {
    const rows = rowsOf(show('/organizations/list', renderOrganizationList(account)));
    expect(rows).toEqual([
      expect.objectContaining({
        id: '31',
        clientId: 'ORG_31',
        clientName: 'Example GmbH',
        url: `${HOST}/organization/31`,
      }),
      expect.objectContaining({ id: '32', clientId: 'ORG_32' }),
    ]);
  });

  it('an activity is about its deal, and says what is to be done and with whom', () => {
    const frame = show('/activities/list/user/1', renderActivities(account));
    const rows = rowsOf(frame);
    const planned = account.deals.filter(({ next }) => next !== null);
    expect(rows.map(({ id }) => id)).toEqual(planned.map(({ id }) => String(id)));
    expect(rows[0]).toMatchObject({
      product: 'Call',
      number: '3',
      url: `${HOST}/deal/3`,
      clientId: '6',
      clientName: 'Anna Schmidt',
      phones: ['+49 30 000 00 17'],
    });
  });

  it('an activity of two deals is about neither', () => {
    const two = renderActivities(account).replace('<a href="/deal/3">', '<a href="/deal/77">x</a><a href="/deal/3">');
    const [row] = rowsOf(show('/activities', two));
    expect(row).toMatchObject({ id: '6', number: null, url: `${HOST}/person/6` });
  });

  it('the leads inbox shows the phone of each person', () => {
    const rows = rowsOf(show('/leads/inbox', renderLeadInbox(account)));
    expect(rows.map(({ phones }) => phones)).toEqual([['+49 30 000 00 17'], []]);
  });
});

it('there are none on other pages', () => {
  expect(rowsOf(show('/deal/3', renderDeal(account, 3)))).toEqual([]);
});

describe('composers', () => {
  const frame = show('/deal/1', renderDeal(account, 1));
  const page = pipedrive.recognise(frame);
  const is = (css: string) => pipedrive.isComposer?.(frame.$(css), page);

  it('are notes, mails and the notes of activities', () => {
    for (const css of ['.note-box [contenteditable]', '.mail-body', '.activity-note']) expect(is(css), css).toBe(true);
    expect(pipedrive.composerLabel?.(frame.$('.note-box [contenteditable]'))).toBe('Take a note');
  });

  it('are no heading, search, subject, addressee or field of the record', () => {
    const value = frame.$('[data-testid="fields-list-row-field-components"]');
    value.innerHTML = '<textarea class="inline"></textarea>';
    const fields = ['[data-testid="header-title"] textarea', '#froot-global-search input', '.inline'];
    for (const css of [...fields, '.activity-box input', '.mail-box [role=combobox]']) expect(is(css), css).toBe(false);
  });

  it('are none in a view that was left', () => {
    frame.$('.viewContainer').style.display = 'none';
    expect(is('.note-box [contenteditable]')).toBe(false);
  });
});
