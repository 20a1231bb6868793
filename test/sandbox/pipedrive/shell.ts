/** The frame of the application, and what a record's view consists of besides its sidebar. */
import { type Html, html, inline, raw } from '../html.ts';
import {
  application,
  bindComposers,
  bindList,
  bindSidebar,
  bindView,
  followLinks,
  openPreview,
  shortcuts,
  showView,
} from './script.ts';
import { STYLE } from './style.ts';
import type { Lang, PdDeal, PipedriveState } from './types.ts';
import { STAGES, WORDS } from './words.ts';

/** `path`: which view it is; views left stay in the page, hidden. */
export function frame(title: string, path: string, view: Html): string {
  const parts = [bindView, bindComposers, bindSidebar, bindList, openPreview, showView, followLinks];
  return html`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${raw(STYLE)}</style></head><body>
<nav class="rail"><a href="/pipeline/1">Deals</a><a href="/deals/list">List</a><a href="/leads/inbox">Leads</a><a href="/persons/list">People</a></nav>
<div class="topbar"><b>pipedrive</b><div id="froot-global-search"><input placeholder="Search Pipedrive"></div></div>
<div id="application"><div class="viewContainer" data-view="${path}">${view}</div></div>
${inline(application, null, parts)}${inline(shortcuts)}</body></html>`.markup;
}

export function heading(title: string): Html {
  return html`<div data-testid="header-title"><h1 class="cui5-editable-text__box"><textarea class="cui5-editable-text__input" rows="1">${title}</textarea></h1></div>`;
}

export function stageBar(deal: PdDeal, lang: Lang): Html {
  const buttons = STAGES.map((stage) => {
    const days = stage.id === deal.stageId ? deal.days : 0;
    const label = stage.id > deal.stageId ? '' : `${days} ${WORDS[lang].days} · ${stage.name[lang]}`;
    return html`<button type="button" role="option" class="cui5-stage-selector__stage${stage.id < deal.stageId && ' passed'}" aria-selected="${String(stage.id === deal.stageId)}" aria-label="${stage.name[lang]}">${label}</button>`;
  });
  return html`<div class="cui5-stage-selector" role="listbox">${buttons}</div>`;
}

/** `owner`: the record's address, by which drafts and notes are kept. */
export function detail(state: PipedriveState, owner: string, head: Html, side: Html, lang: Lang): Html {
  const notes = state.notes.filter((note) => note.owner === owner).reverse();
  const words = WORDS[lang];
  return html`<div class="detailView"><div class="detail-head">${head}</div>
<div class="detail-body">${side}<div class="feed"><div class="note-box"><div contenteditable="true" role="textbox" aria-multiline="true" aria-label="Take a note" data-placeholder="${words.note}"></div>
<button type="button" class="cui5-button note-save">Save</button></div>
<div class="mail-box"><div contenteditable="true" role="combobox" aria-label="To"></div><input aria-label="Subject"><div class="mail-body" contenteditable="true" role="textbox" aria-multiline="true" aria-label="${words.message}"></div><button type="button" class="cui5-button mail-send">Send</button></div>
<div class="activity-box" role="group"><input data-test="activity-subject" placeholder="Call"><textarea class="activity-note" placeholder="Note for the activity"></textarea></div>
<button type="button" class="cui5-button" data-testid="filter-button-all" aria-pressed="true">All</button>
<div class="notes" style="margin-top:12px">${notes.map((note) => html`<div class="note-item"><div class="when">${note.at.slice(0, 10)}</div><div class="note-text">${note.text}</div></div>`)}</div></div></div></div>`;
}
