/** What the page says by itself, and how it writes a time. */
import type { Lang } from '../messenger.ts';

export const WORDS = {
  ru: {
    choose: 'Выберите чат, чтобы начать переписку',
    search: 'Поиск',
    online: 'в сети',
    messages: 'Сообщения',
    attach: 'Прикрепить',
    write: 'Введите сообщение',
    voice: 'Голосовое сообщение',
    send: 'Отправить',
    list: 'Список чатов',
    you: 'Вы',
    scan: 'Отсканируйте QR-код',
  },
  en: {
    choose: 'Choose a chat to begin',
    search: 'Search input textbox',
    online: 'online',
    messages: 'Messages',
    attach: 'Attach',
    write: 'Type a message',
    voice: 'Voice message',
    send: 'Send',
    list: 'Chat list',
    you: 'You',
    scan: 'Scan this QR code to link a device!',
  },
} satisfies Record<Lang, Record<string, string>>;

export function clockOf(at: Date, lang: Lang): string {
  const minutes = String(at.getMinutes()).padStart(2, '0');
  if (lang === 'ru') return `${at.getHours()}:${minutes}`;
  return `${at.getHours() % 12 || 12}:${minutes} ${at.getHours() < 12 ? 'AM' : 'PM'}`;
}

/** Day first with dots in Russian, month first with slashes in the English of the USA. */
export function dayOf(at: Date, lang: Lang): string {
  const [day, month] = [at.getDate(), at.getMonth() + 1];
  return lang === 'ru' ? `${day}.${month}.${at.getFullYear()}` : `${month}/${day}/${at.getFullYear()}`;
}
