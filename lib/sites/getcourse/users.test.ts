// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { seedGetcourse } from '../../../test/sandbox/getcourse/data';
import { inEnglish } from '../../../test/sandbox/getcourse/english';
import { userPath } from '../../../test/sandbox/getcourse/types';
import { renderUserList } from '../../../test/sandbox/getcourse/user';
import { showPage } from '../../../test/show-page';
import { getcourse } from './site';

const NOW = new Date('2026-11-20T12:00:00+03:00');
const HOST = 'https://example.getcourse.ru';
const school = seedGetcourse(NOW);

function rowsOf(shuffled = false, change = (markup: string) => markup) {
  const frame = showPage(change(renderUserList(school, { now: NOW, shuffled })), `${HOST}/pl/user/user/index`, NOW);
  const page = getcourse.recognise(frame);
  expect(page?.kind).toBe('user-list');
  return [...((page && getcourse.rows?.(frame, page)) || [])];
}

describe.each([
  ['default', false],
  ['shuffled', true],
])('the users list, %s columns', (_, shuffled) => {
  it.each([
    ['Russian', (markup: string) => markup],
    ['English', inEnglish],
  ])('gives everybody with phone and e-mail: %s', (__, change) => {
    const rows = rowsOf(shuffled, change);
    expect(rows).toEqual(
      school.users.map((user) => ({
        id: String(user.id),
        number: null,
        url: HOST + userPath(user.id),
        clientId: String(user.id),
        clientName: user.name,
        status: null,
        amount: null,
        product: null,
        createdAt: null,
        phones: user.phone ? [user.phone] : [],
        emails: user.email ? [user.email] : [],
      })),
    );
  });
});

it('without headers an e-mail is known by its form, and digits are no phone', () => {
  const [row] = rowsOf(false, (markup) => markup.replace(/<thead>.*?<\/thead>/s, ''));
  const [user] = school.users;
  expect(row).toMatchObject({ clientName: user?.name, phones: [], emails: user?.email ? [user.email] : [] });
});

it('a manager in a column of his own is not the person of the row', () => {
  const manager = '<a class="user-profile-link" href="/user/control/user/update/id/7001">Борис</a>';
  const rows = rowsOf(false, (markup) =>
    markup.replaceAll(/(<tr class="gc-user-link"[^>]*>)/g, `$1<td>${manager}</td>`).replace(/<th[^>]*>Имя/, '<th>?'),
  );
  expect(rows.map(({ clientName }) => clientName)).toEqual(school.users.map(({ name }) => name));
  expect(rows.map(({ url }) => url)).toEqual(school.users.map(({ id }) => HOST + userPath(id)));
});

it('headers named like methods of objects mean nothing', () => {
  const rows = rowsOf(false, (markup) => markup.replace(/<th[^>]*>Телефон/, '<th>constructor'));
  expect(rows).toHaveLength(school.users.length);
  expect(rows.flatMap(({ phones }) => phones)).toEqual([]);
});

it('a user who stands there without a link is reached by the number', () => {
  const rows = rowsOf(false, (markup) => markup.replaceAll(/<a class="user-profile-link"[^>]*>(.*?)<\/a>/gs, '$1'));
  expect(rows[0]?.url).toBe(HOST + userPath(school.users[0]?.id ?? 0));
});
