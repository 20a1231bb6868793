/** The editor of one playbook: a list on the left, the chosen entry on the right, one after the other where it is narrow. */
import { useEffect, useMemo } from 'react';
import { useCalls } from '@/components/data/calls';
import { LoadFailed } from '@/components/data/load-failed';
import { useSettings } from '@/components/data/screen';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { IconButton } from '@/components/ui/button';
import { LANGUAGE_NAMES } from '@/lib/i18n/texts';
import { layerEdit, type Part } from '@/lib/model/layer';
import type { Playbook } from '@/lib/model/playbook';
import { mergeLayer, PARTS } from '@/lib/playbook/layer';
import { variablesKnown } from '@/lib/playbook/warnings';
import { EntryEditor } from './entry-editor';
import { EntryList } from './entry-list';
import { ExportMenu } from './export-menu';
import { type EditorPlace, goTo } from './place';
import { useEntries } from './use-entries';
import { type LayerState, useLayer } from './use-layer';

export default function BookEditor({ place }: { place: EditorPlace }) {
  const layer = useLayer();
  const book = layer.books.find(({ id }) => id === place.playbookId);
  useUndoKeys(layer);
  if (!layer.query.data) return layer.query.failed ? <LoadFailed retry={layer.query.retry} /> : null;
  return (
    <main className="mx-auto max-w-6xl px-4 pt-4 pb-16 sm:px-6">
      <Head layer={layer} book={book} />
      {book && <Inside key={book.id} layer={layer} book={book} place={place} />}
    </main>
  );
}

function Head({ layer, book }: { layer: LayerState; book: Playbook | undefined }) {
  const { t } = useWords();
  const shown = useShown(layer, book?.id);
  return (
    <header className="sticky top-0 z-1 mb-3 flex flex-wrap items-center gap-2 border-b border-line bg-surface py-2">
      <IconButton icon="back" label={t.editor.back} data-testid="editor-back" onClick={() => goTo(null)} />
      <h1 className="min-w-0 grow truncate text-xl font-semibold">
        {book?.title} {book && <span className="text-sm font-normal text-muted">{LANGUAGE_NAMES[book.locale]}</span>}
      </h1>
      {shown && <ExportMenu book={shown} />}
      {book && layer.query.data?.fromFiles.includes(book.id) && <RemoveBook layer={layer} book={book} />}
      <IconButton
        icon="undo"
        label={t.editor.undo}
        data-testid="editor-undo"
        disabled={!layer.canUndo}
        onClick={layer.undo}
      />
      <IconButton
        icon="undo"
        label={t.editor.redo}
        data-testid="editor-redo"
        className="-scale-x-100"
        disabled={!layer.canRedo}
        onClick={layer.redo}
      />
    </header>
  );
}

/** Of a playbook from a file: with it goes what was changed in it. */
function RemoveBook({ layer: { layer }, book: { id } }: { layer: LayerState; book: Playbook }) {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const toast = useToast();
  const remove = async () => {
    const ofBook = <T extends { playbookId: string }>(list: readonly T[]) =>
      list.filter((one) => one.playbookId === id);
    const edit = layerEdit({
      dropBooks: [id],
      dropChanges: ofBook(layer.changes).map((one) => ({ playbookId: id, part: one.part, id: one.id })),
      dropOrders: ofBook(layer.orders).map(({ part }) => ({ playbookId: id, part })),
    });
    const back = await send('playbook.change', { edit });
    goTo(null);
    const undo = { label: t.app.undo, run: () => run(send('playbook.change', { edit: back })) };
    toast({ text: t.editor.files.removed, undo });
  };
  return (
    <IconButton
      icon="remove"
      label={t.editor.files.removeBook}
      data-testid="book-remove"
      onClick={() => run(remove())}
    />
  );
}

function Inside({ layer, book, place }: { layer: LayerState; book: Playbook; place: EditorPlace }) {
  const { t } = useWords();
  const { variables } = useSettings();
  const { part, id } = place;
  const entries = useEntries(layer, book, part);
  const entry = book[part].find((one) => one.id === id);
  const known = useMemo(() => variablesKnown(layer.bases, Object.keys(variables)), [layer.bases, variables]);
  const shown = useShown(layer, book.id) ?? book;
  const work = `${part}/${id}/${layer.turn}`;
  return (
    <div className="md:grid md:grid-cols-[minmax(260px,340px)_minmax(0,1fr)] md:gap-6">
      <div className={entry ? 'hidden md:block' : ''}>
        <PartTabs book={book} part={part} />
        <div className="md:sticky md:top-16 md:max-h-[calc(100dvh-5rem)] md:overflow-y-auto md:pr-1">
          <EntryList key={part} playbookId={book.id} part={part} entries={entries} selected={id} />
        </div>
      </div>
      {entry ? (
        <EntryEditor key={work} {...{ entry, part, book, shown, entries, known, work }} />
      ) : (
        <p className="hidden p-8 text-center text-muted md:block">{t.editor.pick}</p>
      )}
    </div>
  );
}

/** Without what is hidden. */
function useShown({ bases, layer }: LayerState, id: string | undefined): Playbook | undefined {
  return useMemo(() => mergeLayer(bases, layer).find((one) => one.id === id), [bases, layer, id]);
}

function PartTabs({ book, part }: { book: Playbook; part: Part }) {
  const { t } = useWords();
  return (
    <nav aria-label={t.editor.partName} className="mb-2 flex flex-wrap gap-1">
      {PARTS.map((one) => (
        <button
          key={one}
          type="button"
          data-testid={`part-${one}`}
          aria-current={one === part || undefined}
          onClick={() => goTo({ playbookId: book.id, part: one, id: null })}
          className={`rounded-md px-2 py-1 text-sm font-medium ${one === part ? 'bg-soft text-accent' : 'text-muted hover:bg-sunken hover:text-ink'}`}
        >
          {t.editor.parts[one]} <span className="font-normal">{book[one].length}</span>
        </button>
      ))}
    </nav>
  );
}

/** In a field the browser's own undo of the keys goes first. */
function useUndoKeys(layer: LayerState) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      if (event.shiftKey) layer.redo();
      else layer.undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
