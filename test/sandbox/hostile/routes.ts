/** The addresses of hostile.example. */
import { type Ask, json, notFound, page, type Reply } from '../http.ts';
import { renderForeign } from './pages.ts';
import type { HostileState } from './types.ts';

export function hostileRoute(ask: Ask, state: HostileState): Reply {
  if (ask.url.pathname === '/') return page(renderForeign(ask.url.searchParams.get('panel')));
  return heard(ask, state) ?? notFound();
}

/** A hostile page reports what it heard, on whichever host it stands. */
export function heard(ask: Ask, state: HostileState): Reply | null {
  if (ask.url.pathname !== '/__heard') return null;
  state.heard.push(ask.form.get('line') ?? '');
  return json({});
}
