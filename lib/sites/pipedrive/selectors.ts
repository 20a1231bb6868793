/** Every CSS string of Pipedrive. Sources and unknowns: README.md. Hashed classes (`sc-…`) are never used. */
import type { Finder } from '../find';

/** Earlier views stay in the document, hidden. */
export const VIEW: Finder = [
  { css: '.viewContainer:not([style*="none"])', seen: '2022-01', trust: 'seen' },
  { css: 'main', seen: '2026-11', trust: 'guess' },
];
export const TITLE: Finder = [
  { css: '[data-testid="header-title"] textarea.cui5-editable-text__input', seen: '2026-03', trust: 'seen' },
  { css: '[data-testid="header-title"] textarea', seen: '2026-11', trust: 'guess' },
];
export const LEAD_TITLE: Finder = [{ css: '[data-testid="SidebarLeadTitle"]', seen: '2026-03', trust: 'seen' }];
export const HEADING: Finder = [
  { css: '[data-testid="header-title"]', seen: '2026-03', trust: 'seen' },
  { css: '[data-testid="SidebarLeadTitle"]', seen: '2026-03', trust: 'seen' },
];
export const STAGE: Finder = [
  { css: 'button.cui5-stage-selector__stage[aria-selected="true"]', seen: '2026-01', trust: 'seen' },
];

// A record shown over a list or board, under the address of the list.
export const DIALOG: Finder = [{ css: '[role="dialog"], [aria-modal="true"]', seen: '2026-01', trust: 'seen' }];
/** "Open in a new tab" of a preview: the one sure word about which record it shows. */
export const NAV_BUTTON: Finder = [{ css: 'a[data-test="nav-button"][href]', seen: '2026-01', trust: 'seen' }];
export const RECORD_LINK: Finder = [{ css: 'a[href*="/deal/"], a[href*="/leads/"]', seen: '2026-01', trust: 'seen' }];

// The sidebar: only what has been scrolled into view is in the document.
export const SCROLLER: Finder = [
  { css: '[data-virtuoso-scroller="true"]', seen: '2026-01', trust: 'seen' },
  { css: '[data-testid="virtuoso-scroller"]', seen: '2026-01', trust: 'seen' },
];
export const ITEM: Finder = [{ css: 'div[data-index]', seen: '2026-01', trust: 'seen' }];
export const ROW: Finder = [{ css: '[data-testid="fields-list-row"]', seen: '2026-01', trust: 'seen' }];
export const ROW_LABEL: Finder = [{ css: '[data-testid="field-name"]', seen: '2026-01', trust: 'seen' }];
export const ROW_VALUE: Finder = [
  { css: '[data-testid="fields-list-row-field-components"]', seen: '2026-01', trust: 'seen' },
];
/** The header of a block or of a group of fields that is closed. */
export const COLLAPSED: Finder = [
  {
    css: '[data-testid="block-collapse"][aria-expanded="false"], [data-testid="block-collapse"] [aria-expanded="false"]',
    seen: '2026-11',
    trust: 'guess',
  },
  { css: '[data-test="accordion_header"][aria-expanded="false"]', seen: '2026-11', trust: 'guess' },
];
export const DETAIL_BLOCK: Finder = [{ css: '[data-testid="detail-block"]', seen: '2026-01', trust: 'seen' }];
export const PERSON_BLOCK: Finder = [{ css: '[data-testid="person-block"]', seen: '2026-01', trust: 'seen' }];
export const ORGANIZATION_BLOCK: Finder = [
  { css: '[data-testid="organization-block"]', seen: '2026-01', trust: 'seen' },
];
/** Deals and leads of a person or organisation. */
export const DEAL_BLOCK: Finder = [
  { css: '[data-testid="deal-block"]', seen: '2026-01', trust: 'seen' },
  { css: '[data-testid="lead-block"]', seen: '2026-01', trust: 'seen' },
];
/** The shell that persons and organisations had before; sources of 2026 still name it. */
export const OLD_SHELL: Finder = [{ css: '.detailView', seen: '2026-01', trust: 'seen' }];
export const OLD_BLOCK: Finder = [{ css: '.detailView .infoBlock', seen: '2022-01', trust: 'seen' }];
export const PERSON_LINK: Finder = [{ css: 'a[href*="/person/"]', seen: '2026-01', trust: 'seen' }];
export const ORGANIZATION_LINK: Finder = [{ css: 'a[href*="/organization/"]', seen: '2026-01', trust: 'seen' }];
/** The link's scheme is the user's choice (`callto:`, `tel:` or another); the button is there with all of them. */
export const PHONE: Finder = [
  { css: '[data-test="phone-number-button"]', seen: '2025-01', trust: 'seen' },
  { css: 'a[href^="callto:"], a[href^="tel:"]', seen: '2026-01', trust: 'seen' },
];
export const EMAIL: Finder = [{ css: 'a[href^="mailto:"]', seen: '2026-11', trust: 'guess' }];

