/** How each page of the staff is known and read, as data; the finders are those of the readers. */
import type { PageDeclarations } from '../contract';
import * as S from './selectors';

export const pages: PageDeclarations = {
  order: {
    known: 'controllerId control/deal; address …/sales/control/deal/update/id/N, or the form’s',
    facts: {
      recordNumber: S.HEADING,
      clientName: S.CLIENT_LINK,
      clientId: S.CLIENT_LINK,
      phones: S.PHONE,
      emails: S.EMAIL,
      status: S.CARD_STATUS,
      amount: S.TOTAL,
      product: S.POSITION,
      positions: S.POSITION,
      manager: S.MANAGER_LINK,
      createdAt: S.INFO_ROW,
      paymentLink: S.PAYMENT_LINK,
      payments: S.PAYMENT,
      paymentTypes: S.PAYMENT_TYPE,
      cancelReasons: S.REASON_SELECT,
      messages: S.COMMENT_LINE,
    },
    rows: S.HISTORY_ORDER,
    composers: [...S.COMMENT, ...S.LEGACY_COMPOSER, ...S.EMOJI_TWIN],
    acts: ['mark-surplus', 'take', 'restore', 'comment', 'open-payment'],
  },
  'order-list': {
    known: 'controllerId deal; address /pl/sales/deal, or its grid',
    facts: {},
    rows: S.ROW,
  },
  board: {
    known: 'controllerId kanban; address /pl/tasks/task/kanban/deals, or its cards',
    facts: {},
    rows: S.BOARD_TITLE,
  },
  user: {
    known: 'controllerId control/user; address /user/control/user/update/id/N',
    facts: {
      clientName: S.HEADING,
      clientId: 'address',
      phones: S.USER_PHONE_FIELD,
      emails: S.EMAIL,
      letters: S.HEADED_TABLE,
    },
    rows: S.ORDER_LINK,
    composers: [...S.LEGACY_COMPOSER, ...S.EMOJI_TWIN],
  },
  'user-list': { known: 'controllerId user; address /pl/user/user', facts: {}, rows: S.ROW },
  inbox: { known: 'controllerId resp; address /pl/tasks/resp or /pl/talks/conversation, nothing opened', facts: {} },
  chat: {
    known: 'the same, with a conversation opened: its lines or its composer are in sight',
    facts: {
      clientName: S.CHAT_CLIENT,
      clientId: S.CHAT_CLIENT,
      phones: S.PHONE,
      emails: S.EMAIL,
      messages: [...S.COMMENT_LINE, ...S.DIALOG_LINE],
      lastIncoming: [...S.COMMENT_LINE, ...S.DIALOG_LINE],
    },
    composers: [...S.LEGACY_COMPOSER, ...S.EMOJI_TWIN, ...S.DIALOG_COMPOSER],
  },
};
