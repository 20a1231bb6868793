import type { PageDeclarations } from '../contract';
import { COMPOSER } from './composer';
import { A_MESSAGE, A_NAME, ATTACHED, K_MESSAGE, K_NAME } from './selectors';

const NAME = [...A_NAME, ...K_NAME];
const MESSAGE = [...A_MESSAGE, ...K_MESSAGE];

export const PAGES: PageDeclarations = {
  chat: {
    known: 'the address is /a/#<id>, /k/#<id> or /k/#@<name>, and a chat is open',
    facts: {
      clientName: NAME,
      clientId: 'address',
      handle: 'address',
      // Telegram shows no number beside the chat.
      phones: NAME,
      title: NAME,
      lastIncoming: MESSAGE,
      messages: MESSAGE,
    },
    composers: COMPOSER,
    attached: ATTACHED,
  },
};
