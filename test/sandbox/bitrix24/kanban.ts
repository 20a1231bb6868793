/** The deals' kanban. */
import { type Html, html, inline } from '../html.ts';
import { refreshKanban } from './boards-script.ts';
import { portal } from './shell.ts';
import { type Bitrix24State, type BxDeal, contactPath, dealPath, humanDate, rubles, STAGES } from './types.ts';

export function renderKanban(state: Bitrix24State): string {
  const content = html`<div id="crm_kanban"><div class="main-kanban"><div class="main-kanban-inner"><div class="main-kanban-grid">
${STAGES.map((stage) => column(state, stage))}</div></div></div></div>${inline(refreshKanban)}`;
  return portal('Сделки', '/crm/deal/kanban/', content);
}

function column(state: Bitrix24State, stage: { id: string; name: string; color: string }): Html {
  const deals = state.deals.filter((deal) => deal.stageId === stage.id);
  const sum = deals.reduce((total, deal) => total + (deal.amount ?? 0), 0);
  return html`<div class="main-kanban-column" style="--c:${stage.color}"><div class="main-kanban-column-header"><span class="main-kanban-column-title-text-inner">${stage.name}</span> (<span class="main-kanban-column-total-item">${deals.length}</span>)</div>
<div class="crm-kanban-total-price"><span class="crm-kanban-total-price-total">${rubles(sum)}</span></div>
<div class="main-kanban-column-body" data-id="${stage.id}" data-type="column"><div class="main-kanban-column-items">${deals.map((deal) => item(state, deal))}</div></div></div>`;
}

function item(state: Bitrix24State, deal: BxDeal): Html {
  const words = deal.title.split(' ');
  const last = words.pop() ?? '';
  const contact = state.contacts.find((candidate) => candidate.id === deal.contactIds[0]);
  const manager = state.users.find((user) => user.id === deal.managerId);
  const off = (known: string | undefined, name: string) => (known ? name : `${name}-disabled`);
  return html`<div class="main-kanban-item" data-id="${deal.id}" data-type="item" data-element="kanban-element"><div class="main-kanban-item-drag-target"></div>
<div class="main-kanban-item-wrapper"><div class="crm-kanban-item">
<a class="crm-kanban-item-title" href="${dealPath(deal.id)}">${words.join(' ')} <span>${last}</span></a>
<div class="crm-kanban-item-repeated"></div><div class="crm-kanban-item-total"><div class="crm-kanban-item-total-price"${deal.amount === null && html` style="display:none"`}>${rubles(deal.amount ?? 0)}</div></div>
<span class="crm-kanban-item-contact">${contact && clientLink(contact.id, contact.name)}${deal.company && html`<br>${deal.company}`}</span>
<div class="crm-kanban-item-date">${humanDate(deal.createdAt)}</div><div class="crm-kanban-item-checkbox"></div>
<div class="crm-kanban-item-fields"><div class="crm-kanban-item-fields-item"><div class="crm-kanban-item-fields-item-title"><span class="crm-kanban-item-fields-item-title-text">Ответственный</span></div>
<div class="crm-kanban-item-fields-item-value"><a class="crm-kanban-item-fields-item-value-name" href="/company/personal/user/${deal.managerId}/">${manager?.name}</a></div></div></div>
<div class="crm-kanban-item-badges"></div><div class="crm-kanban-item-planner"><span class="crm-kanban-item-plan">+ Запланировать</span></div>
<div class="crm-kanban-item-connect"><span class="crm-kanban-item-activity">Нет дел</span> <span class="${off(contact?.phone, 'crm-kanban-item-contact-phone')}" data-type="phone"></span><span class="${off(contact?.email, 'crm-kanban-item-contact-email')}" data-type="email"></span></div>
</div></div></div>`;
}

export function clientLink(id: number, name: string): Html {
  return html`<a href="${contactPath(id)}" bx-tooltip-user-id="CONTACT_${id}" bx-tooltip-loader="/bitrix/components/bitrix/crm.contact.show/card.ajax.php" bx-tooltip-classname="crm_balloon_contact">${name}</a>`;
}
