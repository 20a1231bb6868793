// @vitest-environment happy-dom
/** The traps that adapters have to get past are really in the pages; and pages can be rendered without the server. */
import { describe, expect, it } from 'vitest';
import { renderDealCard } from './bitrix24/card.ts';
import { seedBitrix24 } from './bitrix24/data.ts';
import { renderKanban } from './bitrix24/kanban.ts';
import { renderDealList } from './bitrix24/list.ts';
import { seedGetcourse } from './getcourse/data.ts';
import { type Columns, renderOrderList } from './getcourse/list.ts';
import { renderOrderCard } from './getcourse/order.ts';
import { orderNumbered } from './getcourse/types.ts';
import { ago, cardDate, roubles } from './getcourse/words.ts';
import { seedPipedrive } from './pipedrive/data.ts';
import { renderDeal } from './pipedrive/record.ts';
import { seedWhatsapp } from './whatsapp/data.ts';
import { renderWhatsapp } from './whatsapp/routes.ts';

const now = new Date(2026, 10, 20, 12, 0);
const parse = (markup: string | null) => new DOMParser().parseFromString(markup ?? '', 'text/html');
const texts = (page: Document, css: string) => [...page.querySelectorAll(css)].map((node) => node.textContent.trim());

describe('GetCourse', () => {
  const state = seedGetcourse(now);
  const list = (columns?: Columns) => parse(renderOrderList(state, { page: 1, now, ...(columns && { columns }) }));

  it('gives an order three different numbers', () => {
    for (const row of list().querySelectorAll('tbody tr')) {
      const link = row.querySelector('a[href*="/update/id/"]');
      const id = link?.getAttribute('href')?.split('/').at(-1);
      expect(new Set([id, link?.textContent, row.getAttribute('data-deal-id')]).size).toBe(3);
    }
  });

  it('moves and hides columns', () => {
    expect(texts(list(), 'th')).toEqual(['Номер', 'Дата создания', 'Пользователь', 'Название', 'Статус', 'Стоимость']);
    expect(texts(list('shuffled'), 'th').indexOf('Номер')).toBe(4);
    expect(list('hidden').querySelector('.deal-status')).toBeNull();
  });

  it('shows other people’s phones before and beside the client’s', () => {
    const page = parse(renderOrderCard(state, orderNumbered(state, 25411).id, { now }));
    expect(page.querySelector('a[href^="tel:"]')?.getAttribute('href')).toBe('tel:+74950000001');
    expect(page.querySelector('.user-card .user-call-to-phone')?.textContent).toBe('+7 900 001-11-22');
    expect(page.querySelector('.comment-text')?.textContent).toContain('8 900 009-87-65');
  });

  it('escapes «<Не выбран>» and starts the status select empty', () => {
    const page = parse(renderOrderCard(state, orderNumbered(state, 25428).id, { now }));
    expect(page.querySelector('.manager-link')?.textContent).toBe('<Не выбран>');
    expect(page.querySelector('#Deal_change_status option')?.textContent).toBe('Изменить статус');
    expect(page.querySelector('h1')?.textContent).toContain('#25428');
  });

  it('writes dates and money its own way', () => {
    expect(ago(new Date(2026, 10, 20, 11, 57).toISOString(), now)).toBe('3 минуты назад');
    expect(ago(new Date(2026, 10, 19, 14, 0).toISOString(), now)).toBe('22 часа назад');
    expect(cardDate(new Date(2026, 3, 17, 18, 56).toISOString())).toBe('Пт 17 Апр 18:56');
    expect([roubles(0), roubles(24900), roubles(2450.5)]).toEqual([
      '0\u00a0руб.',
      '24\u00a0900\u00a0руб.',
      '2\u00a0450,50\u00a0руб.',
    ]);
  });
});

describe('Bitrix24', () => {
  const state = seedBitrix24(now);

  it('doubles the head of the grid and names no column in the cells', () => {
    const page = parse(renderDealList(state));
    expect(page.querySelectorAll('th[data-name="SUM"]')).toHaveLength(2);
    expect(page.querySelector('td[data-name]')).toBeNull();
  });

  it('marks two deals of one contact alike', () => {
    const page = parse(renderKanban(state));
    const links = page.querySelectorAll('.crm-kanban-item-contact a[bx-tooltip-user-id="CONTACT_77"]');
    expect([...links].map((link) => link.closest<HTMLElement>('.main-kanban-item')?.dataset.id)).toEqual([
      '101',
      '102',
    ]);
  });

  it('has no text node with a class for an empty field', () => {
    const page = parse(renderDealCard(state, 105));
    expect(page.querySelector('[data-cid="CLIENT"] .crm-entity-widget-client-box')).toBeNull();
    expect(page.querySelector('[data-cid="COMMENTS"] .ui-entity-editor-content-block-text')).toBeNull();
  });
});

describe('Pipedrive', () => {
  it('writes days before the stage and keeps the title in a text area', () => {
    const page = parse(renderDeal(seedPipedrive(now), 3, { lang: 'de' }));
    expect(page.querySelector('.cui5-stage-selector__stage[aria-selected="true"]')?.textContent).toBe('4 T · Angebot');
    expect(page.querySelector('[data-testid="header-title"] textarea')?.textContent).toBe(
      'Sales training for the team',
    );
  });
});

describe('WhatsApp', () => {
  it('names a member’s number in a group’s ids, and no number under @lid', () => {
    const state = seedWhatsapp(now);
    const ids = (chatId: string) =>
      [...parse(renderWhatsapp(state, { chatId })).querySelectorAll<HTMLElement>('#main [data-id]')].map(
        (node) => node.dataset.id ?? '',
      );
    expect(ids('120363000000000042@g.us')[0]).toMatch(/^false_120363000000000042@g\.us_.+@c\.us$/);
    expect(ids('84000000000017@lid').join()).not.toContain('@c.us');
    expect(ids('79000008899@c.us').join()).not.toContain('@');
  });
});
