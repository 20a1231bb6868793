import { useWords } from '@/components/data/words';
import { composerName } from './composer-name';
import { usePanel } from './panel-context';
import { HintLines } from './text-hints';

/** Where an inserted text will go, and hints at what is being written there. */
export function ComposerLine() {
  const { view } = usePanel();
  const { t } = useWords();
  return (
    <div className="min-w-0 grow">
      <p data-testid="composer" className="truncate text-xs text-muted">
        {view.composer === null
          ? t.scripts.noComposer
          : view.composer
            ? t.scripts.into(composerName(view.composer))
            : ''}
        {view.composerNote && <strong className="block text-warn">{t.composerNotes[view.composerNote]}</strong>}
      </p>
      <HintLines hints={view.hints} testId="composer-hints" />
    </div>
  );
}
