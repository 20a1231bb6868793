import type { ShiftTexts } from './en';

export const shift: ShiftTexts = {
  times: {
    words: 'С думи',
    wordsHint: 'утре в 11, след 3 дни, в петък следобед',
    unread: { words: 'Не разбрах. Например: утре в 11', past: 'Това време вече мина.', 'no-date': 'Няма такъв ден.' },
    which: 'Кога точно?',
    there: (clock, zone) => `${clock} по времето на ${zone}`,
    dayOff: 'почивен ден',
    quiet: 'тихи часове: ще се покаже след тях',
    set: 'Задай',
  },
  work: {
    title: 'Работно време',
    hint: 'По него се смятат времената с думи, тихите часове и показателите.',
    zone: 'Часова зона на училището',
    zoneOwn: (zone) => `като на този компютър (${zone})`,
    zoneUnknown: 'Няма такава зона. Пример: Europe/Sofia',
    days: 'Работни дни',
    from: 'Начало на работа',
    to: 'Край на работа',
    toWrong: 'Краят трябва да е след началото.',
    quietFrom: 'Без известия от',
    quietTo: 'до',
    holidays: 'Официални празници',
    noHolidays: 'без тях',
    daysOff: 'Още почивни дни',
    daysOn: 'Работни въпреки празника',
    datesHint: 'По една дата на ред: 2026-12-31',
    datesWrong: (line) => `Това не е дата: ${line}`,
  },
};
