/** A drawing in figures' own units; on a narrow screen it is moved sideways rather than made too small to read. */
import type { ReactNode } from 'react';

export const WIDTH = 640;

export function Chart({ height, testId, children }: { height: number; testId: string; children: ReactNode }) {
  return (
    <div className="mb-2 overflow-x-auto">
      <svg
        role="img"
        aria-hidden="true"
        data-testid={testId}
        viewBox={`0 0 ${WIDTH} ${height}`}
        className="w-full max-w-2xl min-w-[560px] text-ink"
      >
        {children}
      </svg>
    </div>
  );
}
