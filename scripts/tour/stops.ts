/** The stops of the tour. Later ones use the tabs that earlier ones opened, as a manager would. */
import type { Browser, Tab, View } from '../../test/e2e/driver/driver.ts';
import { poll } from '../../test/e2e/driver/poll.ts';
import { ask, lookFor, testId } from '../../test/e2e/introduce.ts';
import type { Sandbox } from '../../test/sandbox/serve.ts';

interface Trip {
  browser: Browser;
  sandbox: Sandbox;
}

interface Stop {
  name: string;
  title: string;
  /** Resolves to what happened, in words, and the tab to photograph. Throws when it is not as it should be. */
  visit(trip: Trip): Promise<{ happened: string; tab: Tab }>;
}

export const STOPS: Stop[] = [
  { name: 'options', title: 'Options: who I am and where I work', visit: introduceMyself },
  { name: 'getcourse-list', title: 'GetCourse: surplus orders are marked in the list', visit: seeDuplicates },
  { name: 'getcourse-order', title: 'GetCourse: a surplus order, what will change and why', visit: openSurplus },
  { name: 'getcourse-proof', title: 'GetCourse: one confirmation, and the proof', visit: markSurplus },
  { name: 'getcourse-take', title: 'GetCourse: the kept order is taken into work', visit: takeKept },
  { name: 'bitrix24-deal', title: 'Bitrix24: a script into the comment of the deal', visit: commentDeal },
  { name: 'pipedrive-deal', title: 'Pipedrive: the note on the same client is there', visit: meetNote },
  { name: 'whatsapp', title: 'WhatsApp: a script into the message, nothing is sent', visit: writeMessage },
  { name: 'guide', title: 'WhatsApp: paid, but the money has not come', visit: followGuide },
  { name: 'reminder', title: 'WhatsApp: ask again in an hour', visit: setFollowUp },
  { name: 'due', title: 'The follow-up falls due while the background is dead', visit: awaitDue },
  { name: 'popup', title: 'The popup says whom to ask again', visit: openPopup },
  { name: 'undo', title: 'The log takes the surplus order back', visit: undoFromLog },
];

const CLIENT = 'Дмитрий Орлов';
const KEPT = 828628594;
const SURPLUS = 828628777;
const NOTE = 'Был на вебинаре, хочет оплатить до пятницы. Просил не звонить до 12:00.';
const SCRIPT = `[data-script-id="order.greeting-unpaid"] ${testId('insert')}`;

async function introduceMyself({ browser }: Trip) {
  const tab = await browser.extensionTab('options.html');
  await tab.fill(testId('settings-name'), 'Мария');
  await tab.select(testId('settings-gender'), 'female');
  await tab.fill(testId('settings-school'), 'Пример');
  await tab.waitFor(`${testId('settings-state')}[data-state=saved]`);
  return {
    tab,
    happened: `${await tab.value(testId('settings-name'))}, ${await tab.value(testId('settings-school'))}`,
  };
}

async function seeDuplicates({ browser, sandbox }: Trip) {
  const tab = await browser.newTab(`${sandbox.origin('example.getcourse.ru')}/pl/sales/deal`);
  await tab.waitFor('[data-verdict=surplus]');
  await openPanel(tab);
  const [surplus, keep, check] = await Promise.all(
    ['surplus', 'keep', 'check'].map((verdict) => tab.count(`[data-verdict=${verdict}]`)),
  );
  return { tab, happened: `${surplus} orders are surplus, ${keep} to keep, ${check} to be looked at` };
}

async function openSurplus({ browser, sandbox }: Trip) {
  const tab = await browser.tab('/pl/sales/deal');
  await tab.goto(cardOf(sandbox, SURPLUS));
  const panel = await tab.panel();
  await panel.click(testId('mark-surplus'));
  await panel.waitFor(testId('confirm'));
  return { tab, happened: (await panel.text(testId('act-dialog'))).replace(/\s*\n\s*/g, ' · ') };
}

async function markSurplus({ browser, sandbox }: Trip) {
  const tab = await browser.tab(`/update/id/${SURPLUS}`);
  await (await tab.panel()).click(testId('confirm'));
  const order = await orderWith(sandbox, SURPLUS, 'false');
  await (await tab.panel()).waitFor(`${testId('act-state')}[data-state=done]`);
  return {
    tab,
    happened: `the school's server says: ${order.number} is «${order.status}», manager ${order.managerId}`,
  };
}

async function takeKept({ browser, sandbox }: Trip) {
  const tab = await browser.tab(`/update/id/${SURPLUS}`);
  await tab.goto(cardOf(sandbox, KEPT));
  const panel = await tab.panel();
  await panel.click(testId('take-order'));
  await panel.click(testId('confirm'));
  const order = await orderWith(sandbox, KEPT, 'in_work');
  await (await tab.panel()).waitFor(`${testId('act-state')}[data-state=done]`);
  return {
    tab,
    happened: `the school's server says: ${order.number} is «${order.status}», manager ${order.managerId}`,
  };
}

