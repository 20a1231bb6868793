/** The portal's seed: two open deals of one contact, a deal with a company, a bare one, and passers-by. */
import { DMITRY, OLGA } from '../clients.ts';
import type { Bitrix24State, BxChat, BxContact, BxDeal, BxItem, BxLead } from './types.ts';

const CONTACTS: BxContact[] = [
  { id: 77, name: DMITRY.name, ...DMITRY.bitrix24, company: '' },
  { id: 78, name: OLGA.name, ...OLGA.bitrix24, company: '' },
  {
    id: 79,
    name: 'Тимур Алиев',
    phone: '+7 900 003-10-10',
    email: 'aliev@example.com',
    company: 'ООО «Пример и партнёры»',
  },
  {
    id: 80,
    name: 'Лилия Сомова',
    phone: '+7 900 003-20-20',
    email: 'somova@example.com',
    company: 'ООО «Пример и партнёры»',
  },
  { id: 81, name: 'Георгий Ладов', phone: '', email: '', company: '' },
  { id: 82, name: 'Майя Яшина', phone: '+7 900 003-30-30', email: 'yashina@example.org', company: '' },
  { id: 83, name: 'Руслан Котов', phone: '+7 900 003-40-40', email: 'kotov@example.org', company: '' },
  { id: 84, name: 'Зоя Мельник', phone: '+7 900 003-50-50', email: 'melnik@example.com', company: '' },
];

type Spec = [id: number, title: string, stage: string, amount: number | null, contacts: number[], hoursAgo: number];

const DEALS: Spec[] = [
  [101, 'Запуск онлайн-школы, «Стандарт»', 'NEW', 24900, [77], 30],
  [102, 'Заявка с сайта: запуск школы', 'NEW', 24900, [77], 3],
  [103, 'Запуск онлайн-школы, «Наставник»', 'PREPARATION', 49900, [78], 52],
  [104, 'Обучение отдела продаж', 'EXECUTING', 150000, [79, 80], 200],
  [105, 'Звонок без подробностей', 'NEW', null, [], 5],
  [106, 'Клуб экспертов на год', 'PREPAYMENT_INVOICE', 29400, [81], 76],
  [107, 'Мини-курс «Первые продажи»', 'NEW', 1990, [82], 9],
  [108, 'Консультация по воронке', 'EXECUTING', 12000, [83], 120],
  [109, 'Разбор скриптов', 'FINAL_INVOICE', 8500, [84], 140],
  [110, 'Запуск онлайн-школы, «Стандарт»', 'WON', 24900, [82], 400],
];

export function seedBitrix24(now: Date): Bitrix24State {
  const at = (hoursAgo: number) => new Date(now.getTime() - hoursAgo * 3_600_000).toISOString();
  return {
    meId: 1,
    users: [
      { id: 1, name: 'Мария Соколова', position: 'Менеджер по продажам' },
      { id: 2, name: 'Олег Данилов', position: 'Старший менеджер' },
    ],
    contacts: CONTACTS.map((contact) => ({ ...contact })),
    companies: [{ id: 5, name: 'ООО «Пример и партнёры»', phone: '+7 495 000-00-05', email: 'office@example.com' }],
    deals: DEALS.map((spec) => deal(spec, at(spec[5]))),
    leads: leads(at),
    items: items(at),
    comments: [{ id: 7001, owner: 'deal_101', at: at(28), text: 'Просил перезвонить мужу: +7 900 009-87-65' }],
    todos: [{ id: 9101, owner: 'deal_101', at: at(-20), text: 'Спросить, прошла ли оплата' }],
    todoDrafts: {},
    smsDrafts: {},
    mailDrafts: {},
    commentDrafts: {},
    emptyComments: 0,
    chats: chats(at),
    chatDrafts: {},
    messagesSent: [],
  };
}

function deal([id, title, stageId, amount, contactIds]: Spec, createdAt: string): BxDeal {
  const company = CONTACTS.find((contact) => contact.id === contactIds[0])?.company ?? '';
  return { id, title, stageId, amount, contactIds, company, managerId: (id % 2) + 1, createdAt, source: 'Веб-сайт' };
}

function chats(at: (hoursAgo: number) => string): BxChat[] {
  return [
    {
      dialogId: 'chat41',
      title: 'Дмитрий Орлов - Открытая линия',
      kind: 'line',
      messages: [
        { id: 1, fromMe: false, at: at(2), text: 'Здравствуйте! Два раза нажал кнопку, заказов теперь два?' },
        { id: 2, fromMe: true, at: at(1.9), text: 'Здравствуйте! Сейчас посмотрю.' },
        { id: 3, fromMe: false, at: at(1.8), text: 'Оплата тоже не проходит' },
      ],
    },
    {
      dialogId: '2',
      title: 'Олег Данилов',
      kind: 'user',
      messages: [{ id: 4, fromMe: false, at: at(5), text: 'Планёрка в 10:30' }],
    },
    {
      dialogId: 'chat42',
      title: 'Ольга Белова - Telegram школы',
      kind: 'line-frame',
      messages: [
        { id: 5, fromMe: true, at: at(7), text: 'Добрый день! Чем помочь?' },
        { id: 6, fromMe: false, at: at(6.5), text: 'Хочу перейти на тариф «Наставник»' },
      ],
    },
    {
      dialogId: 'chat50',
      title: 'Отдел продаж',
      kind: 'group',
      messages: [
        { id: 7, fromMe: false, at: at(4), text: 'Кто взял Орлова?', author: 'Олег Данилов' },
        { id: 8, fromMe: false, at: at(3.9), text: 'Телефон нового: +7 900 009-00-01', author: 'Вера Лаптева' },
      ],
    },
  ];
}

function leads(at: (hoursAgo: number) => string): BxLead[] {
  return [
    {
      id: 101,
      title: 'Заявка: вебинар по продажам',
      statusId: 'NEW',
      amount: 3000,
      name: 'Инна Чернова',
      phone: '+7 900 004-10-10',
      email: 'chernova@example.com',
      contactId: null,
      managerId: 1,
      createdAt: at(6),
    },
    {
      id: 202,
      title: 'Повторный лид: консультация',
      statusId: 'IN_PROCESS',
      amount: null,
      name: '',
      phone: '',
      email: '',
      contactId: 77,
      managerId: 2,
      createdAt: at(50),
    },
  ];
}

function items(at: (hoursAgo: number) => string): BxItem[] {
  const item = (type: number, id: number, title: string, stageId: string, contactId: number | null): BxItem => ({
    type,
    id,
    title,
    stageId,
    amount: contactId === null ? null : 17500,
    contactId,
    managerId: 1,
    createdAt: at(id),
  });
  return [
    item(128, 5, 'Договор на обучение', 'DT128_3:NEW', 78),
    item(128, 6, 'Договор без клиента', 'DT128_3:CLIENT', null),
    item(7, 9, 'Предложение на год', 'DT128_3:NEW', 79),
    item(31, 3, 'Счёт №3', 'DT128_3:CLIENT', 77),
  ];
}

/** As many more new deals; the last two are of one contact. */
export function manyDeals(count: number): BxDeal[] {
  return Array.from({ length: count }, (_, at) =>
    deal([1001 + at, `Заявка ${at + 1}`, 'NEW', 990, at >= count - 2 ? [84] : [], 10], '2026-11-01T09:00:00.000Z'),
  );
}
