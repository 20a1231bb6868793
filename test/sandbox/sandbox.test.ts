/** The sandbox over the wire: hosts, pages, saving, the control addresses, the proxy. */
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CSRF_TOKEN, cardPath, orderNumbered } from './getcourse/types.ts';
import { type Sandbox, startSandbox } from './serve.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

interface Answer {
  status: number;
  location: string;
  body: string;
  cookie: string;
}

function ask(host: string, path: string, form?: Record<string, string>, cookie = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const answered = async (response: IncomingMessage) =>
      resolve({
        status: response.statusCode ?? 0,
        location: response.headers.location ?? '',
        body: await text(response),
        cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
      });
    const method = form ? 'POST' : 'GET';
    const options = {
      host: '127.0.0.1',
      port: sandbox.port,
      path,
      method,
      headers: { host, ...(cookie && { cookie }) },
      rejectUnauthorized: false,
    };
    request(options, answered)
      .on('error', reject)
      .end(form && new URLSearchParams(form).toString());
  });
}

const SCHOOL = 'example.getcourse.ru';

function order(number: number) {
  return orderNumbered(sandbox.state().getcourse, number);
}

function save(number: number, fields: Record<string, string>): Promise<Answer> {
  return ask(SCHOOL, cardPath(order(number).id), { YII_CSRF_TOKEN: CSRF_TOKEN, ...fields });
}

const PAGES: [host: string, path: string, part: string][] = [
  [SCHOOL, '/pl/sales/deal', 'kv-grid-table'],
  [SCHOOL, '/pl/sales/deal?page=2&columns=shuffled&pjax=1', 'kv-grid-table'],
  [SCHOOL, '/user/control/user/update/id/302', 'userForm'],
  [SCHOOL, '/pl/user/user/index', 'Дмитрий Орлов'],
  [SCHOOL, '/pl/user/user/index?columns=shuffled', 'Дмитрий Орлов'],
  [SCHOOL, '/pl/sales/deal?lang=en', 'Creation date'],
  [SCHOOL, '/pl/sales/deal?rows=3000', '/update/id/700002000'],
  [SCHOOL, '/user/control/user/update/id/302/part/letters', 'Осталось два дня'],
  [SCHOOL, '/pl/tasks/task/kanban/deals', 'kanban-card-deal__title'],
  [SCHOOL, '/pl/tasks/task/kanban/deals?look=nested', 'Этап 1'],
  [SCHOOL, '/pl/tasks/resp', 'resp-row'],
  [SCHOOL, '/pl/tasks/resp?ui=new', 'v-textarea'],
  [SCHOOL, '/pl/tasks/resp?ui=new&composer=editable', 'contenteditable'],
  [SCHOOL, '/pl/tasks/resp/model-view?id=5100&withHistory=1', 'edited-comment-text'],
  [SCHOOL, '/pl/talks/conversation', 'resp-row'],
  [SCHOOL, '/pl/tasks/task/view?id=61', 'task-form'],
  [SCHOOL, '/user/control/contact/update/id/9001', 'note-editable'],
  [SCHOOL, '/pl/user/panel/history?userId=302', 'info-panel-group'],
  [SCHOOL, '/teach/control/stream/index', 'gc-user-logined'],
  [SCHOOL, '/cms/system/login', 'gc-user-guest'],
  [SCHOOL, '/pl/unknown', 'gc-account-leftbar'],
  [SCHOOL, '/hostile?hostile=messages,csp', 'dealForm'],
  ['example.bitrix24.ru', '/crm/deal/kanban/', 'main-kanban-item'],
  ['example.bitrix24.ru', '/crm/deal/list/', 'main-grid-fixed-bar'],
  ['example.bitrix24.ru', '/crm/deal/details/101/', 'side-panel'],
  ['example.bitrix24.ru', '/crm/deal/details/101/?IFRAME=Y', 'data-cid="CLIENT"'],
  ['example.bitrix24.ru', '/crm/contact/details/77/?IFRAME=Y', 'data-cid="PHONE"'],
  ['example.bitrix24.ru', '/crm/company/details/5/?IFRAME=Y', 'office@example.com'],
  ['example.bitrix24.ru', '/intranet/crm/lead/details/101/?IFRAME=Y&lang=en', 'First name'],
  ['example.bitrix24.ru', '/crm/type/128/details/5/?IFRAME=Y', 'ui-stageflow-stage'],
  ['example.bitrix24.ru', '/crm/deal/kanban/?cards=100&hostile=clobbers,removes&markup=new', 'crm-kanban-item-aside'],
  ['example.bitrix24.ru', '/crm/contact/list/', 'CRM_CONTACT_LIST_V12'],
  ['example.bitrix24.ru', '/bitrix/components/bitrix/crm.activity.planner/slider.php?owner=deal_101', 'DATA[subject]'],
  ['example.bitrix24.ru', '/desktop_app/?IFRAME=Y&IM_LINES=Y', 'bx-messenger-textarea-input'],
  ['example.bitrix24.ru', '/online/?IM_DIALOG=chat41', 'bx-im-textarea__element'],
  ['example.pipedrive.com', '/pipeline/1', 'pipeline-deal-tile'],
  ['example.pipedrive.com', '/deal/1', 'header-title'],
  ['example.pipedrive.com', '/person/5?lang=de', 'Telefon'],
  ['example.pipedrive.com', '/person/6?shell=old', 'personDetails'],
  ['example.pipedrive.com', '/organization/31?lang=ru', 'Подробности'],
  ['example.pipedrive.com', '/leads/inbox', 'data-row-key="lead-'],
  ['example.pipedrive.com', '/leads/inbox/0b8f2c9e-1111-4222-8333-444455556666', 'SidebarLeadTitle'],
  ['example.pipedrive.com', '/deals/list?imported=2000', 'data-rows="2007"'],
  ['example.pipedrive.com', '/deals/list?shell=old', 'gridContent__table'],
  ['example.pipedrive.com', '/persons/list', 'Anna Schmidt'],
  ['example.pipedrive.com', '/organizations/list', 'Example GmbH'],
  ['example.pipedrive.com', '/activities/list/user/1', 'subject-label'],
  ['example.pipedrive.com', '/auth/login', 'password'],
  ['web.whatsapp.com', '/', 'pane-side'],
  ['web.whatsapp.com', '/app.js', '__composerText'],
  ['web.whatsapp.com', '/login', 'data-ref'],
  ['www.instagram.com', '/direct/inbox/', 'art_by_lena'],
  ['www.instagram.com', '/direct/t/17840000000000101/?lang=en&hostile=csp,removes', 'Search'],
  ['www.instagram.com', '/app.js', '__composerText'],
  ['www.instagram.com', '/', 'textarea'],
  ['www.instagram.com', '/accounts/login/', 'password'],
  ['web.telegram.org', '/a/', 'chatlist-chat'],
  ['web.telegram.org', '/k/?lang=en&hostile=csp', '#@Dmitry_Orlov'],
  ['web.telegram.org', '/k/?login', 'auth-pages'],
  ['web.telegram.org', '/app.js', '__composerText'],
  ['team.example', '/', 'Team'],
  ['hostile.example', '/?panel=about:blank', 'hostile.example'],
];

