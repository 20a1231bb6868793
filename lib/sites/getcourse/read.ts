/** Facts by the kind of page; lists and boards have rows instead. */
import type { Facts, Page } from '@/lib/model/page';
import type { Frame } from '../contract';
import { readChat } from './chat';
import { readOrder } from './order';
import { readUser } from './user';

export function read(frame: Frame, page: Page): Facts {
  if (page.kind === 'order') return readOrder(frame, page);
  if (page.kind === 'user') return readUser(frame, page);
  return page.kind === 'chat' ? readChat(frame) : {};
}
