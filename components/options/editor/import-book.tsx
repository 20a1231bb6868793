/** A file or a pasted text into the playbooks: read, shown as what it would change, applied when the manager says so. */
import { type ChangeEvent, type ClipboardEvent, useRef, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Field, Select, TextArea } from '@/components/ui/field';
import type { Playbook } from '@/lib/model/playbook';
import type { WrongField } from '@/lib/model/wrong-field';
import { type ImportLine, type ImportPlan, planBook, planScripts } from '@/lib/playbook/files/plan';
import { type ReadAny, readAny } from '@/lib/playbook/files/read-any';
import { MAX_LENGTH } from '@/lib/playbook/files/read-book';
import { textsIn } from '@/lib/playbook/warnings';
import { saidOf } from '../data/said-of';
import { textOfHtml } from './pasted';

export default function ImportBook({ playbooks }: { playbooks: readonly Playbook[] }) {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const toast = useToast();
  const file = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState<string | null>(null);
  const [target, setTarget] = useState(playbooks[0]?.id ?? '');
  const [read, setRead] = useState<ReadAny | null>(null);
  const [plan, setPlan] = useState<ImportPlan | null>(null);

  const show = async (found: ReadAny, into: string) => {
    setRead(found);
    if ('refused' in found) return setPlan(null);
    const { bases, layer } = await send('playbook.layer', {});
    const book = bases.find(({ id }) => id === into);
    if ('book' in found) setPlan(planBook(bases, layer, found.book));
    else setPlan(book ? planScripts(bases, layer, book, found.scripts) : null);
  };
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = currentTarget.files ?? [];
    if (!chosen) return;
    // Of a text of this length in bytes, no letter is longer than three.
    const text = chosen.size > MAX_LENGTH * 3 ? null : await chosen.text();
    // The same file may be chosen again after it was mended.
    currentTarget.value = '';
    await show(text === null ? { refused: { path: '', why: { is: 'too-long' } } } : readAny(chosen.name, text), target);
  };
  const done = () => {
    setRead(null);
    setPlan(null);
    setPasting(null);
  };
  const apply = async (made: ImportPlan) => {
    const back = await send('playbook.change', { edit: made.edit });
    done();
    const undo = { label: t.app.undo, run: () => run(send('playbook.change', { edit: back })) };
    toast({ text: t.editor.files.applied(made.title), tone: 'good', undo });
  };
  return (
    <div className="mt-3 space-y-3">
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => file.current?.click()}>{t.editor.files.fromFile}</Button>
        <Button data-testid="book-paste-open" onClick={() => setPasting('')}>
          {t.editor.files.fromText}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,.md,.markdown,.csv,.tsv,.txt"
          data-testid="book-file"
          aria-label={t.editor.files.fromFile}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => run(choose(event))}
        />
      </div>
      {pasting !== null && (
        <div className="space-y-2">
          <Field label={t.editor.files.pasteHere} hint={t.editor.files.pasteHint}>
            <TextArea
              data-testid="book-paste"
              rows={8}
              value={pasting}
              onChange={({ target: { value } }) => setPasting(value)}
              onPaste={(event: ClipboardEvent<HTMLTextAreaElement>) => {
                const text = textOfHtml(event.clipboardData.getData('text/html'));
                if (text === null) return;
                event.preventDefault();
                setPasting(pasting + text);
              }}
            />
          </Field>
          <Button
            data-testid="book-paste-read"
            disabled={!pasting.trim()}
            onClick={() => run(show(readAny(null, pasting), target))}
          >
            {t.editor.files.read}
          </Button>
        </div>
      )}
      {read && 'refused' in read && <Refused field={read.refused} />}
      {read && 'scripts' in read && (
        <Field label={t.editor.files.into}>
          <Select
            data-testid="book-target"
            value={target}
            onChange={({ target: { value } }) => {
              setTarget(value);
              run(show(read, value));
            }}
          >
            {playbooks.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {plan && <Plan plan={plan} onApply={() => run(apply(plan))} onCancel={done} />}
    </div>
  );
}

function Refused({ field }: { field: WrongField }) {
  const { t } = useWords();
  const path = field.path.replace(/^line (\d+)/, (_, line) => t.editor.files.line(line));
  return (
    <div role="alert" data-testid="book-refused" data-path={field.path} className="text-sm">
      <p className="font-medium text-bad">{t.options.refused}</p>
      <p>{saidOf({ ...field, path }, t)}</p>
    </div>
  );
}

const TONES = { added: 'good', changed: 'accent', removed: 'bad' } as const;
/** More of them are not looked through one by one. */
const SHOWN = 200;

function Plan({ plan, onApply, onCancel }: { plan: ImportPlan; onApply(): void; onCancel(): void }) {
  const { t } = useWords();
  const count = (what: ImportLine['what']) => plan.lines.filter((line) => line.what === what).length;
  return (
    <div data-testid="book-plan" className="rounded-md border border-line p-3">
      <p className="text-base font-medium">
        {plan.isNew ? t.editor.files.newBook(plan.title) : t.editor.files.changes(plan.title)}
      </p>
      <p className="text-sm text-muted">
        {plan.lines.length === 0
          ? t.editor.files.nothing
          : t.editor.files.counts(count('added'), count('changed'), count('removed'))}
      </p>
      <ul className="my-2 max-h-80 space-y-1 overflow-y-auto">
        {plan.lines.slice(0, SHOWN).map((line) => (
          <PlanLine key={`${line.part}/${line.what}/${line.entry?.id ?? line.title}`} line={line} />
        ))}
        {plan.lines.length > SHOWN && <li className="text-sm text-muted">…</li>}
      </ul>
      <div className="flex gap-2">
        <Button tone="main" data-testid="book-apply" disabled={plan.lines.length === 0} onClick={onApply}>
          {t.editor.files.apply}
        </Button>
        <Button data-testid="book-cancel" onClick={onCancel}>
          {t.app.cancel}
        </Button>
      </div>
    </div>
  );
}

function PlanLine({ line: { what, part, title, entry } }: { line: ImportLine }) {
  const { t } = useWords();
  const texts = entry ? textsIn(part, entry, 'en').map(({ text }) => text) : [];
  return (
    <li data-testid="book-plan-line" data-what={what} className="text-sm">
      <details>
        <summary className="flex items-baseline gap-2 rounded-sm hover:bg-sunken">
          <Badge tone={TONES[what]}>{t.editor.files.what[what]}</Badge>
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
