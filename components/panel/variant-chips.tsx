import { useWords } from '@/components/data/words';
import type { Script } from '@/lib/model/playbook';
import type { Found } from '@/lib/suggest/found';
import type { Variants } from './use-variants';

/** The wordings of a script to choose from; nothing where it has one. */
export function VariantChips({ found, variants }: { found: Found<Script>; variants: Variants }) {
  const { t } = useWords();
  const all = found.entry.variants ?? [];
  if (all.length === 0) return null;
  const chosen = variants.chosen(found);
  return (
    <fieldset className="mt-1 flex flex-wrap gap-1">
      <legend className="sr-only">{t.playbook.variants}</legend>
      {[null, ...all].map((variant) => (
        <button
          key={variant?.label ?? ''}
          type="button"
          data-testid="variant"
          aria-pressed={variant?.label === chosen?.label}
          onClick={() => variants.choose(found, variant)}
          className="rounded-full border border-edge/60 px-2 py-px text-xs text-muted hover:bg-surface aria-pressed:border-accent aria-pressed:bg-soft aria-pressed:font-medium aria-pressed:text-accent"
        >
          {variant?.label ?? t.playbook.mainVariant}
        </button>
      ))}
    </fieldset>
  );
}
