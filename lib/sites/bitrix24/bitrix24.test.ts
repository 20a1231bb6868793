// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { renderContactCard, renderDealCard } from '../../../test/sandbox/bitrix24/card';
import { seedBitrix24 } from '../../../test/sandbox/bitrix24/data';
import { renderKanban } from '../../../test/sandbox/bitrix24/kanban';
import { renderDealList } from '../../../test/sandbox/bitrix24/list';
import { renderMessenger } from '../../../test/sandbox/bitrix24/messenger';
import { portal } from '../../../test/sandbox/bitrix24/shell';
import { html } from '../../../test/sandbox/html';
import { type Shown, showPage } from '../../../test/show-page';
import { bitrix24 } from './site';

const NOW = new Date('2026-11-20T12:00:00+03:00');
const HOST = 'https://example.bitrix24.ru';
const box = seedBitrix24(NOW);

function deal(id: number, change: (markup: string) => string = (markup) => markup): Shown {
  return showPage(change(renderDealCard(box, id) ?? ''), `${HOST}/crm/deal/details/${id}/?IFRAME=Y`, NOW);
}

function facts(frame: Shown) {
  const page = bitrix24.recognise(frame);
  if (!page) throw new Error('not recognised');
  return bitrix24.read(frame, page);
}

function rowsOf(frame: Shown) {
  const page = bitrix24.recognise(frame);
  return [...((page && bitrix24.rows?.(frame, page)) || [])];
}

describe('recognise', () => {
  it('knows a card by its own marks', () => {
    expect(bitrix24.recognise(deal(101))).toMatchObject({ kind: 'deal', recordId: '101', host: 'example.bitrix24.ru' });
    const contact = showPage(renderContactCard(box, 77) ?? '', `${HOST}/anything/`, NOW);
    expect(bitrix24.recognise(contact)).toMatchObject({ kind: 'contact', recordId: 'CONTACT_77' });
  });

  it('sees the kanban under an address that names a card', () => {
    const top = showPage(renderKanban(box), `${HOST}/crm/deal/details/101/`, NOW);
    expect(bitrix24.recognise(top)).toMatchObject({ kind: 'board', recordId: null });
  });

  it('sees nothing in the empty page that only opens the slider', () => {
    const top = portal('', '', html``, '/crm/deal/details/101/');
    expect(bitrix24.recognise(showPage(top, `${HOST}/crm/deal/details/101/`, NOW))).toBeNull();
  });

  it('sees nothing in a card that is not saved yet', () => {
    const fresh = deal(101, (markup) => markup.replaceAll('deal_101_', 'deal_0_'));
    expect(bitrix24.recognise(fresh)).toBeNull();
  });

  it('knows a chat only where one is open', () => {
    const chat = (dialogId?: string) =>
      showPage(renderMessenger(box, dialogId ? { dialogId } : {}), `${HOST}/online/`, NOW);
    expect(bitrix24.recognise(chat())).toBeNull();
    expect(facts(chat('chat41'))).toEqual({
      clientName: { value: 'Дмитрий Орлов' },
      lastIncoming: { value: 'Оплата тоже не проходит' },
      messages: {
        value: [
          { from: 'client', text: 'Здравствуйте! Два раза нажал кнопку, заказов теперь два?', at: null },
          { from: 'us', text: 'Здравствуйте! Сейчас посмотрю.', at: null },
          { from: 'client', text: 'Оплата тоже не проходит', at: null },
        ],
      },
    });
  });
});

describe('the deal card', () => {
  it('gives every fact of the deal and its client', () => {
    expect(facts(deal(101))).toEqual({
      recordNumber: { value: '101' },
      title: { value: 'Запуск онлайн-школы, «Стандарт»' },
      status: { value: { code: 'NEW', text: 'Новая' } },
      amount: { value: { value: 24900, currency: 'RUB' } },
      clientName: { value: 'Дмитрий Орлов' },
      clientId: { value: 'CONTACT_77' },
      phones: { value: ['+7 900 000-11-22'] },
      emails: { value: ['Dmitry.Orlov@Example.com'] },
      company: { missing: 'company' },
      manager: { value: 'Олег Данилов' },
      nextActivity: { value: expect.stringMatching(/^21 ноября \d+:00: Спросить, прошла ли оплата$/) },
      messages: {
        value: [{ from: 'us', text: 'Просил перезвонить мужу: +7 900 009-87-65', at: '2026-11-19T05:00:00.000Z' }],
      },
    });
  });

  it('takes the first contact of several, and the company beside it', () => {
    expect(facts(deal(104))).toMatchObject({
      clientName: { value: 'Тимур Алиев' },
      clientId: { value: 'CONTACT_79' },
      phones: { value: ['+7 900 003-10-10'] },
      company: { value: 'ООО «Пример и партнёры»' },
    });
  });

  it('says what is empty; the phone in the timeline is nobody’s here', () => {
    expect(facts(deal(105))).toMatchObject({
      amount: { missing: 'amount' },
      clientName: { missing: 'clientName' },
      clientId: { missing: 'clientId' },
      phones: { missing: 'phones' },
      emails: { missing: 'emails' },
    });
    expect(facts(deal(106)).phones).toEqual({ missing: 'phones' });
  });

  it('takes a stage that no step has as its text', () => {
    const renamed = deal(101, (markup) => markup.replace('content-block-text">Новая', 'content-block-text">Особая'));
    expect(facts(renamed).status).toEqual({ value: { code: 'особая', text: 'Особая' } });
  });

  it('does not read a field that is being edited', () => {
    const frame = deal(101);
    frame.$('[data-cid="STAGE_ID"] .ui-entity-editor-content-block').innerHTML = '<input name="STAGE_ID" value="WON">';
    expect(facts(frame).status).toEqual({ missing: 'status' });
  });
});

