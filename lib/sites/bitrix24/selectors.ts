/** Every CSS string of Bitrix24's CRM. Sources and unknowns: README.md. */
import type { Finder } from '../find';

/** `deal_101_details_container`: tells type and id without the address. */
export const CARD: Finder = [{ css: '[id$="_details_container"]', seen: '2025-12', trust: 'seen' }];
export const KANBAN: Finder = [{ css: '#crm_kanban .main-kanban', seen: '2025-12', trust: 'seen' }];
export const DEAL_GRID: Finder = [{ css: '.main-grid[id^="CRM_DEAL_LIST"]', seen: '2023-06', trust: 'seen' }];
export const CHAT_TITLE: Finder = [{ css: '.bx-im-chat-title__text', seen: '2025-04', trust: 'seen' }];
/** The list of chats titles its items the same way. */
export const CHAT_LIST_ITEM: Finder = [{ css: '.bx-im-list-recent-item__wrap', seen: '2025-04', trust: 'seen' }];
export const CHAT_INCOMING: Finder = [{ css: '.bx-im-message-base__wrap.--opponent', seen: '2025-04', trust: 'seen' }];
export const CHAT_TEXT: Finder = [{ css: '.bx-im-message-default-content__text', seen: '2025-04', trust: 'seen' }];

// Card
export const TITLE: Finder = [{ css: '#pagetitle', seen: '2025-12', trust: 'seen' }];
/** A field of the card; `data-cid` is its name. The same class without it is an inner wrapper. */
export const FIELD: Finder = [{ css: '.ui-entity-editor-content-block[data-cid]', seen: '2025-12', trust: 'seen' }];
/** Of a field in view mode. An empty field has no such node. */
export const FIELD_TEXT: Finder = [{ css: '.ui-entity-editor-content-block-text', seen: '2025-12', trust: 'seen' }];
export const WALLET: Finder = [{ css: '.ui-entity-editor-content-block-wallet', seen: '2025-12', trust: 'seen' }];
export const STAGE_STEP: Finder = [{ css: '.crm-entity-section-status-step[data-id]', seen: '2025-12', trust: 'seen' }];
export const CLIENT_BOX: Finder = [{ css: '.crm-entity-widget-client-box', seen: '2025-12', trust: 'seen' }];
export const BOX_NAME: Finder = [{ css: 'a.crm-entity-widget-client-box-name[href]', seen: '2025-12', trust: 'seen' }];
export const BOX_PHONE: Finder = [{ css: '.crm-entity-widget-client-contact-phone', seen: '2025-12', trust: 'seen' }];
export const BOX_EMAIL: Finder = [{ css: '.crm-entity-widget-client-contact-email', seen: '2025-12', trust: 'seen' }];
/** "mutlifield" is the platform's spelling. */
export const MULTIFIELD: Finder = [
  { css: '.crm-entity-widget-content-block-mutlifield-value', seen: '2025-12', trust: 'seen' },
];
export const EMPLOYEE: Finder = [{ css: 'a.crm-widget-employee-name', seen: '2025-12', trust: 'seen' }];

// Kanban
export const ITEM: Finder = [{ css: '.main-kanban-item[data-id]', seen: '2025-12', trust: 'seen' }];
export const ITEM_TITLE: Finder = [
  { css: 'a.crm-kanban-item-title[href*="/crm/deal/details/"]', seen: '2025-12', trust: 'seen' },
];
export const ITEM_CLIENT: Finder = [
  { css: '.crm-kanban-item-contact a[bx-tooltip-user-id]', seen: '2025-12', trust: 'seen' },
];
export const ITEM_TOTAL: Finder = [{ css: '.crm-kanban-item-total-price', seen: '2025-12', trust: 'seen' }];
export const COLUMN: Finder = [{ css: '.main-kanban-column', seen: '2025-12', trust: 'seen' }];
export const COLUMN_BODY: Finder = [{ css: '.main-kanban-column-body[data-id]', seen: '2025-12', trust: 'seen' }];
export const COLUMN_TITLE: Finder = [{ css: '.main-kanban-column-title-text-inner', seen: '2025-12', trust: 'seen' }];

// List
/** A pinned clone of the head doubles every cell. */
export const HEAD_CELL: Finder = [{ css: 'thead.main-grid-header th', seen: '2023-06', trust: 'seen' }];
export const PINNED_HEAD: Finder = [{ css: '.main-grid-fixed-bar', seen: '2023-06', trust: 'seen' }];
export const ROW: Finder = [
  { css: 'tr.main-grid-row-body[data-id]:not([data-id^="template_"], [hidden])', seen: '2023-06', trust: 'seen' },
];
export const CELL: Finder = [{ css: 'td', seen: '2023-06', trust: 'seen' }];
export const DEAL_LINK: Finder = [{ css: 'a[href*="/crm/deal/details/"]', seen: '2023-06', trust: 'seen' }];
export const CLIENT_LINK: Finder = [{ css: 'a[bx-tooltip-user-id]', seen: '2023-06', trust: 'seen' }];
export const STAGE_TITLE: Finder = [{ css: '.crm-list-stage-bar-title', seen: '2023-06', trust: 'seen' }];

// Composers
export const COMPOSER: Finder = [
  { css: 'textarea.bx-im-textarea__element', seen: '2025-04', trust: 'seen' },
  { css: 'textarea.bx-messenger-textarea-input', seen: '2023-06', trust: 'seen' },
  { css: 'textarea.crm-activity__todo-editor-v2_input_control', seen: '2025-12', trust: 'seen' },
  { css: 'textarea.crm-activity__todo-editor_textarea', seen: '2023-06', trust: 'seen' },
  { css: 'textarea.crm-entity-stream-content-new-sms-textarea', seen: '2025-12', trust: 'seen' },
  { css: 'textarea.crm-entity-stream-content-new-comment-textarea', seen: '2025-12', trust: 'seen' },
  { css: 'textarea.crm-timeline__editable-text_text', seen: '2025-12', trust: 'seen' },
  { css: 'textarea.crm-timeline__card-note_text', seen: '2025-12', trust: 'seen' },
  { css: '[contenteditable="true"]', seen: '2026-11', trust: 'guess' },
];
/** A trap: when focused it hides itself and loads a rich editor; text typed into it is then ignored. */
export const COMMENT: Finder = [
  { css: 'textarea.crm-entity-stream-content-new-comment-textarea', seen: '2025-12', trust: 'seen' },
];
export const COMMENT_PANE: Finder = [{ css: '.crm-entity-stream-content-new-detail', seen: '2025-12', trust: 'seen' }];
export const COMMENT_TAB: Finder = [
  { css: '.crm-entity-stream-section-menu .main-buttons-item[data-id="comment"]', seen: '2025-12', trust: 'seen' },
];
export const COMMENT_FRAME: Finder = [
  { css: '.crm-entity-stream-section-comment-editor iframe.bx-editor-iframe', seen: '2025-12', trust: 'seen' },
  { css: 'iframe.bx-editor-iframe', seen: '2025-12', trust: 'seen' },
];
