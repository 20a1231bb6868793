/** Every CSS string of Telegram Web, A and K. Sources and unknowns: README.md. */
import type { Attachments } from '../chat';
import type { Finder } from '../find';

/** The chat in front; others stay in the page, and a preview has the same classes. */
export const K_CHAT: Finder = [{ css: '.chat.active:not(.chat-preview)', seen: '2026-06', trust: 'seen' }];
/** Of the chat: the name, with the id of whose it is. */
export const K_NAME: Finder = [
  { css: '.topbar .peer-title[data-peer-id]', seen: '2026-06', trust: 'seen' },
  { css: '.chat-info .peer-title[data-peer-id]', seen: '2026-06', trust: 'seen' },
];
/** Of the chat: more elements that carry its id. */
export const K_PEER: Finder = [
  { css: '.input-message-input[data-peer-id]:not(.input-field-input-fake)', seen: '2026-06', trust: 'seen' },
];
export const K_MESSAGE: Finder = [{ css: '.bubble[data-mid]:not(.service)', seen: '2026-06', trust: 'seen' }];
export const K_OURS: Finder = [{ css: '.bubble.is-out', seen: '2026-06', trust: 'seen' }];
export const K_TEXT: Finder = [{ css: '.message', seen: '2026-06', trust: 'seen' }];
/** In a message's text: the clock, what it answers to, reactions. */
export const K_ASIDE: Finder = [
  { css: '.time, .reply, .reactions, .bubble-beside-button', seen: '2026-06', trust: 'seen' },
];
/** A line without words: what it is, by the classes of the line itself. */
export const K_ATTACHMENTS = {
  voice: [{ css: '.bubble.voice-message', seen: '2026-01', trust: 'seen' }],
  video: [
    { css: '.bubble.video', seen: '2026-01', trust: 'seen' },
    { css: '.bubble.round', seen: '2026-11', trust: 'guess' },
  ],
  photo: [{ css: '.bubble.photo', seen: '2026-01', trust: 'seen' }],
  sticker: [{ css: '.bubble.sticker', seen: '2026-01', trust: 'seen' }],
  file: [{ css: '.bubble.document-message, .bubble.audio-message', seen: '2026-11', trust: 'guess' }],
} satisfies Attachments;
/** A twin with the same class and equally editable measures the height. */
export const K_COMPOSER: Finder = [
  {
    css: '.chat.active:not(.chat-preview) .input-message-input[contenteditable="true"]:not(.input-field-input-fake)',
    seen: '2026-06',
    trust: 'seen',
  },
];
/** The composer holds a message that was sent before. */
export const K_EDITING: Finder = [{ css: '.chat.active .btn-send.edit', seen: '2026-11', trust: 'guess' }];

/** During a change of chats the former one slides out beside it. */
export const A_CHAT: Finder = [
  { css: '.messages-layout', seen: '2026-06', trust: 'seen' },
  { css: '#MiddleColumn', seen: '2026-06', trust: 'seen' },
];
export const A_NAME: Finder = [
  { css: '.MiddleHeader .Transition_slide-active .fullName', seen: '2026-06', trust: 'seen' },
  { css: '.MiddleHeader .Transition_slide-to .fullName', seen: '2026-06', trust: 'seen' },
  { css: '.MiddleHeader .fullName', seen: '2026-06', trust: 'seen' },
];
export const A_PEER: Finder = [
  { css: '.MiddleHeader .Transition_slide-active .Avatar[data-peer-id]', seen: '2026-11', trust: 'guess' },
  { css: '.MiddleHeader .Avatar[data-peer-id]', seen: '2026-11', trust: 'guess' },
];
export const A_MESSAGE: Finder = [
  { css: '.Transition_slide-active .messages-container [id^="message-"]', seen: '2026-06', trust: 'seen' },
  { css: '.messages-container [id^="message-"]', seen: '2026-06', trust: 'seen' },
];
export const A_OURS: Finder = [{ css: '[id^="message-"].own', seen: '2026-06', trust: 'seen' }];
export const A_TEXT: Finder = [{ css: '.text-content', seen: '2026-06', trust: 'seen' }];
export const A_ASIDE: Finder = [{ css: '.MessageMeta, .Reactions, .EmbeddedMessage', seen: '2026-06', trust: 'seen' }];
/** Of a line without words: what it is; photos and videos have one class. */
export const A_ATTACHMENTS = {
  voice: [{ css: '.message-content.voice', seen: '2026-01', trust: 'seen' }],
  file: [{ css: '.message-content.document, .message-content.audio', seen: '2026-01', trust: 'seen' }],
  video: [{ css: '.message-content.video, .message-content.round', seen: '2026-01', trust: 'seen' }],
  photo: [{ css: '.message-content.media', seen: '2026-01', trust: 'seen' }],
} satisfies Attachments;
/** Stands around the messages of a day, and in it the day and the clock of each. */
export const A_DAY: Finder = [{ css: '.message-date-group', seen: '2026-06', trust: 'seen' }];
export const A_DATE: Finder = [{ css: '.sticky-date', seen: '2026-06', trust: 'seen' }];
export const A_CLOCK: Finder = [{ css: '.message-time', seen: '2026-06', trust: 'seen' }];
/** Captions and stories have fields with other ids. */
export const A_COMPOSER: Finder = [
  { css: '#editable-message-text[contenteditable="true"]', seen: '2026-06', trust: 'seen' },
];
export const A_EDITING: Finder = [
  { css: '.Composer .main-button.edit', seen: '2026-11', trust: 'guess' },
  { css: '.ComposerEmbeddedMessage .icon-edit', seen: '2026-11', trust: 'guess' },
];

/** A picture about to be sent: A's window with the caption's own field, K's pop-up. */
export const ATTACHED: Finder = [
  { css: '#editable-message-text-modal', seen: '2026-11', trust: 'guess' },
  { css: '.attachment-modal-more-menu', seen: '2023-01', trust: 'seen' },
  { css: '.popup-new-media.active', seen: '2026-01', trust: 'seen' },
];

/** The code by which a phone is linked, or the form for its number: nobody is logged in. */
export const LOGIN: Finder = [
  { css: '#auth-qr-form', seen: '2026-06', trust: 'seen' },
  { css: '#auth-phone-number-form', seen: '2026-11', trust: 'guess' },
  { css: '#auth-pages', seen: '2026-06', trust: 'seen' },
];
