/** The seed: a client known to the school, somebody without a name, a group, an empty thread. */
import { DMITRY } from '../clients.ts';
import type { IgMessage, IgThread, InstagramState } from './types.ts';

const ACCOUNT = 'example_school';

type Line = [author: string, text: string, more?: Pick<IgMessage, 'quotes' | 'photo'>];

export function seedInstagram(): InstagramState {
  const threads = [
    thread('17840000000000101', DMITRY.name, 'dmitry.orlov', [
      ['dmitry.orlov', 'Здравствуйте, видел рекламу курса'],
      [ACCOUNT, 'Здравствуйте! Чем помочь?'],
      ['dmitry.orlov', 'Сколько стоит и есть ли рассрочка?', { quotes: 'Здравствуйте! Чем помочь?' }],
      ['dmitry.orlov', '', { photo: true }],
    ]),
    thread('17840000000000102', 'art_by_lena', 'art_by_lena', [['art_by_lena', 'Добрый день 🎨\nМожно вопрос?']]),
    thread('17840000000000103', 'Запуск ноябрь', null, [
      ['oleg.danilov', 'Кто сегодня отвечает?'],
      ['vera_lapteva', 'Я'],
      [ACCOUNT, 'Спасибо'],
    ]),
    thread('17840000000000104', 'Марк Светлов', 'mark.svetlov', []),
  ];
  return { account: ACCOUNT, threads, attached: {}, drafts: {}, sent: [] };
}

function thread(id: string, title: string, handle: string | null, lines: Line[]): IgThread {
  const messages = lines.map(([author, text, more]) => ({ fromMe: author === ACCOUNT, author, text, ...more }));
  return { id, title, handle, messages };
}
