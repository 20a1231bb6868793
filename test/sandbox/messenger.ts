/** What the messengers' look-alikes have in common: their variants, asked for in the address. */
import { inline } from './html.ts';
import { page, type Reply } from './http.ts';

export type Lang = 'ru' | 'en';

export function langOf(query: URLSearchParams): Lang {
  return query.get('lang') === 'en' ? 'en' : 'ru';
}

const NONCE = 'bWVzc2VuZ2Vy';
/** Markup may be written by the page's own policy alone. */
const POLICY = [
  "default-src 'none'",
  `script-src 'nonce-${NONCE}'`,
  `style-src 'nonce-${NONCE}'`,
  "connect-src 'self'",
  'img-src blob:',
  "frame-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sandbox',
].join('; ');

/** `?hostile=csp` sends a strict policy with Trusted Types, `removes` takes foreign children out of the body. */
export function messengerPage(markup: string, query: URLSearchParams): Reply {
  const switches = (query.get('hostile') ?? '').split(',');
  const body = switches.includes('removes')
    ? markup.replace('</body>', () => `${inline(keepBody).markup}</body>`)
    : markup;
  if (!switches.includes('csp')) return page(body);
  const marked = body.replace(/<(script|style)\b/g, `<$1 nonce="${NONCE}"`);
  return page(marked, 200, { 'content-security-policy': POLICY });
}

/** A framework that owns the body: what it did not put there goes. Runs in the page. */
function keepBody(): void {
  const own = new Set<Node>(document.body.children);
  new MutationObserver(() => {
    for (const node of [...document.body.children]) if (!own.has(node)) node.remove();
  }).observe(document.body, { childList: true });
}
