/** The deals' grid, with the pinned clone of its head that doubles every `th[data-name]`. */
import { type Html, html, inline } from '../html.ts';
import { refreshGrid } from './boards-script.ts';
import { clientLink } from './kanban.ts';
import { portal } from './shell.ts';
import { type Bitrix24State, type BxDeal, dealPath, humanDate, rubles, STAGES, stageName } from './types.ts';

const GRID = 'CRM_DEAL_LIST_V12_C_0';

type Column = 'DEAL_SUMMARY' | 'STAGE_ID' | 'ACTIVITY_ID' | 'DEAL_CLIENT' | 'SUM' | 'ASSIGNED_BY' | 'DATE_CREATE';
const HEADERS: Record<Column, string> = {
  DEAL_SUMMARY: 'Сделка',
  STAGE_ID: 'Стадия',
  ACTIVITY_ID: 'Дела',
  DEAL_CLIENT: 'Клиент',
  SUM: 'Сумма',
  ASSIGNED_BY: 'Ответственный',
  DATE_CREATE: 'Создана',
};
const SETS: Record<'default' | 'shuffled' | 'hidden', Column[]> = {
  default: ['DEAL_SUMMARY', 'STAGE_ID', 'ACTIVITY_ID', 'DEAL_CLIENT', 'SUM', 'ASSIGNED_BY', 'DATE_CREATE'],
  shuffled: ['SUM', 'DEAL_CLIENT', 'ASSIGNED_BY', 'DEAL_SUMMARY', 'STAGE_ID'],
  hidden: ['DEAL_SUMMARY', 'SUM'],
};

export function renderDealList(
  state: Bitrix24State,
  view: { columns?: 'default' | 'shuffled' | 'hidden' } = {},
): string {
  const columns = SETS[view.columns ?? 'default'];
  const content = html`<div class="main-grid" id="${GRID}"><div class="main-grid-fixed-bar main-grid-fixed-top"><table class="main-grid-table">${thead(columns)}</table></div>
<form name="form_${GRID}"><input type="hidden" name="sessid" value="5f1c0ffee0000000">
<table class="main-grid-table" id="${GRID}_table">${thead(columns)}<tbody>
<tr class="main-grid-row main-grid-row-body main-grid-not-count" data-id="template_0" hidden><td class="main-grid-cell"></td></tr>
${[...state.deals].reverse().map((deal) => row(state, deal, columns))}</tbody></table></form>
<div class="main-grid-panel-total" style="padding:11px 13px">Всего: ${state.deals.length}</div></div>${inline(refreshGrid)}`;
  return portal('Сделки', '/crm/deal/list/', content);
}

function thead(columns: Column[]): Html {
  const cells = columns.map(
    (name) =>
      html`<th class="main-grid-cell-head main-grid-cell-left" data-name="${name}" data-sort-by="${name.toLowerCase()}"><span class="main-grid-head-title">${HEADERS[name]}</span></th>`,
  );
  return html`<thead class="main-grid-header" data-relative="${GRID}"><tr class="main-grid-row-head"><th class="main-grid-cell-head main-grid-cell-checkbox"></th><th class="main-grid-cell-head main-grid-cell-action"></th>${cells}<th class="main-grid-cell-head main-grid-special-empty"></th></tr></thead>`;
}

function row(state: Bitrix24State, deal: BxDeal, columns: Column[]): Html {
  const cells = columns.map(
    (name) =>
      html`<td class="main-grid-cell main-grid-cell-left"><div class="main-grid-cell-inner"><span class="main-grid-cell-content">${cell(state, deal, name)}</span></div></td>`,
  );
  return html`<tr class="main-grid-row main-grid-row-body" data-id="${deal.id}" data-default-action="BX.Crm.Page.open('${dealPath(deal.id)}')">
<td class="main-grid-cell main-grid-cell-checkbox"><input type="checkbox"></td><td class="main-grid-cell main-grid-cell-action">≡</td>${cells}<td class="main-grid-cell"></td></tr>`;
}

function cell(state: Bitrix24State, deal: BxDeal, name: Column): Html {
  const contact = state.contacts.find((candidate) => candidate.id === deal.contactIds[0]);
  const manager = state.users.find((user) => user.id === deal.managerId);
  switch (name) {
    case 'DEAL_SUMMARY':
      return html`<div class="crm-info-wrapper"><div class="crm-info-title-wrapper"><a href="${dealPath(deal.id)}">${deal.title}</a></div><div class="crm-info-description-wrapper">${deal.source}</div></div>`;
    case 'STAGE_ID':
      return stageBar(deal);
    case 'ACTIVITY_ID':
      return html`<span class="crm-activity-add-hint">Дел нет</span> <a class="crm-activity-add" href="#">Добавить</a>`;
    case 'DEAL_CLIENT':
      return contact
        ? html`<div class="crm-info-wrapper"><div class="crm-info-title-wrapper">${clientLink(contact.id, contact.name)}</div><div class="crm-info-description-wrapper">${deal.company}</div></div>`
        : html``;
    case 'SUM':
      return deal.amount === null ? html`` : html`<nobr>${rubles(deal.amount)}</nobr>`;
    case 'ASSIGNED_BY':
      return html`<a id="BALLOON_DEAL_${deal.id}_RESPONSIBLE_U_${deal.managerId}" bx-tooltip-user-id="${deal.managerId}" href="/company/personal/user/${deal.managerId}/">${manager?.name}</a>`;
    case 'DATE_CREATE':
      return html`${humanDate(deal.createdAt)}`;
  }
}

function stageBar(deal: BxDeal): Html {
  const at = STAGES.findIndex((stage) => stage.id === deal.stageId);
  const parts = STAGES.map(
    (stage, i) =>
      html`<td class="crm-list-stage-bar-part"${i <= at && html` style="background:${STAGES[at]?.color}"`}><div class="crm-list-stage-bar-block crm-stage-${stage.id.toLowerCase()}"></div></td>`,
  );
  return html`<div class="crm-list-stage-bar" id="${GRID}_PROGRESS_BAR_DEAL_${deal.id}"><table><tbody><tr>${parts}</tr></tbody></table></div><div class="crm-list-stage-bar-title">${stageName(deal.stageId)}</div>`;
}
