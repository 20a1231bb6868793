/** Fields of a card in view mode, as Bitrix24's entity editor writes them. */
import { type Html, html } from '../html.ts';
import type { Bitrix24State, BxContact, BxDeal } from './types.ts';
import { contactPath } from './types.ts';
import { type Lang, say } from './words.ts';

export function section(cid: string, title: string, fields: Html[]): Html {
  return html`<div class="ui-entity-editor-section" data-cid="${cid}"><div class="ui-entity-editor-header-title">${title}</div><div class="ui-entity-editor-section-content">${fields}</div></div>`;
}

/** A text-like field; an empty one has the phrase in an element without a class. */
export function textField(cid: string, label: string, value: string, lang: Lang): Html {
  return field(
    cid,
    label,
    value
      ? html`<div class="ui-entity-editor-content-block-text">${value}</div>`
      : html`<div>${say(lang, 'поле не заполнено')}</div>`,
    ' ui-entity-editor-content-block-click-editable',
  );
}

export function field(cid: string, label: string, inner: Html, more = ''): Html {
  return html`<div class="ui-entity-editor-content-block ui-entity-editor-field-${cid.toLowerCase()}${more}" data-cid="${cid}"><div class="ui-entity-editor-block-title"><label class="ui-entity-editor-block-title-text">${label}</label></div>
<div class="ui-entity-editor-content-block">${inner}</div></div>`;
}

export function moneyField(amount: number | null, lang: Lang): Html {
  const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const inner =
    amount === null
      ? html`<div>${say(lang, 'поле не заполнено')}</div>`
      : html`<div class="ui-entity-editor-content-block-wallet"><span class="crm-entity-widget-content-block-colums-right">${grouped}</span> ₽</div>`;
  return field('OPPORTUNITY_WITH_CURRENCY', say(lang, 'Сумма и валюта'), inner);
}

/** The CLIENT field: a box a contact, phone and e-mail as text. */
export function clientField(state: Bitrix24State, deal: Pick<BxDeal, 'contactIds' | 'company'>, lang: Lang): Html {
  const contacts = deal.contactIds.flatMap((id) => state.contacts.find((contact) => contact.id === id) ?? []);
  const company =
    deal.company &&
    html`<div class="crm-entity-widget-content-subtitle"><span class="crm-entity-widget-content-subtitle-text">${say(lang, 'Компания')}</span></div>
<div class="crm-entity-widget-client-box"><a class="crm-entity-widget-client-box-name" href="/crm/company/details/5/">${deal.company}</a></div>`;
  const people =
    contacts.length > 0 &&
    html`<div class="crm-entity-widget-content-subtitle"><span class="crm-entity-widget-content-subtitle-text">${say(lang, contacts.length > 1 ? 'Контакты' : 'Контакт')}</span></div>${contacts.map(clientBox)}`;
  return field(
    'CLIENT',
    say(lang, 'Клиент'),
    html`${company}${people}${!company && !people && html`<div>${say(lang, 'поле не заполнено')}</div>`}`,
  );
}

function clientBox(contact: BxContact): Html {
  const action = (name: string, known: string) =>
    html`<a href="#" class="crm-entity-widget-client-action-${name}${known && ` crm-entity-widget-client-action-available`}"></a>`;
  return html`<div class="crm-entity-widget-client-box"><div class="crm-entity-widget-client-box-name-container"><a class="crm-entity-widget-client-box-name" href="${contactPath(contact.id)}">${contact.name}</a>
<div class="crm-entity-widget-client-actions-container">${action('call', contact.phone)}${action('mail', contact.email)}${action('im', '')}</div></div>
${contact.phone && html`<div class="crm-entity-widget-client-contact"><div class="crm-entity-widget-client-contact-item crm-entity-widget-client-contact-phone">${contact.phone}</div></div>`}
${contact.email && html`<div class="crm-entity-widget-client-contact-item crm-entity-widget-client-contact-email">${contact.email}</div>`}</div>`;
}

export function employeeField(state: Bitrix24State, id: number, lang: Lang): Html {
  const user = state.users.find((candidate) => candidate.id === id);
  return field(
    'ASSIGNED_BY_ID',
    say(lang, 'Ответственный'),
    html`<input type="hidden" name="ASSIGNED_BY_ID" value="${id}"><div class="crm-widget-employee-container"><a class="crm-widget-employee-name" href="/company/personal/user/${id}/">${user?.name}</a><div class="crm-widget-employee-position">${user?.position}</div></div>`,
  );
}

/** PHONE and EMAIL of a contact's own card; the misspelt class is the portal's. */
export function multiField(cid: 'PHONE' | 'EMAIL', label: string, value: string, lang: Lang): Html {
  const digits = value.replace(/[^+\d]/g, '');
  const href = cid === 'PHONE' ? `callto://${digits}` : `mailto:${value}`;
  const inner = value
    ? html`<div class="crm-entity-widget-content-block-mutlifield"><span class="crm-entity-widget-content-block-mutlifield-type">Рабочий</span>
<span class="crm-entity-widget-content-block-mutlifield-value"><a title="${value}" href="${href}">${value}</a></span></div>`
    : html`<div>${say(lang, 'поле не заполнено')}</div>`;
  return field(cid, label, inner);
}
