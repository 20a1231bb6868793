import type { Records } from './type';

export const records: Records = {
  inserted: (when, site) => `Вставлено ${when}, ${site}`,
  privacy: 'Личные данные',
  privacyHint: 'Всё хранится в этом браузере и никуда не отправляется.',
  contactLog: 'Вести журнал касаний',
  contactLogHint: 'Какие скрипты кому вставлены, шаги схем, изменения в CRM. Выключено: ничего нового не записывается.',
  draftNotKept: 'Черновик не сохраняется: сохраните заметку, прежде чем уйти со страницы.',
  textDropped: 'Текст убран из поля.',
  template: 'Было / Сейчас / Планирует',
  says: (text) => `пишет: «${text}»`,
  lacking: (what) => `Не хватает: ${what}`,
  lacks: { was: 'что было', now: 'что сейчас', plan: 'что планирует', figures: 'цифр', when: 'когда следующий шаг' },
  pin: 'Закрепить',
  unpin: 'Открепить',
  history: 'Что было написано раньше',
  noHistory: 'Прежние версии не сохранились.',
  takeVersion: 'Взять эту',
  keepBoth: 'Оставить обе',
  toField: (field) => `Вставить в поле: ${field}`,
  crmComment: 'Последний комментарий в CRM',
  keepAsNote: 'В заметки',
};
