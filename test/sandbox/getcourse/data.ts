/** The school's seed: the cast plus passers-by, fifty visible orders on two pages, two false ones unseen. */
import { MANAGERS, OFFERS, PARTS, type Part, PEOPLE } from './cast.ts';
import { seedLetters, seedRequests } from './talk.ts';
import type { GcOrder, GcUser, GetcourseState, StatusCode } from './types.ts';

const NEWEST = 25440;
const OLDEST = 25389;
const MINUTE = 60_000;

const PASSERS_BY = [
  'Артём Жуков',
  'Алина Рогова',
  'Борис Савин',
  'Вероника Панина',
  'Глеб Макаров',
  'Дарья Ильина',
  'Егор Фролов',
  'Жанна Котова',
  'Захар Быков',
  'Инна Тарасова',
  'Кирилл Шубин',
  'Лариса Денисова',
  'Максим Ершов',
  'Нина Козырева',
  'Пётр Логинов',
  'Раиса Седова',
  'Степан Уваров',
  'Ульяна Чернова',
  'Фёдор Щукин',
  'Эльвира Назарова',
  'Юрий Абрамов',
  'Яна Воронцова',
  'Антон Гордеев',
  'Валерия Зуева',
  'Денис Калинин',
  'Ксения Рябова',
];

/** The same school for the same time; orders are as old against `now` as they always are. */
export function seedGetcourse(now: Date): GetcourseState {
  const users: GcUser[] = PEOPLE.map((user) => ({ ...user }));
  const orders: GcOrder[] = [];
  for (let number = NEWEST; number >= OLDEST; number--) {
    const part = PARTS.find((candidate) => candidate.number === number) ?? passerBy(number, users);
    orders.push(order(part, now));
  }
  return {
    school: 'Школа «Пример»',
    meId: 7001,
    managers: MANAGERS.map((manager) => ({ ...manager })),
    users,
    orders,
    requests: seedRequests(now),
    letters: seedLetters(now),
    saves: [],
    paymentsSaved: [],
    messagesSent: [],
    statusReloads: 0,
  };
}

function passerBy(number: number, users: GcUser[]): Part {
  const index = users.length - PEOPLE.length;
  const id = 330 + index;
  const tail = String(10 + index);
  users.push({
    id,
    name: PASSERS_BY[index] ?? `Ученик ${number}`,
    phone: `+7 900 002-${tail}-${tail}`,
    email: `student${id}@example.com`,
    city: '',
  });
  const statuses: StatusCode[] = ['payed', 'in_work', 'payed', 'payment_waiting', 'new', 'payed', 'cancelled'];
  const status = statuses[index % statuses.length] ?? 'new';
  const offer = OFFERS[index % 4];
  const manager = MANAGERS[index % MANAGERS.length];
  return {
    number,
    userId: id,
    offerId: offer?.id ?? 501,
    status,
    ...(status !== 'new' && manager && { managerId: manager.id }),
    ...(status === 'payed' && offer && { paid: offer.cost }),
  };
}

function order(part: Part, now: Date): GcOrder {
  const offer = OFFERS.find((candidate) => candidate.id === part.offerId);
  const back = NEWEST - part.number;
  const createdAt = new Date(now.getTime() - (3 + 17 * back + 2 * back * back) * MINUTE).toISOString();
  return {
    id: 828629509 - back * 61,
    number: part.number,
    gridKey: 41170000 + part.number * 3,
    userId: part.userId,
    offerId: part.offerId,
    title: offer?.title ?? '',
    cost: offer?.cost ?? 0,
    status: part.status,
    createdAt,
    changedAt: createdAt,
    managerId: part.managerId ?? null,
    payments: part.paid ? [{ id: 90_000 + part.number, amount: part.paid, at: createdAt }] : [],
    comments: opening(part, createdAt),
    cancelReasonId: null,
    cancelReasonComment: '',
    reasonRequired: part.reasonRequired ?? false,
    hash: ((part.number * 7919) % 65536).toString(16).padStart(4, '0'),
  };
}

/** A first comment on worked orders; it names another person's phone, which is not the client's. */
function opening(part: Part, at: string): GcOrder['comments'] {
  const author = MANAGERS.find((manager) => manager.id === part.managerId);
  if (!author) return [];
  const text = 'Было: заявка с вебинара.\nСейчас: звонить мужу, 8 900 009-87-65.\nПланирует: оплатить до пятницы.';
  return [{ id: 600_000 + part.number, at, authorId: author.id, author: author.name, text }];
}
