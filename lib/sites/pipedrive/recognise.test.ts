// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { LEADS } from '../../../test/sandbox/pipedrive/data';
import { renderActivities, renderBoard, renderDeals, renderLeadInbox } from '../../../test/sandbox/pipedrive/lists';
import { preview, renderDeal, renderPerson } from '../../../test/sandbox/pipedrive/record';
import { USUAL } from '../../../test/sandbox/pipedrive/types';
import { account, HOST, show, withMore } from './pages.fixture';
import { pipedrive } from './site';

const over = (path: string) => (markup: string) =>
  show('/pipeline/1', withMore(markup, preview(account, path, USUAL)?.markup ?? ''));

describe('recognise', () => {
  it.each([
    ['/deal/12', 'deal', '12'],
    ['/deal/12/activities?tab=1', 'deal', '12'],
    ['/person/5', 'contact', '5'],
    ['/organization/31', 'company', '31'],
    [`/leads/inbox/${LEADS.training}`, 'lead', LEADS.training],
    [`/leads/archived/${LEADS.training}`, 'lead', LEADS.training],
    ['/deals/list/user/1', 'deal-list', null],
    ['/leads/inbox', 'lead-list', null],
    ['/persons/list/everyone', 'contact-list', null],
    ['/organizations/list', 'company-list', null],
    ['/activities/list/user/1', 'activity-list', null],
  ])('%s', (path, kind, recordId) => {
    expect(pipedrive.recognise(show(path))).toMatchObject({ kind, recordId });
    expect(pipedrive.recognise(show(`https://app.pipedrive.com${path}`))).toMatchObject({ kind });
  });

  it.each([
    `${HOST}/pipeline/1`,
    `${HOST}/settings/api`,
    `${HOST}/dealer/5`,
    `${HOST}/deal/5x`,
    'https://app.pipedrive.com/auth/login',
    ...['www', 'developers', 'oauth', 'support'].map((name) => `https://${name}.pipedrive.com/deal/5`),
  ])('null: %s', (url) => {
    expect(pipedrive.recognise(show(url))).toBeNull();
  });

  it('says why: somebody has to log in', () => {
    expect(pipedrive.unfit?.(show('https://app.pipedrive.com/auth/login'))).toBe('logged-out');
    expect(pipedrive.unfit?.(show('/settings/api', ''))).toBeNull();
    expect(pipedrive.unfit?.(show('https://www.pipedrive.com/auth/login'))).toBeNull();
  });
});

describe('a preview', () => {
  it('is the record that it links to, under the address of the board', () => {
    const frame = over('/deal/3')(renderBoard(account));
    expect(pipedrive.recognise(frame)).toMatchObject({ kind: 'deal', recordId: '3', url: `${HOST}/deal/3` });
    frame.$('.drawer').remove();
    expect(pipedrive.recognise(frame)).toMatchObject({ kind: 'board', recordId: null });
  });

  it('may show a lead over the inbox, whose address there has no inbox in it', () => {
    const frame = over(`/leads/${LEADS.training}`)(renderLeadInbox(account));
    expect(pipedrive.recognise(frame)).toMatchObject({ kind: 'lead', recordId: LEADS.training });
  });

  it('covers the record below it', () => {
    const markup = renderPerson(account, 5) ?? '';
    const drawer = preview(account, '/deal/3', USUAL)?.markup ?? '';
    const frame = show('/person/5', withMore(markup, drawer));
    expect(pipedrive.recognise(frame)).toMatchObject({ kind: 'deal', recordId: '3' });
    frame.$('.drawer').style.display = 'none';
    expect(pipedrive.recognise(frame)).toMatchObject({ kind: 'contact', recordId: '5' });
  });

  it('on top of another counts', () => {
    const drawers = ['/deal/7', '/deal/3'].map((path) => preview(account, path, USUAL)?.markup).join('');
    expect(pipedrive.recognise(show('/pipeline/1', withMore(renderBoard(account), drawers)))?.recordId).toBe('3');
  });

  it('without that link is known by the one deal it names', () => {
    const frame = over('/deal/3')(renderBoard(account));
    frame.$('[data-test="nav-button"]').outerHTML = '<a href="/deal/3">Open</a>';
    expect(pipedrive.recognise(frame)).toMatchObject({ kind: 'deal', recordId: '3' });
    frame.$('.drawer').insertAdjacentHTML('beforeend', '<a href="/deal/4">Next</a>');
    expect(pipedrive.recognise(frame)).toMatchObject({ kind: 'board' });
  });

  it('is no form that names a deal', () => {
    const form = '<div role="dialog"><input data-test="activity-subject"><a href="/deal/3">Sales training</a></div>';
    const frame = show('/activities', withMore(renderActivities(account), form));
    expect(pipedrive.recognise(frame)).toMatchObject({ kind: 'activity-list' });
  });
});

describe('declarations', () => {
  it('name the facts that are read, of each kind', () => {
    const frames = [
      show('/deal/3', renderDeal(account, 3)),
      show('/person/6', renderPerson(account, 6, { shell: 'old' })),
      show('/organization/31', ''),
      show(`/leads/inbox/${LEADS.nameless}`, ''),
      show('/pipeline/1', renderBoard(account)),
      show('/deals/list', renderDeals(account)),
      show('/persons/list', ''),
    ];
    for (const frame of frames) {
      const page = pipedrive.recognise(frame);
      const declared = page && pipedrive.pages[page.kind]?.facts;
      expect(page && Object.keys(pipedrive.read(frame, page)).sort(), page?.kind).toEqual(
        Object.keys(declared ?? { none: null }).sort(),
      );
    }
  });
});
