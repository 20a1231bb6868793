/** The few words that Cuebook writes into the page itself; they are sent there ready, so that no dictionary has to be. */
import type { VerdictKind } from '@/lib/model/page';
import type { Locale } from '@/lib/model/playbook';

interface PageWords {
  launcher: string;
  /** In the panel's place where a page refuses its frame. */
  refused: string;
  marks: Record<VerdictKind, string>;
}

export const PAGE_WORDS: Record<Locale, PageWords> = {
  en: {
    launcher: 'Open Cuebook (Alt+Shift+C)',
    refused:
      'This site does not let the panel in. Insert texts with // in the message field; reminders and clients are in the window of the toolbar button. Alt+Shift+C closes this.',
    marks: { keep: 'Keep', surplus: 'Duplicate', check: 'Check' },
  },
  ru: {
    launcher: 'Открыть Суфлёра (Alt+Shift+C)',
    refused:
      'Этот сайт не пускает панель на страницу. Тексты вставляйте через // в поле сообщения, напоминания и клиенты — в окошке кнопки Суфлёра. Закрыть: Alt+Shift+C.',
    marks: { keep: 'Оставить', surplus: 'Дубль', check: 'Проверить' },
  },
  bg: {
    launcher: 'Отвори Суфльор (Alt+Shift+C)',
    refused:
      'Този сайт не допуска панела в страницата. Вмъквайте текстове с // в полето за съобщения; напомнянията и клиентите са в прозорчето на бутона. Затваряне: Alt+Shift+C.',
    marks: { keep: 'Запази', surplus: 'Дубликат', check: 'Провери' },
  },
  hu: {
    launcher: 'Cuebook megnyitása (Alt+Shift+C)',
    refused:
      'Ez az oldal nem engedi be a panelt. Szöveget a // paranccsal szúrhat be az üzenetmezőbe; az emlékeztetők és az ügyfelek az eszköztár gombjának ablakában vannak. Bezárás: Alt+Shift+C.',
    marks: { keep: 'Marad', surplus: 'Dupla', check: 'Ellenőrizni' },
  },
};
