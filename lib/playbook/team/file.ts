/**
 * A playbook signed by its team's lead. Signed are bytes, not values: the playbook travels as a string and is parsed
 * only after its signature was found good, so that nothing depends on how JSON is written.
 */
import { fromBase64, toBase64 } from '@/lib/model/base64';
import type { Playbook } from '@/lib/model/playbook';
import { isSame } from '@/lib/model/same-data';
import {
  LONGEST_TEAM_FILE,
  TEAM_FORMAT,
  TEAM_SCHEMA,
  type TeamFile,
  type TeamProblem,
  teamFileSchema,
} from '@/lib/model/team';
import type { WrongField } from '@/lib/model/wrong-field';
import { readJsonBook } from '../files/read-book';
import { fingerprintOf, keyBytes } from './key';

export const ALGORITHM = 'Ed25519';

/** What tells one file of a key from another. */
export interface Issue {
  serial: number;
  /** ISO 8601 in UTC. */
  issuedAt: string;
}

export interface Issued extends Issue {
  playbook: Playbook;
}

/** `field`: what is wrong inside, where it is faulty. */
export interface Refusal {
  problem: TeamProblem;
  field?: WrongField;
}

export async function signPlaybook(
  playbook: Playbook,
  { serial, issuedAt }: Issue,
  { publicKey, privateKey }: { publicKey: string; privateKey: CryptoKey },
  web: Crypto,
): Promise<string> {
  const unsigned = {
    format: TEAM_FORMAT,
    schema: TEAM_SCHEMA,
    key: await fingerprintOf(publicKey, web),
    serial,
    issuedAt,
    playbook: JSON.stringify(playbook),
  } as const;
  const signature = await web.subtle.sign(ALGORITHM, privateKey, signedBytes(unsigned));
  const file: TeamFile = { ...unsigned, signature: toBase64(new Uint8Array(signature)) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** `publicKey`: the one whose signature counts. Nothing of the playbook is looked at before that was found good. */
export async function readTeamFile(text: string, publicKey: string, web: Crypto): Promise<Issued | Refusal> {
  const file = openFile(text);
  if ('problem' in file) return file;
  if (file.key !== (await fingerprintOf(publicKey, web))) return { problem: 'other-key' };
  const isGood = await verify(file, publicKey, web);
  if (isGood === null) return { problem: 'unsupported' };
  if (!isGood) return { problem: 'altered' };
  const read = readJsonBook(file.playbook);
  if ('refused' in read) return { problem: 'faulty', field: read.refused };
  return { serial: file.serial, issuedAt: file.issuedAt, playbook: read.book };
}

/** Is what was read what is kept, something newer, or something that was replaced before? */
export function standing(found: Issued, kept: Issue & { playbook: Playbook | null }): 'same' | 'newer' | 'older' {
  const age = Date.parse(found.issuedAt) - Date.parse(kept.issuedAt);
  if (found.serial < kept.serial || age < 0) return 'older';
  return found.serial === kept.serial && age === 0 && isSame(found.playbook, kept.playbook) ? 'same' : 'newer';
}

/**
 * By the day and a number within it, as in the zones of the DNS: a lead who signs on another computer, which does not
 * know the last one, still counts up.
 */
export function nextSerial(last: number, now: Date): number {
  const day = Number(now.toISOString().slice(0, 10).replaceAll('-', ''));
  return Math.max(last + 1, day * 100 + 1);
}

/** Of the object, with room for those of newer ones. */
const MOST_FIELDS = 50;
/** A plain playbook, which is told from other files, is less deep. */
const DEEPEST = 40;

/** Looked at before it is parsed, which takes seconds for millions of brackets or names. */
function isWild(text: string): boolean {
  let depth = 0;
  let fields = 1;
  let isQuoted = false;
  for (let at = 0; at < text.length && depth <= DEEPEST && fields <= MOST_FIELDS; at += 1) {
    const sign = text[at];
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) at += sign === '\\' ? 1 : 0;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    else if (sign === ',' && depth === 1) fields += 1;
  }
  return depth > DEEPEST || fields > MOST_FIELDS;
}

function openFile(text: string): TeamFile | Refusal {
  if (text.length > LONGEST_TEAM_FILE) return { problem: 'too-long' };
  if (isWild(text)) return { problem: 'no-team-file' };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { problem: 'no-team-file' };
  }
  if (typeof raw !== 'object' || raw === null) return { problem: 'no-team-file' };
  if (isPlainPlaybook(raw) || (isOurs(raw) && !('signature' in raw))) return { problem: 'unsigned' };
  if (isOurs(raw) && 'schema' in raw && Number(raw.schema) > TEAM_SCHEMA) return { problem: 'newer-format' };
  const parsed = teamFileSchema.safeParse(raw);
  return parsed.success ? parsed.data : { problem: 'no-team-file' };
}

function isOurs(raw: object): boolean {
  return 'format' in raw && raw.format === TEAM_FORMAT;
}

function isPlainPlaybook(raw: object): boolean {
  return 'scripts' in raw && 'guides' in raw;
}

/** Null: this browser knows no Ed25519. */
async function verify(file: TeamFile, publicKey: string, { subtle }: Crypto): Promise<boolean | null> {
  // Letters that stand for nothing all become the same bytes: another text could bear this signature.
  if (/\p{Surrogate}/u.test(file.playbook)) return false;
  let key: CryptoKey;
  try {
    key = await subtle.importKey('raw', keyBytes(publicKey), ALGORITHM, false, ['verify']);
  } catch {
    return null;
  }
  return subtle.verify(ALGORITHM, key, fromBase64(file.signature), signedBytes(file));
}

/** Line by line: none of those in front of the playbook can hold a line break. */
function signedBytes({ format, schema, key, serial, issuedAt, playbook }: Omit<TeamFile, 'signature'>) {
  return new TextEncoder().encode([format, schema, key, serial, issuedAt, playbook].join('\n'));
}
