/** Playbooks of a team: the file that its lead signs, and what a member who subscribed to it keeps. */
import * as z from 'zod/mini';
import { scriptSchema } from './playbook';

export const TEAM_FORMAT = 'cuebook-team';
export const TEAM_SCHEMA = 1;

/** In characters of the file, and in bytes of an answer. The largest pack of ours is a tenth of it. */
export const LONGEST_TEAM_FILE = 6 * 1024 * 1024;

const time = z.iso.datetime();
/** Counts up with every file of one key. */
const serial = z.number().check(z.int(), z.minimum(1), z.maximum(Number.MAX_SAFE_INTEGER));

/** Names a key: the first eight bytes of its SHA-256. */
const fingerprint = z.string().check(z.regex(/^[0-9a-f]{16}$/));

export const teamFileSchema = z.strictObject({
  format: z.literal(TEAM_FORMAT),
  schema: z.literal(TEAM_SCHEMA),
  /** Of the key that signed it. */
  key: fingerprint,
  serial,
  issuedAt: time,
  /** The playbook as JSON, sign by sign as it was signed. */
  playbook: z.string().check(z.maxLength(LONGEST_TEAM_FILE)),
  /** Ed25519, 64 bytes. */
  signature: z.string().check(z.regex(/^[A-Za-z0-9+/]{86}==$/)),
});
export type TeamFile = z.infer<typeof teamFileSchema>;

/** 32 bytes of the key and 4 of a checksum. */
export const publicKeySchema = z.string().check(z.regex(/^cuebook1-[A-Za-z0-9_-]{48}$/));

/** HTTPS, without a name and password in it. */
export const teamAddressSchema = z.string().check(z.maxLength(2000), z.regex(/^https:\/\/[^/?#@\s]+(?:[/?][^#\s]*)?$/));

/**
 * Why a file was not taken. Of the way to it: no-access (the browser's permission lacks), offline (no answer), slow,
 * status (the server says no), redirected, too-long. Of the file: no-team-file, newer-format, unsigned, other-key, altered,
 * other-playbook, older, faulty (well signed, but no sound playbook). unsupported: this browser knows no Ed25519.
 */
export const teamProblemSchema = z.enum([
  'no-access',
  'offline',
  'slow',
  'status',
  'redirected',
  'too-long',
  'no-team-file',
  'newer-format',
  'unsigned',
  'other-key',
  'altered',
  'other-playbook',
  'older',
  'faulty',
  'unsupported',
]);
export type TeamProblem = z.infer<typeof teamProblemSchema>;

/** The playbook itself is kept as one that came from a file. */
export const subscriptionSchema = z.strictObject({
  playbookId: scriptSchema.shape.id,
  /** null: a file that the manager chooses by hand. */
  url: z.nullable(teamAddressSchema),
  /** The one key whose signature counts. */
  publicKey: publicKeySchema,
  /** Of the file that was taken last. */
  serial,
  issuedAt: time,
  /** As the server gave it; null: it gave none. */
  etag: z.nullable(z.string().check(z.maxLength(300))),
  /** When the file was last asked for, or chosen, with whatever outcome. */
  checkedAt: time,
  /** When the playbook was last changed by it. */
  changedAt: time,
  /** Of the last check; the playbook stays as it was then. */
  problem: z.nullable(teamProblemSchema),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

/** The file by which a lead's key moves to another computer; `sealed`: as lib/backup/seal.ts locks. */
export const keyFileSchema = z.strictObject({
  format: z.literal('cuebook-team-key'),
  schema: z.literal(1),
  sealed: z.string().check(z.maxLength(8000), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
});

/** What is in it. `privateKey`: PKCS #8 in base64. */
export const leadSecretSchema = z.strictObject({
  publicKey: publicKeySchema,
  privateKey: z.string().check(z.maxLength(500), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
});
