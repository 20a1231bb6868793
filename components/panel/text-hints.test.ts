// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { orderView } from '@/components/samples.fixture';
import { all, click, one, type } from '@/components/testing';
import { openPanel } from './testing';

it('hints at a pleading word and at what a comment lacks, and still saves it', async () => {
  const { asked } = await openPanel(orderView({ acts: ['comment'] }), [], {
    act: () => ({ failed: 'hidden', retry: true }),
  });
  await click(one('comment-act'));
  await type(one('comment-text'), 'Было: парички\nСейчас: ждёт\nПланирует: думает');
  expect(one('text-hints').textContent).toContain('парички');
  const comment = all('text-hints')[0]?.querySelector<HTMLElement>('[data-kind=comment]');
  expect(comment?.dataset.value).toBe('figures when');
  await click(one('confirm'));
  expect(asked).toHaveLength(1);
});

it('says nothing of an ordinary text', async () => {
  await openPanel(orderView({ acts: ['comment'] }));
  await click(one('comment-act'));
  await type(one('comment-text'), 'Сумочка и рассрочка');
  expect(all('text-hints')).toEqual([]);
});
