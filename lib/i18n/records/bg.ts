import type { Records } from './type';

export const records: Records = {
  inserted: (when, site) => `Вмъкнато ${when}, ${site}`,
  privacy: 'Лични данни',
  privacyHint: 'Всичко остава в този браузър; нищо не се изпраща никъде.',
  contactLog: 'Води дневник на контактите',
  contactLogHint:
    'Кои скриптове на кого са вмъкнати, стъпки от схемите, промени в CRM. Изключено: не се записва нищо ново.',
};
