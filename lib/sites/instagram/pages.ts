import type { PageDeclarations } from '../contract';
import { ATTACHED, COMPOSER, HEADING, NAME, ROW } from './selectors';

export const PAGES: PageDeclarations = {
  chat: {
    known: 'the address is /direct/t/…',
    facts: {
      clientName: NAME,
      clientId: 'address',
      handle: NAME,
      // Instagram shows nobody's number.
      phones: NAME,
      title: HEADING,
      lastIncoming: ROW,
      messages: ROW,
    },
    composers: COMPOSER,
    attached: ATTACHED,
  },
};
