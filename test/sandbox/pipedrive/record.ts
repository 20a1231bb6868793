/** Views of one record: deal, lead, person, organisation; and the preview of a deal or lead over another view. */
import { type Html, html } from '../html.ts';
import { block, personRows, phone, row, sidebar } from './blocks.ts';
import { detail, frame, heading, stageBar } from './shell.ts';
import { type Look, type PdDeal, type PdLead, type PdPerson, type PipedriveState, USUAL } from './types.ts';
import { WORDS } from './words.ts';

type Asked = Partial<Look>;

/** The page, or null where there is no such deal. */
export function renderDeal(state: PipedriveState, id: number, asked: Asked = {}): string | null {
  const look = { ...USUAL, ...asked };
  const deal = state.deals.find((candidate) => candidate.id === id);
  if (!deal) return null;
  const path = `/deal/${id}`;
  const head = html`<div class="detail-line">${heading(deal.title)}<div data-testid="deal-actions"><button type="button" class="cui5-button won" data-testid="won-button">Won</button> <button type="button" class="cui5-button lost">Lost</button></div></div>${stageBar(deal, look.lang)}`;
  const view = detail(state, path, head, sidebar(dealBlocks(state, deal, look), true), look.lang);
  return frame(`${deal.title} - ${WORDS[look.lang].deals}`, path, view);
}

export function renderLead(state: PipedriveState, id: string, asked: Asked = {}): string | null {
  const look = { ...USUAL, ...asked };
  const lead = state.leads.find((candidate) => candidate.id === id);
  if (!lead) return null;
  const path = `/leads/inbox/${id}`;
  const head = html`<div data-testid="SidebarLeadTitle">${lead.title}</div>`;
  const view = detail(state, path, head, sidebar(leadBlocks(state, lead, look), false), look.lang);
  return frame(`${lead.title} - ${WORDS[look.lang].leads}`, path, view);
}

export function renderPerson(state: PipedriveState, id: number, asked: Asked = {}): string | null {
  const look = { ...USUAL, ...asked };
  const person = state.persons.find((candidate) => candidate.id === id);
  if (!person) return null;
  const words = WORDS[look.lang];
  const path = `/person/${id}`;
  const title = `(3) ${person.name} - ${words.contact}`;
  if (look.shell === 'old') return frame(title, path, oldPerson(state, person, look));
  const deals = state.deals.filter((deal) => deal.personId === id);
  const linked = deals.map((deal) => row(deal.value ?? '-', html`<a href="/deal/${deal.id}">${deal.title}</a>`));
  const blocks = [
    block('person-block', words.person, personRows(person, look), look),
    organizationBlock(state, person.orgId, look),
    block('deal-block', words.deals, linked, look),
  ];
  return frame(title, path, detail(state, path, heading(person.name), sidebar(blocks, false), look.lang));
}

export function renderOrganization(state: PipedriveState, id: number, asked: Asked = {}): string | null {
  const look = { ...USUAL, ...asked };
  const org = state.organizations.find((candidate) => candidate.id === id);
  if (!org) return null;
  const words = WORDS[look.lang];
  const path = `/organization/${id}`;
  const members = state.persons.filter((person) => person.orgId === id);
  const blocks = [
    block(
      'detail-block',
      words.details,
      [row(words.phone, phone(org.phone, look)), row(words.owner, 'Vera Lapteva')],
      look,
    ),
    block(
      'person-block',
      words.people,
      members.flatMap((person) => personRows(person, look)),
      look,
    ),
  ];
  const view = detail(state, path, heading(org.name), sidebar(blocks, false), look.lang);
  return frame(`${org.name} - ${words.contact}`, path, view);
}

/** What a preview puts over the page; null where there is no such record. */
export function preview(state: PipedriveState, path: string, look: Look): Html | null {
  const id = path.split('/').at(-1);
  const deal = state.deals.find((candidate) => `${candidate.id}` === id);
  const lead = state.leads.find((candidate) => candidate.id === id);
  if (deal)
    return drawer(path, html`${heading(deal.title)}${stageBar(deal, look.lang)}`, dealBlocks(state, deal, look));
  return lead
    ? drawer(path, html`<div data-testid="SidebarLeadTitle">${lead.title}</div>`, leadBlocks(state, lead, look))
    : null;
}

function drawer(path: string, head: Html, blocks: Html[]): Html {
  return html`<div class="drawer" role="dialog" aria-modal="true"><div class="drawer-head"><a data-test="nav-button" href="${path}" target="_blank">Open</a> <button type="button" class="drawer-close">Close</button></div>${head}${sidebar(blocks, false)}</div>`;
}

function dealBlocks(state: PipedriveState, deal: PdDeal, look: Look): Html[] {
  const words = WORDS[look.lang];
  const own = [row(words.value, deal.value), row(words.next, deal.next), row(words.close, null)];
  return [
    block('detail-block', words.details, own, look),
    personBlock(state, deal.personId, look),
    organizationBlock(state, deal.orgId, look),
  ];
}

function leadBlocks(state: PipedriveState, lead: PdLead, look: Look): Html[] {
  const words = WORDS[look.lang];
  const own = [row(words.value, lead.value), row(words.owner, lead.owner)];
  return [block('lead-block', words.details, own, look), personBlock(state, lead.personId, look)];
}

function personBlock(state: PipedriveState, id: number | null, look: Look): Html {
  const person = state.persons.find((candidate) => candidate.id === id);
  return block('person-block', WORDS[look.lang].person, person ? personRows(person, look) : [], look);
}

function organizationBlock(state: PipedriveState, id: number | null, look: Look): Html {
  const words = WORDS[look.lang];
  const org = state.organizations.find((candidate) => candidate.id === id);
  const rows = org
    ? [
        row(words.name, html`<a href="/organization/${org.id}">${org.name}</a>`),
        row(words.phone, phone(org.phone, look)),
      ]
    : [];
  return block('organization-block', words.org, rows, look);
}

/** A block below the visible part of the sidebar: it is not in the page before somebody scrolls there. */
export function lateBlock(state: PipedriveState, dealId: number, asked: Asked = {}): Html {
  const look = { ...USUAL, ...asked };
  const words = WORDS[look.lang];
  const deal = state.deals.find((candidate) => candidate.id === dealId);
  return block(
    'lead-block',
    words.source,
    [row(words.owner, deal?.owner ?? null), row(words.source, 'Web form')],
    look,
  );
}

/** The name stands in the tab's title alone, as far as marks go. */
function oldPerson(state: PipedriveState, person: PdPerson, look: Look): Html {
  const org = state.organizations.find((candidate) => candidate.id === person.orgId);
  return html`<div class="detailView personDetails"><div class="content"><h1 class="name">${person.name}</h1><div class="spacer"></div>
<div class="infoBlock"><div class="fieldsList">${phone(person.phone, look)} ${person.email && html`<a href="mailto:${person.email}">${person.email}</a>`}</div></div>
${org && html`<div class="infoBlock"><a href="/organization/${org.id}">${org.name}</a><div class="fieldsList">${phone(org.phone, look)}</div></div>`}
<div class="note-box"><div contenteditable="true" role="textbox" aria-label="Take a note"></div></div></div></div>`;
}
