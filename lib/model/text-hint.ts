/** What can be said of a text's wording, with the reason. Nothing is held up by it. */

/** A part of the comment on a record, any figure at all, or the time of the next step. */
export type CommentLack = 'was' | 'now' | 'plan' | 'figures' | 'when';

/** What the purpose of a payment by offer contract has to name, so that the bank's line finds its contract. */
export type PurposeLack = 'contract-date' | 'annex' | 'service' | 'vat' | 'city';

export type TextHint =
  /** `plain`: what to write instead, in its dictionary form. */
  | { kind: 'diminutive'; word: string; plain: string }
  | { kind: 'purpose'; lacks: PurposeLack[] }
  | { kind: 'comment'; lacks: CommentLack[] };
