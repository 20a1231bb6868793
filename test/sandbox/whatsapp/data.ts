/** The seed: two clients known to the school, a group, a hidden number, builds with bare ids and rows, an empty chat. */
import { DMITRY, KATYA } from '../clients.ts';
import type { WaChat, WaMessage, WhatsappState } from './types.ts';

type Line = [
  from: 'me' | 'them' | string,
  minutesAgo: number,
  text: string,
  extra?: Pick<WaMessage, 'quotes' | 'voice'>,
];

export function seedWhatsapp(now: Date): WhatsappState {
  const chats = [
    chat(now, `${DMITRY.whatsapp}@c.us`, 'Дима Орлов (курс)', [
      ['them', 190, 'Здравствуйте! Это по поводу запуска школы'],
      ['me', 186, 'Здравствуйте, Дмитрий! Да, слушаю вас.'],
      ['them', 15, '', { voice: true }],
      ['them', 14, 'Я случайно оформил два заказа', { quotes: 'Здравствуйте, Дмитрий! Да, слушаю вас.' }],
      ['them', 12, 'И оплата не прошла, что делать?'],
    ]),
    chat(now, `${KATYA.whatsapp}@c.us`, '+7 900 000-44-55', [
      ['them', 41, 'Добрый день, я только что записалась'],
      ['them', 40, 'Это дорого для меня, есть рассрочка?'],
    ]),
    chat(
      now,
      '120363000000000042@g.us',
      'Отдел продаж',
      [
        ['Олег Данилов', 75, 'Коллеги, кто ведёт Белову?'],
        ['Вера Лаптева', 73, 'Я, перезвоню ей завтра на 8 900 000-22-33'],
        ['me', 70, 'Спасибо!'],
      ],
      { members: ['Вера Лаптева', 'Олег Данилов', 'Вы'] },
    ),
    chat(now, '84000000000017@lid', 'Полина', [
      ['them', 320, 'А можно посмотреть программу?'],
      ['me', 318, 'Конечно, сейчас пришлю.'],
    ]),
    chat(now, '79000008899@c.us', 'Сергей Громов', [['them', 1500, 'Спасибо, подумаю до пятницы']], { bareIds: true }),
    chat(
      now,
      '79000006655@c.us',
      'Инна Рогова',
      [
        ['me', 95, 'Инна, добрый день!'],
        ['them', 93, 'Добрый 🙂\nКогда старт?'],
      ],
      { bareIds: true, bareRows: true },
    ),
    chat(now, '79000007744@c.us', 'Глеб Стоянов', []),
  ];
  return { chats, attached: {}, drafts: {}, sent: [] };
}

function chat(now: Date, id: string, title: string, lines: Line[], extra: Partial<WaChat> = {}): WaChat {
  const messages = lines.map(([from, minutesAgo, text, more], i) => ({
    id: `3EB0${String(parseInt(id.slice(-9, -5), 10) || 7).padStart(4, '0')}${String(i).padStart(4, '0')}C0FFEE`,
    fromMe: from === 'me',
    author: from === 'me' ? 'Мария' : from === 'them' ? title : from,
    at: new Date(now.getTime() - minutesAgo * 60_000).toISOString(),
    text,
    ...more,
  }));
  return { id, title, members: [], bareIds: false, bareRows: false, messages, ...extra };
}
