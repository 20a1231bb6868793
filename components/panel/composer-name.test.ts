import { expect, test } from 'vitest';
import { composerName } from './composer-name';

test.each([
  ['Комментарий', 'Комментарий'],
  ['Было / Сейчас / Планирует / Когда связаться ещё раз', 'Было / Сейчас / Планирует / Когда…'],
  ['x'.repeat(60), `${'x'.repeat(40)}…`],
])('%s is called %s', (label, name) => {
  expect(composerName(label)).toBe(name);
});
