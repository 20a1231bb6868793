/** Every CSS string of WhatsApp Web. Sources and unknowns: README.md. */
import type { Attachments } from '../chat';
import type { Finder } from '../find';

/** The open chat; absent while none is open. */
export const CHAT: Finder = [{ css: '#main', seen: '2026-06', trust: 'seen' }];

/** Of the chat. */
export const TITLE: Finder = [
  { css: 'header [data-testid="conversation-info-header"] span[dir="auto"][title]', seen: '2026-06', trust: 'seen' },
  { css: 'header span[dir="auto"][title]', seen: '2026-06', trust: 'seen' },
  { css: '[data-testid="conversation-info-header"] span[title]', seen: '2026-06', trust: 'seen' },
];
/** The title of the chat that is chosen in the list: it changes before the chat does. */
export const CHOSEN: Finder = [
  { css: '#pane-side [aria-selected="true"] span[dir="auto"][title]', seen: '2026-06', trust: 'seen' },
];

/** A message's id; older builds write sender and chat into it. */
export const MESSAGE_ID: Finder = [{ css: '[data-id]', seen: '2026-06', trust: 'seen' }];
/** One line of the chat. */
export const MESSAGE: Finder = [
  { css: '.message-in, .message-out', seen: '2026-06', trust: 'seen' },
  { css: '[data-id^="true_"], [data-id^="false_"]', seen: '2026-06', trust: 'seen' },
  { css: '[data-testid="msg-container"]', seen: '2026-06', trust: 'seen' },
];
/** A line or what stands around it. */
export const OUTGOING: Finder = [{ css: '.message-out, [data-id^="true_"]', seen: '2026-06', trust: 'seen' }];
export const INCOMING: Finder = [{ css: '.message-in, [data-id^="false_"]', seen: '2026-06', trust: 'seen' }];
/** Of a line: sent, delivered or read, so it is ours. */
export const TICK: Finder = [
  { css: '[data-icon="msg-check"], [data-icon="msg-dblcheck"]', seen: '2026-06', trust: 'seen' },
];
/** Of a line: when and by whom it was written, for copying. */
export const STAMP: Finder = [{ css: '[data-pre-plain-text]', seen: '2026-06', trust: 'seen' }];
/** Of a line; a quotation inside it has such texts as well. */
export const MESSAGE_TEXT: Finder = [{ css: '.selectable-text', seen: '2026-06', trust: 'seen' }];
/** What the line answers to. */
export const QUOTATION: Finder = [
  { css: '.quoted-mention', seen: '2026-06', trust: 'seen' },
  { css: '[aria-label="Quoted message"], [data-testid="quoted-message"]', seen: '2026-11', trust: 'guess' },
];

/** Of a line without words: what it is. Emoji are pictures too, with an address of another kind. */
export const ATTACHMENTS = {
  voice: [
    {
      css: '[data-icon="audio-play"], [data-testid="audio-play"], [data-icon="ptt-status"]',
      seen: '2026-01',
      trust: 'seen',
    },
    { css: '[aria-label="Voice message"]', seen: '2026-01', trust: 'seen' },
  ],
  video: [{ css: 'video, [data-testid="video-thumb"], [data-testid="video-pip"]', seen: '2026-01', trust: 'seen' }],
  file: [
    {
      css: '[data-testid="document-thumb"], [data-icon="document"], [data-icon^="document-"]',
      seen: '2026-01',
      trust: 'seen',
    },
  ],
  photo: [
    { css: 'img[src^="blob:"]', seen: '2026-01', trust: 'seen' },
    { css: '[data-testid="media-url-provider"]', seen: '2026-01', trust: 'seen' },
  ],
} satisfies Attachments;

/** Where a message is written. A caption has a box of its own, outside the chat's footer. */
export const COMPOSER: Finder = [
  { css: '#main footer [contenteditable="true"]', seen: '2026-06', trust: 'seen' },
  { css: '[contenteditable="true"][data-testid="conversation-compose-box-input"]', seen: '2026-06', trust: 'seen' },
];
/** A picture about to be sent is shown over the chat, with a field for its caption that is marked as the composer is. */
export const ATTACHED: Finder = [
  { css: '[aria-label="Add a caption"]', seen: '2026-06', trust: 'seen' },
  { css: '[contenteditable="true"][data-tab="10"]:not(#main footer *)', seen: '2026-11', trust: 'guess' },
  { css: '[data-testid="media-caption-input-container"]', seen: '2026-11', trust: 'guess' },
];
export const SEARCH: Finder = [{ css: '[data-tab="3"]', seen: '2026-06', trust: 'seen' }];

/** The code by which a phone is linked: nobody is logged in. */
export const LOGIN: Finder = [
  { css: '[data-ref] canvas', seen: '2026-06', trust: 'seen' },
  { css: '[data-testid="qrcode"]', seen: '2026-06', trust: 'seen' },
];
