/** Quiet hints on what is about to be sent or saved, each with its reason. Nothing is held up by them. */
import { useWords } from '@/components/data/words';
import { diminutivesIn } from '@/lib/playbook/diminutives';
import { purposeLacks } from '@/lib/playbook/invoice-purpose';

export function TextHints({ text }: { text: string }) {
  const { t } = useWords();
  const lacks = purposeLacks(text) ?? [];
  const hints = [
    ...diminutivesIn(text).map(({ word, plain }) => t.playbook.diminutive(word, plain)),
    ...(lacks.length > 0 ? [t.playbook.purposeLacks(lacks.map((lack) => t.playbook.purpose[lack]).join(', '))] : []),
  ];
  if (hints.length === 0) return null;
  return (
    <ul data-testid="text-hints" className="mt-1 text-xs text-warn">
      {hints.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  );
}
