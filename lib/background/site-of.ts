/** Which site an address belongs to, by the same patterns that make the manifest. */
import type { SiteId } from '@/lib/model/page';
import { SITE_MATCHES } from '@/lib/sites/matches';

export function siteOf(url: string): SiteId | null {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  for (const [site, patterns] of Object.entries(SITE_MATCHES)) {
    // The keys of SITE_MATCHES are the site ids.
    if (patterns.some((pattern) => isMatch(host, pattern))) return site as SiteId;
  }
  return null;
}

/** Patterns are all `https://host/*` or `https://*.host/*`. */
function isMatch(host: string, pattern: string): boolean {
  const wanted = pattern.slice('https://'.length, -'/*'.length);
  return wanted.startsWith('*.') ? host === wanted.slice(2) || host.endsWith(wanted.slice(1)) : host === wanted;
}
