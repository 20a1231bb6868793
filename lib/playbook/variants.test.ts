import { expect, it } from 'vitest';
import type { Variant } from '@/lib/model/playbook';
import { greetingFor } from './greeting';
import { type VariantWish, variantFor } from './variants';

const SHORT: Variant = { label: 'Коротко', text: 'к' };
const CLOSE: Variant = { label: 'На «ты»', tone: 'informal', text: 'т' };
const ENGLISH: Variant = { label: 'English', locale: 'en', text: 'e' };
const variants = [SHORT, CLOSE, ENGLISH];

it.each<[VariantWish, Variant | null]>([
  [{}, null],
  [{ label: 'Коротко' }, SHORT],
  // The habit of one client must not bring «ты» or English to another.
  [{ label: 'На «ты»' }, null],
  [{ label: 'English' }, null],
  [{ tone: 'informal' }, CLOSE],
  [{ tone: 'informal', label: 'Коротко' }, CLOSE],
  [{ locale: 'en' }, ENGLISH],
  [{ locale: 'en', tone: 'informal' }, ENGLISH],
  [{ locale: 'hu' }, null],
  [{ locale: '', tone: '' }, null],
  [{ label: 'gone since' }, null],
])('for %j', (wish, variant) => {
  expect(variantFor({ variants }, 'ru', wish)).toBe(variant);
});

it.each<[number, string]>([
  [4, 'Здравствуйте'],
  [5, 'Доброе утро'],
  [12, 'Добрый день'],
  [18, 'Добрый вечер'],
  [23, 'Здравствуйте'],
])('greets at %i', (hour, greeting) => {
  expect(greetingFor('ru', hour)).toBe(greeting);
});
