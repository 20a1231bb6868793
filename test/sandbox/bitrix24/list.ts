/** Grids of deals, leads and items, with the pinned clone of the head that doubles every `th[data-name]`. */
import { type Html, html, inline } from '../html.ts';
import { refreshGrid } from './boards-script.ts';
import { clientLink } from './kanban.ts';
import { type Line, type LineType, linesOf, STAGES_OF } from './lines.ts';
import { portal } from './shell.ts';
import { type Bitrix24State, humanDate, rubles } from './types.ts';
import { type Lang, say } from './words.ts';

type Meaning = 'summary' | 'stage' | 'activity' | 'client' | 'sum' | 'manager' | 'created';
interface Grid {
  id: string;
  names: Record<Meaning, string>;
}

const NAMES = {
  activity: 'ACTIVITY_ID',
  sum: 'SUM',
  manager: 'ASSIGNED_BY',
  created: 'DATE_CREATE',
};
const GRIDS: Record<LineType, Grid> = {
  deal: {
    id: 'CRM_DEAL_LIST_V12_C_0',
    names: { ...NAMES, summary: 'DEAL_SUMMARY', stage: 'STAGE_ID', client: 'DEAL_CLIENT' },
  },
  lead: {
    id: 'CRM_LEAD_LIST_V12',
    names: { ...NAMES, summary: 'LEAD_SUMMARY', stage: 'STATUS_ID', client: 'LEAD_CLIENT' },
  },
  item: {
    id: 'crm-type-item-list-128-3',
    names: { ...NAMES, summary: 'TITLE', stage: 'STAGE_ID', client: 'CLIENT_INFO', sum: 'OPPORTUNITY' },
  },
};
const HEADERS: Record<Meaning, string> = {
  summary: 'Сделка',
  stage: 'Стадия',
  activity: 'Дела',
  client: 'Клиент',
  sum: 'Сумма',
  manager: 'Ответственный',
  created: 'Создана',
};
export type Columns = 'default' | 'shuffled' | 'hidden';
const SETS: Record<Columns, Meaning[]> = {
  default: ['summary', 'stage', 'activity', 'client', 'sum', 'manager', 'created'],
  shuffled: ['sum', 'client', 'manager', 'summary', 'stage'],
  hidden: ['summary', 'sum'],
};

interface View {
  columns?: Columns;
  lang?: Lang;
}

export function renderDealList(state: Bitrix24State, view: View = {}): string {
  return renderList(state, 'deal', view);
}

export function renderList(
  state: Bitrix24State,
  type: LineType,
  { columns = 'default', lang = 'ru' }: View = {},
): string {
  const { id, names } = GRIDS[type];
  const shown = SETS[columns];
  const heads = shown.map((meaning) => ({ name: names[meaning], label: say(lang, HEADERS[meaning]) }));
  const rows = linesOf(state, type)
    .reverse()
    .map((line) =>
      row(
        line.id,
        line.path,
        shown.map((meaning) => cell(state, type, line, meaning)),
      ),
    );
  return portal('Сделки', `/crm/${type}/list/`, grid(id, heads, rows));
}

/** Contacts or companies: one summary column, and the phone. */
export function renderClientList(state: Bitrix24State, type: 'contact' | 'company', lang: Lang = 'ru'): string {
  const upper = type.toUpperCase();
  const heads = [
    { name: `${upper}_SUMMARY`, label: say(lang, type === 'contact' ? 'Контакт' : 'Компания') },
    { name: 'PHONE', label: say(lang, 'Телефон') },
  ];
  const all = type === 'contact' ? state.contacts : state.companies;
  const rows = all.map(({ id, name, phone }) => {
    const path = `/crm/${type}/details/${id}/`;
    return row(id, path, [
      html`<div class="crm-info-wrapper"><div class="crm-info-title-wrapper"><a href="${path}" bx-tooltip-user-id="${upper}_${id}">${name}</a></div></div>`,
      phone
        ? html`<a class="crm-client-contacts-block-text-tel" href="callto://${phone.replace(/[^+\d]/g, '')}">${phone}</a>`
        : html``,
    ]);
  });
  return portal('Клиенты', `/crm/${type}/list/`, grid(`CRM_${upper}_LIST_V12`, heads, rows));
}

