/** Thread time that a page spends in the extension's scripts, from Chromium's own trace. */
import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Microseconds of wall time and of thread CPU time. */
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; scriptName?: string } };
}

export interface ScriptTime {
  /** Milliseconds of thread CPU in scripts of the extension. */
  cpu: number;
  /** Longest single run of them, in milliseconds of wall time. */
  longest: number;
}

/** Records while `work` runs, in the renderer of the session's page. */
export async function scriptTime(
  session: CDPSession,
  extensionId: string,
  work: () => Promise<void>,
): Promise<ScriptTime> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] },
  });
  await work();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return sum(events, `chrome-extension://${extensionId}/`);
}

/** Counts an event once, even when it stands inside another one of ours. */
function sum(events: readonly TraceEvent[], prefix: string): ScriptTime {
  const ours = events
    .filter(({ ph, args, dur }) => ph === 'X' && dur !== undefined && urlOf(args)?.startsWith(prefix))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const ends = new Map<string, number>();
  const result = { cpu: 0, longest: 0 };
  for (const { pid, tid, ts, dur = 0, tdur = 0 } of ours) {
    const thread = `${pid}.${tid}`;
    if (ts + dur <= (ends.get(thread) ?? 0)) continue;
    ends.set(thread, ts + dur);
    result.cpu += tdur / 1000;
    result.longest = Math.max(result.longest, dur / 1000);
  }
  return result;
}

function urlOf(args: TraceEvent['args']): string | undefined {
  return args?.data?.url ?? args?.data?.scriptName;
}
