/**
 * The one request that the extension makes by itself: the file of a team that the manager subscribed to. A plain GET
 * that carries nothing of the browser, follows nowhere, and ends at a length and a time.
 */
import { LONGEST_TEAM_FILE, type TeamProblem } from '@/lib/model/team';
import { hasAccess } from '@/lib/platform/access';
import { log } from '@/lib/platform/log';

/** Of the whole answer. Chromium ends a worker that waits for thirty seconds. */
export const PATIENCE_MS = 15_000;

export type Fetched = { is: 'same' } | { is: 'file'; text: string; etag: string | null } | { problem: TeamProblem };

/** `etag`: of the file there is, which is not sent again then; null: it is wanted in any case. Never rejects. */
export async function fetchTeamFile(url: string, etag: string | null): Promise<Fetched> {
  if (!(await hasAccess(new URL(url).origin))) return { problem: 'no-access' };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // Told, not followed: another host would hear of it before anyone could refuse.
      redirect: 'manual',
      cache: 'no-store',
      headers: etag === null ? {} : { 'if-none-match': etag },
      signal,
    });
    if (response.type === 'opaqueredirect') return { problem: 'redirected' };
    if (response.status === 304 && etag !== null) return { is: 'same' };
    if (response.status !== 200) return { problem: 'status' };
    const text = await readBounded(response);
    const given = response.headers.get('etag');
    return text === null
      ? { problem: 'too-long' }
      : { is: 'file', text, etag: given !== null && given.length <= LONGEST_ETAG ? given : null };
  } catch (error) {
    log('team', 'no answer', error);
    return { problem: signal.aborted ? 'slow' : 'offline' };
  }
}

/** Longer ones are not kept; the file comes whole each time. */
const LONGEST_ETAG = 300;

/** Null: it is longer than a team's file may be; the rest is not waited for. */
async function readBounded({ body }: Response): Promise<string | null> {
  if (!body) return '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > LONGEST_TEAM_FILE) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
