/** Which site answers for which host. */
import { bitrix24Route } from './bitrix24/routes.ts';
import { getcourseRoute } from './getcourse/routes.ts';
import { hostileCard } from './hostile/pages.ts';
import { heard, hostileRoute } from './hostile/routes.ts';
import { switchesOf } from './hostile/types.ts';
import { type Ask, notFound, type Reply } from './http.ts';
import { instagramRoute } from './instagram/routes.ts';
import { pipedriveRoute } from './pipedrive/routes.ts';
import type { SandboxState } from './state.ts';
import { teamRoute } from './team/routes.ts';
import { telegramRoute } from './telegram/routes.ts';
import { whatsappRoute } from './whatsapp/routes.ts';

type Route = (ask: Ask, state: SandboxState, now: Date) => Reply | Promise<Reply>;

const ROUTES: Record<string, Route> = {
  'example.getcourse.ru': (ask, state, now) => hostile(ask, state, now) ?? getcourseRoute(ask, state.getcourse, now),
  'example.bitrix24.ru': (ask, state, now) => bitrix24Route(ask, state.bitrix24, now),
  'example.pipedrive.com': (ask, state, now) => pipedriveRoute(ask, state.pipedrive, now),
  'web.whatsapp.com': (ask, state, now) => whatsappRoute(ask, state.whatsapp, now),
  'www.instagram.com': (ask, state) => instagramRoute(ask, state.instagram),
  'web.telegram.org': (ask, state, now) => telegramRoute(ask, state.telegram, now),
  // The same school and the same portal on domains of their own; in plain HTTP too, as every host here.
  'school.example': (ask, state, now) => hostile(ask, state, now) ?? getcourseRoute(ask, state.getcourse, now),
  'portal.example': (ask, state, now) => bitrix24Route(ask, state.bitrix24, now),
  'team.example': (ask, state) => teamRoute(ask, state.team),
  'hostile.example': (ask, state) => hostileRoute(ask, state.hostile),
};

export const HOSTS: readonly string[] = Object.keys(ROUTES);

export function route(ask: Ask, state: SandboxState, now: Date): Reply | Promise<Reply> {
  return ROUTES[ask.host]?.(ask, state, now) ?? notFound();
}

/** `/hostile` and every order card with `?hostile=…`, on the school's own host. */
function hostile(ask: Ask, state: SandboxState, now: Date): Reply | null {
  const { pathname, searchParams } = ask.url;
  const card = /^\/sales\/control\/deal\/update\/id\/(\d+)$/.exec(pathname);
  const asked = pathname === '/hostile' || (card && ask.method === 'GET' && searchParams.has('hostile'));
  if (!asked) return heard(ask, state.hostile);
  const id = card ? Number(card[1]) : (state.getcourse.orders[0]?.id ?? 0);
  return hostileCard(state.getcourse, id, now, switchesOf(searchParams.get('hostile')));
}
