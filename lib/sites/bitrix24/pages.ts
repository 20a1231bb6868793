/** How each kind of Bitrix24's pages is known and read, as data: for the health report, the docs and their test. */
import type { PageDeclaration, PageDeclarations } from '../contract';
import * as S from './selectors';

const CARD_FACTS = {
  title: S.TITLE,
  amount: S.WALLET,
  clientName: S.BOX_NAME,
  clientId: S.BOX_NAME,
  phones: S.BOX_PHONE,
  emails: S.BOX_EMAIL,
  company: S.BOX_NAME,
  manager: S.EMPLOYEE,
  status: S.FIELD_TEXT,
  nextActivity: S.PLANNED,
  messages: S.PAST,
} as const;

const PERSON_FACTS = {
  clientName: S.TITLE,
  clientId: S.CARD,
  phones: S.MULTIFIELD,
  emails: S.MULTIFIELD,
  manager: S.EMPLOYEE,
  nextActivity: S.PLANNED,
  messages: S.PAST,
} as const;

/** The timeline's; the rich editors of comment and mail come later, in frames of their own. */
const composers = [...S.CARD_COMPOSER, ...S.EDITOR_FRAME];

const list = (gridId: string): PageDeclaration => ({
  known: `a grid whose id starts with ${gridId}`,
  facts: {},
  rows: S.ROW,
});

export const pages: PageDeclarations = {
  deal: {
    known: 'a container deal_N_details_container, in a slider frame of any address',
    facts: { recordNumber: S.CARD, ...CARD_FACTS },
    composers,
  },
  lead: {
    known: 'a container lead_N_details_container, in a slider frame of any address',
    facts: {
      recordNumber: S.CARD,
      ...CARD_FACTS,
      // A lead's own name and contacts, or the box of a client who was known before.
      clientName: [...S.FIELD_TEXT, ...S.BOX_NAME],
      clientId: [...S.BOX_NAME, ...S.CARD],
      phones: [...S.MULTIFIELD, ...S.BOX_PHONE],
      emails: [...S.MULTIFIELD, ...S.BOX_EMAIL],
      company: [...S.BOX_NAME, ...S.FIELD_TEXT],
    },
    composers,
  },
  contact: {
    known: 'a container contact_N_details_container, in a slider frame of any address',
    facts: { ...PERSON_FACTS, clientName: [...S.FIELD_TEXT, ...S.TITLE], company: [...S.BOX_NAME, ...S.FIELD_TEXT] },
    composers,
  },
  company: {
    known: 'a container company_N_details_container, in a slider frame of any address',
    facts: PERSON_FACTS,
    composers,
  },
  item: {
    known: 'the frame’s own address /type/T/details/N/ (smart process, quote, invoice) and fields of a card',
    facts: { recordNumber: 'address', ...CARD_FACTS },
    composers,
  },
  board: { known: 'a kanban in #crm_kanban, of deals, leads or smart processes', facts: {}, rows: S.ITEM },
  'deal-list': list('CRM_DEAL_LIST'),
  'lead-list': list('CRM_LEAD_LIST'),
  'contact-list': list('CRM_CONTACT_LIST'),
  'company-list': list('CRM_COMPANY_LIST'),
  'item-list': list('crm-type-item-list-'),
  chat: {
    known: 'the title of an open chat (messenger), or the classic messenger with its composer in sight',
    facts: { clientName: [...S.CHAT_TITLE, ...S.CLASSIC_TITLE], lastIncoming: S.CHAT_INCOMING, messages: S.CHAT_TEXT },
    composers: S.CHAT_COMPOSER,
  },
};
