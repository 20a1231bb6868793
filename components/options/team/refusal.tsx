import { useWords } from '@/components/data/words';
import type { TeamRefusal } from '@/lib/messages/team';
import { saidOf } from '../data/said-of';

/** Why a file was not taken, and what is safe. */
export function Refusal({ refusal: { problem, field }, safe }: { refusal: TeamRefusal; safe: string }) {
  const { t } = useWords();
  return (
    <div role="alert" data-testid="team-problem" data-problem={problem} className="mt-1 text-sm">
      <p className="font-medium text-bad">{t.team.problems[problem]}</p>
      {field && <p className="break-words">{saidOf(field, t)}</p>}
      <p>{safe}</p>
    </div>
  );
}
