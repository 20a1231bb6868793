/** Every CSS string of Bitrix24's CRM and messengers. Sources and unknowns: README.md. */
import type { Finder } from '../find';

// Frames
/** A card, the messenger or a mail laid over the page; one that was closed may stay, without the second class. */
export const SLIDER: Finder = [{ css: '.side-panel-overlay', seen: '2025-12', trust: 'seen' }];
export const OPEN_SLIDER: Finder = [{ css: '.side-panel-overlay-open', seen: '2025-12', trust: 'seen' }];
/** What the platform's pages load or are dressed in, public sites made with it too. */
export const PLATFORM: Finder = [
  { css: 'script[src*="/bitrix/js/main/core/"]', seen: '2023-06', trust: 'seen' },
  { css: 'script[src*="/bitrix/cache/js/"]', seen: '2023-06', trust: 'seen' },
  { css: 'link[href*="/bitrix/cache/css/"]', seen: '2023-06', trust: 'seen' },
  { css: 'link[href*="/bitrix/js/"]', seen: '2023-06', trust: 'seen' },
];
/** The portal that employees work in. */
export const PORTAL: Finder = [
  { css: 'body[class*="template-bitrix24"]', seen: '2023-06', trust: 'seen' },
  { css: 'body.crm-iframe-popup', seen: '2023-06', trust: 'seen' },
  { css: '#bx-notifier-panel', seen: '2023-06', trust: 'seen' },
  { css: 'body.ui-page-slider-wrapper', seen: '2025-12', trust: 'seen' },
];
export const LOGIN: Finder = [{ css: 'input[name="USER_LOGIN"]', seen: '2026-11', trust: 'guess' }];

// Card
/** `deal_101_details_container`: tells type and id without the address. */
export const CARD: Finder = [{ css: '[id$="_details_container"]', seen: '2025-12', trust: 'seen' }];
/** A card of a smart process, quote or invoice: its container's name was not seen, so its fields tell. */
export const ITEM_CARD: Finder = [{ css: 'body.ui-page-slider-wrapper', seen: '2025-12', trust: 'seen' }];
export const TITLE: Finder = [
  { css: '#pagetitle .ui-side-panel-wrap-title-name', seen: '2025-12', trust: 'seen' },
  { css: '#pagetitle', seen: '2025-12', trust: 'seen' },
];
export const HEADING: Finder = [{ css: '#pagetitle', seen: '2025-12', trust: 'seen' }];
/** A field of the card; `data-cid` is its name. The same class without it is an inner wrapper. */
export const FIELD: Finder = [{ css: '.ui-entity-editor-content-block[data-cid]', seen: '2025-12', trust: 'seen' }];
/** Of a field in view mode. An empty field has no such node. */
export const FIELD_TEXT: Finder = [{ css: '.ui-entity-editor-content-block-text', seen: '2025-12', trust: 'seen' }];
export const WALLET: Finder = [{ css: '.ui-entity-editor-content-block-wallet', seen: '2025-12', trust: 'seen' }];
/** Steps of the stage bar; the present one has no mark of its own. */
export const STAGE_STEP: Finder = [
  { css: '.crm-entity-section-status-step[data-id]', seen: '2025-12', trust: 'seen' },
  { css: '.ui-stageflow-stage[data-stage-id]', seen: '2025-12', trust: 'seen' },
];
export const CLIENT_BOX: Finder = [{ css: '.crm-entity-widget-client-box', seen: '2025-12', trust: 'seen' }];
export const BOX_NAME: Finder = [{ css: 'a.crm-entity-widget-client-box-name[href]', seen: '2025-12', trust: 'seen' }];
export const BOX_PHONE: Finder = [{ css: '.crm-entity-widget-client-contact-phone', seen: '2025-12', trust: 'seen' }];
export const BOX_EMAIL: Finder = [{ css: '.crm-entity-widget-client-contact-email', seen: '2025-12', trust: 'seen' }];
/** "mutlifield" is the platform's spelling. */
export const MULTIFIELD: Finder = [
  { css: '.crm-entity-widget-content-block-mutlifield-value', seen: '2025-12', trust: 'seen' },
];
export const EMPLOYEE: Finder = [{ css: 'a.crm-widget-employee-name', seen: '2025-12', trust: 'seen' }];

