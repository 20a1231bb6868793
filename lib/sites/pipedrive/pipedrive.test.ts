// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { seedPipedrive } from '../../../test/sandbox/pipedrive/data';
import type { Lang } from '../../../test/sandbox/pipedrive/types';
import { lateBlock, renderBoard, renderDeal, renderPerson } from '../../../test/sandbox/pipedrive/view';
import { type Shown, showPage } from '../../../test/show-page';
import { pipedrive } from './site';

const NOW = new Date('2026-11-20T12:00:00+03:00');
const HOST = 'https://example.pipedrive.com';
const account = seedPipedrive(NOW);

const deal = (id: number, lang?: Lang) => showPage(renderDeal(account, id, lang) ?? '', `${HOST}/deal/${id}`, NOW);
const person = (id: number) => showPage(renderPerson(account, id) ?? '', `${HOST}/person/${id}`, NOW);

function facts(frame: Shown) {
  const page = pipedrive.recognise(frame);
  if (!page) throw new Error('not recognised');
  return pipedrive.read(frame, page);
}

describe('recognise', () => {
  it.each([
    ['/deal/12', 'deal', '12'],
    ['/deal/12/activities?tab=1', 'deal', '12'],
    ['/person/5', 'contact', '5'],
    ['/organization/31', 'company', '31'],
    ['/leads/inbox/0b8f2c9e-1111-4222-8333-444455556666', 'lead', '0b8f2c9e-1111-4222-8333-444455556666'],
    ['/deals/list/user/1', 'deal-list', null],
  ])('%s', (path, kind, recordId) => {
    expect(pipedrive.recognise(showPage('', HOST + path, NOW))).toMatchObject({ kind, recordId });
  });

  it.each([`${HOST}/leads/inbox`, `${HOST}/activities`, `${HOST}/pipeline/1`, 'https://www.pipedrive.com/deal/5'])(
    'null: %s',
    (url) => {
      expect(pipedrive.recognise(showPage('', url, NOW))).toBeNull();
    },
  );
});

describe('the deal page', () => {
  it('gives every fact that is in the page', () => {
    expect(facts(deal(3))).toEqual({
      recordNumber: { value: '3' },
      title: { value: 'Sales training for the team' },
      status: { value: { code: 'proposal made', text: 'Proposal Made' } },
      amount: { value: { value: 12500, currency: 'EUR' } },
      clientName: { value: 'Anna Schmidt' },
      clientId: { value: '6' },
      phones: { value: ['+49 30 000 00 17'] },
      emails: { value: ['anna.schmidt@example.com'] },
      company: { value: 'Example GmbH' },
      manager: { missing: 'manager' },
    });
  });

  it('reads an account in another language by marks, and strips the days from the stage', () => {
    expect(facts(deal(3, 'de'))).toMatchObject({
      status: { value: { code: 'angebot', text: 'Angebot' } },
      amount: { value: { value: 12500, currency: 'EUR' } },
      clientName: { value: 'Anna Schmidt' },
    });
  });

  it('says what is not there; a dash is nothing', () => {
    const missing = (name: string) => ({ missing: name });
    expect(facts(deal(4))).toMatchObject({
      amount: missing('amount'),
      clientName: missing('clientName'),
      clientId: missing('clientId'),
      phones: missing('phones'),
      company: missing('company'),
    });
    expect(facts(deal(5))).toMatchObject({ phones: missing('phones'), emails: { value: ['peter.nagy@example.org'] } });
  });

  it('reads a field that was scrolled into the page', () => {
    const frame = deal(3);
    frame.$('[data-index="2"]').insertAdjacentHTML('afterend', lateBlock(account, 3, 'en').markup);
    expect(facts(frame).manager).toEqual({ value: 'Maria Sokolova' });
  });

  it('never reads a view that was left: it stays in the page, hidden', () => {
    const frame = deal(4);
    const view = frame.$('.viewContainer');
    const stale = showPage(renderDeal(account, 3) ?? '', HOST, NOW).$('.viewContainer').outerHTML;
    view.insertAdjacentHTML(
      'beforebegin',
      stale.replace('<div class="viewContainer"', '<div class="viewContainer" style="display: none"'),
    );
    expect(facts(frame)).toEqual(facts(deal(4)));
  });
});

describe('the person page', () => {
  it('gives the person alone', () => {
    expect(facts(person(5))).toEqual({
      clientName: { value: 'Dmitry Orlov' },
      clientId: { value: '5' },
      phones: { value: ['+7 (900) 000 11 22'] },
      emails: { value: ['dmitry.orlov@example.com'] },
      company: { missing: 'company' },
      manager: { missing: 'manager' },
    });
  });

  it("does not take another person's block for its own", () => {
    const frame = showPage(renderPerson(account, 5) ?? '', `${HOST}/person/9`, NOW);
    expect(facts(frame)).toMatchObject({ phones: { missing: 'phones' }, emails: { missing: 'emails' } });
  });
});

describe('the board', () => {
  const frame = showPage(renderBoard(account), `${HOST}/pipeline/1`, NOW);

  it('gives a row for each tile, and the tile for its mark', () => {
    const page = pipedrive.recognise(frame);
    const rows = (page && pipedrive.rows?.(frame, page)) ?? [];
    expect(rows).toHaveLength(account.deals.length);
    const [row] = rows;
    expect(row).toMatchObject({
      id: '1',
      url: `${HOST}/deal/1`,
      amount: { value: 24900, currency: 'RUB' },
      clientName: null,
    });
    expect(row && pipedrive.rowElement?.(frame, row)?.dataset.testDealId).toBe('1');
  });
});

describe('composers', () => {
  it('are notes and mails, not the heading and not the search', () => {
    const frame = deal(1);
    const page = pipedrive.recognise(frame);
    const note = frame.$('.note-box [contenteditable]');
    expect(pipedrive.isComposer?.(note, page)).toBe(true);
    expect(pipedrive.composerLabel?.(note)).toBe('Take a note');
    for (const css of ['[data-testid="header-title"] textarea', '#froot-global-search input'])
      expect(pipedrive.isComposer?.(frame.$(css), page)).toBe(false);
    frame.$('.viewContainer').style.display = 'none';
    expect(pipedrive.isComposer?.(note, page)).toBe(false);
  });
});
