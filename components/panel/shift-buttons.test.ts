import { expect, test } from 'vitest';
import { textsFor } from '@/lib/i18n/texts';
import type { ShiftView } from '@/lib/messages/contract-shift';
import { followUpOf } from '@/lib/model/follow-up.fixture';
import { handoverText, startText } from './shift-buttons';

const NOW = new Date(2026, 10, 26, 19, 0);
const words = { t: textsFor('ru'), locale: 'ru' as const };

const SHIFT: ShiftView = {
  at: NOW.toISOString(),
  followUps: [
    followUpOf({
      id: 'f1',
      dueAt: new Date(2026, 10, 27, 11, 0).toISOString(),
      reason: 'Спросить про оплату',
      url: 'https://h.example/1',
    }),
  ],
  later: 0,
  orders: [],
  surplus: [],
  waiting: [
    {
      url: 'https://h.example/chat',
      clientName: 'Вера',
      askedAt: new Date(2026, 10, 26, 18, 30).toISOString(),
      waited: 30,
      late: false,
    },
  ],
  horizon: [],
  next: null,
  progress: { taken: 3, contacted: 7, followUpsDone: 2, paid: 1 },
};

test('the shift is handed over as a text: dialogues, reminders, what was done; empty parts are left out', () => {
  expect(handoverText(SHIFT, 'Ольга', NOW, words)).toBe(`Передача смены, Ольга, 26 ноября

Открытые диалоги:
- Вера, сегодня 18:30 https://h.example/chat

Напоминания:
- Анна, завтра 11:00: Спросить про оплату https://h.example/1

Сделано за смену:
- взято 3
- написали 7
- напоминаний закрыто 2
- оплачено 1`);
});

test('the shift begins with a name and what there is to do', () => {
  expect(startText(SHIFT, 'Ольга', words)).toBe(
    'Добрый день, Ольга на смене.\nЗаказов взять: 0. Напоминаний на сегодня: 1.',
  );
});
