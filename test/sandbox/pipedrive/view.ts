/** Pages and views: the frame of the application, and the board, deal and person views that it swaps. */
import { type Html, html, inline, raw } from '../html.ts';
import { block, personBlock, row, sidebar } from './blocks.ts';
import { application, bindView, shortcuts, showView } from './script.ts';
import { STYLE } from './style.ts';
import { type Lang, type PdDeal, type PipedriveState, STAGES, WORDS } from './types.ts';

export function renderBoard(state: PipedriveState, lang: Lang = 'en'): string {
  const stages = STAGES.map((stage) => {
    const deals = state.deals.filter((deal) => deal.stageId === stage.id);
    return html`<div class="stage" data-test="stage-${stage.id}"><h3>${stage.name[lang]}</h3><div data-test="deals-list">${deals.map((deal, i) => tile(state, deal, i))}</div></div>`;
  });
  const view = html`<div data-test="pipeline-view">${stages}</div>`;
  return frame(`Pipeline - ${WORDS[lang].title}`, '/pipeline/1', view);
}

/** The page, or null where there is no such deal. */
export function renderDeal(state: PipedriveState, id: number, lang: Lang = 'en'): string | null {
  const deal = state.deals.find((candidate) => candidate.id === id);
  if (!deal) return null;
  const words = WORDS[lang];
  const person = state.persons.find((candidate) => candidate.id === deal.personId);
  const org = state.organizations.find((candidate) => candidate.id === deal.orgId);
  const blocks = [
    block('detail-block', words.details, [row(words.value, deal.value), row(words.close, null)]),
    person ? personBlock(person, lang) : block('person-block', words.person, []),
    block(
      'organization-block',
      words.org,
      org ? [row(words.name, html`<a href="/organization/${org.id}">${org.name}</a>`)] : [],
    ),
  ];
  const head = html`<div data-testid="deal-actions"><button type="button" class="cui5-button won" data-testid="won-button">Won</button> <button type="button" class="cui5-button lost">Lost</button></div>`;
  const view = detail(state, `/deal/${id}`, deal.title, head, stageBar(deal, lang), sidebar(blocks));
  return frame(`${deal.title} - ${words.title}`, `/deal/${id}`, view);
}

export function renderPerson(state: PipedriveState, id: number, lang: Lang = 'en'): string | null {
  const person = state.persons.find((candidate) => candidate.id === id);
  if (!person) return null;
  const words = WORDS[lang];
  const deals = state.deals.filter((deal) => deal.personId === id);
  const blocks = [
    personBlock(person, lang),
    block(
      'deal-block',
      words.deals,
      deals.map((deal) => row(deal.value ?? '-', html`<a href="/deal/${deal.id}">${deal.title}</a>`)),
    ),
  ];
  const view = detail(state, `/person/${id}`, person.name, html``, html``, sidebar(blocks));
  return frame(`${person.name} - ${words.contact}`, `/person/${id}`, view);
}

/** A block below the visible part of the sidebar: it is not in the page before somebody scrolls there. */
export function lateBlock(state: PipedriveState, dealId: number, lang: Lang): Html {
  const deal = state.deals.find((candidate) => candidate.id === dealId);
  return block('lead-block', WORDS[lang].source, [
    row(WORDS[lang].owner, deal?.owner ?? null),
    row(WORDS[lang].source, 'Web form'),
  ]);
}

function tile(state: PipedriveState, deal: PdDeal, index: number): Html {
  const org = state.organizations.find((candidate) => candidate.id === deal.orgId)?.name;
  const person = state.persons.find((candidate) => candidate.id === deal.personId)?.name;
  return html`<div data-test="pipeline-deal-tile" draggable="true" data-test-deal-id="${deal.id}" data-test-deal-index="${index}"><a href="/deal/${deal.id}"><span>${deal.title}</span><div>${[org, person].filter(Boolean).join(', ')}</div></a>
<div class="tile-foot"><span data-test="pipeline-deal-value">${deal.value ?? ''}</span><span data-test="activity-status-indicator-none">!</span></div></div>`;
}

function stageBar(deal: PdDeal, lang: Lang): Html {
  const buttons = STAGES.map((stage) => {
    const days = stage.id === deal.stageId ? deal.days : 0;
    const label = stage.id > deal.stageId ? '' : `${days} ${WORDS[lang].days} · ${stage.name[lang]}`;
    return html`<button type="button" role="option" class="cui5-stage-selector__stage${stage.id < deal.stageId && ' passed'}" aria-selected="${String(stage.id === deal.stageId)}" aria-label="${stage.name[lang]}">${label}</button>`;
  });
  return html`<div class="cui5-stage-selector" role="listbox">${buttons}</div>`;
}

function detail(state: PipedriveState, owner: string, title: string, actions: Html, below: Html, side: Html): Html {
  const notes = state.notes.filter((note) => note.owner === owner).reverse();
  return html`<div class="detailView"><div class="detail-head"><div class="detail-line"><div data-testid="header-title"><h1 class="cui5-editable-text__box"><textarea class="cui5-editable-text__input" rows="1">${title}</textarea></h1></div>${actions}</div>${below}</div>
<div class="detail-body">${side}<div class="feed"><div class="note-box"><div contenteditable="true" role="textbox" aria-multiline="true" aria-label="Take a note" data-placeholder="Take a note, @name…"></div>
<button type="button" class="cui5-button note-save">Save</button></div><button type="button" class="cui5-button" data-testid="filter-button-all" aria-pressed="true">All</button>
<div class="notes" style="margin-top:12px">${notes.map((note) => html`<div class="note-item"><div class="when">${note.at.slice(0, 10)}</div><div class="note-text">${note.text}</div></div>`)}</div></div></div></div>`;
}

function frame(title: string, path: string, view: Html): string {
  return html`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${raw(STYLE)}</style></head><body>
<nav class="rail"><a href="/pipeline/1">Deals</a><a href="/person/5">People</a></nav>
<div class="topbar"><b>pipedrive</b><div id="froot-global-search"><input placeholder="Search Pipedrive"></div></div>
<div id="application"><div class="viewContainer" data-view="${path}">${view}</div></div>
${inline(application, null, [bindView, showView])}${inline(shortcuts)}</body></html>`.markup;
}
