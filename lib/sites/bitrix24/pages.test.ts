// @vitest-environment happy-dom
/** Every page of the sandbox gives exactly what is declared for its kind, and every kind is there. */
import { describe, expect, it } from 'vitest';
import { gallery } from '../../../test/sandbox/bitrix24/gallery';
import { type Shown, showPage } from '../../../test/show-page';
import { isMail } from './recognise';
import { bitrix24 } from './site';

const NOW = new Date('2026-11-20T12:00:00+03:00');
const HOST = 'https://example.bitrix24.ru';
const shown: Shown[] = gallery(NOW).map(({ path, markup }) => showPage(markup, HOST + path, NOW));

function at(path: string, from = 0): Shown {
  const frame = shown.filter(({ location }) => location.href.startsWith(HOST + path))[from];
  if (!frame) throw new Error(`no page at ${path}`);
  return frame;
}

function factsOf(frame: Shown) {
  const page = bitrix24.recognise(frame);
  return page && bitrix24.read(frame, page);
}

describe('the declarations', () => {
  it('name exactly the facts that are read', () => {
    for (const frame of shown) {
      const page = bitrix24.recognise(frame);
      if (!page) continue;
      const declared = Object.keys(bitrix24.pages[page.kind]?.facts ?? {}).sort();
      expect(Object.keys(bitrix24.read(frame, page)).sort(), frame.location.href).toEqual(declared);
      const rows = [...(bitrix24.rows?.(frame, page) ?? [])];
      expect(rows.length > 0, `${page.kind} has rows`).toBe(bitrix24.pages[page.kind]?.rows !== undefined);
    }
  });

  it('are of the kinds that the pages are', () => {
    const kinds = new Set(shown.flatMap((frame) => bitrix24.recognise(frame)?.kind ?? []));
    expect([...kinds].sort()).toEqual(Object.keys(bitrix24.pages).sort());
  });
});

describe('records of other types', () => {
  it('a lead of somebody new, in both languages and in a form that stands in the way', () => {
    for (const from of [0, 1]) {
      const frame = at('/crm/lead/details/101/', from);
      expect(bitrix24.recognise(frame)).toMatchObject({ kind: 'lead', recordId: 'LEAD_101' });
      expect(factsOf(frame)).toMatchObject({
        recordNumber: { value: '101' },
        clientName: { value: 'Инна Чернова' },
        clientId: { value: 'LEAD_101' },
        phones: { value: ['+7 900 004-10-10'] },
        status: { value: { code: 'NEW', text: 'Не обработан' } },
      });
    }
  });

  it('a lead of a known client is that client’s', () => {
    expect(factsOf(at('/crm/lead/details/202/'))).toMatchObject({
      clientId: { value: 'CONTACT_77' },
      phones: { value: ['+7 900 000-11-22'] },
      amount: { missing: 'amount' },
    });
  });

  it('a smart process, whose own address names it', () => {
    const frame = at('/crm/type/128/details/5/');
    expect(bitrix24.recognise(frame)).toMatchObject({ kind: 'item', recordId: 'TYPE128_5' });
    expect(factsOf(frame)).toMatchObject({
      title: { value: 'Договор на обучение' },
      status: { value: { code: 'DT128_3:NEW', text: 'Начало' } },
      clientId: { value: 'CONTACT_78' },
      amount: { value: { value: 17500, currency: 'RUB' } },
    });
    expect(factsOf(at('/crm/type/128/details/6/'))).toMatchObject({ clientName: { missing: 'clientName' } });
  });
});

describe('rows', () => {
  const rowsOf = (frame: Shown) => {
    const page = bitrix24.recognise(frame);
    return [...((page && bitrix24.rows?.(frame, page)) || [])];
  };

  it('of leads and items keep their type in the id, so that no deal of that number is meant', () => {
    const [lead] = rowsOf(at('/crm/lead/list/')).filter(({ number }) => number === '101');
    expect(lead).toMatchObject({ id: 'LEAD_101', status: { text: 'Не обработан' }, clientId: null });
    const [item] = rowsOf(at('/crm/type/128/kanban/')).filter(({ number }) => number === '5');
    expect(item).toMatchObject({ id: 'TYPE128_5', status: { code: 'DT128_3:NEW' }, clientId: 'CONTACT_78' });
    expect(rowsOf(at('/crm/contact/list/'))[0]).toMatchObject({ id: 'CONTACT_77', clientName: 'Дмитрий Орлов' });
  });

  it('of a list have the day they were made, where that column is shown', () => {
    const [first] = rowsOf(at('/crm/deal/list/')).filter(({ number }) => number === '102');
    expect(first?.createdAt).toBe('2026-11-20T06:00:00.000Z');
    expect(rowsOf(at('/crm/deal/list/', 1))[0]?.createdAt).toBeNull();
  });

  it('without a link are known by what a double click opens', () => {
    const frame = at('/crm/deal/list/', 2);
    for (const link of frame.document.querySelectorAll('td a[href]')) link.removeAttribute('href');
    expect(rowsOf(frame).map(({ url }) => url)).toContain(`${HOST}/crm/deal/details/101/`);
  });
});

describe('chats', () => {
  it('a group is nobody, and says so', () => {
    expect(factsOf(at('/online/', 3))?.clientName).toEqual({ missing: 'clientName', why: 'group' });
    expect(factsOf(at('/online/', 1))?.clientName).toEqual({ value: 'Олег Данилов' });
  });

  it('an open line in the classic messenger is its client, whatever the line is called', () => {
    expect(factsOf(at('/desktop_app/?IFRAME=Y'))).toMatchObject({
      clientName: { value: 'Ольга Белова' },
      lastIncoming: { value: 'Хочу перейти на тариф «Наставник»' },
    });
  });

  it('whisper is told while it is on', () => {
    for (const [path, button, active, composer] of [
      ['/online/', '.bx-imol-textarea__silent', 'bx-imol-textarea__silent--active', 'textarea'],
      ['/desktop_app/?IFRAME=Y', '.bx-messenger-textarea-hidden', 'bx-messenger-textarea-hidden-active', 'textarea'],
    ] as const) {
      const frame = at(path);
      expect(bitrix24.composerNote?.(frame.$(composer))).toBeNull();
      frame.$(button).classList.add(active);
      expect(bitrix24.composerNote?.(frame.$(composer)), path).toBe('whisper');
    }
  });
});

it('knows a mail being written, which is no page of its own', () => {
  const mail = at('/bitrix/components/');
  expect([bitrix24.recognise(mail), isMail(mail)]).toEqual([null, true]);
  expect(isMail(at('/crm/deal/details/101/'))).toBe(false);
});

it('says why a page of a portal is none of ours', () => {
  const why = (path: string) => [bitrix24.recognise(at(path)), bitrix24.unfit?.(at(path))];
  expect(why('/auth/')).toEqual([null, 'logged-out']);
  expect(why('/extranet/')).toEqual([null, 'not-staff']);
  expect(why('/pub/site/')).toEqual([null, 'not-staff']);
  expect(bitrix24.unfit?.(at('/crm/deal/kanban/'))).toBeNull();
});
