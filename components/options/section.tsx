import { type ReactNode, useId } from 'react';
import { useEntry } from './contents';

interface SectionProps {
  title: string;
  hint?: string;
  /** Belongs on paper: the other ones are left out there. */
  printed?: boolean;
  children: ReactNode;
}

/** A titled part of the options, with one line on what it is for. */
export function Section({ title, hint, printed = false, children }: SectionProps) {
  const heading = useId();
  useEntry(heading, title);
  return (
    <section aria-labelledby={heading} className={`mt-6 border-t border-line pt-4 ${printed ? '' : 'print:hidden'}`}>
      <h2 id={heading} className="scroll-mt-14 text-lg font-semibold">
        {title}
      </h2>
      {hint && <p className="text-sm text-muted">{hint}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