describe('pages', () => {
  it.each(PAGES)('%s%s', async (host, path, part) => {
    const answer = await ask(host, path);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(part);
  });

  it('has page scripts that parse and need nothing imported', async () => {
    for (const [host, path] of PAGES) {
      const { body } = await ask(host, path);
      for (const [, code = ''] of body.matchAll(/<script>([\s\S]*?)<\/script>/g)) {
        expect(() => new Function(code)).not.toThrow();
        expect(code).not.toContain('__vi');
      }
    }
  });

  it('does not know other hosts and records', async () => {
    expect((await ask('example.org', '/')).status).toBe(404);
    expect((await ask(SCHOOL, cardPath(1))).status).toBe(404);
    expect((await ask('example.bitrix24.ru', '/crm/deal/details/999/')).status).toBe(404);
  });
});

describe('orders', () => {
  it('shows thirty rows, then twenty', async () => {
    const rows = async (page: number) =>
      (await ask(SCHOOL, `/pl/sales/deal?page=${page}`)).body.match(/<tr class="gc-user-link"/g)?.length;
    expect([await rows(1), await rows(2)]).toEqual([30, 20]);
  });

  it('hides an order that was saved as false, until the reset', async () => {
    const { id } = order(25428);
    const answer = await save(25428, { 'Deal[change_status]': 'false' });
    expect(answer).toMatchObject({ status: 303, location: cardPath(id) });
    expect(order(25428).status).toBe('false');
    const list = async () => (await ask(SCHOOL, '/pl/sales/deal')).body;
    expect(await list()).not.toContain(cardPath(id));
    expect(await list()).toContain('<b>49</b>');
    sandbox.reset();
    expect(await list()).toContain(cardPath(id));
  });

  it('sets manager and status in one save', async () => {
    await save(25425, { 'Deal[change_status]': 'in_work', 'Deal[manager_user_id]': '7001' });
    expect(order(25425)).toMatchObject({ status: 'in_work', managerId: 7001 });
  });

  it('drops the status where a comment comes with it', async () => {
    await save(25425, { 'Deal[change_status]': 'false', 'Deal[add_comment]': 'Было\r\nСейчас' });
    expect(order(25425)).toMatchObject({ status: 'new', comments: [{ text: 'Было\nСейчас' }] });
    expect(sandbox.state().getcourse.saves).toMatchObject([{ result: 'status-dropped' }]);
  });

  it('wants a reason where the school does', async () => {
    const refused = await save(25423, { 'Deal[change_status]': 'false' });
    expect(refused.status).toBe(200);
    expect(refused.body).toContain('alert-danger');
    expect(order(25423).status).toBe('new');
    await save(25423, { 'Deal[change_status]': 'false', 'Deal[cancel_reason_id]': '11' });
    expect(order(25423)).toMatchObject({ status: 'false', cancelReasonId: 11 });
  });

  it('refuses a form without its token', async () => {
    expect((await ask(SCHOOL, cardPath(order(25425).id), { 'Deal[change_status]': 'false' })).status).toBe(400);
    expect(order(25425).status).toBe('new');
  });
});

