import { useWords } from '@/components/data/words';
import type { ActEvent } from '@/lib/model/records';

const TONES: Record<ActEvent['state'], string> = { submitted: 'text-warn', done: 'text-good', failed: 'text-bad' };

/** What became of an act, in one sentence; of a failed one also what the page shows instead. */
export function ActLine({ event: { kind, state, after } }: { event: ActEvent }) {
  const { t } = useWords();
  const shows = state === 'failed' && kind !== 'comment' && after ? `; ${t.log.shows(after.text)}` : '';
  return <span className={`min-w-0 font-medium ${TONES[state]}`}>{`${t.actLines[kind][state]}${shows}`}</span>;
}
