import type { ShiftTexts } from './en';

export const shift: ShiftTexts = {
  times: {
    words: 'Словами',
    wordsHint: 'завтра в 11, через 3 дня, в пятницу после обеда',
    unread: { words: 'Не понял. Например: завтра в 11', past: 'Это время уже прошло.', 'no-date': 'Такого дня нет.' },
    which: 'Когда именно?',
    there: (clock, zone) => `${clock} по времени ${zone}`,
    dayOff: 'выходной',
    quiet: 'тихие часы: покажем после них',
    set: 'Поставить',
  },
  work: {
    title: 'Рабочее время',
    hint: 'По нему считаются время словами, тихие часы и показатели.',
    zone: 'Часовой пояс школы',
    zoneOwn: (zone) => `как на этом компьютере (${zone})`,
    zoneUnknown: 'Такого пояса нет. Пример: Europe/Moscow',
    days: 'Рабочие дни',
    from: 'Начало работы',
    to: 'Конец работы',
    toWrong: 'Конец должен быть позже начала.',
    quietFrom: 'Не показывать уведомления с',
    quietTo: 'до',
    holidays: 'Праздники',
    noHolidays: 'не учитывать',
    daysOff: 'Ещё выходные',
    daysOn: 'Рабочие, несмотря на праздник',
    datesHint: 'По одной дате в строке: 2026-12-31',
    datesWrong: (line) => `Это не дата: ${line}`,
  },
};
