import { useEffect, useState } from 'react';
import { useWords } from '@/components/data/words';
import { Button, IconButton } from '@/components/ui/button';
import { TextInput } from '@/components/ui/field';
import { type Settings, settingsSchema } from '@/lib/model/settings';
import { Section } from './section';
import type { SettingsDraft } from './use-settings-draft';

interface Row {
  key: number;
  name: string;
  value: string;
}

type Problem = 'wrong' | 'twice' | null;

/** Rows may be unfinished; only whole ones are saved. */
export function VariablesSection({ draft: { settings, settled, change } }: { draft: SettingsDraft }) {
  const { t } = useWords();
  const [rows, setRows] = useState<Row[]>(() => rowsOf(settings.variables));
  useEffect(() => {
    // Changed elsewhere, by an import: the rows here are old.
    if (!settled) return;
    setRows((old) => (isSame(settings.variables, old) ? old : rowsOf(settings.variables)));
  }, [settled, settings.variables]);
  const set = (next: Row[]) => {
    setRows(next);
    change({ variables: changesOf(settings.variables, variablesOf(next)) });
  };
  const edit = (key: number, part: Partial<Row>) =>
    set(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <Section title={t.options.variables} hint={t.options.variablesHint}>
      <ul className="space-y-1.5">
        {rows.map((row) => (
          <VariableRow
            key={row.key}
            row={row}
            problem={row.name === '' ? null : problemOf(row, rows)}
            onEdit={(part) => edit(row.key, part)}
            onRemove={() => set(rows.filter(({ key }) => key !== row.key))}
          />
        ))}
      </ul>
      <Button
        icon="add"
        className="mt-2"
        data-testid="variable-add"
        onClick={() =>
          setRows([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, name: '', value: '' }])
        }
      >
        {t.options.addVariable}
      </Button>
    </Section>
  );
}

interface VariableRowProps {
  row: Row;
  problem: Problem;
  onEdit(part: Partial<Row>): void;
  onRemove(): void;
}

function VariableRow({ row, problem, onEdit, onRemove }: VariableRowProps) {
  const { t } = useWords();
  return (
    <li data-testid="variable">
      <div className="flex items-center gap-1.5">
        <TextInput
          data-testid="variable-name"
          aria-label={t.options.variableName}
          placeholder={t.options.variableName}
          spellCheck={false}
          className="max-w-56 font-mono text-sm"
          aria-invalid={problem !== null}
          maxLength={60}
          value={row.name}
          onChange={(event) => onEdit({ name: event.target.value.trim() })}
        />
        <TextInput
          data-testid="variable-value"
          aria-label={t.options.variableValue}
          placeholder={t.options.variableValue}
          maxLength={2000}
          value={row.value}
          onChange={(event) => onEdit({ value: event.target.value })}
        />
        <IconButton icon="remove" label={t.options.removeVariable} onClick={onRemove} />
      </div>
      {problem && (
        <p className="mt-0.5 text-xs text-bad">
          {problem === 'wrong' ? t.options.variableWrong : t.options.variableTwice}
        </p>
      )}
    </li>
  );
}

type Variables = Settings['variables'];

function rowsOf(variables: Variables): Row[] {
  return Object.entries(variables).map(([name, value], key) => ({ key, name, value }));
}

/** Of the rows that are whole; a variable without a value is none. */
function variablesOf(rows: readonly Row[]): Variables {
  const whole = rows.filter((row) => row.value !== '' && problemOf(row, rows) === null);
  return Object.fromEntries(whole.map(({ name, value }) => [name, value]));
}

function isSame(variables: Variables, rows: readonly Row[]): boolean {
  return Object.keys(changesOf(variables, variablesOf(rows))).length === 0;
}

/** What makes the one of the other: an empty value where a variable is no longer there, or has another name. */
function changesOf(before: Variables, after: Variables): Variables {
  const gone = Object.keys(before).filter((name) => !(name in after));
  const set = Object.entries(after).filter(([name, value]) => before[name] !== value);
  return { ...Object.fromEntries(gone.map((name) => [name, ''])), ...Object.fromEntries(set) };
}

/** By the schema itself: what it refuses would be refused by the background with all the rest. */
function problemOf(row: Row, rows: readonly Row[]): Problem {
  if (!settingsSchema.shape.variables.safeParse({ [row.name]: row.value }).success) return 'wrong';
  return rows.some((other) => other.key < row.key && other.name === row.name) ? 'twice' : null;
}
