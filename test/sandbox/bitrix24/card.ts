/** The cards of a deal and of a contact: what a slider's frame shows. */
import { type Html, html, inline } from '../html.ts';
import { editInPlace, moveStage } from './card-script.ts';
import { clientField, employeeField, moneyField, multiField, section, textField } from './fields.ts';
import { framed } from './shell.ts';
import { frameLinks } from './slider-script.ts';
import { timeline } from './timeline.ts';
import { type Bitrix24State, type BxDeal, humanDate, STAGES, stageName } from './types.ts';

/** The frame's page, or null where there is no such deal. */
export function renderDealCard(state: Bitrix24State, id: number): string | null {
  const deal = state.deals.find((candidate) => candidate.id === id);
  if (!deal) return null;
  const fields = html`${section('main', 'О сделке', [
    textField('TITLE', 'Название', deal.title),
    textField('STAGE_ID', 'Стадия', stageName(deal.stageId)),
    moneyField(deal.amount),
    clientField(state, deal),
  ])}${section('additional', 'Дополнительно', [
    textField('TYPE_ID', 'Тип сделки', 'Продажа'),
    textField('SOURCE_ID', 'Источник', deal.source),
    textField('BEGINDATE', 'Дата начала', humanDate(deal.createdAt)),
    employeeField(state, deal.managerId),
    textField('COMMENTS', 'Комментарий', ''),
    textField('UF_CRM_1700000000', 'Откуда узнали', ''),
  ])}`;
  return card(state, 'deal', deal.id, deal.title, fields, stages(deal));
}

export function renderContactCard(state: Bitrix24State, id: number): string | null {
  const contact = state.contacts.find((candidate) => candidate.id === id);
  if (!contact) return null;
  const [first = '', last = ''] = contact.name.split(' ');
  const fields = section('main', 'О контакте', [
    textField('NAME', 'Имя', first),
    textField('LAST_NAME', 'Фамилия', last),
    multiField('PHONE', 'Телефон', contact.phone),
    multiField('EMAIL', 'E-mail', contact.email),
    textField('COMPANY', 'Компания', contact.company),
    employeeField(state, 1),
  ]);
  return card(state, 'contact', contact.id, contact.name, fields, html``);
}

export function renderCompanyCard(state: Bitrix24State, id: number): string | null {
  const company = state.companies.find((candidate) => candidate.id === id);
  if (!company) return null;
  const fields = section('main', 'О компании', [
    textField('TITLE', 'Название', company.name),
    multiField('PHONE', 'Телефон', company.phone),
    multiField('EMAIL', 'E-mail', company.email),
    employeeField(state, 2),
  ]);
  return card(state, 'company', company.id, company.name, fields, html``);
}

function card(
  state: Bitrix24State,
  type: 'deal' | 'contact' | 'company',
  id: number,
  title: string,
  fields: Html,
  top: Html,
): string {
  const guid = `${type}_${id}_details`;
  const content = html`<div class="crm-iframe-header"><div class="pagetitle-wrap"><h1 id="pagetitle" class="pagetitle-item">${title}</h1><span id="pagetitle_sub"></span></div></div>
<div id="${guid}_container">${top}<div class="crm-entity-wrap"><div id="${guid}_editor_container" class="crm-entity-card-container">${fields}</div>
${timeline(state, `${type}_${id}`, type)}</div></div>
${inline(frameLinks)}${inline(editInPlace)}${type === 'deal' && inline(moveStage, id)}`;
  return framed(title, content);
}

/** The current stage has no class of its own: only the passed ones' colour tells. */
function stages(deal: BxDeal): Html {
  const at = STAGES.findIndex((stage) => stage.id === deal.stageId);
  const steps = STAGES.map(
    (
      stage,
      i,
    ) => html`<div class="crm-entity-section-status-step" data-id="${stage.id}"${i <= at && html` style="background:${STAGES[at]?.color}"`}>
<div class="crm-entity-section-status-step-item"><div class="crm-entity-section-status-step-item-text" data-base-color="${stage.color}">${stage.name}</div></div></div>`,
  );
  return html`<div class="crm-entity-section crm-entity-section-status-wrap"><div class="crm-entity-section-status-container"><div class="crm-entity-section-status-container-flex" id="deal_${deal.id}_details_progress_container">${steps}</div></div></div>`;
}
