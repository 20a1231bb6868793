/** One entry: its form, what to look at in it, and what can be done with it as a whole. */
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icons';
import type { Texts } from '@/lib/i18n/texts';
import type { Entry, Part } from '@/lib/model/layer';
import type { Checklist, ContactList, Form, Guide, Objection, Playbook, Quote, Script } from '@/lib/model/playbook';
import { type Warning, warningsOf } from '@/lib/playbook/warnings';
import { ChecklistForm } from './checklist-form';
import { ConflictCard, fieldName } from './conflict-card';
import { ContactsForm } from './contacts-form';
import { FormForm } from './form-form';
import { GuideForm } from './guide-form';
import { ObjectionForm } from './objection-form';
import { goTo } from './place';
import { QuoteForm } from './quote-form';
import { ScriptForm } from './script-form';
import type { Entries } from './use-entries';
import { type EntryDraft, useEntryDraft } from './use-entry-draft';

interface EntryEditorProps {
  entry: Entry;
  part: Part;
  /** With what is hidden. */
  book: Playbook;
  /** Without it: what a guide can lead to. */
  shown: Playbook;
  entries: Entries;
  /** Names of variables that somebody fills. */
  known: ReadonlySet<string>;
  /** Tells apart the times that the same entry was opened. */
  work: string;
}

export function EntryEditor({ entry, part, book, shown, entries, known, work }: EntryEditorProps) {
  const { t } = useWords();
  const draft = useEntryDraft(part, entry, (next) => entries.save(next, work));
  const { id } = entry;
  const hidden = entries.changeOf(id)?.hidden ?? false;
  const standing = entries.standingOf(id);
  const conflict = entries.conflictOf(id);
  const warnings = warningsOf(part, draft.draft, shown, known);
  const list = { playbookId: book.id, part, id: null };
  return (
    <section aria-label={entry.title} data-testid="entry-editor" className="space-y-4" onBlur={draft.keep}>
      <div className="flex flex-wrap items-center gap-2">
        <Button icon="back" className="md:hidden" onClick={() => goTo(list)}>
          {t.editor.toList}
        </Button>
        <Button icon="copy" data-testid="entry-copy" onClick={() => entries.copy(draft.draft)}>
          {t.editor.copy}
        </Button>
        <Button data-testid="entry-hide" onClick={() => entries.flag(id, { hidden: !hidden })}>
          {hidden ? t.editor.show : t.editor.hide}
        </Button>
        {standing === 'changed' && (
          <Button icon="undo" data-testid="entry-reset" onClick={() => entries.reset(id)}>
            {t.editor.reset}
          </Button>
        )}
        {standing === 'yours' && (
          <Button
            tone="warn"
            icon="remove"
            data-testid="entry-remove"
            onClick={() => {
              entries.reset(id);
              goTo(list);
            }}
          >
            {t.editor.remove}
          </Button>
        )}
      </div>
      {conflict && <ConflictCard conflict={conflict} onSettle={(take) => entries.settle(conflict, take)} />}
      <Problems warnings={warnings} wrong={draft.wrong && fieldName(t, nameIn(draft.wrong.path))} guide={draft.draft} />
      <PartForm part={part} draft={draft} book={shown} />
    </section>
  );
}

function PartForm({ part, draft, book }: { part: Part; draft: EntryDraft<Entry>; book: Playbook }) {
  const { locale, scripts, guides, forms } = book;
  const { draft: entry } = draft;
  const onChange = draft.change as (fields: object) => void;
  const rest = { locale, onChange };
  // The part says which kind of entry it is.
  switch (part) {
    case 'scripts':
      return <ScriptForm entry={entry as Script} {...rest} />;
    case 'objections':
      return <ObjectionForm entry={entry as Objection} {...rest} />;
    case 'guides':
      return <GuideForm entry={entry as Guide} scripts={scripts} forms={forms} {...rest} />;
    case 'forms':
      return <FormForm entry={entry as Form} scripts={scripts} {...rest} />;
    case 'checklists':
      return <ChecklistForm entry={entry as Checklist} scripts={scripts} guides={guides} {...rest} />;
    case 'quotes':
      return <QuoteForm entry={entry as Quote} {...rest} />;
    case 'contacts':
      return <ContactsForm entry={entry as ContactList} lists={book.contacts} {...rest} />;
  }
}

function Problems({ warnings, wrong, guide }: { warnings: readonly Warning[]; wrong: string | null; guide: Entry }) {
  const { t } = useWords();
  if (warnings.length === 0 && wrong === null) return null;
  const said = [...new Set(warnings.map((warning) => inWords(t, warning, guide)))];
  return (
    <ul
      role="status"
      data-testid="entry-problems"
      className="space-y-1 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn"
    >
      {wrong !== null && <Problem text={t.editor.notSaved(wrong)} testId="entry-wrong" />}
      {said.map((text) => (
        <Problem key={text} text={text} testId="entry-warning" />
      ))}
    </ul>
  );
}

function Problem({ text, testId }: { text: string; testId: string }) {
  return (
    <li data-testid={testId} className="flex items-start gap-1.5">
      <span className="mt-0.5">
        <Icon name="warn" size={14} />
      </span>
      {text}
    </li>
  );
}

function inWords(t: Texts, warning: Warning, entry: Entry): string {
  const { warnings } = t.editor;
  if (warning.problem === 'unknown-variable') {
    const { source, like } = warning;
    return like === undefined ? warnings['unknown-variable'](source) : warnings.like(source, like);
  }
  if ('source' in warning) {
    const { problem, source, forms = '' } = warning;
    return problem === 'plural' ? warnings.plural(source, forms) : warnings[problem](source);
  }
  if ('at' in warning) return warnings[warning.problem](warning.at);
  if (warning.problem === 'no-start') return warnings['no-start'];
  const step = 'steps' in entry ? entry.steps.find(({ id }) => id === warning.step)?.text : undefined;
  return warnings[warning.problem](step ?? warning.step);
}

/** `variants[0].text` -> `text`. */
function nameIn(path: string): string {
  return /([a-zA-Z]+)(?:\[\d+\])?$/.exec(path)?.[1] ?? path;
}