// Board and lists
export const BOARD: Finder = [{ css: '[data-test="pipeline-view"]', seen: '2026-01', trust: 'seen' }];
export const TILE: Finder = [{ css: '[data-test="pipeline-deal-tile"]', seen: '2026-01', trust: 'seen' }];
export const DEAL_LINK: Finder = [{ css: 'a[href*="/deal/"]', seen: '2026-01', trust: 'seen' }];
export const TILE_VALUE: Finder = [{ css: '[data-test="pipeline-deal-value"]', seen: '2026-01', trust: 'seen' }];
export const LIST_ROW: Finder = [
  { css: '[role="grid"] [role="row"]', seen: '2026-01', trust: 'seen' },
  { css: '.gridContent__table tbody tr', seen: '2022-01', trust: 'seen' },
];
export const LIST: Finder = [
  { css: '[role="grid"]', seen: '2026-01', trust: 'seen' },
  { css: '.gridContent__table', seen: '2022-01', trust: 'seen' },
];
export const HEAD_CELL: Finder = [{ css: '[role="columnheader"]', seen: '2026-01', trust: 'seen' }];
export const CELL: Finder = [{ css: '[role="gridcell"], [role="cell"]', seen: '2026-11', trust: 'guess' }];
/** The older grid names the field of each cell. */
export const OLD_VALUE_CELL: Finder = [{ css: 'td[data-field="value"]', seen: '2026-11', trust: 'guess' }];

export const OLD_PHONE_CELL: Finder = [{ css: 'td[data-field="phone"]', seen: '2022-01', trust: 'seen' }];
export const OLD_EMAIL_CELL: Finder = [{ css: 'td[data-field="email"]', seen: '2026-11', trust: 'guess' }];
/** Of a line of the activities: what is to be done. */
export const ACTIVITY_SUBJECT: Finder = [{ css: '[data-test="subject-label"]', seen: '2022-01', trust: 'seen' }];
export const ANY_RECORD_LINK: Finder = [
  { css: 'a[href*="/deal/"], a[href*="/leads/"], a[href*="/person/"]', seen: '2026-01', trust: 'seen' },
];

// What one writes into
/** Which editor the notes and mails have is not known: anything one can write text in. */
export const EDITOR: Finder = [
  {
    css: ':is([contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], textarea):not([data-testid="header-title"] *, [data-testid="fields-list-row"] *)',
    seen: '2026-11',
    trust: 'guess',
  },
];
/** What one writes into, and that is a field of a record: heading, inline editing, the forms of new records, lists. */
export const FIELD: Finder = [
  { css: '[data-testid="header-title"]', seen: '2026-03', trust: 'seen' },
  { css: '[data-testid="fields-list-row"]', seen: '2026-01', trust: 'seen' },
  { css: '[data-test="add-modal"]', seen: '2026-01', trust: 'seen' },
  { css: '[data-test="activity-subject"]', seen: '2026-01', trust: 'seen' },
  { css: '[data-cy="subject-field"]', seen: '2026-01', trust: 'seen' },
  { css: '#froot-global-search', seen: '2026-01', trust: 'seen' },
  { css: '[role="combobox"], [role="grid"]', seen: '2026-11', trust: 'guess' },
];
