/** The language of a screen and its theme, from the settings, switchable without a reload. */
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect } from 'react';
import { type Texts, textsFor } from '@/lib/i18n/texts';
import { type Locale, localeSchema } from '@/lib/model/playbook';
import type { Settings } from '@/lib/model/settings';

export interface Words {
  t: Texts;
  locale: Locale;
}

const WordsContext = createContext<Words>({ t: textsFor('en'), locale: 'en' });

export function useWords(): Words {
  return useContext(WordsContext);
}

/** Before the settings arrive the browser's language serves. */
export function WordsProvider({ settings, children }: { settings: Settings | null; children: ReactNode }) {
  const locale = settings?.locale ?? browserLocale();
  const theme = settings?.theme ?? 'auto';
  const masked = settings?.masked ?? false;
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => applyTheme(theme), [theme]);
  // Before anything is drawn: one frame is enough for a recording.
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-masked', masked);
  }, [masked]);
  return <WordsContext value={{ t: textsFor(locale), locale }}>{children}</WordsContext>;
}

function browserLocale(): Locale {
  const parsed = localeSchema.safeParse(navigator.language.slice(0, 2));
  return parsed.success ? parsed.data : 'en';
}

/** Follows the system in `auto`; returns how to stop. */
function applyTheme(theme: Settings['theme']): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset.theme = theme === 'auto' ? (system.matches ? 'dark' : 'light') : theme;
  };
  apply();
  const following = new AbortController();
  if (theme === 'auto') system.addEventListener('change', apply, { signal: following.signal });
  return () => following.abort();
}
