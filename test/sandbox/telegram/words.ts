/** What the pages say by themselves. */
import type { Lang } from '../messenger.ts';

export const WORDS = {
  ru: {
    write: 'Сообщение',
    search: 'Поиск',
    send: 'Отправить',
    caption: 'Добавить подпись...',
    edit: 'Редактирование',
    online: 'в сети',
    days: ['Сегодня', 'Вчера'],
    login: 'Быстрый вход по QR-коду',
  },
  en: {
    write: 'Message',
    search: 'Search',
    send: 'Send message',
    caption: 'Add a caption...',
    edit: 'Editing',
    online: 'online',
    days: ['Today', 'Yesterday'],
    login: 'Log in by QR Code',
  },
} satisfies Record<Lang, object>;

export function clockOf(at: Date, lang: Lang): string {
  const minutes = String(at.getMinutes()).padStart(2, '0');
  if (lang === 'ru') return `${at.getHours()}:${minutes}`;
  return `${at.getHours() % 12 || 12}:${minutes} ${at.getHours() < 12 ? 'AM' : 'PM'}`;
}

/** Midnights between then and now. */
export function daysAgo(at: Date, now: Date): number {
  const day = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((day(now) - day(at)) / 86_400_000);
}
