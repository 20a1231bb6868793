/** Views of many records: the board, and the lists in both of their makings. */
import { type Html, html } from '../html.ts';
import { phone } from './blocks.ts';
import { frame } from './shell.ts';
import { type Look, type PdDeal, type PipedriveState, USUAL } from './types.ts';
import { STAGES, WORDS } from './words.ts';

type Asked = Partial<Look>;

/** How many rows of a list are in the page at one time. */
export const WINDOW = 40;
/** Of the deals that an import made. */
const FIRST_IMPORTED = 5000;

export function renderBoard(state: PipedriveState, asked: Asked = {}): string {
  const { lang } = { ...USUAL, ...asked };
  const stages = STAGES.map((stage) => {
    const deals = state.deals.filter((deal) => deal.stageId === stage.id);
    return html`<div class="stage" data-test="stage-${stage.id}"><h3>${stage.name[lang]}</h3><div data-test="deals-list">${deals.map((deal, i) => tile(state, deal, i))}</div></div>`;
  });
  const view = html`<button type="button" class="cui5-button redraw">Refresh</button><div data-test="pipeline-view">${stages}</div>`;
  return frame(`Pipeline - ${WORDS[lang].deals}`, '/pipeline/1', view);
}

function tile(state: PipedriveState, deal: PdDeal, index: number): Html {
  const { org, person } = linked(state, deal);
  return html`<div data-test="pipeline-deal-tile" draggable="true" data-test-deal-id="${deal.id}" data-test-deal-index="${index}"><a href="/deal/${deal.id}"><span>${deal.title}</span><div>${[org?.name, person?.name].filter(Boolean).join(', ')}</div></a>
<div class="tile-foot"><span data-test="pipeline-deal-value">${deal.value ?? ''}</span><button type="button" data-preview="/deal/${deal.id}">Preview</button><span data-test="activity-status-indicator-none">!</span></div></div>`;
}

function linked(state: PipedriveState, { personId, orgId }: Pick<PdDeal, 'personId' | 'orgId'>) {
  return {
    person: state.persons.find((candidate) => candidate.id === personId),
    org: state.organizations.find((candidate) => candidate.id === orgId),
  };
}

export function renderDeals(state: PipedriveState, asked: Asked = {}): string {
  const look = { ...USUAL, ...asked };
  const words = WORDS[look.lang];
  const heads = [words.title, words.person, words.value, words.stage];
  const deals = [...state.deals, ...imported(state, look.imported)];
  const view =
    look.shell === 'old'
      ? oldGrid(
          heads,
          ['title', 'person_id', 'value', 'stage_id'],
          deals.slice(0, WINDOW).map((deal) => dealCells(state, deal, look)),
        )
      : html`<div class="list" data-rows="${deals.length}"><div class="list-head">${heads.map((head) => html`<div role="columnheader">${head}</div>`)}</div>
<div class="list-body">${deals.slice(0, WINDOW).map((deal) => listRow(dealCells(state, deal, look)))}</div></div>`;
  return frame(`${words.deals} - Pipedrive`, '/deals/list', view);
}

/** The rows from `from` on, as the page asks for them while it is scrolled. */
export function dealRows(state: PipedriveState, from: number, asked: Asked): Html {
  const look = { ...USUAL, ...asked };
  const deals = [...state.deals, ...imported(state, look.imported)].slice(from, from + WINDOW);
  return html`${deals.map((deal) => listRow(dealCells(state, deal, look)))}`;
}

function imported(state: PipedriveState, count: number): PdDeal[] {
  return Array.from({ length: count }, (_, i) => ({
    id: FIRST_IMPORTED + i,
    title: `Imported ${i + 1}`,
    value: `€${100 + i}`,
    stageId: 1,
    days: 1,
    personId: state.persons[i % state.persons.length]?.id ?? null,
    orgId: null,
    owner: 'Oleg Danilov',
    next: null,
  }));
}

function dealCells(state: PipedriveState, deal: PdDeal, { lang }: Look): Html[] {
  const { person } = linked(state, deal);
  const stage = STAGES.find(({ id }) => id === deal.stageId);
  return [
    html`<a href="/deal/${deal.id}">${deal.title}</a>`,
    person ? html`<a href="/person/${person.id}">${person.name}</a>` : html`-`,
    html`${deal.value ?? '-'}`,
    html`${stage?.name[lang]}`,
  ];
}