// Timeline
export const PLANNED: Finder = [
  {
    css: '.crm-entity-stream-section-planned .crm-timeline__card.--stream-type-scheduled',
    seen: '2025-12',
    trust: 'seen',
  },
];
export const PAST: Finder = [
  { css: '.crm-timeline__card.--stream-type-history:not(.--log-message)', seen: '2025-12', trust: 'seen' },
];
/** A comment, or what a todo says; while it is edited in place a text area has the same class. */
export const ENTRY_TEXT: Finder = [
  { css: '.crm-timeline__editable-text_text:not(textarea)', seen: '2025-12', trust: 'seen' },
];
export const ENTRY_TITLE: Finder = [{ css: '.crm-timeline__card-title', seen: '2025-12', trust: 'seen' }];
export const ENTRY_TIME: Finder = [{ css: '.crm-timeline__card-time', seen: '2025-12', trust: 'seen' }];
export const DEADLINE: Finder = [
  { css: '.crm-timeline__date-pill[data-id="deadlineSelector"]', seen: '2025-12', trust: 'seen' },
];

// Kanban
export const KANBAN: Finder = [{ css: '#crm_kanban .main-kanban', seen: '2025-12', trust: 'seen' }];
export const ITEM: Finder = [{ css: '.main-kanban-item[data-id]', seen: '2025-12', trust: 'seen' }];
export const ITEM_TITLE: Finder = [
  { css: 'a.crm-kanban-item-title[href*="/details/"]', seen: '2025-12', trust: 'seen' },
];
export const ITEM_CLIENT: Finder = [
  { css: '.crm-kanban-item-contact a[bx-tooltip-user-id^="CONTACT_"]', seen: '2025-12', trust: 'seen' },
  { css: '.crm-kanban-item-contact a[bx-tooltip-user-id^="COMPANY_"]', seen: '2025-12', trust: 'seen' },
];
export const ITEM_TOTAL: Finder = [{ css: '.crm-kanban-item-total-price', seen: '2025-12', trust: 'seen' }];
export const COLUMN: Finder = [{ css: '.main-kanban-column', seen: '2025-12', trust: 'seen' }];
export const COLUMN_BODY: Finder = [{ css: '.main-kanban-column-body[data-id]', seen: '2025-12', trust: 'seen' }];
export const COLUMN_TITLE: Finder = [{ css: '.main-kanban-column-title-text-inner', seen: '2025-12', trust: 'seen' }];

// List
export const GRID: Finder = [
  { css: '.main-grid[id^="CRM_"]', seen: '2023-06', trust: 'seen' },
  { css: '.main-grid[id^="crm-type-item-list-"]', seen: '2023-06', trust: 'seen' },
];
/** A pinned clone of the head doubles every cell. */
export const HEAD_CELL: Finder = [{ css: 'thead.main-grid-header th', seen: '2023-06', trust: 'seen' }];
export const PINNED_HEAD: Finder = [{ css: '.main-grid-fixed-bar', seen: '2023-06', trust: 'seen' }];
export const ROW: Finder = [
  {
    css: 'tr.main-grid-row-body[data-id]:not([data-id^="template_"], [hidden], .main-grid-not-count, .main-grid-row-empty)',
    seen: '2023-06',
    trust: 'seen',
  },
];
export const CELL: Finder = [{ css: 'td', seen: '2023-06', trust: 'seen' }];
export const ROW_LINK: Finder = [{ css: 'a[href*="/details/"]', seen: '2023-06', trust: 'seen' }];
export const CLIENT_LINK: Finder = [
  { css: 'a[bx-tooltip-user-id^="CONTACT_"]', seen: '2023-06', trust: 'seen' },
  { css: 'a[bx-tooltip-user-id^="COMPANY_"]', seen: '2023-06', trust: 'seen' },
];
export const STAGE_TITLE: Finder = [{ css: '.crm-list-stage-bar-title', seen: '2023-06', trust: 'seen' }];

