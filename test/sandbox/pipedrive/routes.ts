/** The addresses of example.pipedrive.com. */
import { setTimeout as wait } from 'node:timers/promises';
import { hardened } from '../hostile/pages.ts';
import { type Ask, fragment, json, notFound, page, type Reply, seeOther } from '../http.ts';
import {
  dealRows,
  renderActivities,
  renderBoard,
  renderDeals,
  renderLeadInbox,
  renderLogin,
  renderOrganizationList,
  renderPersonList,
} from './lists.ts';
import { lateBlock, preview, renderDeal, renderLead, renderOrganization, renderPerson } from './record.ts';
import type { Look, PipedriveState } from './types.ts';

/** `?hostile=policy,isolated`: the page under a strict policy, or alone in its process. */
export async function pipedriveRoute(ask: Ask, state: PipedriveState, now: Date): Promise<Reply> {
  const look = lookOf(ask.url.searchParams, state.look);
  const { pathname } = ask.url;
  if (ask.method === 'POST') return write(ask, state, now);
  const [, what, path = ''] = /^(\/__(?:part|preview|block|rows))?(.*)$/.exec(pathname) ?? [];
  if (what === '/__part') while (state.held) await wait(10);
  if (what === '/__preview') return fragmentOf(preview(state, path, look));
  if (what === '/__block') return fragment(lateBlock(state, Number(path.split('/').at(-1)), look));
  if (what === '/__rows') return fragment(dealRows(state, Number(ask.url.searchParams.get('from')), look));
  if (path === '/') return seeOther('/pipeline/1');
  if (path === '/activities') return seeOther('/activities/list/user/1');
  const body = render(state, path, look);
  if (!body) return notFound();
  const asked = ask.url.searchParams.get('hostile')?.split(',') ?? [];
  return asked.length
    ? hardened(body, { policy: asked.includes('policy'), isolated: asked.includes('isolated') })
    : page(body);
}

function render(state: PipedriveState, path: string, look: Look): string | null {
  const [, kind, id = ''] = /^\/(deal|person|organization|leads\/inbox)\/([\da-f-]+)$/.exec(path) ?? [];
  if (kind === 'deal') return renderDeal(state, Number(id), look);
  if (kind === 'person') return renderPerson(state, Number(id), look);
  if (kind === 'organization') return renderOrganization(state, Number(id), look);
  if (kind) return renderLead(state, id, look);
  if (path === '/pipeline/1' || path === '/deals') return renderBoard(state, look);
  if (path === '/deals/list') return renderDeals(state, look);
  if (path === '/leads/inbox') return renderLeadInbox(state, look);
  if (path === '/persons/list') return renderPersonList(state, look);
  if (path === '/organizations/list') return renderOrganizationList(state, look);
  if (path.startsWith('/activities/list/')) return renderActivities(state, look);
  return path === '/auth/login' ? renderLogin() : null;
}

function write(ask: Ask, state: PipedriveState, now: Date): Reply {
  const owner = ask.form.get('owner') ?? '';
  const text = ask.form.get('content') ?? '';
  switch (ask.url.pathname) {
    case '/__note-draft':
      state.noteDrafts[owner] = text;
      return json({});
    case '/__mail-draft':
      state.mailDrafts[owner] = text;
      return json({});
    case '/__activity-draft':
      state.activityDrafts[owner] = text;
      return json({});
    case '/__mail-send':
      state.mailsSent += 1;
      return json({});
    case '/api/v1/notes':
      state.notes.push({ id: 902 + state.notes.length, owner, at: now.toISOString(), text });
      delete state.noteDrafts[owner];
      return json({ success: true });
    default:
      return notFound();
  }
}

/** The account's look with what the address asks for besides. */
function lookOf(asked: URLSearchParams, usual: Look): Look {
  const one = <T extends string>(name: string, known: readonly T[], otherwise: T) =>
    known.find((value) => value === asked.get(name)) ?? otherwise;
  return {
    lang: one('lang', ['en', 'de', 'ru'], usual.lang),
    phones: one('phones', ['button', 'callto', 'tel', 'text'], usual.phones),
    shell: one('shell', ['new', 'old'], usual.shell),
    closed: asked.get('closed') ?? usual.closed,
    imported: Number(asked.get('imported') ?? usual.imported),
  };
}

function fragmentOf(part: Parameters<typeof fragment>[0] | null): Reply {
  return part ? fragment(part) : notFound();
}
