/** Every CSS string of GetCourse's staff pages. Sources and unknowns: README.md. */
import type { Finder } from '../find';

/** Declares the page's globals. */
export const HEAD_SCRIPT: Finder = [{ css: 'script:not([src])', seen: '2026-04', trust: 'seen' }];
/** The staff's menu at the left. */
export const LEFT_BAR: Finder = [{ css: '.gc-account-leftbar', seen: '2026-01', trust: 'seen' }];
export const LOGGED_IN: Finder = [{ css: 'body.gc-user-logined', seen: '2026-01', trust: 'seen' }];
export const GUEST: Finder = [{ css: 'body.gc-user-guest', seen: '2026-01', trust: 'seen' }];

/** The page without menu and right panel: heading, header buttons, the record. */
export const CONTENT: Finder = [
  { css: '.gc-main-content', seen: '2018-01', trust: 'seen' },
  { css: 'body', seen: '2026-11', trust: 'guess' },
];
/** The order's own block. */
export const ORDER: Finder = [
  { css: '.page-main-form', seen: '2023-01', trust: 'seen' },
  { css: 'form#dealForm', seen: '2026-01', trust: 'seen' },
];

/** Parts that belong to other records: right panel, history, tasks, menu. */
export const ASIDE: Finder = [
  { css: '.gc-right-active-block', seen: '2023-01', trust: 'seen' },
  { css: '#user-panel-history', seen: '2023-01', trust: 'seen' },
  { css: '.gc-tasks-block', seen: '2023-01', trust: 'seen' },
  { css: '.task-form', seen: '2023-01', trust: 'seen' },
  { css: '.gc-account-leftbar', seen: '2026-01', trust: 'seen' },
];
/** Parts that may speak of other people, comments too. Nothing of the record is read there. */
export const FOREIGN: Finder = [
  ...ASIDE,
  { css: '.gc-comment', seen: '2026-04', trust: 'seen' },
  { css: '.gc-comment-form', seen: '2023-01', trust: 'seen' },
];

export const ORDER_LINK: Finder = [
  { css: 'a[href*="/sales/control/deal/update/id/"]', seen: '2026-04', trust: 'seen' },
];
export const USER_LINK: Finder = [{ css: 'a[href*="/user/control/user/update"]', seen: '2026-04', trust: 'seen' }];

// Orders list
export const GRID: Finder = [{ css: 'table.kv-grid-table', seen: '2026-04', trust: 'seen' }];
export const ROW: Finder = [
  { css: 'tbody tr[data-user-id]', seen: '2026-04', trust: 'seen' },
  { css: 'tbody tr[data-key]', seen: '2026-04', trust: 'seen' },
  { css: 'tbody tr', seen: '2026-11', trust: 'guess' },
];
export const HEADER_CELL: Finder = [{ css: 'thead th', seen: '2026-04', trust: 'seen' }];
export const CELL: Finder = [{ css: 'td', seen: '2026-04', trust: 'seen' }];
/** Of a row: the client, who is not staff. */
export const ROW_CLIENT: Finder = [
  { css: 'a.user-profile-link:not(.worker)', seen: '2026-04', trust: 'seen' },
  { css: 'a[href*="/user/control/user/update"]:not(.worker)', seen: '2026-11', trust: 'guess' },
];
export const STATUS_LABEL: Finder = [{ css: '.deal-status', seen: '2026-04', trust: 'seen' }];

