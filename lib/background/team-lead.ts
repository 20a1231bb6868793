/** The key of a team's lead, and what is signed with it. */
import { NotOpened, readSealed, type Source, seal, unseal } from '@/lib/backup/seal';
import type { Out, UiCalls } from '@/lib/messages/contract';
import { type Bytes, fromBase64, toBase64 } from '@/lib/model/base64';
import { keyFileSchema, leadSecretSchema } from '@/lib/model/team';
import { clock } from '@/lib/platform/clock';
import { log } from '@/lib/platform/log';
import { ALGORITHM, nextSerial, signPlaybook } from '@/lib/playbook/team/file';
import { keyBytes, writePublicKey } from '@/lib/playbook/team/key';
import { keepLeadKey, readLeadKey, takeSerial } from '@/lib/store/teams';
import { allPlaybooks } from './playbooks';

/** Takes the place of the one there is. Null: this browser knows no Ed25519. */
export async function makeKey(passphrase: string): Promise<{ keyFile: string } | null> {
  const pair = await newPair();
  if (!pair) return null;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const publicKey = await writePublicKey(raw, crypto);
  const keyFile = await lock(JSON.stringify({ publicKey, privateKey: toBase64(pkcs8) }), passphrase);
  const privateKey = await importPrivate(pkcs8);
  await keepLeadKey({ publicKey, privateKey, keyFile, madeAt: clock.now(), serial: 0 });
  return { keyFile };
}

/** Of the file that `makeKey` gave. What is no good leaves the key there is. */
export async function takeKey(keyFile: string, passphrase: string): Promise<Out<UiCalls, 'team.use-key'>> {
  const secret = await unlock(keyFile, passphrase);
  if (typeof secret === 'string') return secret;
  const { publicKey } = secret;
  const before = await readLeadKey();
  let privateKey: CryptoKey;
  try {
    privateKey = await importPrivate(fromBase64(secret.privateKey));
    if (!(await belongTogether(publicKey, privateKey))) return 'no-key-file';
  } catch (error) {
    log('team', 'key not taken', error);
    return (await newPair()) ? 'no-key-file' : 'unsupported';
  }
  // The same key goes on counting.
  const serial = before?.publicKey === publicKey ? before.serial : 0;
  await keepLeadKey({ publicKey, privateKey, keyFile, madeAt: clock.now(), serial });
  return null;
}

/** As it is shown here, own changes and all. Null: there is no key, or no such playbook. */
export async function sign(playbookId: string): Promise<{ text: string; serial: number } | null> {
  const playbook = (await allPlaybooks()).shown.find(({ id }) => id === playbookId);
  const key = await readLeadKey();
  if (!playbook || !key) return null;
  const issuedAt = clock.now();
  const serial = await takeSerial((last) => nextSerial(last, new Date(issuedAt)));
  return serial === null ? null : { text: await signPlaybook(playbook, { serial, issuedAt }, key, crypto), serial };
}

async function newPair(): Promise<CryptoKeyPair | null> {
  try {
    // Of this name a pair is made; the types speak of all names.
    return (await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])) as CryptoKeyPair;
  } catch (error) {
    log('team', 'no Ed25519', error);
    return null;
  }
}

function importPrivate(pkcs8: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, false, ['sign']);
}

async function belongTogether(publicKey: string, privateKey: CryptoKey): Promise<boolean> {
  const probe = crypto.getRandomValues(new Uint8Array(32));
  const key = await crypto.subtle.importKey('raw', keyBytes(publicKey), ALGORITHM, false, ['verify']);
  return crypto.subtle.verify(ALGORITHM, key, await crypto.subtle.sign(ALGORITHM, privateKey, probe), probe);
}

async function lock(text: string, passphrase: string): Promise<string> {
  async function* content() {
    yield new TextEncoder().encode(text);
  }
  const pieces: Bytes[] = [];
  for await (const piece of seal(content(), passphrase, crypto)) pieces.push(piece);
  const sealed = new Uint8Array(await new Blob(pieces).arrayBuffer());
  return `${JSON.stringify({ format: 'cuebook-team-key', schema: 1, sealed: toBase64(sealed) })}\n`;
}

async function unlock(keyFile: string, passphrase: string) {
  try {
    const { sealed } = keyFileSchema.parse(JSON.parse(keyFile));
    const bytes = fromBase64(sealed);
    const source: Source = { size: bytes.length, read: async (from, to) => bytes.slice(from, to) };
    const head = await readSealed(source);
    if (!head) return 'no-key-file';
    const pieces: Bytes[] = [];
    for await (const piece of (await unseal(source, head, passphrase, crypto))(() => {})) pieces.push(piece);
    return leadSecretSchema.parse(JSON.parse(await new Blob(pieces).text()));
  } catch (error) {
    return error instanceof NotOpened && error.why === 'passphrase' ? 'passphrase' : 'no-key-file';
  }
}
