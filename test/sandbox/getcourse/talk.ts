/** Conversations of the inbox, and letters sent to clients. */
import { MANAGERS } from './cast.ts';
import type { GcLetter, GcLine, GcRequest } from './types.ts';

const MINUTE = 60_000;

type Said = [from: GcLine['from'], minutesAgo: number, text: string];

const TALKS: { userId: number; department: string; said: Said[] }[] = [
  {
    userId: 302,
    department: 'Отдел продаж',
    said: [
      ['client', 190, 'Добрый день!\nКак оплатить частями?'],
      ['system', 180, 'Взял себе'],
      ['us', 175, 'Дмитрий, здравствуйте! Есть рассрочка на 6 и 12 месяцев.'],
      ['client', 12, 'Давайте на 12. Мой второй номер 8 900 009-87-65'],
    ],
  },
  {
    userId: 303,
    department: 'Общая поддержка',
    said: [['client', 45, 'Не приходит письмо с доступом']],
  },
  {
    userId: 313,
    department: 'Общая поддержка',
    said: [
      ['client', 600, 'Когда начало?'],
      ['us', 590, 'Первого числа.'],
      ['system', 580, 'Закрыто'],
    ],
  },
];

export function seedRequests(now: Date): GcRequest[] {
  return TALKS.map(({ userId, department, said }, at) => ({
    id: 5100 + at,
    userId,
    department,
    lines: said.map(([from, minutes, text], i) => line(5100 + at, userId, { from, minutes, text, i }, now)),
  }));
}

function line(
  requestId: number,
  userId: number,
  { from, minutes, text, i }: { from: GcLine['from']; minutes: number; text: string; i: number },
  now: Date,
): GcLine {
  const [me] = MANAGERS;
  return {
    id: requestId * 100 + i,
    at: new Date(now.getTime() - minutes * MINUTE).toISOString(),
    from,
    authorId: from === 'client' ? userId : (me?.id ?? 0),
    author: from === 'client' ? '' : (me?.name ?? ''),
    text,
  };
}

export function seedLetters(now: Date): GcLetter[] {
  const at = (minutes: number) => new Date(now.getTime() - minutes * MINUTE).toISOString();
  return [
    { userId: 302, subject: 'Ваш заказ', state: 'Доставлено', at: at(70) },
    { userId: 302, subject: 'Осталось два дня', state: 'Отклонено', at: at(400) },
  ];
}
