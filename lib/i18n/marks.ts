/** The few words that Cuebook writes into the page itself; they are sent there ready, so that no dictionary has to be. */
import type { VerdictKind } from '@/lib/model/page';
import type { Locale } from '@/lib/model/playbook';

interface PageWords {
  launcher: string;
  marks: Record<VerdictKind, string>;
}

export const PAGE_WORDS: Record<Locale, PageWords> = {
  en: {
    launcher: 'Open Cuebook (Alt+Shift+C)',
    marks: { keep: 'Keep', surplus: 'Duplicate', check: 'Check' },
  },
  ru: {
    launcher: 'Открыть Суфлёра (Alt+Shift+C)',
    marks: { keep: 'Оставить', surplus: 'Дубль', check: 'Проверить' },
  },
  bg: {
    launcher: 'Отвори Суфльор (Alt+Shift+C)',
    marks: { keep: 'Запази', surplus: 'Дубликат', check: 'Провери' },
  },
  hu: {
    launcher: 'Cuebook megnyitása (Alt+Shift+C)',
    marks: { keep: 'Marad', surplus: 'Dupla', check: 'Ellenőrizni' },
  },
};