function grid(id: string, heads: { name: string; label: string }[], rows: Html[]): Html {
  return html`<div class="main-grid" id="${id}"><div class="main-grid-fixed-bar main-grid-fixed-top"><table class="main-grid-table">${thead(id, heads)}</table></div>
<form name="form_${id}"><input type="hidden" name="sessid" value="5f1c0ffee0000000">
<table class="main-grid-table" id="${id}_table">${thead(id, heads)}<tbody>
<tr class="main-grid-row main-grid-row-body main-grid-not-count" data-id="template_0" hidden><td class="main-grid-cell"></td></tr>
${rows}</tbody></table></form>
<div class="main-grid-panel-total" style="padding:11px 13px">Всего: ${rows.length}</div></div>${inline(refreshGrid)}`;
}

function thead(id: string, heads: { name: string; label: string }[]): Html {
  const cells = heads.map(
    ({ name, label }) =>
      html`<th class="main-grid-cell-head main-grid-cell-left" data-name="${name}" data-sort-by="${name.toLowerCase()}"><span class="main-grid-head-title">${label}</span></th>`,
  );
  return html`<thead class="main-grid-header" data-relative="${id}"><tr class="main-grid-row-head"><th class="main-grid-cell-head main-grid-cell-checkbox"></th><th class="main-grid-cell-head main-grid-cell-action"></th>${cells}<th class="main-grid-cell-head main-grid-special-empty"></th></tr></thead>`;
}

function row(id: number, path: string, contents: Html[]): Html {
  const cells = contents.map(
    (content) =>
      html`<td class="main-grid-cell main-grid-cell-left"><div class="main-grid-cell-inner"><span class="main-grid-cell-content">${content}</span></div></td>`,
  );
  return html`<tr class="main-grid-row main-grid-row-body" data-id="${id}" data-default-action="BX.Crm.Page.open('${path}')">
<td class="main-grid-cell main-grid-cell-checkbox"><input type="checkbox"></td><td class="main-grid-cell main-grid-cell-action">≡</td>${cells}<td class="main-grid-cell"></td></tr>`;
}

function cell(state: Bitrix24State, type: LineType, line: Line, meaning: Meaning): Html {
  const contact = state.contacts.find((candidate) => candidate.id === line.contactId);
  const manager = state.users.find((user) => user.id === line.managerId);
  switch (meaning) {
    case 'summary':
      return html`<div class="crm-info-wrapper"><div class="crm-info-title-wrapper"><a href="${line.path}">${line.title}</a></div><div class="crm-info-description-wrapper">${line.source}</div></div>`;
    case 'stage':
      return stageBar(type, line);
    case 'activity':
      return html`<span class="crm-activity-add-hint">Дел нет</span> <a class="crm-activity-add" href="#">Добавить</a>`;
    case 'client':
      return contact
        ? html`<div class="crm-info-wrapper"><div class="crm-info-title-wrapper">${clientLink(contact.id, contact.name)}</div><div class="crm-info-description-wrapper">${line.company}</div></div>`
        : html``;
    case 'sum':
      return line.amount === null ? html`` : html`<nobr>${rubles(line.amount)}</nobr>`;
    case 'manager':
      return html`<a id="BALLOON_${type.toUpperCase()}_${line.id}_RESPONSIBLE_U_${line.managerId}" bx-tooltip-user-id="${line.managerId}" href="/company/personal/user/${line.managerId}/">${manager?.name}</a>`;
    case 'created':
      return html`${humanDate(line.createdAt)}`;
  }
}

function stageBar(type: LineType, line: Line): Html {
  const stages = STAGES_OF[type];
  const at = stages.findIndex((stage) => stage.id === line.stageId);
  const parts = stages.map(
    (stage, i) =>
      html`<td class="crm-list-stage-bar-part"${i <= at && html` style="background:${stages[at]?.color}"`}><div class="crm-list-stage-bar-block crm-stage-${stage.id.toLowerCase()}"></div></td>`,
  );
  return html`<div class="crm-list-stage-bar" id="${GRIDS[type].id}_PROGRESS_BAR_${type.toUpperCase()}_${line.id}"><table><tbody><tr>${parts}</tr></tbody></table></div><div class="crm-list-stage-bar-title">${stages[at]?.name}</div>`;
}
