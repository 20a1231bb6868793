/** The seed: a client known to the school, somebody without a public name, a group, an empty chat. */
import { DMITRY } from '../clients.ts';
import type { TelegramState, TgChat, TgMessage } from './types.ts';

type Line = [author: string, minutesAgo: number, text: string, more?: Pick<TgMessage, 'quotes' | 'service'>];

const ME = 'Мария';

export function seedTelegram(now: Date): TelegramState {
  const chats = [
    chat(now, '500000101', DMITRY.name, 'Dmitry_Orlov', [
      [DMITRY.name, 1560, 'Здравствуйте! Вопрос по заказу'],
      [ME, 70, 'Слушаю вас 🙂\nКакой номер?'],
      [DMITRY.name, 66, '25428, не могу оплатить', { quotes: 'Какой номер?' }],
    ]),
    chat(now, '500000102', 'Раиса Вольская', null, [['Раиса Вольская', 45, 'Когда следующий поток?']]),
    chat(now, '-100500000103', 'Чат потока', null, [
      ['Пётр Лунин', 80, 'Пётр Лунин теперь в группе', { service: true }],
      ['Пётр Лунин', 79, 'Всем привет, звоните 8 900 000-22-33'],
      [ME, 75, 'Добро пожаловать!'],
    ]),
    chat(now, '500000104', 'Нина Зорина', 'nina_zorina', []),
  ];
  return { chats, attached: {}, drafts: {}, sent: [] };
}

function chat(now: Date, id: string, title: string, handle: string | null, lines: Line[]): TgChat {
  const messages = lines.map(([author, minutesAgo, text, more], i) => ({
    id: 900 + i,
    fromMe: author === ME,
    author,
    at: new Date(now.getTime() - minutesAgo * 60_000).toISOString(),
    text,
    ...more,
  }));
  return { id, title, handle, messages };
}