async function commentDeal({ browser, sandbox }: Trip) {
  const tab = await browser.newTab(`${sandbox.origin('example.bitrix24.ru')}/crm/deal/details/101/`);
  const card = tab.frame('/crm/deal/details/101/');
  await card.click('.main-buttons-item[data-id=comment]');
  await card.click('textarea.crm-entity-stream-content-new-comment-textarea');
  await card.inside('iframe.bx-editor-iframe').click('body');
  const panel = await openPanel(tab);
  await panel.waitForText(testId('client-name'), CLIENT);
  await panel.click(SCRIPT);
  await panel.waitFor(`${testId('toast')}[data-tone=good]`);
  const text = await card.evaluate(() => (Reflect.get(window, '__commentText') as () => string)());
  await panel.click(testId('tab-notes'));
  await panel.fill(testId('note-editor'), NOTE);
  await panel.click(testId('note-save'));
  await panel.waitForText(testId('note'), 'вебинаре');
  return { tab, happened: `the editor holds «${text.slice(0, 60)}…»; a note on the client is kept` };
}

async function meetNote({ browser, sandbox }: Trip) {
  const tab = await browser.newTab(`${sandbox.origin('example.pipedrive.com')}/deal/1`);
  const panel = await openPanel(tab);
  await panel.click(testId('tab-notes'));
  await panel.waitForText(testId('note'), 'вебинаре');
  return { tab, happened: `${await panel.text(testId('client-name'))}: «${await panel.text(testId('note-text'))}»` };
}

async function writeMessage({ browser, sandbox }: Trip) {
  const tab = await browser.newTab(`${sandbox.origin('web.whatsapp.com')}/`);
  await tab.click('#pane-side [title*="Дима Орлов"]');
  await tab.click('#main footer [contenteditable=true]');
  const panel = await openPanel(tab);
  await lookFor(panel, 'заказ не оплачен');
  await panel.click(SCRIPT);
  await panel.waitFor(`${testId('toast')}[data-tone=good]`);
  const text = await tab.evaluate(() => (Reflect.get(window, '__composerText') as () => string)());
  if (sandbox.state().whatsapp.sent.length > 0) throw new Error('a message was sent');
  return { tab, happened: `unsent in the message field: «${text.slice(0, 70)}…»` };
}

async function followGuide({ browser }: Trip) {
  const tab = await browser.tab('web.whatsapp.com');
  const panel = await openPanel(tab);
  await panel.click(testId('tab-guide'));
  await panel.click('[data-guide-id="payment.success-not-received"] [data-testid=guide-open]');
  await panel.click(`${testId('next-step')}[data-to="ask-receipt"]`);
  await panel.waitFor('[data-step-id="ask-receipt"]');
  return { tab, happened: (await panel.text(testId('guide-step'))).replace(/\s*\n\s*/g, ' · ').slice(0, 140) };
}

async function setFollowUp({ browser }: Trip) {
  const tab = await browser.tab('web.whatsapp.com');
  const panel = await openPanel(tab);
  await panel.click(testId('tab-followups'));
  await panel.click(testId('follow-up-new'));
  await panel.fill(testId('follow-up-reason'), 'Прошла ли оплата?');
  await panel.click(testId('quick-time'));
  await panel.click(testId('follow-up-save'));
  return { tab, happened: (await panel.text(testId('follow-up'))).replace(/\s*\n\s*/g, ' · ') };
}

/** The hour is cut to seconds by the call that the popup makes for "later". */
async function awaitDue({ browser }: Trip) {
  const tab = await browser.tab('web.whatsapp.com');
  const dueAt = new Date(Date.now() + 3000).toISOString();
  for (const { id } of await ask<{ id: string }[]>(browser, 'follow-up.list')) {
    await ask(browser, 'follow-up.snooze', { id, dueAt });
  }
  await browser.killBackground();
  const badge = await poll(() => browser.badge(), { awaited: 'the badge of a due follow-up' });
  await tab.activate();
  return { tab, happened: `its alarm started the background again, the badge says ${badge}` };
}

async function openPopup({ browser }: Trip) {
  const tab = await browser.extensionTab('popup.html');
  await tab.setViewport(360, 480);
  await tab.waitForText(testId('follow-up'), 'Прошла ли оплата?');
  return { tab, happened: (await tab.text(testId('follow-up'))).replace(/\s*\n\s*/g, ' · ') };
}

async function undoFromLog({ browser, sandbox }: Trip) {
  const list = await browser.newTab(`${sandbox.origin('example.getcourse.ru')}/pl/sales/deal`);
  const panel = await openPanel(list);
  await panel.click(testId('tab-log'));
  await panel.click(`${testId('act')}[data-kind=mark-surplus] ${testId('undo')}`);
  const tab = await browser.tab(`/update/id/${SURPLUS}`);
  await (await tab.panel()).click(testId('confirm'));
  const order = await orderWith(sandbox, SURPLUS, 'new');
  return { tab, happened: `the school's server says: ${order.number} is «${order.status}» again` };
}

function cardOf(sandbox: Sandbox, id: number): string {
  return `${sandbox.origin('example.getcourse.ru')}/sales/control/deal/update/id/${id}`;
}

/** What the school's server knows of the order, once it has that status. */
function orderWith(sandbox: Sandbox, id: number, status: string) {
  return poll(
    async () => sandbox.state().getcourse.orders.find((order) => order.id === id && order.status === status),
    { awaited: `order ${id} to be ${status} at the school's server` },
  );
}

async function openPanel(tab: Tab): Promise<View> {
  await tab.waitFor('body');
  if (!(await tab.hasPanel())) await tab.press('Alt+Shift+C');
  return tab.panel();
}
