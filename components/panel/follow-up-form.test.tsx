// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { orderView } from '@/components/samples.fixture';
import { click, one, submit, type } from '@/components/testing';
import { goTo, openPanel } from './testing';

async function openForm() {
  const panel = await openPanel(orderView());
  await goTo('followups');
  await click(one('follow-up-new'));
  await type(one('follow-up-reason'), 'Ask about the payment');
  return panel;
}

test('words that may mean several times are asked about, and not saved as the time that stood there', async () => {
  const { sent } = await openForm();
  await type(one('time-words'), 'some day');
  expect(one('follow-up-save')).toHaveProperty('disabled', true);
  await submit(one('follow-up-form'));
  expect(sent('follow-up.create')).toEqual([]);
  await type(one('time-words'), 'in 3 days');
  expect(one('follow-up-save')).toHaveProperty('disabled', false);
  await type(one('time-words'), 'sometime');
  await click(one('quick-time'));
  expect(one('time-words')).toHaveProperty('value', '');
  await click(one('follow-up-until-paid'));
  await submit(one('follow-up-form'));
  expect(sent('follow-up.create')).toMatchObject([{ followUp: { reason: 'Ask about the payment', untilPaid: true } }]);
});
