import type { PageDeclarations } from '../contract';
import { ATTACHED, COMPOSER, MESSAGE, MESSAGE_ID, TITLE } from './selectors';

export const PAGES: PageDeclarations = {
  chat: {
    known: 'a chat is open beside the list; all chats have one address',
    facts: {
      clientName: TITLE,
      clientId: MESSAGE_ID,
      phones: [...MESSAGE_ID, ...TITLE],
      title: TITLE,
      lastIncoming: MESSAGE,
      messages: MESSAGE,
    },
    composers: COMPOSER,
    attached: ATTACHED,
  },
};
