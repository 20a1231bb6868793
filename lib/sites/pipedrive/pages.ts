/** How each kind of Pipedrive's pages is known and read. */
import type { PageDeclaration, PageDeclarations } from '../contract';
import * as S from './selectors';

type Sources = PageDeclaration['facts'];

const HEADING = [...S.TITLE, ...S.LEAD_TITLE, ...S.OLD_SHELL];
const FIELDS = [...S.ROW, ...S.ROW_LABEL, ...S.ROW_VALUE];
/** Of the person whom a deal or lead is linked with, and of its own fields. */
const DEAL: Sources = {
  title: HEADING,
  clientName: [...S.PERSON_BLOCK, ...S.PERSON_LINK],
  clientId: S.PERSON_LINK,
  phones: S.PHONE,
  emails: S.EMAIL,
  company: [...S.ORGANIZATION_BLOCK, ...S.ORGANIZATION_LINK],
  amount: FIELDS,
  manager: FIELDS,
  nextActivity: FIELDS,
};
const CONTACT: Sources = {
  clientName: HEADING,
  clientId: 'address',
  phones: S.PHONE,
  emails: S.EMAIL,
  manager: FIELDS,
};
/** Of the board or list under a preview. */
const UNDER = [...S.TILE, ...S.DEAL_LINK, ...S.LIST_ROW];
const PREVIEW = '; or a preview that links there';

export const pages: PageDeclarations = {
  deal: {
    known: `Address /deal/{number}${PREVIEW}`,
    facts: { ...DEAL, recordNumber: 'address', status: S.STAGE },
    rows: UNDER,
    composers: S.EDITOR,
  },
  lead: {
    known: `Address /leads/inbox/{uuid} or /leads/archived/{uuid}${PREVIEW}`,
    facts: DEAL,
    rows: UNDER,
    composers: S.EDITOR,
  },
  contact: {
    known: `Address /person/{number}${PREVIEW}`,
    facts: { ...CONTACT, company: [...S.ORGANIZATION_BLOCK, ...S.ORGANIZATION_LINK] },
    composers: S.EDITOR,
  },
  company: { known: `Address /organization/{number}${PREVIEW}`, facts: CONTACT, composers: S.EDITOR },
  board: { known: 'Address /pipeline/{number} or /deals, with the board in it', facts: {}, rows: S.TILE },
  'deal-list': { known: 'Address /deals/list', facts: {}, rows: S.DEAL_LINK },
  'lead-list': { known: 'Address /leads/inbox or /leads/archived', facts: {}, rows: S.LIST_ROW },
  'contact-list': { known: 'Address /persons', facts: {}, rows: S.PERSON_LINK },
  'company-list': { known: 'Address /organizations', facts: {}, rows: S.ORGANIZATION_LINK },
  'activity-list': {
    known: 'Address /activities',
    facts: {},
    rows: S.ACTIVITY_SUBJECT,
    composers: S.EDITOR,
  },
};
