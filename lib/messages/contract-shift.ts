/** The shift: what is to be done today, the rules that watch, what was agreed with clients. Types only. */

import type { Figures } from '@/lib/model/figures';
import type { FollowUp, Order, Terms } from '@/lib/model/records';
import type { RuleId } from '@/lib/model/rule-id';

type Call<In, Out> = { in: In; out: Out };

/** A new order in its place, by its age at the time of the answer. */
export interface QueuedOrderView {
  order: Order;
  place: 'wait' | 'window' | 'late' | 'night';
  /** Whole minutes since it came. */
  age: number;
}

/** A chat in which the client wrote last. */
export interface WaitingView {
  url: string;
  clientName: string;
  /** ISO 8601. */
  askedAt: string;
  /** Minutes of working time since then. */
  waited: number;
  /** Longer than the rule lets it wait. */
  late: boolean;
}

export interface HorizonView {
  /** Of the record, as orders are kept by. */
  key: string;
  url: string;
  title: string;
  lack: 'none' | 'overdue' | 'far';
  /** As the page writes it. */
  planned: string | null;
  /** Why it may lie so far off; null: nobody said. */
  reason: string | null;
}

export interface ShiftView {
  /** When this was so; ages count from it. */
  at: string;
  /** Open follow-ups that are due by the end of the day, earliest first. */
  followUps: FollowUp[];
  /** Due later; how many. */
  later: number;
  /** In the order in which to take them. */
  orders: QueuedOrderView[];
  surplus: Order[];
  waiting: WaitingView[];
  /** Records without a next activity, or with one that is overdue or too far off. */
  horizon: HorizonView[];
  /** What the button `next` leads to. */
  next: { to: 'order' | 'list' | 'chat'; url: string; label: string } | null;
  progress: ShiftProgress;
}

export interface GoldenClient {
  id: string;
  name: string;
  /** A date: when to ask again. */
  askOn: string | null;
}

/** Since the working day began. */
export interface ShiftProgress {
  taken: number;
  contacted: number;
  followUpsDone: number;
  /** Closed by themselves because the order was paid. */
  paid: number;
}

export interface RuleState {
  id: RuleId;
  /** The playbook of the team for whose work it is made. */
  team: { id: string; title: string };
  off: boolean;
  /** How many it points out at this moment; null: it makes follow-ups instead. */
  shows: number | null;
  /** Its last follow-up. */
  last: { at: string; clientName: string; reason: string } | null;
  /** Follow-ups it made, of them still open. */
  made: number;
  open: number;
}

/** What a rule would have done. */
export interface DryRun {
  count: number;
  /** The newest of them. */
  lines: { at: string; clientName: string }[];
}

export interface ShiftCalls {
  'shift.view': Call<Record<never, never>, ShiftView>;
  /** Why the next activity of this record, written so by its page, lies further off than a week. */
  'horizon.explain': Call<{ key: string; planned: string; reason: string }, null>;
  /** Opens a page with the panel: an order, a chat, a list. */
  'shift.go': Call<{ url: string }, null>;
  /** Of the orders taken in `from` ≤ at < `to` (ISO 8601); payments, plan and meeting are of today. */
  'figures.view': Call<{ from: string; to: string }, Figures>;
  /** Clients on the golden list. */
  'clients.golden': Call<Record<never, never>, GoldenClient[]>;
  'rules.list': Call<Record<never, never>, RuleState[]>;
  /** One rule, or all of one team's. */
  'rules.switch': Call<{ ids: RuleId[]; off: boolean }, null>;
  /** Over the last 30 days. */
  'rules.dry-run': Call<{ id: RuleId }, DryRun>;
  /** `owner` is whom the panel showed, `TabView.owner`. */
  'terms.save': Call<{ owner: string; terms: Omit<Terms, 'updatedAt'> }, null>;
  /** Clients by a part of their name, phone or e-mail; at most ten. */
  'client.find': Call<{ query: string }, { id: string; name: string; contact: string; url: string | null }[]>;
}
