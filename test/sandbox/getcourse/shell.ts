/** What stands around every page of the school: the globals in the head, the menu, the body classes. */
import { type Html, html, raw } from '../html.ts';
import { STYLE } from './style.ts';
import { ACCOUNT_ID, CSRF_TOKEN, type GetcourseState } from './types.ts';

export interface Shell {
  title: string;
  /** GetCourse's own name of the page, e.g. `control/deal`. */
  controllerId: string;
  actionId: string;
  now: Date;
  who: 'staff' | 'student' | 'guest';
  content: Html;
  /** The page has the panel on the right. */
  panel?: Html;
}

const STAFF_MENU = [
  ['/pl/user/user/index', 'Ученики'],
  ['/pl/tasks/task/kanban/deals', 'CRM'],
  ['/pl/sales/deal', 'Продажи'],
  ['/teach/control/stream/index', 'Обучение'],
  ['/pl/tasks/resp', 'Сообщения'],
  ['/pl/cms/page/index', 'Сайт'],
];
const STUDENT_MENU = [
  ['/teach/control/stream/index', 'Мои тренинги'],
  ['/sales/control/userProduct/my', 'Мои покупки'],
];

export function shell(state: GetcourseState, part: Shell): string {
  const body = part.who === 'guest' ? 'gc-user-guest' : 'gc-user-logined';
  return html`<!DOCTYPE html>
<html lang="ru"><head><meta charset="utf-8"><title>${part.title}</title>
<meta name="csrf-token" content="${CSRF_TOKEN}">
${raw(`<script>${globals(state, part)}</script>`)}
<style>${raw(STYLE)}</style></head>
<body class="${body}">
<img id="gccounterImg" src="/stat/counter?ref=" width="1" height="1" alt="" style="position:absolute">
${part.who !== 'guest' && leftbar(state, part)}
<div class="gc-main-content${part.panel ? ' with-panel' : ''}">${part.content}</div>
${part.panel}
</body></html>`.markup;
}

function leftbar(state: GetcourseState, part: Shell): Html {
  const staff = part.who === 'staff';
  const items = (staff ? STAFF_MENU : STUDENT_MENU).map(([href = '', label = '']) => {
    const active = part.controllerId.includes('deal') && label === 'Продажи';
    return html`<li class="menu-item"><a href="${href}" class="${active && 'active'}"><span class="menu-item-label">${label}</span></a></li>`;
  });
  return html`<div class="gc-account-leftbar"><div class="school">${state.school}</div>
<ul id="gcAccountUserMenu" style="list-style:none;margin:0;padding:0">${items}</ul>
<div class="support">Техподдержка<br><a href="tel:+74950000001">8 (495) 000-00-01</a></div></div>`;
}

/** The shape of the inline script that every page of the platform starts with. */
function globals(state: GetcourseState, part: Shell): string {
  const staff = part.who === 'staff';
  const me = state.managers.find((manager) => manager.id === state.meId);
  const userId = { staff: state.meId, student: 301, guest: -1 }[part.who];
  const now = part.now;
  const user = {
    isAdmin: false,
    isManager: staff,
    isInAccount: staff,
    isTeacher: false,
    canCms: false,
    canEditHelp: false,
  };
  return `
window.accountUserId = ${userId};
window.accountId = ${ACCOUNT_ID};
window.gcSessionId = 7700112233;
window.controllerId = "${part.controllerId}";
window.actionId = "${part.actionId}";
window.nowTime = new Date(${now.getFullYear()},${now.getMonth()},${now.getDate()},${now.getHours()},${now.getMinutes()},${now.getSeconds()});
window.userInfo = ${JSON.stringify(user)};
window.websocketHost = "s001.getcourse.ru";
window.fileserviceHost = "fs.getcourse.ru";
window.currencyLabels = {"RUB":"руб."};
window.accountSafeUserName = ${JSON.stringify(staff ? (me?.name ?? '') : '')};
window.language = "ru";
window.csrfToken = "${CSRF_TOKEN}";
window.isSublogined = false;
window.dateOffset = 0;
`;
}
