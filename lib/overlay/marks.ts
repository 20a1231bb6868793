/**
 * Marks on the rows of a list, the cards of a board and the heading of a record. On a row a mark is one attribute, one edge of colour and one badge;
 * it is set again after the page has rebuilt the row, and never twice. What stands there is read from the row itself,
 * for an earlier session, or the page by copying a row, may have left it.
 */
import type { Mark, VerdictKind } from '@/lib/model/page';

const COLOURS: Record<VerdictKind, string> = { keep: '#15803d', surplus: '#b91c1c', check: '#a16207' };

/** Inline, with a word joiner before the label: a badge never wraps to the line under the number. */
const GLUE = '\u2060';
const BADGE =
  'margin:0 0 0 6px;padding:2px 6px;border-radius:9px;font:600 11px/18px system-ui,sans-serif;white-space:nowrap;color:#fff';

/** Beside what names the record shown: one badge and nothing of the page's own. Without a mark: takes it away. */
export function markHeading(heading: HTMLElement, mark: Mark | undefined): void {
  const [badge, ...more] = heading.querySelectorAll<HTMLElement>('[data-verdict-badge]');
  if (says(badge, mark) && badge?.dataset.verdict === mark?.kind && !more.length) return;
  for (const old of [badge, ...more]) old?.remove();
  if (!mark) return;
  const fresh = drawBadge(heading.ownerDocument, mark);
  fresh.dataset.verdict = mark.kind;
  // A heading is written large, and may be written in capitals.
  fresh.style.cssText += ';display:inline-block;vertical-align:middle;text-transform:none;letter-spacing:normal';
  heading.append(fresh);
}

/** Without a mark: takes away what stands there. */
export function markRow(element: HTMLElement, mark: Mark | undefined): void {
  const [badge, ...more] = element.querySelectorAll<HTMLElement>('[data-verdict-badge]');
  if (says(badge, mark) && !more.length && element.dataset.verdict === mark?.kind) return;
  for (const old of [badge, ...more]) old?.remove();
  if (!mark) {
    delete element.dataset.verdict;
    element.style.removeProperty('box-shadow');
    return;
  }
  markBareRow(element, mark);
}

/** A row on which no mark stands. */
export function markBareRow(element: HTMLElement, mark: Mark): void {
  element.dataset.verdict = mark.kind;
  element.style.boxShadow = `inset 4px 0 0 ${COLOURS[mark.kind]}`;
  // A table row can hold cells only: the badge stands beside the record's own link.
  (element.querySelector('a[href]') ?? element.firstElementChild)?.after(drawBadge(element.ownerDocument, mark));
}

/** Everything on the page that a mark stands on or in. */
export function stainedBy(document: Document): Set<Element> {
  const stained = new Set<Element>();
  for (const mark of document.querySelectorAll('[data-verdict], [data-verdict-badge]'))
    for (let at: Element | null = mark; at && !stained.has(at); at = at.parentElement) stained.add(at);
  return stained;
}

function says(badge: HTMLElement | undefined, mark: Mark | undefined): boolean {
  return (
    badge?.title === mark?.title &&
    badge?.dataset.twin === mark?.twin &&
    badge?.textContent === (mark && GLUE + mark.label)
  );
}

/**
 * A click on a badge opens the order it speaks of, in place of whatever the page does on a click on its row. The page can
 * write anything into the badge, so that only an address of its own is gone to, and only by the manager's own click.
 */
export function followBadges(document: Document, location: Location, signal: AbortSignal): void {
  const follow = (event: MouseEvent) => {
    const badge = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-verdict-badge]') : null;
    const twin = badge?.dataset.twin;
    if (!twin || !event.isTrusted || !URL.canParse(twin) || new URL(twin).origin !== location.origin) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    location.assign(twin);
  };
  document.addEventListener('click', follow, { capture: true, signal });
}

/** A list can have thousands of one kind: the first is copied. */
const drawn = new Map<string, HTMLElement>();

function drawBadge(document: Document, mark: Mark): HTMLElement {
  const look = `${BADGE};cursor:${mark.twin ? 'pointer' : 'help'};background:${COLOURS[mark.kind]}`;
  const known = drawn.get(look + mark.label);
  const badge =
    known?.ownerDocument === document ? (known.cloneNode(true) as HTMLElement) : document.createElement('span');
  if (known?.ownerDocument !== document) {
    badge.textContent = GLUE + mark.label;
    badge.dataset.verdictBadge = '';
    if (mark.twin) badge.setAttribute('role', 'link');
    // Through CSSOM, which no style-src forbids, and in one piece.
    badge.style.cssText = look;
    drawn.set(look + mark.label, badge.cloneNode(true) as HTMLElement);
  }
  badge.title = mark.title;
  if (mark.twin) badge.dataset.twin = mark.twin;
  return badge;
}
