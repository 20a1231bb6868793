/** A record shown over a list, a board or another record, while the address stays that of the page below. */
import { ancestors, every, first, within } from '../find';
import { type RecordAddress, recordAt } from './address';
import { DIALOG, LEAD_TITLE, NAV_BUTTON, RECORD_LINK, ROW, TITLE, VIEW } from './selectors';

export interface Drawer {
  record: RecordAddress;
  /** Leads to the record's own page. */
  link: HTMLElement;
  /** What the record is shown in. */
  panel: HTMLElement;
}

const HEADING = [...TITLE, ...LEAD_TITLE];

/** The topmost one, or null. */
export function drawerOf(document: Document): Drawer | null {
  const root = document.documentElement;
  for (const link of every(root, NAV_BUTTON).reverse()) {
    const record = recordAt(link.getAttribute('href'));
    if (record) return { record, link, panel: within(link, DIALOG) ?? panelAround(link, root) };
  }
  const panel = every(root, DIALOG).at(-1);
  // A form or an activity names records too; a preview has a record's heading.
  if (!panel || !first(panel, HEADING)) return null;
  const found = every(panel, RECORD_LINK).flatMap((link) => {
    const record = recordAt(link.getAttribute('href'));
    return record ? { record, link, panel } : [];
  });
  const [drawer, ...others] = found;
  return drawer && others.every(({ record }) => record.id === drawer.record.id) ? drawer : null;
}

/** Of a preview that is no dialog: what holds heading and fields besides the button, and is less than the view. */
function panelAround(link: HTMLElement, root: Element): HTMLElement {
  const around = [...ancestors(link, first(root, VIEW) ?? root)].slice(0, -1);
  const withHeading = around.filter((element) => first(element, HEADING));
  return withHeading.find((element) => first(element, ROW)) ?? withHeading[0] ?? link;
}
