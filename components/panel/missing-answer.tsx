/** One unknown variable of a text, asked for by its kind. */
import { useWords } from '@/components/data/words';
import { Select, TextArea, TextInput } from '@/components/ui/field';
import type { Locale } from '@/lib/model/playbook';
import { askedKind, CURRENCIES, writeDay } from '@/lib/playbook/asked';

export interface AnswerProps {
  name: string;
  first: boolean;
  /** Of the message. */
  locale: Locale;
  value: string;
  onValue(value: string): void;
}

export function Answer({ name, first, locale, value, onValue }: AnswerProps) {
  const { t } = useWords();
  const kind = askedKind(name);
  const mark = {
    maxLength: 2000,
    'data-testid': 'missing-variable',
    'data-variable': name,
    'data-kind': kind,
    autoFocus: first,
    required: true,
    value,
    onChange: (event: { target: { value: string } }) => onValue(event.target.value),
  };
  if (kind === 'gender') {
    return (
      <Select {...mark}>
        <option value="">{t.missing.choose}</option>
        <option value="female">{t.missing.female}</option>
        <option value="male">{t.missing.male}</option>
      </Select>
    );
  }
  if (kind === 'long') return <TextArea {...mark} rows={3} />;
  if (kind === 'money') return <TextInput {...mark} inputMode="decimal" />;
  if (kind === 'link') return <TextInput {...mark} inputMode="url" placeholder="https://" />;
  if (kind === 'currency') {
    return (
      <>
        <TextInput {...mark} list={`currencies-${name}`} />
        <datalist id={`currencies-${name}`}>
          {CURRENCIES.map((code) => (
            <option key={code} value={code} />
          ))}
        </datalist>
      </>
    );
  }
  if (kind === 'date') return <DayAnswer mark={mark} locale={locale} onValue={onValue} />;
  return <TextInput {...mark} />;
}

/** In words ("Friday evening"), or picked in the calendar beside: then as the message's language writes a date. */
function DayAnswer({ mark, locale, onValue }: { mark: object; locale: Locale; onValue(value: string): void }) {
  const { t } = useWords();
  return (
    <span className="flex gap-1.5">
      <TextInput {...mark} />
      <TextInput
        type="date"
        aria-label={t.playbook.pickDay}
        title={t.playbook.pickDay}
        data-testid="missing-day"
        className="w-9! shrink-0 px-1.5!"
        onChange={(event) => event.target.value && onValue(writeDay(event.target.value, locale, new Date()))}
      />
    </span>
  );
}
