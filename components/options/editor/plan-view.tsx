import type { ReactNode } from 'react';
import { useWords } from '@/components/data/words';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { ImportLine, ImportPlan } from '@/lib/playbook/files/plan';
import { textsIn } from '@/lib/playbook/warnings';

const TONES = { added: 'good', changed: 'accent', removed: 'bad' } as const;
/** More of them are not looked through one by one. */
const SHOWN = 200;

export interface PlanViewProps {
  plan: ImportPlan;
  /** What the button does. */
  action: string;
  /** There is nothing to do. */
  isIdle: boolean;
  /** What is lacking goes for good, and is not hidden only. */
  isBase?: boolean;
  /** What else has to be known before. */
  children?: ReactNode;
  onApply(): void;
  onCancel(): void;
}

/** What an import would change, line by line, and the decision. */
export function PlanView({ plan, action, isIdle, isBase = false, children, onApply, onCancel }: PlanViewProps) {
  const { t } = useWords();
  const counts = isBase ? t.team.counts : t.editor.files.counts;
  const count = (what: ImportLine['what']) => plan.lines.filter((line) => line.what === what).length;
  return (
    <div data-testid="book-plan" className="rounded-md border border-line p-3">
      <p className="text-base font-medium">
        {plan.isNew ? t.editor.files.newBook(plan.title) : t.editor.files.changes(plan.title)}
      </p>
      <p className="text-sm text-muted">
        {plan.lines.length === 0 ? t.editor.files.nothing : counts(count('added'), count('changed'), count('removed'))}
      </p>
      {children}
      <ul className="my-2 max-h-80 space-y-1 overflow-y-auto">
        {plan.lines.slice(0, SHOWN).map((line) => (
          <PlanLine key={`${line.part}/${line.what}/${line.entry?.id ?? line.title}`} line={line} isBase={isBase} />
        ))}
        {plan.lines.length > SHOWN && <li className="text-sm text-muted">…</li>}
      </ul>
      <div className="flex gap-2">
        <Button tone="main" data-testid="book-apply" disabled={isIdle} onClick={onApply}>
          {action}
        </Button>
        <Button data-testid="book-cancel" onClick={onCancel}>
          {t.app.cancel}
        </Button>
      </div>
    </div>
  );
}

function PlanLine({ line: { what, part, title, entry }, isBase }: { line: ImportLine; isBase: boolean }) {
  const { t } = useWords();
  const texts = entry ? textsIn(part, entry, 'en').map(({ text }) => text) : [];
  return (
    <li data-testid="book-plan-line" data-what={what} className="text-sm">
      <details>
        <summary className="flex items-baseline gap-2 rounded-sm hover:bg-sunken">
          <Badge tone={TONES[what]}>{isBase && what === 'removed' ? t.team.removed : t.editor.files.what[what]}</Badge>
          <span className="min-w-0 truncate">{visible(title)}</span>
          <span className="ml-auto shrink-0 text-xs text-muted">{t.editor.parts[part]}</span>
        </summary>
        {texts.map((text) => (
          <p key={text} className="mt-1 rounded-md bg-sunken p-2 break-words whitespace-pre-wrap">
            {visible(text)}
          </p>
        ))}
      </details>
    </li>
  );
}

/** Signs without a width would hide in a text that looks harmless. */
function visible(text: string): string {
  return text.replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]/gu, '␣');
}
