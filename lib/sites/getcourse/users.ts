/** Rows of the users list: people, with what the school's choice of columns shows of them. */
import type { RecordRow } from '@/lib/model/page';
import type { Frame } from '../contract';
import { addressOf, distinct, idIn, matches, textOf, textsIn } from '../find';
import { keepElement } from '../row-elements';
import { userIdOf } from './client';
import { dateAtFirstSight } from './dates';
import { type Columns, cellsOf, gridRows } from './grid';
import { USER_ID } from './recognise';
import * as S from './selectors';

type Column = 'name' | 'email' | 'phone' | 'createdAt';

/** Folded header texts; the English ones are guesses. */
const HEADERS: Record<string, Column> = {
  имя: 'name',
  'имя и фамилия': 'name',
  фио: 'name',
  'ф.и.о.': 'name',
  пользователь: 'name',
  ученик: 'name',
  name: 'name',
  'full name': 'name',
  user: 'name',
  'эл. почта': 'email',
  почта: 'email',
  'электронная почта': 'email',
  email: 'email',
  'e-mail': 'email',
  телефон: 'phone',
  'номер телефона': 'phone',
  phone: 'phone',
  'phone number': 'phone',
  создан: 'createdAt',
  'дата создания': 'createdAt',
  'дата регистрации': 'createdAt',
  created: 'createdAt',
  'created at': 'createdAt',
  registered: 'createdAt',
};

const EMAIL = /^\S+@\S+\.\S+$/;
/** Digits with their signs: a column that is called so can hold a word or a dash as well. */
const PHONE = /^\+?\d[\d\s().-]{5,}$/;

export function userRows(frame: Frame): Iterable<RecordRow> {
  return gridRows(frame.document, HEADERS, (tr, columns) => userRow(frame, tr, columns));
}

function userRow({ location, now }: Frame, tr: HTMLElement, columns: Columns<Column>): RecordRow | null {
  const cell = cellsOf(tr, columns);
  const links = matches(tr, S.ROW_CLIENT);
  const id = tr.dataset.userId ?? userIdOf(links[0] ?? null);
  // A manager or a partner may be linked in a column of his own.
  const own = links.filter((link) => userIdOf(link) === id);
  if (!id || !/^\d+$/.test(id)) return null;
  const address = own.find((link) => idIn(link, USER_ID));
  const texts = (column: Column, form: RegExp) => {
    const found = cell(column);
    return found ? distinct(textsIn(found)).filter((text) => form.test(text)) : [];
  };
  const emails = columns.has('email')
    ? texts('email', EMAIL)
    : distinct(textsIn(tr)).filter((text) => EMAIL.test(text));
  const row = {
    id,
    number: null,
    url: addressOf(address ?? null, location.href) ?? new URL(`/user/control/user/update/id/${id}`, location.href).href,
    clientId: id,
    clientName: textOf(cell('name')) || own.map(textOf).find(Boolean) || null,
    status: null,
    amount: null,
    product: null,
    createdAt: dateAtFirstSight(cell('createdAt'), now()),
    phones: texts('phone', PHONE),
    // Without a header several may be of several people.
    emails: columns.has('email') || emails.length === 1 ? emails : [],
  };
  return keepElement(row, tr);
}
