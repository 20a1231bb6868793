/** One line of the day's list. */
import type { ReactNode } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';

interface TodayRowProps {
  url: string | null;
  title: string;
  line: (string | null)[];
  badge?: ReactNode;
  place?: string;
  children?: ReactNode;
  /** Instead of going to the address. */
  onOpen?(): void;
}

/** Leads to its page; a row without an address only says what it says. `children` stand under it. */
export function TodayRow({ url, title, line, badge, place, children, onOpen }: TodayRowProps) {
  const { send } = useCalls();
  const run = useRun();
  return (
    <li className="border-b border-line">
      <button
        type="button"
        data-testid="today-row"
        data-place={place}
        disabled={url === null && !onOpen}
        onClick={() => (onOpen ? onOpen() : url !== null && run(send('shift.go', { url })))}
        className="block w-full px-3 py-1.5 text-left hover:bg-sunken focus-visible:-outline-offset-2"
      >
        <span className="flex items-center gap-2">
          <span className="private min-w-0 grow truncate text-base font-semibold">{title}</span>
          {badge}
        </span>
        <span className="private block truncate text-xs text-muted">{line.filter(Boolean).join(' · ')}</span>
      </button>
      {children}
    </li>
  );
}
