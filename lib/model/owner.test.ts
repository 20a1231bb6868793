import { expect, it } from 'vitest';
import { pageOwner } from './owner';
import type { Page } from './page';

const chat: Page = {
  site: 'whatsapp',
  kind: 'chat',
  host: 'web.whatsapp.com',
  url: 'https://web.whatsapp.com/',
  recordId: null,
};
const named = (value: string) => ({ clientName: { value } });

it('tells chats of one address apart', () => {
  const owners = [
    pageOwner(chat, named('Полина')),
    pageOwner(chat, named('Сергей Громов')),
    pageOwner({ ...chat, recordId: '84000000000017@lid' }, named('Полина')),
    pageOwner(chat, {}),
  ];
  expect(new Set(owners).size).toBe(4);
  for (const owner of owners) expect(owner).toMatch(/^page:.*https:/);
});

it('stays the same while the page of a record is still being read', () => {
  const page = { ...chat, recordId: '101' };
  expect(pageOwner(page, named('Полина'))).toBe(pageOwner(page, {}));
});
