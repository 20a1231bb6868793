/** Many surplus orders, one by one: what the panel is told and may ask for. Part of the contract. */
import type { Order } from '@/lib/model/records';

export interface BatchItem {
  order: Order;
  /**
   * waiting: not come to yet. submitted, done, failed: of the act. skipped: the manager left it as it was, or took it back.
   * not-needed: it is surplus no more.
   */
  state: 'waiting' | 'submitted' | 'done' | 'failed' | 'skipped' | 'not-needed';
}

export interface BatchView {
  items: BatchItem[];
  stopped: boolean;
  /** Where to go on; null: nothing waits, or it was stopped. */
  next: Order | null;
}

type Nothing = Record<never, never>;

export interface BatchCalls {
  /** Takes up every surplus order known in the account shown, and opens the first. False: there is none. */
  'batch.start': { in: Nothing; out: { opened: boolean } };
  /** Opens the next; `skip` is the key of an order to be left as it is, or null. False: none is left. */
  'batch.next': { in: { skip: string | null }; out: { opened: boolean } };
  'batch.stop': { in: Nothing; out: null };
  /** The manager has read what became of it. */
  'batch.close': { in: Nothing; out: null };
}
