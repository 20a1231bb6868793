/** A time said in words, and what was understood by it; asks where the words may mean several times. */
import { useState } from 'react';
import { useSettings } from '@/components/data/screen';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Field, TextInput } from '@/components/ui/field';
import { readTime, type TimeReading } from '@/lib/followups/words/read-time';
import { isWorkingDay, quietUntil } from '@/lib/followups/work-time';
import { wallAt } from '@/lib/followups/zone';
import { formatMoment } from '@/lib/i18n/format';

export interface TimeWordsProps {
  now: Date;
  autoFocus?: boolean;
  /** Null while the words mean no one time; `empty` where there are none. */
  onTime(at: Date | null, empty: boolean): void;
  /** Enter, with one time understood. */
  onEnter?: (at: Date) => void;
}

export function TimeWords({ now, autoFocus = false, onTime, onEnter }: TimeWordsProps) {
  const { t, locale } = useWords();
  const { work } = useSettings();
  const [phrase, setPhrase] = useState('');
  const [picked, setPicked] = useState<Date | null>(null);
  const reading: TimeReading | null = phrase.trim() ? readTime(phrase, locale, now, work) : null;
  const at = picked ?? (reading && 'at' in reading ? reading.at : null);
  const change = (value: string) => {
    setPhrase(value);
    setPicked(null);
    const read = value.trim() ? readTime(value, locale, now, work) : null;
    onTime(read && 'at' in read ? read.at : null, value.trim() === '');
  };
  return (
    <div>
      <Field label={t.times.words} error={reading && 'unread' in reading ? t.times.unread[reading.unread] : null}>
        <TextInput
          data-testid="time-words"
          autoFocus={autoFocus}
          placeholder={t.times.wordsHint}
          maxLength={120}
          value={phrase}
          onChange={(event) => change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !onEnter || !at || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onEnter(at);
          }}
        />
      </Field>
      {at && <Understood at={at} now={now} />}
      {!at && reading && 'choices' in reading && (
        <div className="mt-1 flex flex-wrap items-center gap-1">
          <span className="text-xs text-warn">{t.times.which}</span>
          {reading.choices.map((choice) => (
            <Button
              key={choice.toISOString()}
              data-testid="time-choice"
              data-value={choice.toISOString()}
              onClick={() => {
                setPicked(choice);
                onTime(choice, false);
              }}
            >
              {formatMoment(locale, choice.toISOString(), now)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The time in the manager's clock, in the school's where that shows another, and what is odd about it. */
function Understood({ at, now }: { at: Date; now: Date }) {
  const { t, locale } = useWords();
  const { work } = useSettings();
  const wall = wallAt(work.zone, at);
  const here = wallAt('', at);
  const there =
    wall.day === here.day && wall.minutes === here.minutes
      ? null
      : t.times.there(
          new Intl.DateTimeFormat(locale, { timeZone: work.zone, hour: '2-digit', minute: '2-digit' }).format(at),
          work.zone,
        );
  const odd = !isWorkingDay(work, wall.day) ? t.times.dayOff : quietUntil(work, at) ? t.times.quiet : null;
  return (
    <p data-testid="time-understood" data-value={at.toISOString()} className="mt-0.5 text-xs text-accent">
      {formatMoment(locale, at.toISOString(), now)}
      {there && ` (${there})`}
      {odd && <span className="text-warn">, {odd}</span>}
    </p>
  );
}
