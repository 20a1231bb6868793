/** Calls about notes and their drafts, about one client's record as a whole, and about all clients. Types only, as in `contract.ts`. */
import type { ActEvent, Client, Draft, FollowUp, GuideProgress, Note, NoteVersion, Order } from '@/lib/model/records';
import type { Touch } from '@/lib/model/touch';

/** Everything that is kept of one client. */
export interface ClientRecord {
  client: Client;
  /** Last seen first. */
  orders: Order[];
  /** Last changed first. */
  notes: Note[];
  /** Open and closed, earliest due first. */
  followUps: FollowUp[];
  /** Newest first; not more than a few hundred. */
  touches: Touch[];
  /** Acts on their orders, newest first. */
  events: ActEvent[];
  guides: GuideProgress[];
}

export interface FoundClient {
  client: Client;
  /** Of their notes those that have a word of the query, last changed first; a few. */
  notes: Note[];
}

export interface FoundClients {
  found: FoundClient[];
  /** How many there are in all. */
  total: number;
}

type ErasedKind =
  | 'clients'
  | 'orders'
  | 'notes'
  | 'followUps'
  | 'events'
  | 'guides'
  | 'touches'
  | 'drafts'
  | 'formDrafts'
  | 'checklists'
  | 'joins'
  | 'apart';

/** How many records of each kind were taken out; and how many are left, which is none. */
export interface Erased {
  removed: Record<ErasedKind, number>;
  left: number;
}

/**
 * newer: the database is a newer Cuebook's. blocked: an older page of ours holds it. broken: the browser cannot open it.
 * lost: it is new, where there was one with data.
 */
export interface DataState {
  state: 'ok' | 'newer' | 'blocked' | 'broken' | 'lost';
}

/** A note as it is being written; `Draft` says what the fields mean. */
export type DraftText = Omit<Draft, 'owner' | 'place' | 'updatedAt'>;

export type SaveNoteResult = { saved: Note } | { conflict: Note };

export interface NoteCalls {
  /**
   * `owner` here and below is whom the panel showed (`TabView.owner`): a client, or a page whose client is found or
   * made now; refused with an error where the tab shows another page by now. `revision` of the note edited, or null.
   */
  'note.save': { in: { id: string; owner: string; text: string; revision: number | null }; out: SaveNoteResult };
  /** Can be taken back by `note.restore` for as long as the browser runs. */
  'note.delete': { in: { id: string }; out: null };
  /** False: there is nothing to put back any more. */
  'note.restore': { in: { id: string }; out: { restored: boolean } };
  'note.pin': { in: { id: string; pinned: boolean }; out: null };
  /** What the note said before, newest first. */
  'note.history': { in: { id: string }; out: NoteVersion[] };
  /** What was being written for whom the panel shows: in this tab, or in one that is no more. */
  'draft.read': { in: { owner: string }; out: Draft | null };
  /** Keeps what stands in the editor of this tab; null: nothing is being written. */
  'draft.save': { in: { owner: string; draft: DraftText | null }; out: null };
}

export interface RecordCalls {
  'data.state': { in: Record<never, never>; out: DataState };
  /** The data that were lost are not coming back. */
  'data.go-on': { in: Record<never, never>; out: null };
  /** Null: there is no such client (any more). */
  'client.record': { in: { clientId: string }; out: { record: ClientRecord | null } };
  /** By name, phone, e-mail and the words of notes in any form; the last seen first. */
  'client.search': { in: { query: string }; out: FoundClients };
  /** Takes the client and all that is kept of them out of every table. */
  'client.erase': { in: { clientId: string }; out: Erased };
}
