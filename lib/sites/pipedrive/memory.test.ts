// @vitest-environment happy-dom
/** A view that is drawn bit by bit, and one that is left: what was, what is not there yet, what is no longer. */
import { describe, expect, it } from 'vitest';
import { lateBlock } from '../../../test/sandbox/pipedrive/record';
import type { Shown } from '../../../test/show-page';
import { account, deal, facts, HOST, missing, person } from './pages.fixture';

/** Without a layout engine nothing has a height: the room below what is drawn is said here. */
function withRoom(frame: Shown, height = 900): Shown {
  Object.defineProperty(frame.$('[data-virtuoso-scroller]'), 'scrollHeight', { value: height, configurable: true });
  return frame;
}

/** The single-page app goes on: the same document under another address, with whatever view is in it. */
const goOn = (frame: Shown, path: string): Shown => ({ ...frame, location: new URL(HOST + path) });

describe('what the sidebar has not drawn', () => {
  it('is to be scrolled to, is read when it comes, and stays known when it goes', () => {
    const frame = withRoom(deal(3));
    expect(facts(frame).manager).toEqual(missing('manager', 'scroll-to-load'));
    expect(facts(frame).amount).toEqual({ value: { value: 12500, currency: 'EUR' } });
    frame
      .$('[data-index="2"]')
      .insertAdjacentHTML('afterend', `<div data-index="3">${lateBlock(account, 3).markup}</div>`);
    frame.$('[data-index="0"]').remove();
    expect(facts(frame)).toMatchObject({
      manager: { value: 'Maria Sokolova' },
      amount: { value: { value: 12500, currency: 'EUR' } },
    });
  });

  it('is to be scrolled to also where it stands above what is drawn', () => {
    const frame = deal(3);
    frame.$('[data-index="0"]').remove();
    expect(facts(frame).amount).toEqual(missing('amount', 'scroll-to-load'));
  });

  it('is not remembered of another client, nor once the page says that it is empty', () => {
    const frame = withRoom(deal(3));
    facts(frame);
    frame.$('[data-testid="detail-block"] [data-testid="fields-list-row-field-components"]').textContent = '-';
    expect(facts(frame).amount).toEqual(missing('amount'));
    const other = withRoom(deal(3));
    facts(other);
    other.$('[data-index="0"]').remove();
    other.$('[data-testid="person-block"] a').setAttribute('href', '/person/9');
    expect(facts(other).amount).toEqual(missing('amount', 'scroll-to-load'));
  });

  it('is plainly missing where all is drawn', () => {
    expect(facts(withRoom(deal(3), 20)).manager).toEqual(missing('manager'));
  });

  it('in a closed block is to be opened', () => {
    expect(facts(deal(3, { closed: 'person-block' }))).toMatchObject({
      clientName: missing('clientName', 'not-opened'),
      phones: missing('phones', 'not-opened'),
      amount: { value: { value: 12500, currency: 'EUR' } },
    });
    expect(facts(withRoom(deal(3, { closed: 'detail-block' })))).toMatchObject({
      amount: missing('amount', 'not-opened'),
      phones: { value: ['+49 30 000 00 17'] },
    });
  });
});

describe('after a navigation without a reload', () => {
  const HELD = ['title', 'status', 'clientName', 'clientId', 'phones', 'emails', 'company', 'amount', 'nextActivity'];

  it('the view of the record before says nothing of the next', () => {
    const frame = deal(3);
    facts(frame);
    const next = goOn(frame, '/deal/4');
    const read = facts(next);
    expect(read.recordNumber).toEqual({ value: '4' });
    for (const name of HELD) expect(read).toHaveProperty(name, missing(name));
    frame.$('.viewContainer').replaceWith(deal(5).$('.viewContainer'));
    expect(facts(next)).toMatchObject({ clientName: { value: 'Peter Nagy' }, title: { value: 'Script review' } });
  });

  it('nor does one of another kind, though a block of it comes late', () => {
    const frame = deal(3);
    facts(frame);
    const next = goOn(frame, '/person/5');
    frame
      .$('[data-index="2"]')
      .insertAdjacentHTML('afterend', `<div data-index="3">${lateBlock(account, 3).markup}</div>`);
    expect(facts(next)).toEqual({
      clientName: missing('clientName'),
      clientId: { value: '5' },
      phones: missing('phones'),
      emails: missing('emails'),
      company: missing('company'),
      manager: missing('manager'),
    });
  });

  it('nor after two navigations that showed nothing; the way back shows the record again', () => {
    const frame = deal(3);
    const all = facts(frame);
    facts(goOn(frame, '/deal/4'));
    expect(facts(goOn(frame, '/deal/5')).phones).toEqual(missing('phones'));
    expect(facts(frame)).toEqual(all);
  });

  it('nor does the title of the tab in the old shell', () => {
    const frame = person(6, { shell: 'old' });
    expect(facts(frame).clientName).toEqual({ value: 'Anna Schmidt' });
    const next = goOn(frame, '/person/8');
    expect(facts(next)).toMatchObject({ clientName: missing('clientName'), phones: missing('phones') });
    frame.document.title = 'Ivana Petrova - contact details';
    expect(facts(next).clientName).toEqual({ value: 'Ivana Petrova' });
  });

  it('a view that is filled anew in place is the next record’s', () => {
    const frame = deal(3);
    facts(frame);
    const next = goOn(frame, '/deal/5');
    frame.$<HTMLTextAreaElement>('[data-testid="header-title"] textarea').value = 'Script review';
    expect(facts(next)).toMatchObject({ title: { value: 'Script review' }, phones: missing('phones') });
    frame.$('[data-testid="person-block"]').innerHTML = deal(5).$('[data-testid="person-block"]').innerHTML;
    expect(facts(next)).toMatchObject({ clientName: { value: 'Peter Nagy' }, phones: missing('phones') });
  });
});
