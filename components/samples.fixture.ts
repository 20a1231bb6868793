/** For tests only: what a tab may show, and a small playbook. */
import type { TabView } from '@/lib/messages/contract';
import type { Playbook } from '@/lib/model/playbook';

/** An unknown page; give what the test is about. */
export function viewOf(part: Partial<TabView> = {}): TabView {
  return {
    page: null,
    facts: {},
    shown: {},
    clients: [],
    same: { likely: [], possible: [], joins: [], apart: [] },
    owner: 'page:https://example.getcourse.ru/',
    notes: [],
    followUps: [],
    guides: [],
    sent: [],
    acts: [],
    verdict: null,
    named: [],
    payment: null,
    rows: { keep: 0, surplus: [], check: [] },
    composer: null,
    composerNote: null,
    hints: [],
    nextSurplus: null,
    batch: null,
    events: [],
    pendingUndo: null,
    wanted: null,
    ready: null,
    ...part,
  };
}

/** The page of order 25428, new, without an e-mail. */
export function orderView(part: Partial<TabView> = {}): TabView {
  return viewOf({
    acts: ['mark-surplus', 'take', 'restore'],
    page: {
      site: 'getcourse',
      kind: 'order',
      host: 'example.getcourse.ru',
      url: 'https://example.getcourse.ru/sales/control/deal/update/id/7001',
      recordId: '7001',
    },
    facts: {
      clientName: { value: 'Vera Example' },
      phones: { value: ['+7 (495) 000-00-12'] },
      emails: { missing: 'emails' },
      recordNumber: { value: '25428' },
      status: { value: { code: 'new', text: 'Новый' } },
      amount: { value: { value: 12900, currency: 'RUB' } },
    },
    shown: {
      clientName: [{ text: 'Vera Example', value: 'Vera Example' }],
      phones: [{ text: '+7 (495) 000-00-12', value: '+74950000012' }],
      recordNumber: [{ text: '25428', value: '25428' }],
      status: [{ text: 'Новый', value: 'new' }],
      amount: [{ text: '12 900 руб.', value: '12900' }],
    },
    ...part,
  });
}

export const PLAYBOOK: Playbook = {
  schema: 2,
  version: 1,
  id: 'sample',
  title: 'Sample',
  locale: 'en',
  scripts: [
    {
      id: 'hello',
      title: 'Hello',
      situation: 'First message',
      channels: ['chat'],
      text: 'Hello, {client.firstName}!',
      triggers: [],
    },
    {
      id: 'link',
      title: 'Payment link',
      situation: 'Ready to pay',
      channels: ['chat'],
      text: 'Here it is: {order.paymentLink}',
      payment: 'due',
      triggers: [],
      followUp: { hours: 24, reason: 'Ask whether the payment worked' },
    },
    {
      id: 'card',
      title: 'Card number',
      situation: 'Wants to pay to a card',
      channels: ['chat'],
      text: 'The card: {payment.cardNumber}',
      triggers: [],
    },
    {
      id: 'mail',
      title: 'To the mailbox',
      situation: 'Wants it by mail',
      channels: ['chat'],
      text: 'Sent to {client.email}',
      triggers: [],
    },
  ],
  objections: [
    { id: 'dear', title: 'Too expensive', triggers: [], answers: [{ angle: 'In parts', text: 'Pay in parts.' }] },
  ],
  guides: [
    {
      id: 'no-money',
      title: 'Paid, but no money came',
      situation: 'The client says it is paid',
      triggers: [],
      start: 'ask',
      steps: [
        {
          id: 'ask',
          text: 'Was it debited?',
          next: [
            { label: 'Yes', to: 'receipt' },
            { label: 'No', to: 'again' },
          ],
        },
        { id: 'receipt', text: 'Ask for the receipt', remind: { hours: 24, reason: 'Look again' }, next: [] },
        { id: 'again', text: 'Ask to pay again', scriptId: 'hello', next: [] },
      ],
    },
  ],
  forms: [],
  checklists: [],
  quotes: [],
  contacts: [],
};
