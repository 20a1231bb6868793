import { beforeEach, expect, it } from 'vitest';
import type { TextSource } from '@/lib/model/touch';
import { changeSettings } from '@/lib/store/settings';
import { frameAnswers, fromFrame, fromPanel, HOST, loadPage, newWorld, openPanel } from './testing/world';

const SOURCE: TextSource = { playbookId: 'online-school', kind: 'script', id: 'payment.installments', angle: null };
const CHAT = { site: 'getcourse', kind: 'chat', host: HOST, url: `https://${HOST}/chat`, recordId: '1' } as const;

beforeEach(async () => {
  await newWorld();
  await openPanel();
  frameAnswers({ refresh: () => null, insert: () => ({ done: { editor: 'text-field', ms: 1 } }) });
});

async function answer(words: string | null) {
  const facts = words === null ? {} : { lastIncoming: { value: words } };
  await loadPage(CHAT, { clientName: { value: 'Анна' }, ...facts });
  await fromFrame('frame.composer', { label: 'Сообщение', note: null });
  const { owner } = await fromPanel('tab.view', {});
  await fromFrame('relay.insert', { text: 'Можно', owner, source: SOURCE });
  return fromPanel('learned.list', {});
}

it('learns which text answered the client’s message, each message once', async () => {
  await answer('А можно частями?');
  expect(await answer('А можно частями?')).toMatchObject([
    { answer: { playbookId: 'online-school', kind: 'script', id: 'payment.installments' }, text: 'А можно частями?' },
  ]);
});

it('learns nothing where nothing is to be kept, nor from silence', async () => {
  expect(await answer(null)).toEqual([]);
  expect(await answer('да')).toEqual([]);
  await changeSettings({ contactLog: false });
  expect(await answer('А можно частями?')).toEqual([]);
});

it('keeps what found no answer, once for one id, and teaches it to the text chosen', async () => {
  const place = { playbookId: 'online-school', kind: 'script', id: 'ready.now' } as const;
  await fromPanel('unanswered.add', { id: 'u1', text: 'А медведям можно?', place });
  await fromPanel('unanswered.add', { id: 'u1', text: 'А медведям можно?', place });
  await fromPanel('unanswered.add', { id: 'u2', text: 'А скидка?', place: null });
  expect(await fromPanel('unanswered.list', {})).toHaveLength(2);
  await fromPanel('unanswered.settle', { ids: ['u1', 'gone'], to: place });
  await fromPanel('unanswered.settle', { ids: ['u2'], to: null });
  expect(await fromPanel('unanswered.list', {})).toEqual([]);
  expect(await fromPanel('learned.list', {})).toMatchObject([{ answer: place, text: 'А медведям можно?' }]);
});
