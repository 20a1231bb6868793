/** Who is who: what the panel is told of people alike, and what the manager says of them. Part of the contract. */
import type { Join } from '@/lib/model/joins';
import type { Client } from '@/lib/model/records';
import type { SamenessReason, SamenessTier } from '@/lib/model/sameness';

/** Somebody who may be the person shown, and why. */
export interface Alike {
  client: Client;
  tier: SamenessTier;
  reasons: SamenessReason[];
}

export interface SameView {
  /** To be suggested. */
  likely: Alike[];
  /** Shown on demand: mostly relatives and namesakes. */
  possible: Alike[];
  /** With whom the one shown was joined, newest first: each can be taken back. */
  joins: Join[];
  /** Of those who look alike, the ones that a manager told apart. */
  apart: Client[];
}

export interface PeopleCalls {
  /**
   * `otherId` is the person shown: everything kept for either is together from now on. Here and below false: the page or
   * the clients have changed meanwhile, and nothing was done.
   */
  'client.join': { in: { owner: string; otherId: string }; out: { done: boolean } };
  /** `otherId` is somebody else, however alike. */
  'client.part': { in: { owner: string; otherId: string }; out: { done: boolean } };
  /** Takes `client.part` back. */
  'client.unpart': { in: { owner: string; otherId: string }; out: { done: boolean } };
  /** Takes a join back: each has again what was kept for it. */
  'client.split': { in: { joinId: string }; out: { done: boolean } };
}