/** No grid to assistive technology, nor by any mark: cells in boxes. */
function listRow(cells: Html[]): Html {
  return html`<div class="list-row"><div class="list-line">${cells.map((cell) => html`<div role="cell">${cell}</div>`)}</div></div>`;
}

function oldGrid(heads: string[], fields: string[], rows: Html[][]): Html {
  return html`<div class="gridContent--scrollable"><table class="gridContent__table"><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell, i) => html`<td data-field="${fields[i] ?? ''}"><div class="value">${cell}</div></td>`)}</tr>`)}</tbody></table></div>`;
}

export function renderLeadInbox(state: PipedriveState, asked: Asked = {}): string {
  const look = { ...USUAL, ...asked };
  const words = WORDS[look.lang];
  const heads = [words.title, words.person, words.phone, words.value];
  const rows = state.leads.map((lead) => {
    const { person } = linked(state, { personId: lead.personId, orgId: null });
    const cells = [
      html`<button type="button" data-preview="/leads/${lead.id}">${lead.title}</button>`,
      person ? html`<a href="/person/${person.id}">${person.name}</a>` : html`-`,
      html`${(person && phone(person.phone, look)) ?? '-'}`,
      html`${lead.value ?? '-'}`,
    ];
    return html`<div role="row" data-row-key="lead-${lead.id}">${cells.map((cell) => html`<div role="gridcell">${cell}</div>`)}</div>`;
  });
  const view = html`<div role="grid" class="list"><div role="rowgroup"><div role="row">${heads.map((head) => html`<div role="columnheader">${head}</div>`)}</div></div><div role="rowgroup">${rows}</div></div>`;
  return frame(`${words.leads} - Pipedrive`, '/leads/inbox', view);
}

export function renderPersonList(state: PipedriveState, asked: Asked = {}): string {
  const look = { ...USUAL, ...asked };
  const words = WORDS[look.lang];
  const rows = state.persons.map((person) => [
    html`<a href="/person/${person.id}">${person.name}</a>`,
    html`${phone(person.phone, look)}`,
    html`${person.email}`,
  ]);
  const heads = [words.name, words.phone, words.email];
  const view =
    look.shell === 'old'
      ? oldGrid(heads, ['name', 'phone', 'email'], rows)
      : html`<div class="list"><div class="list-head">${heads.map((head) => html`<div role="columnheader">${head}</div>`)}</div><div class="list-body">${rows.map(listRow)}</div></div>`;
  return frame(`${words.people} - Pipedrive`, '/persons/list', view);
}

export function renderOrganizationList(state: PipedriveState, asked: Asked = {}): string {
  const words = WORDS[{ ...USUAL, ...asked }.lang];
  const rows = state.organizations.map((org) => listRow([html`<a href="/organization/${org.id}">${org.name}</a>`]));
  const view = html`<div class="list"><div class="list-body">${rows}</div></div>`;
  return frame(`${words.orgs} - Pipedrive`, '/organizations/list', view);
}

export function renderActivities(state: PipedriveState, asked: Asked = {}): string {
  const look = { ...USUAL, ...asked };
  const words = WORDS[look.lang];
  const rows = state.deals.flatMap((deal) => {
    const { person } = linked(state, deal);
    return deal.next === null
      ? []
      : listRow([
          html`<span data-test="subject-label">Call</span>`,
          html`<a href="/deal/${deal.id}">${deal.title}</a>`,
          person ? html`<a href="/person/${person.id}">${person.name}</a>` : html`-`,
          html`${(person && phone(person.phone, look)) ?? '-'}`,
        ]);
  });
  const view = html`<div class="list"><div class="list-body">${rows}</div></div>`;
  return frame(`${words.activities} - Pipedrive`, '/activities/list/user/1', view);
}

export function renderLogin(): string {
  return html`<!DOCTYPE html><html lang="en"><head><title>Log in - Pipedrive</title></head><body><form><input name="login"><input name="password" type="password"><button>Log in</button></form></body></html>`
    .markup;
}
