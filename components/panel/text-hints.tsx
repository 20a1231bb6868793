/** Quiet hints on what is being written, or is about to be sent or saved, each with its reason. */
import { useWords } from '@/components/data/words';
import type { Texts } from '@/lib/i18n/texts';
import type { TextHint } from '@/lib/model/text-hint';
import { hintsIn } from '@/lib/playbook/text-hints';

export function TextHints({ text, isComment = false }: { text: string; isComment?: boolean }) {
  return <HintLines hints={hintsIn(text, isComment)} testId="text-hints" />;
}

export function HintLines({ hints, testId }: { hints: readonly TextHint[]; testId: string }) {
  const { t } = useWords();
  if (hints.length === 0) return null;
  return (
    <ul role="status" data-testid={testId} className="mt-1 text-xs text-warn">
      {hints.map((hint) => (
        <li
          key={`${hint.kind}${'word' in hint ? hint.word : ''}`}
          data-kind={hint.kind}
          data-value={'lacks' in hint ? hint.lacks.join(' ') : hint.word}
        >
          {wordsOf(t, hint)}
        </li>
      ))}
    </ul>
  );
}

function wordsOf(t: Texts, hint: TextHint): string {
  switch (hint.kind) {
    case 'diminutive':
      return t.playbook.diminutive(hint.word, hint.plain);
    case 'purpose':
      return t.playbook.purposeLacks(hint.lacks.map((lack) => t.playbook.purpose[lack]).join(', '));
    case 'comment':
      return t.records.lacking(hint.lacks.map((lack) => t.records.lacks[lack]).join(', '));
  }
}
