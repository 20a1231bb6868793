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
export const STAGE: Finder = [
  { css: 'button.cui5-stage-selector__stage[aria-selected="true"]', seen: '2026-01', trust: 'seen' },
];

// The sidebar: only what has been scrolled into view is in the document.
export const ROW: Finder = [{ css: '[data-testid="fields-list-row"]', seen: '2026-01', trust: 'seen' }];
export const ROW_LABEL: Finder = [{ css: '[data-testid="field-name"]', seen: '2026-01', trust: 'seen' }];
export const ROW_VALUE: Finder = [
  { css: '[data-testid="fields-list-row-field-components"]', seen: '2026-01', trust: 'seen' },
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
export const PERSON_LINK: Finder = [{ css: 'a[href*="/person/"]', seen: '2026-01', trust: 'seen' }];
export const ORGANIZATION_LINK: Finder = [{ css: 'a[href*="/organization/"]', seen: '2026-01', trust: 'seen' }];
/** The link's scheme is the user's choice (`callto:`, `tel:` or another); the button is there with all of them. */
export const PHONE: Finder = [
  { css: '[data-test="phone-number-button"]', seen: '2025-01', trust: 'seen' },
  { css: 'a[href^="callto:"], a[href^="tel:"]', seen: '2026-01', trust: 'seen' },
];
export const EMAIL: Finder = [{ css: 'a[href^="mailto:"]', seen: '2026-11', trust: 'guess' }];

// Board
export const BOARD: Finder = [{ css: '[data-test="pipeline-view"]', seen: '2026-01', trust: 'seen' }];
export const TILE: Finder = [{ css: '[data-test="pipeline-deal-tile"]', seen: '2026-01', trust: 'seen' }];
export const TILE_LINK: Finder = [{ css: 'a[href*="/deal/"]', seen: '2026-01', trust: 'seen' }];
export const TILE_VALUE: Finder = [{ css: '[data-test="pipeline-deal-value"]', seen: '2026-01', trust: 'seen' }];
