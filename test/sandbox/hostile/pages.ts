/** Pages that mean harm: a foreign one that embeds the panel, and an order card that fights what does not belong to it. */
import { renderOrderCard } from '../getcourse/order.ts';
import type { GetcourseState } from '../getcourse/types.ts';
import { html, inline } from '../html.ts';
import { page, type Reply } from '../http.ts';
import { coverAll, embed, hideForeign, listen, removeForeign, throwMessages } from './script.ts';
import type { Switch } from './types.ts';

const NONCE = 'c2FuZGJveA';
const POLICY = [
  "default-src 'none'",
  `script-src 'nonce-${NONCE}'`,
  `style-src 'nonce-${NONCE}'`,
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Names that hide the form's own methods behind its fields. */
const CLOBBERING = [
  'getAttribute',
  'querySelector',
  'querySelectorAll',
  'parentNode',
  'closest',
  'elements',
  'ownerDocument',
];

/** hostile.example: `panel` is the address it tries to embed. */
export function renderForeign(panel: string | null): string {
  return html`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title></head><body><h1>hostile.example</h1>
${inline(listen)}${panel && inline(embed, panel)}${inline(throwMessages)}</body></html>`.markup;
}

/** The card of an order with everything asked for; null where there is no such order. */
export function hostileCard(state: GetcourseState, id: number, now: Date, switches: readonly Switch[]): Reply | null {
  const card = renderOrderCard(state, id, { now });
  if (card === null) return null;
  const has = (name: Switch) => switches.includes(name);
  const scripts = html`${inline(listen)}${has('messages') && inline(throwMessages)}${has('removes') && inline(removeForeign)}
${has('hides') && inline(hideForeign)}${has('covers') && inline(coverAll)}`;
  let body = card.replace('</body>', () => `${scripts.markup}</body>`);
  if (has('clobbers')) {
    const fields = html`${CLOBBERING.map((name) => html`<input type="hidden" name="${name}" value="">`)}`;
    body = body.replace(/(<form id="dealForm"[^>]*>)/, (form) => form + fields.markup);
  }
  return hardened(body, { policy: has('csp'), isolated: has('isolated') });
}

/** A page under a strict policy with Trusted Types (`policy`), and alone in its process (`isolated`: COEP and COOP). */
export function hardened(body: string, { policy = false, isolated = false }): Reply {
  const marked = body.replace(/<(script|style)>/g, (_tag, name: string) => `<${name} nonce="${NONCE}">`);
  return page(policy ? marked : body, 200, {
    ...(policy && { 'content-security-policy': POLICY }),
    ...(isolated && {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    }),
  });
}
