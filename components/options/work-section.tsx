/** When the team works, in which zone, and when it wants to be left alone. */
import { useState } from 'react';
import { useWords } from '@/components/data/words';
import { Field, Select, TextArea, TextInput } from '@/components/ui/field';
import { HOLIDAY_COUNTRIES } from '@/lib/followups/holidays';
import { dayOf, isZone } from '@/lib/followups/zone';
import type { Work } from '@/lib/model/work';
import { Section } from './section';
import type { SettingsDraft } from './use-settings-draft';

/** 5 January 2026 is a Monday. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAYS = [1, 2, 3, 4, 5, 6, 7];

export function WorkSection({ draft: { settings, change } }: { draft: SettingsDraft }) {
  const { t, locale } = useWords();
  const { work } = settings;
  const set = (part: Partial<Work>) => change({ work: { ...work, ...part } });
  const name = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const toggle = (day: number) => {
    const days = work.days.includes(day) ? work.days.filter((one) => one !== day) : [...work.days, day].sort();
    // Without a working day nothing could ever be planned.
    if (days.length) set({ days });
  };
  return (
    <Section title={t.work.title} hint={t.work.hint}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Zone zone={work.zone} onZone={(zone) => set({ zone })} />
        <fieldset>
          <legend className="mb-0.5 text-sm text-muted">{t.work.days}</legend>
          <div className="flex flex-wrap gap-x-3 gap-y-1">
            {DAYS.map((day) => (
              <label key={day} className="flex items-center gap-1 text-sm">
                <input
                  type="checkbox"
                  data-testid="work-day"
                  data-value={day}
                  checked={work.days.includes(day)}
                  onChange={() => toggle(day)}
                />
                {name.format(new Date(MONDAY + (day - 1) * 86_400_000))}
              </label>
            ))}
          </div>
        </fieldset>
        <Clock
          label={t.work.from}
          testId="work-from"
          minutes={work.from}
          onMinutes={(from) => from < work.to && set({ from })}
        />
        <Clock
          label={t.work.to}
          testId="work-to"
          minutes={work.to}
          onMinutes={(to) => to > work.from && set({ to })}
          hint={t.work.toWrong}
        />
        <Clock
          label={t.work.quietFrom}
          testId="quiet-from"
          minutes={work.quietFrom}
          onMinutes={(quietFrom) => set({ quietFrom })}
        />
        <Clock
          label={t.work.quietTo}
          testId="quiet-to"
          minutes={work.quietTo}
          onMinutes={(quietTo) => set({ quietTo })}
        />
        <Field label={t.work.holidays}>
          <Select
            data-testid="work-holidays"
            value={work.holidays}
            onChange={(event) => set({ holidays: event.target.value })}
          >
            <option value="">{t.work.noHolidays}</option>
            {HOLIDAY_COUNTRIES.map((code) => (
              <option key={code} value={code}>
                {countries.of(code)}
              </option>
            ))}
          </Select>
        </Field>
        <span />
        <Dates
          label={t.work.daysOff}
          testId="work-days-off"
          dates={work.daysOff}
          onDates={(daysOff) => set({ daysOff })}
        />
        <Dates label={t.work.daysOn} testId="work-days-on" dates={work.daysOn} onDates={(daysOn) => set({ daysOn })} />
      </div>
    </Section>
  );
}

/** Kept once it names a zone; until then what is typed stands there, and is said to be wrong. */
function Zone({ zone, onZone }: { zone: string; onZone(zone: string): void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? zone;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Field label={t.work.zone} error={isZone(shown.trim()) ? null : t.work.zoneUnknown}>
      <TextInput
        data-testid="work-zone"
        list="zones"
        maxLength={60}
        placeholder={t.work.zoneOwn(own)}
        value={shown}
        onChange={(event) => {
          setTyped(event.target.value);
          if (isZone(event.target.value.trim())) onZone(event.target.value.trim());
        }}
        onBlur={() => isZone(shown.trim()) && setTyped(null)}
      />
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </Field>
  );
}

interface ClockProps {
  label: string;
  testId: string;
  minutes: number;
  hint?: string;
  onMinutes(minutes: number): void;
}

function Clock({ label, testId, minutes, hint, onMinutes }: ClockProps) {
  const two = (n: number) => String(n).padStart(2, '0');
  return (
    <Field label={label} {...(hint && { hint })}>
      <TextInput
        type="time"
        data-testid={testId}
        value={`${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`}
        onChange={({ target }) => {
          const [hour, minute] = target.value.split(':').map(Number);
          if (hour !== undefined && minute !== undefined) onMinutes(hour * 60 + minute);
        }}
      />
    </Field>
  );
}

interface DatesProps {
  label: string;
  testId: string;
  dates: string[];
  onDates(dates: string[]): void;
}

function Dates({ label, testId, dates, onDates }: DatesProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? dates.join('\n');
  const lines = shown.split(/[\s,;]+/).filter((line) => line !== '');
  const wrong = lines.find((line) => !isDate(line));
  return (
    <Field
      label={label}
      hint={t.work.datesHint}
      error={typed !== null && wrong !== undefined ? t.work.datesWrong(wrong) : null}
    >
      <TextArea
        data-testid={testId}
        rows={3}
        value={shown}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = event.target.value.split(/[\s,;]+/).filter((line) => line !== '');
          if (next.every(isDate)) onDates([...new Set(next)].sort());
        }}
        onBlur={() => wrong === undefined && setTyped(null)}
      />
    </Field>
  );
}

function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return parts !== null && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}
