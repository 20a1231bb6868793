/** Every page of the sandbox as a document, with the kind it is meant to be: for tests that hold for all adapters. */
import type { PageKind, SiteId } from '../../lib/model/page';
import { type Shown, showPage } from '../show-page';
import { gallery as bitrix24 } from './bitrix24/gallery';
import { gallery as getcourse } from './getcourse/gallery';
import { seedInstagram } from './instagram/data';
import { renderDirect, renderFeed, renderLogin } from './instagram/routes';
import { LEADS, seedPipedrive } from './pipedrive/data';
import { renderBoard } from './pipedrive/lists';
import { preview } from './pipedrive/record';
import { pipedriveRoute } from './pipedrive/routes';
import { USUAL } from './pipedrive/types';
import { seedTelegram } from './telegram/data';
import { renderTelegram, renderTelegramLogin } from './telegram/routes';
import { hashOf } from './telegram/view';
import { seedWhatsapp } from './whatsapp/data';
import { renderWhatsapp } from './whatsapp/routes';

export const NOW = new Date('2026-11-20T12:00:00+03:00');

/** A page without its server. */
interface Shot {
  name: string;
  /** null: none of ours. */
  kind: PageKind | null;
  path: string;
  markup: string;
}

export interface ShownShot extends Omit<Shot, 'markup'> {
  shown: Shown;
}

const HOSTS: Record<SiteId, string> = {
  getcourse: 'example.getcourse.ru',
  bitrix24: 'example.bitrix24.ru',
  pipedrive: 'example.pipedrive.com',
  whatsapp: 'web.whatsapp.com',
  instagram: 'www.instagram.com',
  telegram: 'web.telegram.org',
};

/** Fresh documents: a test may change what it got. */
export async function shownShots(): Promise<Record<SiteId, ShownShot[]>> {
  const show =
    (site: SiteId) =>
    ({ markup, ...shot }: Shot): ShownShot => ({
      ...shot,
      shown: showPage(markup, `https://${HOSTS[site]}${shot.path}`, NOW),
    });
  return {
    getcourse: getcourse(NOW).map((shot) => show('getcourse')({ ...shot, kind: shot.kind as PageKind | null })),
    bitrix24: bitrix24(NOW)
      .map((exhibit, at) => ({ ...exhibit, name: `${exhibit.path} (${at + 1})`, kind: bitrix24Kind(exhibit) }))
      .map(show('bitrix24')),
    pipedrive: (await pipedriveShots()).map(show('pipedrive')),
    whatsapp: whatsappShots().map(show('whatsapp')),
    instagram: instagramShots().map(show('instagram')),
    telegram: telegramShots().map(show('telegram')),
  };
}

function bitrix24Kind({ path, markup }: { path: string; markup: string }): PageKind | null {
  // The chat of an open line stands in a frame, which is the next exhibit.
  if (markup.includes('openlines__iframe" src="/desktop_app/')) return null;
  const [, type, rest = ''] = /^\/crm\/(type\/\d+|deal|lead|contact|company)\/(.*)$/.exec(path) ?? [];
  if (type === undefined) return /^\/(?:online|desktop_app)\//.test(path) ? 'chat' : null;
  if (rest.startsWith('kanban')) return 'board';
  const record = type.startsWith('type') ? 'item' : type;
  return (rest.startsWith('list') ? `${record}-list` : record) as PageKind;
}

const PIPEDRIVE: [path: string, kind: PageKind | null][] = [
  ['/deal/1', 'deal'],
  ['/deal/3', 'deal'],
  ['/person/5', 'contact'],
  ['/person/6', 'contact'],
  ['/organization/31', 'company'],
  [`/leads/inbox/${LEADS.training}`, 'lead'],
  [`/leads/inbox/${LEADS.nameless}`, 'lead'],
  ['/leads/inbox', 'lead-list'],
  ['/pipeline/1', 'board'],
  ['/deals/list', 'deal-list'],
  ['/persons/list', 'contact-list'],
  ['/organizations/list', 'company-list'],
  ['/activities/list/user/1', 'activity-list'],
  ['/auth/login', null],
];
const PIPEDRIVE_LOOKS = ['', '?lang=ru&phones=callto', '?lang=de&shell=old&closed=detail-block'];

async function pipedriveShots(): Promise<Shot[]> {
  const state = seedPipedrive(NOW);
  const asked = PIPEDRIVE.flatMap(([path, kind]) => PIPEDRIVE_LOOKS.map((look) => ({ path: path + look, kind })));
  const shots: Shot[] = await Promise.all(
    asked.map(async ({ path, kind }) => {
      const url = new URL(path, `https://${HOSTS.pipedrive}`);
      const ask = {
        method: 'GET',
        host: url.host,
        url,
        form: new URLSearchParams(),
        pjax: false,
        seenResets: null,
        headers: {},
      };
      return { name: path, path, kind, markup: (await pipedriveRoute(ask, state, NOW)).body };
    }),
  );
  const board = renderBoard(state).replace('</body>', `${preview(state, '/deal/3', USUAL)?.markup}</body>`);
  return [...shots, { name: 'a deal over the board', kind: 'deal', path: '/pipeline/1', markup: board }];
}

function whatsappShots(): Shot[] {
  const state = seedWhatsapp(NOW);
  return [
    ...state.chats.flatMap(({ id, title }) =>
      (['ru', 'en'] as const).map((lang) => ({
        name: `${title}, ${lang}`,
        kind: 'chat' as const,
        path: '/',
        markup: renderWhatsapp(state, { chatId: id, lang }),
      })),
    ),
    { name: 'no chat open', kind: null, path: '/', markup: renderWhatsapp(state) },
    { name: 'login', kind: null, path: '/', markup: renderWhatsapp(state, { login: true }) },
  ];
}

function instagramShots(): Shot[] {
  const state = seedInstagram();
  return [
    ...state.threads.flatMap(({ id }) =>
      (['ru', 'en'] as const).map((lang) => ({
        name: `thread ${id}, ${lang}`,
        kind: 'chat' as const,
        path: `/direct/t/${id}/`,
        markup: renderDirect(state, { threadId: id, lang }),
      })),
    ),
    { name: 'inbox, no thread open', kind: null, path: '/direct/inbox/', markup: renderDirect(state) },
    { name: 'feed', kind: null, path: '/', markup: renderFeed() },
    { name: 'login', kind: null, path: '/accounts/login/', markup: renderLogin() },
  ];
}

function telegramShots(): Shot[] {
  const state = seedTelegram(NOW);
  const chats = state.chats.flatMap((chat) =>
    (['a', 'k'] as const).map((program) => ({
      name: `${program}, ${chat.title}`,
      kind: 'chat' as const,
      path: `/${program}/#${hashOf(chat, program)}`,
      markup: renderTelegram(state, program, { chatId: chat.id, now: NOW }),
    })),
  );
  const logins = (['a', 'k'] as const).map((program) => ({
    name: `${program}, login`,
    kind: null,
    path: `/${program}/`,
    markup: renderTelegramLogin(program),
  }));
  return [...chats, ...logins];
}
