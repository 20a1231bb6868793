/** The kanban of deals, leads or items. */
import { type Html, html, inline } from '../html.ts';
import { loadOnScroll, refreshKanban } from './boards-script.ts';
import { type Line, type LineType, linesOf, STAGES_OF } from './lines.ts';
import { hostile, portal } from './shell.ts';
import { PLAIN, type Switches } from './switches.ts';
import { type Bitrix24State, contactPath, humanDate, rubles } from './types.ts';
import { say } from './words.ts';

/** A column shows as many cards before it is scrolled. */
const PAGE = 20;

export function renderKanban(state: Bitrix24State, type: LineType = 'deal', switches: Switches = PLAIN): string {
  const content = html`<div id="crm_kanban"><div class="main-kanban"><div class="main-kanban-inner"><div class="main-kanban-grid">
${STAGES_OF[type].map((stage) => column(state, type, stage, switches))}</div></div></div></div>${inline(refreshKanban)}${inline(loadOnScroll)}${hostile(switches)}`;
  return portal('Сделки', `/crm/${type}/kanban/`, content);
}

function column(
  state: Bitrix24State,
  type: LineType,
  stage: { id: string; name: string; color: string },
  switches: Switches,
): Html {
  const lines = linesOf(state, type).filter(({ stageId }) => stageId === stage.id);
  const sum = lines.reduce((total, { amount }) => total + (amount ?? 0), 0);
  const cards = lines.map((line) => item(state, line, switches));
  return html`<div class="main-kanban-column" style="--c:${stage.color}"><div class="main-kanban-column-header"><span class="main-kanban-column-title-text-inner">${stage.name}</span> (<span class="main-kanban-column-total-item">${lines.length}</span>)</div>
<div class="crm-kanban-total-price"><span class="crm-kanban-total-price-total">${rubles(sum)}</span></div>
<div class="main-kanban-column-body" data-id="${stage.id}" data-type="column"><div class="main-kanban-column-items">${cards.slice(0, PAGE)}</div>${cards.length > PAGE && html`<template data-more>${cards.slice(PAGE)}</template>`}</div></div>`;
}

function item(state: Bitrix24State, line: Line, { lang, markup }: Switches): Html {
  const words = line.title.split(' ');
  const last = words.pop() ?? '';
  const contact = state.contacts.find((candidate) => candidate.id === line.contactId);
  const manager = state.users.find((user) => user.id === line.managerId);
  const off = (known: string | undefined, name: string) => (known ? name : `${name}-disabled`);
  const planner = html`<div class="crm-kanban-item-planner"><span class="crm-kanban-item-plan">+ Запланировать</span></div>`;
  const connect = html`<span class="crm-kanban-item-activity">Нет дел</span> <span class="${off(contact?.phone, 'crm-kanban-item-contact-phone')}" data-type="phone"></span><span class="${off(contact?.email, 'crm-kanban-item-contact-email')}" data-type="email"></span>`;
  const foot =
    markup === 'new'
      ? html`<div class="crm-kanban-item-footer">${planner}<div class="crm-kanban-item-last-activity"></div></div><div class="crm-kanban-item-aside">${connect}</div>`
      : html`${planner}<div class="crm-kanban-item-connect">${connect}</div>`;
  return html`<div class="main-kanban-item" data-id="${line.id}" data-type="item" data-element="kanban-element"><div class="main-kanban-item-drag-target"></div>
<div class="main-kanban-item-wrapper"><div class="crm-kanban-item">
<a class="crm-kanban-item-title" href="${line.path}">${words.join(' ')} <span>${last}</span></a>
<div class="crm-kanban-item-repeated"></div><div class="crm-kanban-item-total"><div class="crm-kanban-item-total-price"${line.amount === null && html` style="display:none"`}>${rubles(line.amount ?? 0)}</div></div>
<span class="crm-kanban-item-contact">${contact && clientLink(contact.id, contact.name)}${line.company && html`<br><a href="/crm/company/details/5/" bx-tooltip-user-id="COMPANY_5">${line.company}</a>`}</span>
<div class="crm-kanban-item-date">${humanDate(line.createdAt)}</div><div class="crm-kanban-item-checkbox"></div>
<div class="crm-kanban-item-fields"><div class="crm-kanban-item-fields-item"><div class="crm-kanban-item-fields-item-title"><span class="crm-kanban-item-fields-item-title-text">${say(lang, 'Ответственный')}</span></div>
<div class="crm-kanban-item-fields-item-value"><a class="crm-kanban-item-fields-item-value-name" href="/company/personal/user/${line.managerId}/">${manager?.name}</a></div></div></div>
<div class="crm-kanban-item-badges"></div>${foot}
</div></div></div>`;
}

export function clientLink(id: number, name: string): Html {
  return html`<a href="${contactPath(id)}" bx-tooltip-user-id="CONTACT_${id}" bx-tooltip-loader="/bitrix/components/bitrix/crm.contact.show/card.ajax.php" bx-tooltip-classname="crm_balloon_contact">${name}</a>`;
}
