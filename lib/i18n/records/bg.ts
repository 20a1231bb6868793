import type { Records } from './type';

export const records: Records = {
  inserted: (when, site) => `Вмъкнато ${when}, ${site}`,
  privacy: 'Лични данни',
  privacyHint: 'Всичко остава в този браузър; нищо не се изпраща никъде.',
  contactLog: 'Води дневник на контактите',
  contactLogHint:
    'Кои скриптове на кого са вмъкнати, стъпки от схемите, промени в CRM. Изключено: не се записва нищо ново.',
  draftNotKept: 'Черновата не се пази: запазете бележката, преди да напуснете страницата.',
  textDropped: 'Текстът е махнат от полето.',
  template: 'Беше / Сега / Планира',
  says: (text) => `пише: „${text}“`,
  lacking: (what) => `Липсва: ${what}`,
  lacks: {
    was: 'какво беше',
    now: 'какво е сега',
    plan: 'какво планира',
    figures: 'числа',
    when: 'кога е следващата стъпка',
  },
  pin: 'Закачи',
  unpin: 'Откачи',
  history: 'Какво пишеше преди',
  noHistory: 'Предишните версии не са запазени.',
  takeVersion: 'Вземи тази',
  keepBoth: 'Запази и двете',
  toField: (field) => `Вмъкни в: ${field}`,
  crmComment: 'Последен коментар в CRM',
  keepAsNote: 'Запази като бележка',
};
