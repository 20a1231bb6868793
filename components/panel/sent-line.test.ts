// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { orderView } from '@/components/samples.fixture';
import { all, click } from '@/components/testing';
import type { Touch } from '@/lib/model/touch';
import { goTo, inside, openPanel, scriptCard } from './testing';

const touch = (part: Partial<Touch>): Touch => ({
  id: 't1',
  owner: 'c1',
  kind: 'script',
  subject: 'hello',
  part: null,
  playbookId: 'sample',
  site: 'whatsapp',
  host: 'web.whatsapp.com',
  recordId: null,
  url: null,
  at: '2026-05-04T09:00:00.000Z',
  ...part,
});

test('a script says when it was last put into a message to this client, and where', async () => {
  await openPanel(orderView({ sent: [touch({}), touch({ playbookId: 'another', subject: 'link' })] }));
  const line = inside(scriptCard('hello'), 'sent');
  expect(line.getAttribute('data-at')).toBe('2026-05-04T09:00:00.000Z');
  expect(line.textContent).toContain('WhatsApp');
  expect(all('sent')).toHaveLength(1);
});

test('an answer to an objection says it of its own angle', async () => {
  const dear = touch({ kind: 'objection', subject: 'dear', part: 'In parts' });
  await openPanel(orderView({ sent: [dear, { ...dear, part: 'Another' }] }));
  await goTo('objections');
  expect(all('sent')).toHaveLength(1);
});

test('an insertion says which text of which playbook it is', async () => {
  const { asked } = await openPanel(orderView());
  await click(inside(scriptCard('hello'), 'insert'));
  const source = { playbookId: 'sample', kind: 'script', id: 'hello', angle: null };
  expect(asked).toMatchObject([{ call: 'insert', in: { source } }]);
});
