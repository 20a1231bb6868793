import { useWords } from '@/components/data/words';
import { composerName } from './composer-name';
import { usePanel } from './panel-context';
import { HintLines } from './text-hints';

/** Where an inserted text will go. */
export function ComposerLine() {
  const { view } = usePanel();
  const { t } = useWords();
  return (
    <>
      <p data-testid="composer" className="truncate text-xs text-muted">
        {view.composer === null
          ? t.scripts.noComposer
          : view.composer
            ? t.scripts.into(composerName(view.composer))
            : ''}
        {view.composerNote && <strong className="block text-warn">{t.composerNotes[view.composerNote]}</strong>}
      </p>
      <HintLines hints={view.hints} testId="composer-hints" />
    </>
  );
}
