/** Every kind of page, each in its forms, without the server: for tests of adapters. */
import { renderCompanyCard, renderContactCard, renderDealCard, renderItemCard, renderLeadCard } from './card.ts';
import { manyDeals, seedBitrix24 } from './data.ts';
import { renderKanban } from './kanban.ts';
import { type Columns, renderClientList, renderList } from './list.ts';
import { renderMail } from './mail.ts';
import { renderClassic, renderMessenger } from './messenger.ts';
import { renderExtranet, renderLogin, renderPublicSite } from './outside.ts';
import { PLAIN, type Switches } from './switches.ts';

export interface Exhibit {
  path: string;
  markup: string;
}

const HARD: Switches = { ...PLAIN, lang: 'en', markup: 'new', todo: '2023', clobbers: true };

export function gallery(now: Date): Exhibit[] {
  const state = seedBitrix24(now);
  const crowd = { ...state, deals: [...state.deals, ...manyDeals(300)] };
  const show = (path: string, markup: string | null): Exhibit => ({ path, markup: markup ?? '' });
  const both = (path: string, render: (switches: Switches) => string | null) =>
    [PLAIN, HARD].map((switches) => show(`${path}?IFRAME=Y`, render(switches)));
  const lists = (['deal', 'lead', 'item'] as const).flatMap((type) =>
    (['default', 'shuffled', 'hidden'] satisfies Columns[]).map((columns) =>
      show(
        type === 'item' ? '/crm/type/128/list/category/3/' : `/crm/${type}/list/`,
        renderList(state, type, { columns, lang: columns === 'shuffled' ? 'en' : 'ru' }),
      ),
    ),
  );
  return [
    ...[101, 104, 105].flatMap((id) =>
      both(`/crm/deal/details/${id}/`, (switches) => renderDealCard(state, id, switches)),
    ),
    ...[101, 202].flatMap((id) => both(`/crm/lead/details/${id}/`, (switches) => renderLeadCard(state, id, switches))),
    ...[77, 81].flatMap((id) =>
      both(`/crm/contact/details/${id}/`, (switches) => renderContactCard(state, id, switches)),
    ),
    ...both('/crm/company/details/5/', (switches) => renderCompanyCard(state, 5, switches)),
    ...state.items.flatMap(({ type, id }) =>
      both(`/crm/type/${type}/details/${id}/`, (switches) => renderItemCard(state, type, id, switches)),
    ),
    show('/crm/deal/kanban/', renderKanban(state)),
    show('/crm/deal/kanban/', renderKanban(crowd, 'deal', HARD)),
    show('/crm/lead/kanban/', renderKanban(state, 'lead')),
    show('/crm/type/128/kanban/category/3/', renderKanban(state, 'item')),
    ...lists,
    show('/crm/contact/list/', renderClientList(state, 'contact')),
    show('/crm/company/list/', renderClientList(state, 'company', 'en')),
    ...state.chats.map(({ dialogId }) => show('/online/', renderMessenger(state, { dialogId }))),
    show('/desktop_app/?IFRAME=Y&IM_LINES=Y', renderClassic(state, 'chat42')),
    show('/desktop_app/', renderClassic(state, '2')),
    show('/bitrix/components/bitrix/crm.activity.planner/slider.php', renderMail('deal_101')),
    show('/auth/', renderLogin()),
    show('/extranet/', renderExtranet()),
    show('/pub/site/', renderPublicSite()),
  ];
}