// Messenger
export const CHAT_TITLE: Finder = [{ css: '.bx-im-chat-title__text', seen: '2025-04', trust: 'seen' }];
/** The list of chats titles its items the same way. */
export const CHAT_LIST_ITEM: Finder = [{ css: '.bx-im-list-recent-item__wrap', seen: '2025-04', trust: 'seen' }];
/** The classic messenger's messages were not seen. */
export const CHAT_INCOMING: Finder = [
  { css: '.bx-im-message-base__wrap.--opponent', seen: '2025-04', trust: 'seen' },
  { css: '.bx-messenger-content-item[data-type="other"]', seen: '2026-11', trust: 'guess' },
];
export const CHAT_OUTGOING: Finder = [
  { css: '.bx-im-message-base__wrap.--self', seen: '2025-04', trust: 'seen' },
  { css: '.bx-messenger-content-item[data-type="self"]', seen: '2026-11', trust: 'guess' },
];
export const CHAT_TEXT: Finder = [
  { css: '.bx-im-message-default-content__text', seen: '2025-04', trust: 'seen' },
  { css: '.bx-messenger-message', seen: '2026-11', trust: 'guess' },
];
export const CHAT_TIME: Finder = [{ css: '.bx-im-message-status__date', seen: '2026-11', trust: 'guess' }];
/** The day above its messages. */
export const CHAT_DAY: Finder = [{ css: '[class*="date-group"][class*="__text"]', seen: '2026-11', trust: 'guess' }];
/** Who wrote, above the first message of each: shown where there are several. */
export const CHAT_AUTHOR: Finder = [{ css: '[class*="author-title__"]', seen: '2026-11', trust: 'guess' }];
/** How many members, under the title. */
export const CHAT_MEMBERS: Finder = [
  { css: '.bx-im-chat-header__subtitle_content.--click', seen: '2026-11', trust: 'guess' },
];
/** What only an open line has: the client on the other side writes from outside the portal. */
export const OPEN_LINE: Finder = [
  { css: '[class*="bx-imol-textarea"]', seen: '2025-12', trust: 'seen' },
  { css: '.bx-messenger-textarea-open-lines', seen: '2023-06', trust: 'seen' },
];

// Classic messenger
export const CLASSIC: Finder = [{ css: '.bx-messenger-box', seen: '2023-06', trust: 'seen' }];
export const CLASSIC_PLACE: Finder = [{ css: '.bx-messenger-textarea-place', seen: '2023-06', trust: 'seen' }];
export const CLASSIC_TITLE: Finder = [{ css: '.bx-messenger-panel-title', seen: '2026-11', trust: 'guess' }];

// Composers
export const CHAT_COMPOSER: Finder = [
  { css: 'textarea.bx-im-textarea__element', seen: '2025-04', trust: 'seen' },
  { css: 'textarea.bx-messenger-textarea-input', seen: '2023-06', trust: 'seen' },
];
/** A trap: when focused it hides itself and loads a rich editor; text typed into it is then ignored. */
export const COMMENT: Finder = [
  { css: 'textarea.crm-entity-stream-content-new-comment-textarea', seen: '2025-12', trust: 'seen' },
];
export const CARD_COMPOSER: Finder = [
  ...COMMENT,
  { css: 'textarea.crm-activity__todo-editor-v2_input_control', seen: '2025-12', trust: 'seen' },
  { css: 'textarea.crm-activity__todo-editor_textarea', seen: '2023-06', trust: 'seen' },
  { css: 'textarea.crm-entity-stream-content-new-sms-textarea', seen: '2025-12', trust: 'seen' },
  { css: 'textarea.crm-timeline__editable-text_text', seen: '2025-12', trust: 'seen' },
  { css: 'textarea.crm-timeline__card-note_text', seen: '2025-12', trust: 'seen' },
];
/** An editor of a build that is not known yet. */
export const OTHER_COMPOSER: Finder = [{ css: '[contenteditable="true"]', seen: '2026-11', trust: 'guess' }];
export const COMMENT_PANE: Finder = [{ css: '.crm-entity-stream-content-new-detail', seen: '2025-12', trust: 'seen' }];
export const COMMENT_TAB: Finder = [
  { css: '.crm-entity-stream-section-menu .main-buttons-item[data-id="comment"]', seen: '2025-12', trust: 'seen' },
];
export const EDITOR_FRAME: Finder = [
  { css: '.crm-entity-stream-section-comment-editor iframe.bx-editor-iframe', seen: '2025-12', trust: 'seen' },
  { css: 'iframe.bx-editor-iframe', seen: '2025-12', trust: 'seen' },
];
/** In a mail's body. */
export const SIGNATURE: Finder = [{ css: '#main-mail-form-signature', seen: '2023-06', trust: 'seen' }];
/** In the form that holds the mail's body. */
export const SUBJECT: Finder = [{ css: 'input[name="DATA[subject]"]', seen: '2023-06', trust: 'seen' }];
export const MAIL_FORM: Finder = [{ css: '.main-mail-form-wrapper', seen: '2023-06', trust: 'seen' }];
/** The composer's text goes to colleagues: the client does not see it. */
export const WHISPER: Finder = [
  { css: '.bx-messenger-textarea-hidden-active', seen: '2023-06', trust: 'seen' },
  { css: '[class*="bx-imol-textarea"][class*="silent"][class*="active"]', seen: '2026-11', trust: 'guess' },
];
/** What surrounds the messenger's composer and the buttons of its modes. */
export const SEND_PANEL: Finder = [{ css: '.bx-im-send-panel__container', seen: '2025-04', trust: 'seen' }];
