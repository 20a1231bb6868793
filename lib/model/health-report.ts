/**
 * The report that a manager sends when something is not found: what was recognised and by which selectors. It holds
 * nothing that the page says, and of its address only the words that the products' own addresses are made of.
 */
import type { Health, HealthHit, Page, SiteId, Unfit } from './page';

export interface HealthReport {
  /** Of the extension. */
  version: string;
  /** Name and version, e.g. `Firefox 153.7`. */
  browser: string;
  /** The page's origin. */
  origin: string;
  site: SiteId;
  health: Health;
}

/** Plain text in English: developers read it. */
export function healthReport({ version, browser, origin, site, health }: HealthReport): string {
  const { page, unfit, facts, rows, composers, acts } = health;
  const parts = facts.map(
    ({ name, state, why, by }) =>
      `${name}: ${state}${why ? ` (${why})` : ''}${state === 'found' && !by.length ? ', by no selector' : ''}${hits(by)}`,
  );
  return [
    `Cuebook ${version}, ${browser}`,
    `Site: ${site}`,
    `Page: ${pageInWords(page, unfit)}`,
    `Address: ${page ? maskedAddress(page.url) : maskedHost(origin)}`,
    ...parts,
    ...(rows ? [`rows: ${rows.count}${hits(rows.by)}`] : []),
    `composers: ${composers.count}${hits(composers.by)}`,
    `acts: ${acts.join(', ') || 'none'}`,
  ].join('\n');
}

function pageInWords(page: Page | null, unfit: Unfit | null): string {
  return page?.kind ?? unfit ?? 'not recognised';
}

function hits(by: readonly HealthHit[]): string {
  return by.map(({ css, seen, trust, hits: count }) => `\n  ${count} × ${css} (${trust} ${seen})`).join('');
}

/** Words of which the supported products make their addresses. Any other part may be somebody's name. */
const ROUTES = new Set(
  `sales control deal update user index pl id tasks task kanban deals resp talks conversation system login cms default
  crm details list category type lead contact company activity online desktop_app im page mail
  pipeline person organization leads inbox archived persons organizations activities projects direct send a k`.split(
    /\s+/,
  ),
);

/** Ids become N, other words than the products' own become `*`; what comes after the path is dropped. */
export function maskedAddress(url: string): string {
  const path = new URL(url).pathname.split('/').map((part) => {
    if (part === '' || ROUTES.has(part)) return part;
    return /\d/.test(part) ? 'N' : '*';
  });
  return maskedHost(url) + path.join('/');
}

const PRODUCT = /(?:^|\.)((?:getcourse|bitrix24|pipedrive|whatsapp|instagram|telegram)\.[a-z]{2,3}(?:\.[a-z]{2})?)$/;

/** The account's name, or the customer's own domain, says who is asking. */
function maskedHost(url: string): string {
  const { protocol, hostname, port } = new URL(url);
  const product = PRODUCT.exec(hostname)?.[1];
  const host = product ? `*.${product}` : '(own domain)';
  return `${protocol}//${host}${port && `:${port}`}`;
}
