/** Playbooks of a team: signed by its lead, subscribed to by its members. */
import type { Playbook } from '@/lib/model/playbook';
import type { Subscription, TeamProblem } from '@/lib/model/team';
import type { WrongField } from '@/lib/model/wrong-field';

type Call<In, Out> = { in: In; out: Out };

export interface TeamView {
  subscriptions: (Subscription & { title: string; fingerprint: string })[];
  /** The key with which this manager signs; null: there is none. */
  lead: { publicKey: string; fingerprint: string; madeAt: string; serial: number } | null;
}

/** Why nothing was changed. `field`: what is wrong in the playbook. `found`: the older file that was there instead. */
export interface TeamRefusal {
  problem: TeamProblem;
  field?: WrongField;
  found?: { serial: number; issuedAt: string };
}

/** A file whose signature is good, before it is subscribed to. */
export interface TeamOffer {
  /** The file itself, which is checked again when it comes back. */
  text: string;
  etag: string | null;
  publicKey: string;
  fingerprint: string;
  serial: number;
  issuedAt: string;
  playbook: Playbook;
}

/** no-key: something else was pasted. mistyped: a sign of it is wrong. */
export type KeyFault = 'no-key' | 'mistyped';

export interface TeamCalls {
  'team.view': Call<Record<never, never>, TeamView>;
  /** Reads a file from its address, or one that was chosen. Nothing is kept, and no permission where it is refused. */
  'team.read': Call<
    { from: { url: string } | { text: string }; key: string },
    { offer: TeamOffer } | { refused: TeamRefusal } | { key: KeyFault }
  >;
  /** What was read is not wanted: gives the permission for its host back. */
  'team.leave': Call<{ url: string }, null>;
  /** `url`: null for a file that the manager chooses by hand. */
  'team.subscribe': Call<
    { url: string | null; text: string; etag: string | null; publicKey: string },
    TeamRefusal | null
  >;
  /**
   * Asks for the file now, or takes the one that was chosen. `older`: the serial of an older file that the manager wants
   * all the same. Null: not subscribed any more.
   */
  'team.check': Call<
    { playbookId: string; text: string | null; older: number | null },
    { is: 'same' | 'updated' } | ({ is: 'refused' } & TeamRefusal) | null
  >;
  /** The permission for the host goes, the playbook stays. */
  'team.unsubscribe': Call<{ playbookId: string }, null>;
  /** Makes a key, in place of the one there is. Answers with the locked file of it; null: this browser cannot. */
  'team.make-key': Call<{ passphrase: string }, { keyFile: string } | null>;
  /** The locked file of the key; null: there is no key. */
  'team.key-file': Call<Record<never, never>, { keyFile: string } | null>;
  /** Takes a key from its locked file. Null: done. */
  'team.use-key': Call<{ keyFile: string; passphrase: string }, 'no-key-file' | 'passphrase' | 'unsupported' | null>;
  /** Signs a playbook as it is shown, own changes and all. Null: there is no key, or no such playbook. */
  'team.sign': Call<{ playbookId: string }, { text: string; serial: number } | null>;
}
