/** Every CSS string of WhatsApp Web. Sources and unknowns: README.md. */
import type { Finder } from '../find';

/** The open chat; absent while none is open. */
export const CHAT: Finder = [{ css: '#main', seen: '2026-06', trust: 'seen' }];

/** Of the chat. */
export const TITLE: Finder = [
  { css: 'header [data-testid="conversation-info-header"] span[dir="auto"][title]', seen: '2026-06', trust: 'seen' },
  { css: 'header span[dir="auto"][title]', seen: '2026-06', trust: 'seen' },
  { css: '[data-testid="conversation-info-header"] span[title]', seen: '2026-06', trust: 'seen' },
];
/** A message's id; older builds write sender and chat into it. */
export const MESSAGE_ID: Finder = [{ css: '[data-id]', seen: '2026-06', trust: 'seen' }];
export const INCOMING: Finder = [
  { css: '.message-in', seen: '2026-06', trust: 'seen' },
  { css: '[data-id^="false_"]', seen: '2026-06', trust: 'seen' },
];
/** Of a message; a quotation inside it comes first. */
export const MESSAGE_TEXT: Finder = [{ css: '.selectable-text', seen: '2026-06', trust: 'seen' }];

/** Where a message or a caption is written. */
export const COMPOSER: Finder = [
  { css: '#main footer [contenteditable="true"]', seen: '2026-06', trust: 'seen' },
  { css: '[contenteditable="true"][data-tab="10"]', seen: '2026-06', trust: 'seen' },
];
export const SEARCH: Finder = [{ css: '[data-tab="3"]', seen: '2026-06', trust: 'seen' }];
