/** What was agreed with the client: where he stands, the price, the instalments, the dates to come back to. */
import { type FormEvent, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { termsLine } from '@/components/records/terms-line';
import { Button, IconButton } from '@/components/ui/button';
import { Field, Select, TextArea, TextInput } from '@/components/ui/field';
import { Icon } from '@/components/ui/icons';
import type { Instalment, Terms } from '@/lib/model/records';
import { usePanel } from './panel-context';

type Draft = Omit<Terms, 'updatedAt'>;

const NOTHING: Draft = {
  standing: null,
  golden: false,
  price: null,
  instalments: [],
  wishes: '',
  askOn: null,
  contractEnds: null,
  groupStarts: null,
};
const STANDINGS = ['thinking', 'confirmed', 'declined'] as const;
const DATES = ['askOn', 'contractEnds', 'groupStarts'] as const;

export function TermsForm() {
  const { view } = usePanel();
  const { t, locale } = useWords();
  const [open, setOpen] = useState(false);
  const terms = view.clients[0]?.terms;
  return (
    <section className="border-b border-line">
      <button
        type="button"
        data-testid="terms"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex w-full items-center gap-1.5 px-3 py-1.5 text-left text-sm hover:bg-sunken"
      >
        <Icon name={open ? 'up' : 'down'} size={12} />
        <span className="font-medium">{t.terms.title}</span>
        <span data-testid="terms-summary" className="min-w-0 truncate text-muted">
          {termsLine(t, locale, terms)}
        </span>
      </button>
      {open && <Form key={terms?.updatedAt ?? ''} terms={terms} onSaved={() => setOpen(false)} />}
    </section>
  );
}

function Form({ terms, onSaved }: { terms: Terms | undefined; onSaved(): void }) {
  const { view } = usePanel();
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const toast = useToast();
  const currency = found(view.facts.amount)?.currency ?? 'RUB';
  const [draft, setDraft] = useState<Draft>(() => {
    const { updatedAt: _, ...kept } = terms ?? { ...NOTHING, updatedAt: '' };
    return kept;
  });
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(send('terms.save', { owner: view.owner, terms: draft }), () => {
      toast({ text: t.terms.saved, tone: 'good' });
      onSaved();
    });
  };
  return (
    <form data-testid="terms-form" className="space-y-2 px-3 pb-3" onSubmit={submit}>
      <div className="grid grid-cols-2 gap-2">
        <Field label={t.terms.standing}>
          <Select
            data-testid="terms-standing"
            value={draft.standing ?? ''}
            onChange={({ target }) => set({ standing: STANDINGS.find((one) => one === target.value) ?? null })}
          >
            <option value="">{t.terms.unset}</option>
            {STANDINGS.map((standing) => (
              <option key={standing} value={standing}>
                {t.terms.standings[standing]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={`${t.terms.price}, ${draft.price?.currency ?? currency}`}>
          <TextInput
            type="number"
            min={0}
            step="any"
            data-testid="terms-price"
            value={draft.price?.value ?? ''}
            onChange={({ target }) => set({ price: moneyOf(target.value, draft.price?.currency ?? currency) })}
          />
        </Field>
        {DATES.map((date) => (
          <Field key={date} label={t.terms[date]}>
            <TextInput
              type="date"
              data-testid={`terms-${date}`}
              value={draft[date] ?? ''}
              onChange={({ target }) => set({ [date]: target.value || null })}
            />
          </Field>
        ))}
      </div>
      <Instalments list={draft.instalments} currency={currency} onList={(instalments) => set({ instalments })} />
      <Field label={t.terms.wishes}>
        <TextArea
          rows={2}
          maxLength={2000}
          data-testid="terms-wishes"
          value={draft.wishes}
          onChange={({ target }) => set({ wishes: target.value })}
        />
      </Field>
      <div className="flex items-center justify-between gap-2">
        <label className="flex items-center gap-1.5 text-sm">
          <input
            type="checkbox"
            data-testid="terms-golden"
            checked={draft.golden}
            onChange={({ target }) => set({ golden: target.checked })}
          />
          {t.terms.golden}
        </label>
        <Button tone="main" type="submit" data-testid="terms-save">
          {t.terms.save}
        </Button>
      </div>
    </form>
  );
}

interface InstalmentsProps {
  list: Instalment[];
  currency: string;
  onList(list: Instalment[]): void;
}

function Instalments({ list, currency, onList }: InstalmentsProps) {
  const { t } = useWords();
  const change = (at: number, part: Partial<Instalment>) =>
    onList(list.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <fieldset className="space-y-1">
      <legend className="text-sm text-muted">{t.terms.instalments}</legend>
      {list.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two instalments may be alike; they are told apart by their place.
        <div key={at} data-testid="instalment" className="flex items-center gap-1">
          <TextInput
            type="date"
            required
            aria-label={t.terms.due}
            data-testid="instalment-due"
            value={one.due}
            onChange={({ target }) => target.value && change(at, { due: target.value })}
          />
          <TextInput
            type="number"
            min={0}
            step="any"
            required
            aria-label={t.terms.sum}
            data-testid="instalment-sum"
            value={one.amount.value || ''}
            onChange={({ target }) => change(at, { amount: { ...one.amount, value: Number(target.value) } })}
          />
          <label className="flex items-center gap-1 text-sm">
            <input
              type="checkbox"
              data-testid="instalment-paid"
              checked={one.paidAt !== null}
              onChange={({ target }) => change(at, { paidAt: target.checked ? new Date().toISOString() : null })}
            />
            {t.terms.paid}
          </label>
          <IconButton
            icon="remove"
            label={t.terms.removeInstalment}
            onClick={() => onList(list.filter((_, i) => i !== at))}
          />
        </div>
      ))}
      <Button
        icon="add"
        data-testid="instalment-add"
        onClick={() =>
          onList([
            ...list,
            {
              due: new Date().toISOString().slice(0, 10),
              amount: { value: 0, currency },
              paidAt: null,
              receivedBy: '',
            },
          ])
        }
      >
        {t.terms.addInstalment}
      </Button>
    </fieldset>
  );
}

function moneyOf(text: string, currency: string): Terms['price'] {
  const value = Number(text);
  return text === '' || !Number.isFinite(value) ? null : { value, currency };
}

function found<T>(read: { value: T } | { missing: string } | undefined): T | null {
  return read && 'value' in read ? read.value : null;
}
