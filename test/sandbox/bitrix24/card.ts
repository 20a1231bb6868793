/** The cards of all records: what a slider's frame shows. */
import { type Html, html, inline } from '../html.ts';
import { editInPlace, moveStage } from './card-script.ts';
import { clientField, employeeField, moneyField, multiField, section, textField } from './fields.ts';
import { framed, hostile } from './shell.ts';
import { frameLinks } from './slider-script.ts';
import { PLAIN, type Switches } from './switches.ts';
import { timeline } from './timeline.ts';
import { type Bitrix24State, humanDate, ITEM_STAGES, LEAD_STAGES, STAGES, stageName } from './types.ts';
import { say } from './words.ts';

/** The frame's page, or null where there is no such deal. */
export function renderDealCard(state: Bitrix24State, id: number, switches: Switches = PLAIN): string | null {
  const { lang } = switches;
  const deal = state.deals.find((candidate) => candidate.id === id);
  if (!deal) return null;
  const fields = html`${section('main', say(lang, 'О сделке'), [
    textField('TITLE', say(lang, 'Название'), deal.title, lang),
    textField('STAGE_ID', say(lang, 'Стадия'), stageName(deal.stageId), lang),
    moneyField(deal.amount, lang),
    clientField(state, deal, lang),
  ])}${section('additional', say(lang, 'Дополнительно'), [
    textField('TYPE_ID', say(lang, 'Тип сделки'), 'Продажа', lang),
    textField('SOURCE_ID', say(lang, 'Источник'), deal.source, lang),
    textField('BEGINDATE', say(lang, 'Дата начала'), humanDate(deal.createdAt), lang),
    employeeField(state, deal.managerId, lang),
    textField('COMMENTS', say(lang, 'Комментарий'), '', lang),
    textField('UF_CRM_1700000000', say(lang, 'Откуда узнали'), '', lang),
  ])}`;
  return card(state, 'deal', deal.id, deal.title, fields, stages(`deal_${deal.id}`, STAGES, deal.stageId), switches);
}

export function renderContactCard(state: Bitrix24State, id: number, switches: Switches = PLAIN): string | null {
  const { lang } = switches;
  const contact = state.contacts.find((candidate) => candidate.id === id);
  if (!contact) return null;
  const [first = '', last = ''] = contact.name.split(' ');
  const fields = section('main', say(lang, 'О контакте'), [
    textField('NAME', say(lang, 'Имя'), first, lang),
    textField('LAST_NAME', say(lang, 'Фамилия'), last, lang),
    multiField('PHONE', say(lang, 'Телефон'), contact.phone, lang),
    multiField('EMAIL', say(lang, 'E-mail'), contact.email, lang),
    textField('COMPANY', say(lang, 'Компания'), contact.company, lang),
    employeeField(state, 1, lang),
  ]);
  return card(state, 'contact', contact.id, contact.name, fields, html``, switches);
}

export function renderCompanyCard(state: Bitrix24State, id: number, switches: Switches = PLAIN): string | null {
  const { lang } = switches;
  const company = state.companies.find((candidate) => candidate.id === id);
  if (!company) return null;
  const fields = section('main', say(lang, 'О компании'), [
    textField('TITLE', say(lang, 'Название'), company.name, lang),
    multiField('PHONE', say(lang, 'Телефон'), company.phone, lang),
    multiField('EMAIL', say(lang, 'E-mail'), company.email, lang),
    employeeField(state, 2, lang),
  ]);
  return card(state, 'company', company.id, company.name, fields, html``, switches);
}

