/** From a text of the playbook to the page: fill it, ask for what is missing, insert or copy it, say what happened. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { copyText } from '@/components/data/clipboard';
import { useSettings } from '@/components/data/screen';
import { useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { formatMoment } from '@/lib/i18n/format';
import { isForOther, notInserted, pasteKeysOn } from '@/lib/i18n/not-inserted';
import { pageOwner } from '@/lib/model/owner';
import type { Inserted, Outcome } from '@/lib/model/page';
import type { Locale, Script } from '@/lib/model/playbook';
import type { TextSource } from '@/lib/model/touch';
import { type Filled, fill, type Values } from '@/lib/playbook/fill';
import { valuesFor } from '@/lib/playbook/values';
import { composerName } from './composer-name';
import { usePanel } from './panel-context';
import { hoursFromNow, useFollowUp } from './use-follow-up';
import { useRemember } from './use-remember';

export type Intent = 'insert' | 'copy';

/** A text that can be sent. */
export interface Sendable {
  /** Unique among the texts on the screen. */
  key: string;
  text: string;
  /** The language of the text. */
  locale: Locale;
  followUp?: Script['followUp'];
  /** Where it comes from; left out: from no playbook. */
  source?: TextSource;
  /** Values of its own, before all others: the fields of a form, the figures of a quote. */
  values?: Readonly<Record<string, string>>;
}

export interface Sending {
  /** The text whose unknown variables are being asked for. */
  asking: { owner: string; item: Sendable; intent: Intent; missing: string[] } | null;
  /** `key` of the text that was inserted last in the page shown. */
  inserted: string | null;
  filled(item: Sendable): Filled;
  start(item: Sendable, intent: Intent): void;
  /** The answers to `asking.missing`; `forAll`: the team's own ones are to be kept for every client. */
  answer(values: Record<string, string>, forAll: boolean): void;
  cancel(): void;
}

export function useSending(): Sending {
  const { view, typed, remember } = usePanel();
  const settings = useSettings();
  const save = useRemember();
  const deliver = useDelivery();
  const [asked, setAsked] = useState<Sending['asking']>(null);
  const [last, setLast] = useState<{ page: string; key: string } | null>(null);
  // By the page: what was inserted may have given the client a record, and with it another owner.
  const page = pageOwner(view.page, view.facts);
  const inserted = last?.page === page ? last.key : null;
  // What was being typed for one client is never sent to the next one.
  const asking = asked?.owner === view.owner ? asked : null;
  if (asked && !asking) setAsked(null);

  // The texts of one list share what is known; working it out for each would be most of the panel's opening time.
  const known = useMemo(() => {
    const byLocale = new Map<Locale, Values>();
    return (locale: Locale) => {
      const values = byLocale.get(locale) ?? valuesFor(view, settings, typed, { locale, now: new Date() });
      byLocale.set(locale, values);
      return values;
    };
  }, [view, settings, typed]);

  // The same until something of it changes: a list of texts is drawn anew with it.
  return useMemo(() => {
    const proceed = (item: Sendable, intent: Intent, extra: Record<string, string>) => {
      const { text: template, locale } = item;
      const values = valuesFor(view, settings, { ...typed, ...item.values, ...extra }, { locale, now: new Date() });
      const { text, missing } = fill(template, values, locale);
      if (text === null) return setAsked({ owner: view.owner, item, intent, missing });
      setAsked(null);
      return deliver(item, intent, text).then((isIn) => isIn && setLast({ page, key: item.key }));
    };
    return {
      asking,
      inserted,
      filled: (item) => fill(item.text, { ...known(item.locale), ...ownValues(item) }, item.locale),
      start: (item, intent) => void proceed(item, intent, {}),
      answer(values, forAll) {
        if (!asking) return;
        remember(values);
        // Saved only then: what is saved may make a client, and the page asked to insert would be another owner's.
        void Promise.resolve(proceed(asking.item, asking.intent, values)).then(() => save(values, forAll));
      },
      cancel: () => setAsked(null),
    };
  }, [asking, inserted, page, known, view, settings, typed, deliver, remember, save]);
}

function ownValues({ values = {} }: Sendable): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, source: 'typed' }]));
}

type Failed = Extract<Outcome<Inserted>, { failed: unknown }>;

const NO_ANSWER: Failed = { failed: 'no-answer', retry: true };

function useFailure(): (outcome: Failed, text: string) => Promise<void> {
  const { t } = useWords();
  const toast = useToast();
  return useCallback(
    async (outcome, text) => {
      const copied = !isForOther(outcome) && (await copyText(text));
      toast({ text: notInserted(t, outcome, copied ? pasteKeysOn(navigator.userAgent) : null), tone: 'bad' });
    },
    [t, toast],
  );
}

/** Resolves when the page has answered, to whether the text stands there. */
function useDelivery(): (item: Sendable, intent: Intent, text: string) => Promise<boolean> {
  const { view, port } = usePanel();
  const { t, locale } = useWords();
  const toast = useToast();
  const followUp = useFollowUp();
  const tellFailure = useFailure();
  const sending = useRef<string | null>(null);
  const { composer, owner } = view;

  const copy = useCallback(
    async (text: string) => {
      const copied = await copyText(text);
      toast(copied ? { text: t.app.copied, tone: 'good' } : { text: t.scripts.notCopied('').trim(), tone: 'bad' });
      return false;
    },
    [toast, t],
  );
  const takeBack = useCallback(async () => {
    const outcome = await port.call('take-back', {}).catch(() => NO_ANSWER);
    if ('failed' in outcome) toast({ text: t.why[outcome.failed], tone: 'bad' });
    else toast({ text: t.scripts.takenBack, tone: 'good' });
  }, [port, toast, t]);
  const insert = useCallback(
    async (item: Sendable, text: string) => {
      // The second click of a double one.
      if (sending.current === text) return false;
      sending.current = text;
      const outcome = await port
        .call('insert', { text, owner, ...(item.source && { source: item.source }) })
        .catch(() => NO_ANSWER);
      sending.current = null;
      if ('failed' in outcome) {
        await tellFailure(outcome, text);
        return false;
      }
      const next = item.followUp;
      toast({
        text: composer ? t.scripts.inserted(composerName(composer)) : t.scripts.insertedHere,
        tone: 'good',
        undo: { label: t.scripts.takeBack, run: takeBack },
        ...(next && {
          action: {
            label: t.scripts.remind(formatMoment(locale, hoursFromNow(next.hours).toISOString(), new Date())),
            run: () =>
              followUp(next.reason, hoursFromNow(next.hours), {
                ...(item.source && { source: { by: 'script', id: item.source.id } }),
                untilPaid: view.payment === 'due',
              }),
          },
        }),
      });
      return true;
    },
    [port, composer, owner, view.payment, t, locale, toast, tellFailure, followUp, takeBack],
  );
  return useCallback((item, intent, text) => (intent === 'copy' ? copy(text) : insert(item, text)), [copy, insert]);
}