describe('the contact card', () => {
  it('gives the contact', () => {
    const frame = showPage(renderContactCard(box, 79) ?? '', `${HOST}/crm/contact/details/79/`, NOW);
    expect(facts(frame)).toEqual({
      clientName: { value: 'Тимур Алиев' },
      clientId: { value: 'CONTACT_79' },
      phones: { value: ['+7 900 003-10-10'] },
      emails: { value: ['aliev@example.com'] },
      company: { value: 'ООО «Пример и партнёры»' },
      manager: { value: 'Мария Соколова' },
      nextActivity: { missing: 'nextActivity' },
      messages: { missing: 'messages' },
    });
  });
});

describe('rows', () => {
  it('of the kanban carry stage, client and amount', () => {
    const frame = showPage(renderKanban(box), `${HOST}/crm/deal/kanban/`, NOW);
    const rows = rowsOf(frame);
    expect(rows).toHaveLength(box.deals.length);
    expect(rows.find(({ id }) => id === '101')).toEqual({
      id: '101',
      number: '101',
      url: `${HOST}/crm/deal/details/101/`,
      clientId: 'CONTACT_77',
      clientName: 'Дмитрий Орлов',
      status: { code: 'NEW', text: 'Новая' },
      amount: { value: 24900, currency: 'RUB' },
      product: null,
      createdAt: null,
    });
    expect(rows.find(({ id }) => id === '105')).toMatchObject({ clientId: null, amount: null });
    const [row] = rows;
    expect(row && bitrix24.rowElement?.(frame, row)?.className).toBe('main-kanban-item');
  });

  it('of the kanban have no stage in views whose columns are none', () => {
    const frame = showPage(renderKanban(box), `${HOST}/crm/deal/activity/`, NOW);
    expect(rowsOf(frame)[0]?.status).toBeNull();
  });

  it.each(['default', 'shuffled', 'hidden'] as const)('of the list are read by the head’s names: %s', (columns) => {
    const frame = showPage(renderDealList(box, { columns }), `${HOST}/crm/deal/list/`, NOW);
    const rows = rowsOf(frame);
    expect(rows).toHaveLength(box.deals.length);
    const isHidden = columns === 'hidden';
    expect(rows.find(({ id }) => id === '102')).toMatchObject({
      url: `${HOST}/crm/deal/details/102/`,
      clientId: isHidden ? null : 'CONTACT_77',
      clientName: isHidden ? null : 'Дмитрий Орлов',
      status: isHidden ? null : { code: 'новая', text: 'Новая' },
      amount: { value: 24900, currency: 'RUB' },
    });
    const [row] = rows;
    const tr = row && bitrix24.rowElement?.(frame, row);
    expect(tr?.localName).toBe('tr');
    tr?.replaceWith(tr.cloneNode(true));
    expect(row && bitrix24.rowElement?.(frame, row)).toBeNull();
  });
});

describe('composers', () => {
  it('are the timeline’s and the messenger’s fields, not the card’s', () => {
    const frame = deal(101);
    const all = [...frame.document.querySelectorAll('textarea')];
    expect(all.map((area) => bitrix24.isComposer?.(area, null))).toEqual([true, true, true]);
    expect(all.map((area) => bitrix24.composerLabel?.(area))).toContain('Оставьте комментарий');
    const other = frame.document.createElement('textarea');
    frame.$('[data-cid="COMMENTS"]').append(other);
    expect(bitrix24.isComposer?.(other, null)).toBe(false);
    const chat = showPage(renderMessenger(box, { dialogId: '2' }), `${HOST}/online/`, NOW);
    expect(bitrix24.isComposer?.(chat.$('textarea'), null)).toBe(true);
  });

  /** The page's part: the tab shows the text area, its focus swaps it for an editor that comes later. */
  function live(load: (place: HTMLElement) => void) {
    const frame = deal(101);
    const area = frame.$<HTMLTextAreaElement>('.crm-entity-stream-content-new-comment-textarea');
    const pane = area.parentElement ?? area;
    frame.$('.main-buttons-item[data-id="comment"]').addEventListener('click', () => pane.classList.remove('--hidden'));
    let focused = 0;
    area.addEventListener('focus', () => {
      focused++;
      area.style.display = 'none';
      frame.$('.crm-entity-stream-section-comment-editor').style.display = 'block';
      setTimeout(() => load(frame.$('.crm-entity-stream-section-comment-editor')), 30);
    });
    return { frame, area, pane, focused: () => focused };
  }

  it('the comment’s trap opens: tab, focus, and the body of the editor that comes', async () => {
    const { document: inside } = showPage('<body></body>', 'about:blank', NOW);
    const { frame, area, pane, focused } = live((place) => {
      const editor = frame.document.createElement('iframe');
      editor.className = 'bx-editor-iframe';
      // A document of its own, which happy-dom gives to no frame here.
      Object.defineProperty(editor, 'contentDocument', { value: inside });
      place.append(editor);
      setTimeout(() => inside.body.setAttribute('contenteditable', 'true'), 80);
    });
    const opened = await bitrix24.openComposer?.(area);
    expect(opened === inside.body).toBe(true);
    expect(inside.body.isContentEditable).toBe(true);
    expect(pane.className).not.toContain('--hidden');
    expect(focused()).toBe(1);
    // Open already: the same body, and no second focus.
    expect((await bitrix24.openComposer?.(area)) === inside.body).toBe(true);
    expect(focused()).toBe(1);
  });

  it('any other composer is opened as it is', async () => {
    const frame = deal(101);
    const todo = frame.$('.crm-activity__todo-editor-v2_input_control');
    expect(await bitrix24.openComposer?.(todo)).toBe(todo);
  });
});
