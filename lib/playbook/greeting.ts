/** The greeting of the hour, at the beginning of a message. */
import type { Locale } from '@/lib/model/playbook';

type PartOfDay = 'night' | 'morning' | 'day' | 'evening';

/** At night people are greeted without a time of day: "good night" is a farewell. */
const GREETINGS: Record<Locale, Record<PartOfDay, string>> = {
  ru: { night: 'Здравствуйте', morning: 'Доброе утро', day: 'Добрый день', evening: 'Добрый вечер' },
  bg: { night: 'Здравейте', morning: 'Добро утро', day: 'Добър ден', evening: 'Добър вечер' },
  hu: { night: 'Üdvözlöm', morning: 'Jó reggelt', day: 'Jó napot', evening: 'Jó estét' },
  en: { night: 'Hello', morning: 'Good morning', day: 'Good afternoon', evening: 'Good evening' },
};

/** From which hour each language counts its morning, day, evening and night. */
const BEGIN: Record<Locale, [morning: number, day: number, evening: number, night: number]> = {
  ru: [5, 12, 18, 23],
  bg: [5, 11, 18, 23],
  hu: [5, 10, 18, 23],
  en: [5, 12, 17, 23],
};

/** `hour` of the local clock, 0–23. */
export function greetingFor(locale: Locale, hour: number): string {
  const [morning, day, evening, night] = BEGIN[locale];
  const part = hour < morning || hour >= night ? 'night' : hour < day ? 'morning' : hour < evening ? 'day' : 'evening';
  return GREETINGS[locale][part];
}
