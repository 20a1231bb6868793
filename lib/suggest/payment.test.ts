import { expect, test } from 'vitest';
import type { Script } from '@/lib/model/playbook';
import { rankByPayment } from './payment';

const script = (id: string, payment?: 'due' | 'paid'): Script => ({
  id,
  title: id,
  situation: id,
  channels: ['chat'],
  text: id,
  triggers: [],
  ...(payment && { payment }),
});
const SCRIPTS = [
  script('ask', 'due'),
  script('hello'),
  script('link', 'due'),
  script('access', 'paid'),
  script('duty'),
];

test.each([
  [null, ['ask', 'hello', 'link', 'access', 'duty']],
  ['due', ['ask', 'hello', 'link', 'duty', 'access']],
  ['paid', ['access', 'hello', 'duty', 'ask', 'link']],
  ['off', ['hello', 'duty', 'ask', 'link', 'access']],
] as const)('where the payment is %s', (payment, ids) => {
  expect(rankByPayment(SCRIPTS, payment, (one) => one).map(({ id }) => id)).toEqual(ids);
});
