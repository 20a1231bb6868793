/** Every CSS string of GetCourse's staff pages. Sources and unknowns: README.md. */
import type { Finder } from '../find';

/** Declares the page's globals. */
export const HEAD_SCRIPT: Finder = [{ css: 'script:not([src])', seen: '2026-04', trust: 'seen' }];
/** The staff's menu at the left. */
export const LEFT_BAR: Finder = [{ css: '.gc-account-leftbar', seen: '2026-01', trust: 'seen' }];
export const LOGGED_IN: Finder = [{ css: 'body.gc-user-logined', seen: '2026-01', trust: 'seen' }];

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

/** Parts that may speak of other people: right panel, history, comments, tasks. Nothing of the record is read there. */
export const FOREIGN: Finder = [
  { css: '.gc-right-active-block', seen: '2023-01', trust: 'seen' },
  { css: '#user-panel-history', seen: '2023-01', trust: 'seen' },
  { css: '.gc-comment', seen: '2026-04', trust: 'seen' },
  { css: '.gc-comment-form', seen: '2023-01', trust: 'seen' },
  { css: '.gc-tasks-block', seen: '2023-01', trust: 'seen' },
  { css: '.task-form', seen: '2023-01', trust: 'seen' },
  { css: '.gc-account-leftbar', seen: '2026-01', trust: 'seen' },
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
export const PAYMENT_LINK: Finder = [{ css: 'a[href*="/sales/shop/dealPay/"]', seen: '2026-11', trust: 'guess' }];
/** All orders of the user, in the right panel; it loads late. */
export const HISTORY: Finder = [{ css: '#user-panel-history', seen: '2023-01', trust: 'seen' }];
export const RIGHT_PANEL: Finder = [{ css: '.gc-right-active-block', seen: '2023-01', trust: 'seen' }];

// What acts touch
export const STATUS_OPENER: Finder = [{ css: '.status-link', seen: '2026-01', trust: 'seen' }];
export const STATUS_SELECT: Finder = [{ css: 'select[name="Deal[change_status]"]', seen: '2026-01', trust: 'seen' }];
export const REASON_SELECT: Finder = [{ css: '[name="Deal[cancel_reason_id]"]', seen: '2026-04', trust: 'seen' }];
export const MANAGER_SELECT: Finder = [{ css: 'select[name="Deal[manager_user_id]"]', seen: '2026-04', trust: 'seen' }];
export const COMMENT: Finder = [{ css: '[name="Deal[add_comment]"]', seen: '2023-01', trust: 'seen' }];
export const SAVE: Finder = [
  { css: '#dealForm button.btn-primary[name="save"]', seen: '2026-01', trust: 'seen' },
  { css: '.page-header button.btn-primary.action-link', seen: '2026-01', trust: 'seen' },
  { css: '.page-actions button.btn-primary', seen: '2023-01', trust: 'seen' },
];

// User card
export const USER_FORM: Finder = [{ css: 'form#userForm', seen: '2026-01', trust: 'seen' }];
export const USER_PHONE_FIELD: Finder = [{ css: '#User_phone', seen: '2023-01', trust: 'seen' }];