// Order card
export const ORDER_FORM: Finder = [
  { css: 'form#dealForm', seen: '2026-01', trust: 'seen' },
  { css: 'form[action*="/sales/control/deal/update/id/"]', seen: '2023-01', trust: 'seen' },
];
export const HEADING: Finder = [{ css: 'h1', seen: '2026-01', trust: 'seen' }];
export const CLIENT_LINK: Finder = [
  { css: '.user-name [href*="/user/control/user/update"]', seen: '2023-01', trust: 'seen' },
  { css: 'a.user-profile-link[href*="/user/control/user/update"]:not(.worker)', seen: '2026-11', trust: 'guess' },
];
export const PHONE: Finder = [
  { css: '.user-call-to-phone', seen: '2026-01', trust: 'seen' },
  { css: 'a[href^="tel:"]', seen: '2026-01', trust: 'seen' },
  { css: '.user-phone', seen: '2026-01', trust: 'seen' },
];
export const EMAIL: Finder = [
  { css: '.user-email', seen: '2026-01', trust: 'seen' },
  { css: 'a[href^="mailto:"]', seen: '2026-01', trust: 'seen' },
];
/** Of the client, standing in a part of the page that is otherwise foreign. */
export const CLIENT_CARD: Finder = [
  { css: '.user-card', seen: '2026-01', trust: 'seen' },
  { css: '.gc-user-user-info', seen: '2026-01', trust: 'seen' },
];
export const INFO_ROW: Finder = [
  { css: '.deal-info-table tr', seen: '2023-01', trust: 'seen' },
  { css: 'tr', seen: '2026-04', trust: 'seen' },
];
export const INFO_LABEL: Finder = [{ css: 'td:first-child', seen: '2026-04', trust: 'seen' }];
export const INFO_VALUE: Finder = [{ css: 'td.value', seen: '2026-04', trust: 'seen' }];
export const CARD_STATUS: Finder = [{ css: '.deal-info-table .deal-status', seen: '2023-01', trust: 'seen' }];
export const TOTAL: Finder = [{ css: '.summary-tr > .cost', seen: '2023-01', trust: 'seen' }];
export const POSITION: Finder = [
  { css: '.positions-table a[href*="/pl/sales/offer/update"]', seen: '2026-01', trust: 'seen' },
];
export const MANAGER_LINK: Finder = [{ css: '.manager-link', seen: '2023-01', trust: 'seen' }];
/** The client's payment page by its address; where that is another, by what the button says. */
export const PAYMENT_LINK: Finder = [{ css: 'a[href*="/sales/shop/dealPay"]', seen: '2026-11', trust: 'guess' }];
export const ANY_LINK: Finder = [{ css: 'a[href]', seen: '2026-11', trust: 'guess' }];
/** Inside a row of a table; the history repeats the link without one. */
export const PAYMENT: Finder = [
  { css: 'tr a[href*="/sales/control/payment/update/id/"]', seen: '2026-01', trust: 'seen' },
];
export const PAYMENT_ROW: Finder = [{ css: 'tr', seen: '2026-01', trust: 'seen' }];
/** All orders of the user, in the right panel; it loads late. */
export const HISTORY: Finder = [{ css: '#user-panel-history', seen: '2023-01', trust: 'seen' }];
export const HISTORY_ORDER: Finder = [
  { css: '#user-panel-history a[href*="/sales/control/deal/update/id/"]', seen: '2023-01', trust: 'seen' },
];
export const RIGHT_PANEL: Finder = [{ css: '.gc-right-active-block', seen: '2023-01', trust: 'seen' }];

// What acts touch
export const STATUS_OPENER: Finder = [{ css: '.status-link', seen: '2026-01', trust: 'seen' }];
export const STATUS_SELECT: Finder = [{ css: 'select[name="Deal[change_status]"]', seen: '2026-01', trust: 'seen' }];
export const REASON_SELECT: Finder = [{ css: '[name="Deal[cancel_reason_id]"]', seen: '2026-04', trust: 'seen' }];
/** With it the words that may go with a reason. */
export const REASON: Finder = [
  ...REASON_SELECT,
  { css: '[name="Deal[cancel_reason_comment]"]', seen: '2026-04', trust: 'seen' },
];
export const MANAGER_SELECT: Finder = [{ css: 'select[name="Deal[manager_user_id]"]', seen: '2026-04', trust: 'seen' }];
export const COMMENT: Finder = [{ css: '[name="Deal[add_comment]"]', seen: '2023-01', trust: 'seen' }];
export const SAVE: Finder = [
  { css: '#dealForm button.btn-primary[name="save"]', seen: '2026-01', trust: 'seen' },
  { css: '.page-header button.btn-primary.action-link', seen: '2026-01', trust: 'seen' },
  { css: '.page-actions button.btn-primary', seen: '2023-01', trust: 'seen' },
];

/** What the form sends along, and what a field of it is called. */
export const CONTROL: Finder = [{ css: 'input, select, textarea', seen: '2026-01', trust: 'seen' }];
export const FORM_FIELD: Finder = [
  { css: '.field-wrapper, .custom-field', seen: '2026-01', trust: 'seen' },
  { css: '.deal-info-table tr', seen: '2023-01', trust: 'seen' },
];
export const FORM_LABEL: Finder = [
  { css: '.label-value', seen: '2026-01', trust: 'seen' },
  { css: 'td:first-child', seen: '2026-04', trust: 'seen' },
];

export const PAYMENT_OPENER: Finder = [{ css: 'a.add-payment-link', seen: '2026-01', trust: 'seen' }];
export const PAYMENT_BLOCK: Finder = [{ css: '.add-payment-block', seen: '2026-01', trust: 'seen' }];
export const PAYMENT_TYPE: Finder = [
  { css: '.add-payment-block [name="Payment[type]"]', seen: '2026-01', trust: 'seen' },
];

