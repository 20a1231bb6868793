/** A file or a pasted text into the playbooks: read, shown as what it would change, applied when the manager says so. */
import { type ClipboardEvent, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Field, Select, TextArea } from '@/components/ui/field';
import type { Playbook } from '@/lib/model/playbook';
import type { WrongField } from '@/lib/model/wrong-field';
import { type ImportPlan, planBook, planScripts } from '@/lib/playbook/files/plan';
import { type ReadAny, readAny } from '@/lib/playbook/files/read-any';
import { MAX_LENGTH } from '@/lib/playbook/files/read-book';
import { ChooseFile } from '../choose-file';
import { saidOf } from '../data/said-of';
import { textOfHtml } from './pasted';
import { PlanView } from './plan-view';

export default function ImportBook({ playbooks }: { playbooks: readonly Playbook[] }) {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const toast = useToast();
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
  const choose = (name: string, text: string | null) =>
    show(text === null ? { refused: { path: '', why: { is: 'too-long' } } } : readAny(name, text), target);
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
        <ChooseFile
          label={t.editor.files.fromFile}
          accept=".json,.md,.markdown,.csv,.tsv,.txt"
          testId="book-file"
          longest={MAX_LENGTH}
          onFile={(name, text) => run(choose(name, text))}
        />
        <Button data-testid="book-paste-open" onClick={() => setPasting('')}>
          {t.editor.files.fromText}
        </Button>
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
      {plan && (
        <PlanView
          plan={plan}
          action={t.editor.files.apply}
          isIdle={plan.lines.length === 0}
          onApply={() => run(apply(plan))}
          onCancel={done}
        />
      )}
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
