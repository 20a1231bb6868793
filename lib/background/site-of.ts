/** Which site an address belongs to: by the patterns that make the manifest, or as a domain of the customer's own. */
import type { SiteId } from '@/lib/model/page';
import { hasAccess } from '@/lib/platform/access';
import { SITE_MATCHES } from '@/lib/sites/matches';
import { readSettings } from '@/lib/store/settings';

/** The site Cuebook may work for at this address; null where there is none, or its permission was taken back. */
export async function siteOf(url: string): Promise<SiteId | null> {
  return listedSiteOf(url) ?? (await ownSiteOf(url));
}

/** By the manifest alone. */
export function listedSiteOf(url: string): SiteId | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:') return null;
  for (const [site, patterns] of Object.entries(SITE_MATCHES)) {
    // The keys of SITE_MATCHES are the site ids.
    if (patterns.some((pattern) => isMatch(hostname, pattern))) return site as SiteId;
  }
  return null;
}

/** `https://school.example`, with the port where it is not the usual one; null where the address is no web page's. */
export function originOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { origin, protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

async function ownSiteOf(url: string): Promise<SiteId | null> {
  const origin = originOf(url);
  if (origin === null) return null;
  const own = (await readSettings()).ownSites.find((one) => one.origin === origin);
  return own && (await hasAccess(origin)) ? own.site : null;
}

/** Patterns are all `https://host/*` or `https://*.host/*`. */
function isMatch(host: string, pattern: string): boolean {
  const wanted = pattern.slice('https://'.length, -'/*'.length);
  return wanted.startsWith('*.') ? host === wanted.slice(2) || host.endsWith(wanted.slice(1)) : host === wanted;
}