// Comments of a record, and the lines of a conversation
export const COMMENT_LINE: Finder = [{ css: '.gc-comment', seen: '2026-04', trust: 'seen' }];
/** The raw text, for editing it, before the text as drawn. */
export const COMMENT_TEXT: Finder = [
  { css: 'textarea.edited-comment-text', seen: '2026-04', trust: 'seen' },
  { css: '.comment-text', seen: '2026-04', trust: 'seen' },
];
/** Written by who is logged in; by the person whom the conversation is with; by a member of staff. */
export const MY_LINE: Finder = [{ css: '.my-comment', seen: '2018-01', trust: 'seen' }];
export const CLIENT_LINE: Finder = [{ css: '.own-user-comment', seen: '2018-01', trust: 'seen' }];
export const STAFF_LINK: Finder = [{ css: 'a.user-profile-link.worker', seen: '2026-04', trust: 'seen' }];
/** What the composer's form sends along to say which conversation it is. */
export const CHAT_ID: Finder = [
  { css: '.gc-comment-form input[name$="[object_id]"]', seen: '2026-11', trust: 'guess' },
  { css: '.gc-comment-form input[name="object_id"]', seen: '2026-11', trust: 'guess' },
];
export const CHAT_CLIENT: Finder = [
  { css: '.user-name [href*="/user/control/user/update"]', seen: '2023-01', trust: 'seen' },
  { css: 'a.user-profile-link:not(.worker)', seen: '2026-04', trust: 'seen' },
];
/** The new inbox: its dialog scrolls in this; our lines stand at the end, the client's at the start. */
export const DIALOG: Finder = [{ css: '.v-infinite-scroll', seen: '2024-01', trust: 'seen' }];
export const DIALOG_LINE: Finder = [
  { css: '.v-infinite-scroll .d-flex.justify-start', seen: '2026-11', trust: 'guess' },
  { css: '.v-infinite-scroll .d-flex.justify-end', seen: '2026-11', trust: 'guess' },
];
export const DIALOG_OURS: Finder = [{ css: '.justify-end', seen: '2026-11', trust: 'guess' }];
export const DIALOG_TEXT: Finder = [
  { css: '.message-text', seen: '2026-11', trust: 'guess' },
  { css: '.v-card__text', seen: '2026-11', trust: 'guess' },
];
export const LEGACY_COMPOSER: Finder = [
  { css: 'textarea.new-comment-textarea', seen: '2024-01', trust: 'seen' },
  { css: '.gc-comment-form textarea', seen: '2026-11', trust: 'guess' },
];
/** Stands in for the text area once the smiley was clicked. */
export const EMOJI_TWIN: Finder = [{ css: '.emoji-wysiwyg-editor', seen: '2018-01', trust: 'seen' }];
/** What text area and twin have in common. */
export const EMOJI_SCOPE: Finder = [
  { css: '.emoji-container', seen: '2018-01', trust: 'seen' },
  { css: '.new-comment', seen: '2018-01', trust: 'seen' },
];
export const DIALOG_COMPOSER: Finder = [
  { css: '.v-application .v-textarea textarea', seen: '2026-11', trust: 'guess' },
  { css: '.v-application [contenteditable="true"]', seen: '2026-11', trust: 'guess' },
];

// Kanban of orders
export const BOARD_TITLE: Finder = [{ css: '.kanban-card-deal__title', seen: '2023-01', trust: 'seen' }];
export const BOARD_CARD: Finder = [
  { css: '.kanban-card-deal', seen: '2026-11', trust: 'guess' },
  { css: '.kanban-card', seen: '2026-11', trust: 'guess' },
];
export const BOARD_COLUMN: Finder = [{ css: '.kanban-column', seen: '2026-11', trust: 'guess' }];
export const BOARD_COLUMN_TITLE: Finder = [{ css: '.kanban-column__title', seen: '2026-11', trust: 'guess' }];

// User card
export const FORM: Finder = [{ css: 'form', seen: '2026-01', trust: 'seen' }];
export const USER_FORM: Finder = [{ css: 'form#userForm', seen: '2026-01', trust: 'seen' }];
export const USER_PHONE_FIELD: Finder = [{ css: '#User_phone', seen: '2023-01', trust: 'seen' }];
/** Any table of the card: which one holds letters or payments is told by its header. */
export const HEADED_TABLE: Finder = [{ css: 'table:has(th)', seen: '2026-11', trust: 'guess' }];
export const HEADER: Finder = [{ css: 'th', seen: '2026-11', trust: 'guess' }];
export const BODY_ROW: Finder = [{ css: 'tr:has(td)', seen: '2026-11', trust: 'guess' }];
/** What may be called «Письма»: a heading or a tab. */
export const LETTERS_LABEL: Finder = [
  { css: '[role="tab"], .nav-tabs a', seen: '2026-11', trust: 'guess' },
  { css: 'a[href*="/part/"]', seen: '2026-11', trust: 'guess' },
  { css: '.panel-heading, h2, h3, h4', seen: '2026-11', trust: 'guess' },
];
