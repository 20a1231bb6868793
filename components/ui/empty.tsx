import type { ReactNode } from 'react';

/** What stands where a list has nothing to show. */
export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-8 text-center text-sm text-muted">
      <p className="text-balance">{text}</p>
      {children}
    </div>
  );
}
