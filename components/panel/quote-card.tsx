/** A price worked out from the team's table, and the offer to be sent. */
import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Field, Select, TextInput } from '@/components/ui/field';
import { Icon } from '@/components/ui/icons';
import { formatMoney } from '@/lib/i18n/format';
import type { Quote } from '@/lib/model/playbook';
import { priceOf, quoteValues, upgradeOf } from '@/lib/playbook/quote';
import type { Found } from '@/lib/suggest/found';
import { ComposerLine } from './composer-line';
import { MissingForm } from './missing-form';
import { Preview } from './preview';
import { SendButtons } from './send-buttons';
import { useSending } from './use-sending';

export function QuoteCard({ found, wanted }: { found: Found<Quote>; wanted: boolean }) {
  const { entry: quote } = found;
  const { t } = useWords();
  return (
    <details
      open={wanted || undefined}
      data-testid="quote"
      data-quote-id={quote.id}
      className="group border-b border-line"
    >
      <summary className="flex items-start gap-1.5 px-3 py-2 hover:bg-sunken focus-visible:-outline-offset-2">
        <span className="mt-0.5 -rotate-90 text-muted group-open:rotate-0">
          <Icon name="down" size={14} />
        </span>
        <span className="min-w-0 grow">
          <span className="block text-base leading-snug font-semibold">{quote.title}</span>
          <span className="block text-xs text-muted">{t.playbook.papers.quote}</span>
        </span>
      </summary>
      <p className="px-3 text-sm text-muted">{quote.situation}</p>
      <Calculation found={found} />
    </details>
  );
}

interface Wish {
  /** The package the client has; empty: a new contract. */
  from: string;
  packageId: string;
  units: string;
  years: number;
  instalments: number;
  start: string;
  day: string;
}

function Calculation({ found: { key, playbook, entry: quote } }: { found: Found<Quote> }) {
  const { t, locale } = useWords();
  const sending = useSending();
  const { wish, set, out } = useQuote(quote);
  const choice = <K extends keyof Wish>(name: K, label: string, options: (readonly [Wish[K], string])[]) => (
    <Field label={label}>
      <Select
        data-testid={`quote-${name}`}
        value={wish[name]}
        onChange={(event) => set({ [name]: options[event.target.selectedIndex]?.[0] })}
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
  const packages = quote.packages.filter(({ old }) => !old).map(({ id, label }) => [id, label] as const);
  const all = quote.packages.map(({ id, label }) => [id, label] as const);
  const item = out.values && {
    key: `quote/${key}`,
    text: out.upgrade ? (quote.upgradeText ?? quote.text) : quote.text,
    locale: playbook.locale,
    values: quoteValues(quote, out.values, playbook.locale),
  };
  return (
    <div className="space-y-2 px-3 pt-1 pb-3">
      {quote.upgradeText && choice('from', t.playbook.hasNow, [['', t.playbook.newContract], ...all])}
      <div className="grid grid-cols-2 gap-2">
        {choice('packageId', t.playbook.package, packages)}
        <Field label={quote.unit}>
          <TextInput
            data-testid="quote-units"
            inputMode="numeric"
            value={wish.units}
            onChange={(event) => set({ units: event.target.value })}
          />
        </Field>
        {choice(
          'years',
          t.playbook.years,
          quote.years.map((years) => [years, String(years)] as const),
        )}
        {quote.instalments.length > 0 &&
          choice(
            'instalments',
            t.playbook.instalments,
            quote.instalments.map((count) => [count, String(count)] as const),
          )}
        {wish.from && (
          <>
            <Field label={t.playbook.contractStart}>
              <TextInput
                type="date"
                data-testid="quote-start"
                value={wish.start}
                onChange={(event) => set({ start: event.target.value })}
              />
            </Field>
            <Field label={t.playbook.upgradeDay}>
              <TextInput
                type="date"
                data-testid="quote-day"
                value={wish.day}
                onChange={(event) => set({ day: event.target.value })}
              />
            </Field>
          </>
        )}
      </div>
      {out.unpriced && <NoPrice label={out.unpriced} />}
      {out.outside && <p className="text-sm text-warn">{t.playbook.outsideTerm}</p>}
      {out.values && (
        <p data-testid="quote-price" data-value={out.values.price} className="text-base font-semibold">
          {formatMoney(locale, { value: out.values.price, currency: quote.currency })}
          {out.upgrade && (
            <span className="block text-xs font-normal text-muted">
              {t.playbook.upgradeSum(
                formatMoney(locale, { value: out.upgrade.difference, currency: quote.currency }),
                out.upgrade.days,
                out.upgrade.termDays,
              )}
            </span>
          )}
        </p>
      )}
      {item && (
        <section className="rounded-md border border-line bg-sunken px-2.5 py-2">
          <div className="flex justify-end">
            <SendButtons sending={sending} item={item} main />
          </div>
          <Preview filled={sending.filled(item)} full />
          {sending.asking && <MissingForm sending={sending} />}
          <ComposerLine />
        </section>
      )}
    </div>
  );
}

function NoPrice({ label }: { label: string }) {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  return (
    <div data-testid="quote-no-price" className="flex flex-wrap items-center gap-2 text-sm text-warn">
      <span>{t.playbook.noPrice(label)}</span>
      <Button onClick={() => run(send('options.open', {}))}>{t.playbook.toPrices}</Button>
    </div>
  );
}

function useQuote(quote: Quote) {
  const [wish, setWish] = useState<Wish>(() => ({
    from: '',
    packageId: quote.packages.find(({ old }) => !old)?.id ?? '',
    units: '',
    years: quote.years[0] ?? 1,
    instalments: quote.instalments[0] ?? 1,
    start: '',
    day: localDay(new Date()),
  }));
  return {
    wish,
    set: (part: Partial<Wish>) => setWish((old) => ({ ...old, ...part })),
    out: workOut(quote, wish),
  };
}

function workOut(quote: Quote, wish: Wish) {
  const none = { values: null, upgrade: null, unpriced: null, outside: false };
  const units = /^\s*\d[\d\s]*$/.test(wish.units) ? Number(wish.units.replace(/\s/g, '')) : 0;
  if (!units) return none;
  const labelOf = (id: string) => quote.packages.find((one) => one.id === id)?.label ?? '';
  const price = priceOf(quote, wish.packageId, units, wish.years);
  const { instalments, years } = wish;
  const figures = { packageLabel: labelOf(wish.packageId), units, years, instalments };
  if (price === null) return { ...none, unpriced: labelOf(wish.packageId) };
  if (!wish.from) return { ...none, values: { ...figures, price } };
  const before = priceOf(quote, wish.from, units, years);
  if (before === null) return { ...none, unpriced: labelOf(wish.from) };
  if (!wish.start || !wish.day) return none;
  const upgrade = upgradeOf({ from: before, to: price }, years, wish.start, wish.day);
  if (!upgrade) return { ...none, outside: true };
  const { days, until, termDays } = upgrade;
  return {
    ...none,
    values: { ...figures, price: upgrade.price, upgrade: { from: labelOf(wish.from), days, until } },
    upgrade: { days, termDays, difference: Math.max(0, price - before) },
  };
}

function localDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