/** A lead has fields of its own for the name and the phone, or the box of a known client. */
export function renderLeadCard(state: Bitrix24State, id: number, switches: Switches = PLAIN): string | null {
  const lead = state.leads.find((candidate) => candidate.id === id);
  if (!lead) return null;
  const { lang } = switches;
  const [first = '', last = ''] = lead.name.split(' ');
  const who = lead.contactId
    ? [clientField(state, { contactIds: [lead.contactId], company: '' }, lang)]
    : [
        textField('NAME', say(lang, 'Имя'), first, lang),
        textField('LAST_NAME', say(lang, 'Фамилия'), last, lang),
        multiField('PHONE', say(lang, 'Телефон'), lead.phone, lang),
        multiField('EMAIL', say(lang, 'E-mail'), lead.email, lang),
      ];
  const stage = LEAD_STAGES.find((candidate) => candidate.id === lead.statusId);
  const fields = section('main', say(lang, 'О лиде'), [
    textField('STATUS_ID', say(lang, 'Статус'), stage?.name ?? '', lang),
    moneyField(lead.amount, lang),
    ...who,
    employeeField(state, lead.managerId, lang),
  ]);
  return card(state, 'lead', id, lead.title, fields, stages(`lead_${id}`, LEAD_STAGES, lead.statusId), switches);
}

/** Another wrapper around the same editor: the container has no known name, the stages are another widget. */
export function renderItemCard(
  state: Bitrix24State,
  type: number,
  id: number,
  switches: Switches = PLAIN,
): string | null {
  const item = state.items.find((candidate) => candidate.type === type && candidate.id === id);
  if (!item) return null;
  const { lang } = switches;
  const steps = ITEM_STAGES.map(
    (stage) =>
      html`<div class="ui-stageflow-stage" data-stage-id="${stage.id}"><div class="ui-stageflow-stage-item"><span class="ui-stageflow-stage-item-text">${stage.name}</span></div></div>`,
  );
  const fields = section('main', say(lang, 'Об элементе'), [
    textField(
      'STAGE_ID',
      say(lang, 'Стадия'),
      ITEM_STAGES.find(({ id: one }) => one === item.stageId)?.name ?? '',
      lang,
    ),
    moneyField(item.amount, lang),
    clientField(state, { contactIds: item.contactId ? [item.contactId] : [], company: '' }, lang),
    employeeField(state, item.managerId, lang),
  ]);
  const content = html`<h1 id="pagetitle"><span class="ui-side-panel-wrap-title-name">${item.title}</span></h1>
<div class="crm-stageflow-wrap"><div class="ui-stageflow-container">${steps}</div></div><div class="crm-entity-wrap"><div>${fields}</div>${timeline(state, `type${type}_${id}`, 'item', switches)}</div>
${inline(frameLinks)}${inline(editInPlace)}${hostile(switches)}`;
  return framed(item.title, content, 'ui-page-slider-wrapper');
}

function card(
  state: Bitrix24State,
  type: 'deal' | 'lead' | 'contact' | 'company',
  id: number,
  title: string,
  fields: Html,
  top: Html,
  switches: Switches,
): string {
  const guid = `${type}_${id}_details`;
  const content = html`<div class="crm-iframe-header"><div class="pagetitle-wrap"><h1 id="pagetitle" class="pagetitle-item">${title}</h1><span id="pagetitle_sub"></span></div></div>
<div id="${guid}_container">${top}<div class="crm-entity-wrap"><div id="${guid}_editor_container" class="crm-entity-card-container">${fields}</div>
${timeline(state, `${type}_${id}`, type, switches)}</div></div>
${inline(frameLinks)}${inline(editInPlace)}${type === 'deal' && inline(moveStage, id)}${hostile(switches)}`;
  return framed(title, content);
}

/** The current stage has no class of its own: only the passed ones' colour tells. */
function stages(owner: string, all: typeof STAGES, stageId: string): Html {
  const at = all.findIndex((stage) => stage.id === stageId);
  const steps = all.map(
    (
      stage,
      i,
    ) => html`<div class="crm-entity-section-status-step" data-id="${stage.id}"${i <= at && html` style="background:${all[at]?.color}"`}>
<div class="crm-entity-section-status-step-item"><div class="crm-entity-section-status-step-item-text" data-base-color="${stage.color}">${stage.name}</div></div></div>`,
  );
  return html`<div class="crm-entity-section crm-entity-section-status-wrap"><div class="crm-entity-section-status-container"><div class="crm-entity-section-status-container-flex" id="${owner}_details_progress_container">${steps}</div></div></div>`;
}
