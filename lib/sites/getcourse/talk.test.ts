// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { seedGetcourse } from '../../../test/sandbox/getcourse/data';
import { type InboxLook, renderInbox } from '../../../test/sandbox/getcourse/inbox';
import { renderOrderCard } from '../../../test/sandbox/getcourse/order';
import { cardPath, orderNumbered, userPath } from '../../../test/sandbox/getcourse/types';
import { renderUserCard } from '../../../test/sandbox/getcourse/user';
import { type Shown, showPage } from '../../../test/show-page';
import { getcourse } from './site';

const NOW = new Date('2026-11-20T12:00:00+03:00');
const HOST = 'https://school.example';
const school = seedGetcourse(NOW);
const same = (markup: string) => markup;

function facts(frame: Shown) {
  const page = getcourse.recognise(frame);
  if (!page) throw new Error('not recognised');
  return { page, ...getcourse.read(frame, page) };
}

function chat(look: InboxLook, change = same, open = 5100): Shown {
  return showPage(change(renderInbox(school, { now: NOW, look, open })), `${HOST}/pl/tasks/resp`, NOW);
}

/** The lines of request 5100 without what the platform noted. */
const said = school.requests[0]?.lines
  .filter(({ from }) => from !== 'system')
  .map(({ from, text, at }) => ({ from, text, at: new Date(at).toISOString() }));

describe('a conversation', () => {
  it.each<InboxLook>(['legacy', 'talks'])('gives its lines with direction and time: %s', (look) => {
    const { page, messages, clientId, lastIncoming } = facts(chat(look));
    expect(page).toMatchObject({ kind: 'chat', recordId: '5100' });
    expect(messages).toEqual({ value: said });
    expect(clientId).toEqual({ value: '302' });
    expect(lastIncoming).toEqual({ value: 'Давайте на 12. Мой второй номер 8 900 009-87-65' });
  });

  it('names its client, not the people of other conversations beside it', () => {
    expect(facts(chat('legacy')).clientName).toEqual({ value: 'Дмитрий Орлов' });
    const unnamed = facts(
      chat('talks', (m) => m.replaceAll('user/update/id/302', 'user/update/id/').replaceAll('data-user-id="302"', '')),
    );
    expect(unnamed).toMatchObject({ clientName: { missing: 'clientName' }, clientId: { value: '302' } });
  });

  it('takes no phone from what is written there', () => {
    expect(facts(chat('legacy')).phones).toEqual({ missing: 'phones' });
  });

  it('leaves out a line whose writer is not told', () => {
    const stranger = chat('legacy', (m) => m.replace('gc-user-comment-302"', 'gc-user-comment-999"'));
    expect(facts(stranger).messages).toEqual({ value: said?.slice(1) });
  });

  it('puts lines in the order of time, and keeps the last twenty', () => {
    const lines = Array.from(
      { length: 25 },
      (_, i) =>
        `<div class="gc-comment gc-user-comment-302 own-user-comment" data-timestamp="${1_790_000_100 - i}"><div class="comment-text">Строка ${i}</div></div>`,
    );
    const { messages } = facts(
      chat('legacy', (m) =>
        m.replace(
          /<div class="gc-comment comment.*?(?=<div class="panel"><div class="panel-heading">Написать)/s,
          `${lines.join('')}</div></div>`,
        ),
      ),
    );
    const texts = messages && 'value' in messages ? messages.value.map(({ text }) => text) : [];
    expect([texts.length, texts[0], texts.at(-1)]).toEqual([20, 'Строка 19', 'Строка 0']);
  });

  it('of the newest inbox is read by the side on which a line stands', () => {
    const { messages, clientId } = facts(chat('new'));
    expect(messages).toEqual({ value: said?.map((line) => ({ ...line, at: null })) });
    expect(clientId).toEqual({ missing: 'clientId' });
  });

  it('is none while the inbox shows its list only', () => {
    const frame = showPage(renderInbox(school, { now: NOW, look: 'legacy' }), `${HOST}/pl/tasks/resp`, NOW);
    expect(getcourse.recognise(frame)).toMatchObject({ kind: 'inbox', recordId: null });
  });
});

describe('comments of an order', () => {
  const { id, userId, comments } = orderNumbered(school, 25411);
  const card = (change = same) =>
    facts(showPage(change(renderOrderCard(school, id, { now: NOW }) ?? ''), HOST + cardPath(id), NOW)).messages;

  it('are ours where staff wrote them, line by line', () => {
    expect(card()).toEqual({ value: [{ from: 'us', text: comments[0]?.text, at: expect.stringMatching(/^\d.*Z$/) }] });
  });

  it("are the client's where the client wrote them, and nobody's where that is not told", () => {
    const by = (author: number) => (m: string) =>
      m
        .replace(/gc-user-comment-\d+/, `gc-user-comment-${author}`)
        .replace(/user-profile-link worker/g, 'user-profile-link');
    expect(card(by(userId))).toMatchObject({ value: [{ from: 'client' }] });
    expect(card(by(7001))).toMatchObject({ value: [{ from: 'us' }] });
    expect(card(by(999))).toEqual({ missing: 'messages' });
  });
});

describe('letters', () => {
  const user = (letters: boolean, change = same) =>
    facts(showPage(change(renderUserCard(school, 302, { now: NOW, letters }) ?? ''), HOST + userPath(302), NOW))
      .letters;

  it('come with what became of them', () => {
    expect(user(true)).toEqual({
      value: [
        { subject: 'Ваш заказ', state: 'Доставлено', at: expect.any(String) },
        { subject: 'Осталось два дня', state: 'Отклонено', at: expect.any(String) },
      ],
    });
  });

  it('are said to be behind a tab, or not there', () => {
    expect(user(false)).toEqual({ missing: 'letters', why: 'not-opened' });
    expect(user(false, (m) => m.replace('>Письма<', '>Файлы<'))).toEqual({ missing: 'letters' });
  });

  it('are not made of a table with other columns', () => {
    expect(user(true, (m) => m.replace('<th>Тема</th>', '<th>Файл</th>'))).toEqual({
      missing: 'letters',
      why: 'not-opened',
    });
  });
});
