// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { LEADS } from '../../../test/sandbox/pipedrive/data';
import { renderBoard } from '../../../test/sandbox/pipedrive/lists';
import { preview, renderDeal, renderPerson } from '../../../test/sandbox/pipedrive/record';
import { USUAL } from '../../../test/sandbox/pipedrive/types';
import { account, deal, facts, lead, missing, organization, person, show, withMore } from './pages.fixture';

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
      manager: missing('manager'),
      nextActivity: { value: '27.11.2026' },
    });
  });

  it.each([
    ['de', 'Angebot'],
    ['ru', 'Предложение'],
  ] as const)('reads an account in %s, and strips the days from the stage', (lang, text) => {
    expect(facts(deal(3, { lang }))).toMatchObject({
      status: { value: { code: text.toLowerCase(), text } },
      amount: { value: { value: 12500, currency: 'EUR' } },
      nextActivity: { value: '27.11.2026' },
      clientName: { value: 'Anna Schmidt' },
    });
  });

  it.each(['button', 'callto', 'tel', 'text'] as const)('reads a phone drawn as %s', (phones) => {
    expect(facts(deal(3, { phones }))).toMatchObject({ phones: { value: ['+49 30 000 00 17'] } });
  });

  it('reads a phone from its link where an icon stands for it', () => {
    const frame = deal(3, { phones: 'callto' });
    frame.$('a[href^="callto:"]').innerHTML = '<svg></svg>';
    expect(facts(frame).phones).toEqual({ value: ['+49 30 000 00 17'] });
  });

  it('says what is not there; a dash is nothing', () => {
    expect(facts(deal(4))).toMatchObject({
      amount: missing('amount'),
      clientName: missing('clientName'),
      clientId: missing('clientId'),
      phones: missing('phones'),
      company: missing('company'),
      nextActivity: missing('nextActivity'),
    });
    expect(facts(deal(5))).toMatchObject({ phones: missing('phones'), emails: { value: ['peter.nagy@example.org'] } });
  });

  it('keeps a number in the name of a stage', () => {
    const frame = deal(3);
    frame.$('[aria-selected="true"]').textContent = '3 · Angebot';
    expect(facts(frame).status).toEqual({ value: { code: '3 · angebot', text: '3 · Angebot' } });
  });

  it('reads no field by a label that users made, nor one of two of a name', () => {
    const renamed = deal(3, { lang: 'de' });
    renamed.$('[data-testid="field-name"]').textContent = 'Auftragshöhe';
    expect(facts(renamed).amount).toEqual(missing('amount'));
    const twice = deal(3);
    const row = twice.$('[data-testid="fields-list-row"]');
    row.insertAdjacentHTML('afterend', row.outerHTML.replace('12,500', '99'));
    expect(facts(twice).amount).toEqual(missing('amount'));
  });

  it('gives no phone where several fields have one and none is named so', () => {
    const frame = deal(3);
    const row = frame.$('[data-testid="fields-list-row"]:has([data-test="phone-number-button"])');
    row.insertAdjacentHTML('afterend', row.outerHTML.replace('Phone', 'Assistant').replace('17', '99'));
    expect(facts(frame).phones).toEqual({ value: ['+49 30 000 00 17'] });
    frame.$(
      '[data-testid="person-block"] [data-testid="fields-list-row"]:nth-child(2) [data-testid="field-name"]',
    ).textContent = 'Ring';
    expect(facts(frame).phones).toEqual(missing('phones'));
  });

  it('never reads a view that was left: it stays in the page, hidden', () => {
    const frame = deal(4);
    const stale = deal(3).$('.viewContainer').outerHTML;
    const hidden = stale.replace('<div class="viewContainer"', '<div class="viewContainer" style="display: none"');
    frame.$('.viewContainer').insertAdjacentHTML('beforebegin', hidden);
    expect(facts(frame)).toEqual(facts(deal(4)));
  });

  it('reads nothing from a dialog within the view', () => {
    const frame = deal(4);
    const { innerHTML } = deal(3).$('.detailView');
    // No preview, since it names no deal.
    frame.$('.detailView').insertAdjacentHTML('afterbegin', `<div role="dialog">${innerHTML}</div>`);
    expect(facts(frame)).toEqual(facts(deal(4)));
  });
});

describe('the person page', () => {
  it.each(['new', 'old'] as const)('gives the person alone, in the %s shell', (shell) => {
    expect(facts(person(5, { shell }))).toEqual({
      clientName: { value: 'Dmitry Orlov' },
      clientId: { value: '5' },
      phones: { value: ['+7 (900) 000 11 22'] },
      emails: { value: ['dmitry.orlov@example.com'] },
      company: missing('company'),
      manager: missing('manager'),
    });
  });

  it.each(['new', 'old'] as const)('does not take the phone of the organisation, in the %s shell', (shell) => {
    expect(facts(person(6, { shell })).phones).toEqual({ value: ['+49 30 000 00 17'] });
  });

  it("does not take another person's block for its own", () => {
    const frame = show('/person/9', renderPerson(account, 5));
    expect(facts(frame)).toMatchObject({ phones: missing('phones'), emails: missing('emails') });
  });
});

describe('the organisation page', () => {
  it.each(['en', 'ru'] as const)('gives its own phone and not its people’s, in %s', (lang) => {
    expect(facts(organization(31, { lang }))).toEqual({
      clientName: { value: 'Example GmbH' },
      clientId: { value: 'ORG_31' },
      phones: { value: ['+49 30 000 00 31'] },
      emails: missing('emails'),
      manager: { value: 'Vera Lapteva' },
    });
    expect(facts(organization(32)).phones).toEqual(missing('phones'));
  });
});

describe('the lead page', () => {
  it('gives the lead and its person', () => {
    expect(facts(lead(LEADS.training, { phones: 'tel', lang: 'de' }))).toMatchObject({
      title: { value: 'Training enquiry' },
      clientName: { value: 'Anna Schmidt' },
      phones: { value: ['+49 30 000 00 17'] },
      amount: { value: { value: 3000, currency: 'EUR' } },
      manager: { value: 'Vera Lapteva' },
    });
    expect(facts(lead(LEADS.nameless))).toMatchObject({ clientName: missing('clientName'), amount: missing('amount') });
  });
});

describe('a preview', () => {
  it('gives the record in it, over a deal of somebody else', () => {
    const drawer = preview(account, '/deal/7', USUAL)?.markup ?? '';
    for (const below of [renderBoard(account), renderDeal(account, 3) ?? '']) {
      const frame = show('/pipeline/1', withMore(below, drawer));
      expect(facts(frame)).toMatchObject({
        recordNumber: { value: '7' },
        title: { value: 'Annual subscription' },
        clientName: { value: 'Kate Bloom' },
        phones: { value: ['+44 20 7946 0019'] },
      });
    }
  });

  it('gives it also where it is no dialog', () => {
    const drawer = (preview(account, '/deal/7', USUAL)?.markup ?? '').replace('role="dialog" aria-modal="true"', '');
    const frame = show('/pipeline/1', withMore(renderBoard(account), drawer));
    expect(facts(frame)).toMatchObject({ recordNumber: { value: '7' }, clientName: { value: 'Kate Bloom' } });
  });
});
