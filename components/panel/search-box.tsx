import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icons';
import { SEARCH_ID } from './close-panel';

export interface SearchBoxProps {
  label: string;
  value: string;
  onValue(value: string): void;
  onKeyDown?(event: KeyboardEvent<HTMLInputElement>): void;
  testId: string;
  /** Takes the caret when the panel is opened. */
  eager?: boolean;
}

export function SearchBox({ label, value, onValue, onKeyDown, testId, eager }: SearchBoxProps) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!eager) return;
    const take = () => document.activeElement === document.body && ref.current?.focus();
    // A panel that came back by itself after a reload must not take the caret from the page.
    if (document.hasFocus()) take();
    const listening = new AbortController();
    window.addEventListener('focus', take, { signal: listening.signal });
    return () => listening.abort();
  }, [eager]);
  return (
    <div className="relative">
      <span className="pointer-events-none absolute top-1/2 left-2 -translate-y-1/2 text-muted">
        <Icon name="search" size={14} />
      </span>
      <input
        ref={ref}
        {...(eager !== undefined && { id: SEARCH_ID })}
        type="search"
        data-testid={testId}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        onKeyDown={onKeyDown}
        // What was looked for last time is typed over.
        onFocus={(event) => event.target.select()}
        className="h-8 w-full rounded-md border border-edge bg-surface pr-2 pl-7 text-base focus-visible:outline-offset-0"
      />
    </div>
  );
}
