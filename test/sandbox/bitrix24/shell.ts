/** The portal around top pages, and the bare document of a slider's frame. */

import { removeForeign } from '../hostile/script.ts';
import { type Html, html, inline, raw } from '../html.ts';
import { clobber, sidePanel } from './slider-script.ts';
import { STYLE } from './style.ts';
import type { Switches } from './switches.ts';

const MENU = [
  ['/online/', 'Мессенджер'],
  ['/company/', 'Сотрудники'],
  ['/crm/deal/kanban/', 'CRM'],
  ['/crm/deal/list/', 'Сделки списком'],
  ['/tasks/', 'Задачи'],
];

/** `opens`: the slider that the page's script opens at once, as a card's own address does. */
export function portal(title: string, active: string, content: Html, opens: string | null = null): string {
  const items = MENU.map(
    ([href = '', label = '']) => html`<a href="${href}" class="${href === active && 'active'}">${label}</a>`,
  );
  return html`<!DOCTYPE html><html lang="ru"><head>${head(title)}</head>
<body class="template-bitrix24 bitrix24-default-theme grid-mode portal"><table class="bx-layout-table" hidden></table><div id="bx-notifier-panel"></div>
<div class="bx-layout-header"><b>Пример 24</b><span class="search">искать сотрудника, документ, прочее…</span></div><nav class="bx-layout-left">${items}</nav>
<div id="workarea"><div class="pagetitle-wrap"><h1 id="pagetitle">${title}</h1>
${active.startsWith('/crm/') && html`<button type="button" class="ui-btn ui-btn-success">Создать</button><button type="button" class="ui-btn" data-refresh>Обновить</button>`}</div>
<div id="workarea-content">${content}</div></div>${inline(sidePanel, opens)}</body></html>`.markup;
}

/** What a hostile page does besides; nothing on others. */
export function hostile({ removes, clobbers }: Switches): Html {
  return html`${clobbers && inline(clobber)}${removes && inline(removeForeign)}`;
}

/** What a slider's iframe loads. As a top page it sends itself to the address without `IFRAME`. */
export function framed(
  title: string,
  content: Html,
  body = 'crm-iframe-popup crm-detail-page template-bitrix24 crm-iframe-popup-no-scroll',
): string {
  return html`<!DOCTYPE html><html lang="ru"><head>${head(title)}<script>
if (window === window.top) location.replace(location.pathname);
</script></head><body class="${body}">${content}</body></html>`.markup;
}

/** The link is what portals are told by; browsers read its `rel` in any case, DOM stand-ins in tests don't load this one. */
function head(title: string): Html {
  return html`<meta charset="utf-8"><title>${title}</title><script>window.BX=window.BX||{};var bitrix_sessid='5f1c0ffee0000000';</script>
<link rel="Stylesheet" href="/bitrix/js/ui/empty.css"><style>${raw(STYLE)}</style>`;
}
