/** Own changes to playbooks, and the playbooks that came from files. */
import type { Change, Layer, LayerEdit, OwnBook, OwnOrder } from '@/lib/model/layer';
import { type Database, database } from './db';

export async function readLayer(): Promise<{ layer: Layer; books: OwnBook[] }> {
  const db = await database();
  return db.transaction('r', db.ownChanges, db.ownOrders, db.ownBooks, async () => ({
    layer: { changes: await db.ownChanges.toArray(), orders: await db.ownOrders.toArray() },
    books: await db.ownBooks.toArray(),
  }));
}

/** All of the edit or nothing. Resolves to the edit that takes it back. */
export async function changeLayer({ put, drop }: LayerEdit): Promise<LayerEdit> {
  const db = await database();
  return db.transaction('rw', db.ownChanges, db.ownOrders, db.ownBooks, async () => {
    const changeKeys = [...put.changes, ...drop.changes].map(changeKey);
    const orderKeys = [...put.orders, ...drop.orders].map(orderKey);
    const bookKeys = [...put.books.map(({ id }) => id), ...drop.books];
    const back = await whatStands(db, changeKeys, orderKeys, bookKeys);
    await db.ownChanges.bulkDelete(drop.changes.map(changeKey));
    await db.ownOrders.bulkDelete(drop.orders.map(orderKey));
    await db.ownBooks.bulkDelete(drop.books);
    await db.ownChanges.bulkPut(put.changes);
    await db.ownOrders.bulkPut(put.orders);
    await db.ownBooks.bulkPut(put.books);
    return back;
  });
}

export type ChangeKey = [playbookId: string, part: string, id: string];
export type OrderKey = [playbookId: string, part: string];

const changeKey = ({ playbookId, part, id }: Pick<Change, 'playbookId' | 'part' | 'id'>): ChangeKey => [
  playbookId,
  part,
  id,
];
const orderKey = ({ playbookId, part }: Pick<OwnOrder, 'playbookId' | 'part'>): OrderKey => [playbookId, part];

/** As an edit: what is there is put, what is not is dropped. */
async function whatStands(
  db: Database,
  changeKeys: ChangeKey[],
  orderKeys: OrderKey[],
  bookKeys: string[],
): Promise<LayerEdit> {
  const changes = await db.ownChanges.bulkGet(changeKeys);
  const orders = await db.ownOrders.bulkGet(orderKeys);
  const books = await db.ownBooks.bulkGet(bookKeys);
  const there = <T>(rows: (T | undefined)[]): T[] => rows.filter((row) => row !== undefined);
  const lacking = <T, K>(keys: K[], rows: (T | undefined)[]): K[] => keys.filter((_, at) => rows[at] === undefined);
  return {
    put: { changes: there(changes), orders: there(orders), books: there(books) },
    drop: {
      changes: lacking(changeKeys, changes).map(([playbookId, part, id]) => ({
        playbookId,
        part: part as Change['part'],
        id,
      })),
      orders: lacking(orderKeys, orders).map(([playbookId, part]) => ({ playbookId, part: part as Change['part'] })),
      books: lacking(bookKeys, books),
    },
  };
}
