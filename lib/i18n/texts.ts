/** The words of the interface. The English dictionary is the type: a language that lacks a key does not compile. */
import type { Locale } from '@/lib/model/playbook';
import { bg } from './bg';
import type { Texts } from './en';
import { en } from './en';
import { hu } from './hu';
import { ru } from './ru';

export type { Texts } from './en';
export { plural } from './plural';

const DICTIONARIES: Record<Locale, Texts> = { en, ru, bg, hu };

export function textsFor(locale: Locale): Texts {
  return DICTIONARIES[locale];
}

/** What a language is called by those who speak it, for the switch in the options. */
export const LANGUAGE_NAMES: Record<Locale, string> = {
  en: 'English',
  ru: 'Русский',
  bg: 'Български',
  hu: 'Magyar',
};
