import type { Records } from './type';

export const records: Records = {
  inserted: (when, site) => `Вставлено ${when}, ${site}`,
  privacy: 'Личные данные',
  privacyHint: 'Всё хранится в этом браузере и никуда не отправляется.',
  contactLog: 'Вести журнал касаний',
  contactLogHint: 'Какие скрипты кому вставлены, шаги схем, изменения в CRM. Выключено: ничего нового не записывается.',
};