describe('messages and comments', () => {
  it('counts what is sent', async () => {
    await ask(SCHOOL, '/cms/comment/add', { user_id: '302', text: 'sent' });
    await ask('web.whatsapp.com', '/__send', { chat: '79000001122@c.us', text: 'sent' });
    await ask('example.bitrix24.ru', '/online/send', { dialogId: 'chat41', text: 'sent' });
    const { getcourse, whatsapp, bitrix24 } = sandbox.state();
    expect([getcourse.messagesSent, whatsapp.sent, bitrix24.messagesSent].map((sent) => sent.length)).toEqual([
      1, 1, 1,
    ]);
  });

  it('keeps drafts apart from what is sent', async () => {
    await ask('web.whatsapp.com', '/__draft', { chat: '79000001122@c.us', text: 'draft' });
    expect(sandbox.state().whatsapp).toMatchObject({ drafts: { '79000001122@c.us': 'draft' }, sent: [] });
  });

  it('takes comments and notes, empty comments not', async () => {
    const ajax = '/bitrix/services/main/ajax.php?action=crm.timeline.comment.add';
    await ask('example.bitrix24.ru', ajax, { 'fields[OWNER]': 'deal_102', 'fields[COMMENT]': 'a\nb' });
    await ask('example.bitrix24.ru', ajax, { 'fields[OWNER]': 'deal_102', 'fields[COMMENT]': ' ' });
    await ask('example.pipedrive.com', '/api/v1/notes', { owner: '/deal/1', content: 'note' });
    const { bitrix24, pipedrive } = sandbox.state();
    expect(bitrix24).toMatchObject({ emptyComments: 1 });
    expect(bitrix24.comments.at(-1)).toMatchObject({ owner: 'deal_102', text: 'a\nb' });
    expect(pipedrive.notes.at(-1)).toMatchObject({ owner: '/deal/1', text: 'note' });
  });
});

describe('control', () => {
  it('gives and resets the state on any host', async () => {
    sandbox.edit((state) => state.hostile.heard.push('something'));
    const state = JSON.parse((await ask('127.0.0.1', '/__state')).body);
    expect(state.hostile.heard).toEqual(['something']);
    await ask('127.0.0.1', '/__reset', {});
    expect(sandbox.state().hostile.heard).toEqual([]);
  });

  it('takes no draft from a page that was opened before the reset', async () => {
    const draft = { chat: '79000001122@c.us', text: 'late' };
    const host = 'web.whatsapp.com';
    const { cookie } = await ask(host, '/');
    expect((await ask(host, '/__draft', draft, cookie)).status).toBe(200);
    expect(sandbox.state().whatsapp.drafts).toEqual({ [draft.chat]: 'late' });
    sandbox.reset();
    expect(await ask(host, '/__draft', draft, cookie)).toMatchObject({ status: 410, cookie: '' });
    expect(sandbox.state().whatsapp.drafts).toEqual({});
    await ask(host, '/__draft', draft, (await ask(host, '/')).cookie);
    expect(sandbox.state().whatsapp.drafts).toEqual({ [draft.chat]: 'late' });
  });

  it('gives copies of the state', () => {
    sandbox.state().hostile.heard.push('mine alone');
    expect(sandbox.state().hostile.heard).toEqual([]);
  });

  it('is the same for the same time', async () => {
    const now = () => new Date('2026-11-20T09:00:00Z');
    const twins = await Promise.all([startSandbox({ now }), startSandbox({ now })]);
    expect(twins[0]?.state()).toEqual(twins[1]?.state());
    await Promise.all(twins.map((twin) => twin.close()));
  });

  it('tunnels to its own hosts alone', async () => {
    const tunnel = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        plainRequest({ host: '127.0.0.1', port: sandbox.proxyPort, method: 'CONNECT', path: `${host}:443` })
          .on('connect', (response, socket) => {
            socket.destroy();
            resolve(response.statusCode);
          })
          .on('error', reject)
          .end();
      });
    expect(await tunnel(SCHOOL)).toBe(200);
    expect(await tunnel('example.org')).toBe(403);
  });
});
