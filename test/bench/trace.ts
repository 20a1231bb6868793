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
  args?: { data?: { url?: string; scriptName?: string; type?: string } };
}

export interface ScriptTime {
  /** Milliseconds of thread CPU in scripts of the extension. */
  cpu: number;
  /** Longest single run of them, in milliseconds of wall time. */
  longest: number;
}

/** Of the extension's scripts while `work` runs, in the renderer of the session's page. */
export async function scriptTime(
  session: CDPSession,
  extensionId: string,
  work: () => Promise<void>,
): Promise<ScriptTime> {
  const events = await record(session, work);
  const prefix = `chrome-extension://${extensionId}/`;
  // The trace holds every process; the background and the panel have theirs, which costs the page nothing.
  const pages = new Set(events.flatMap(({ pid, args }) => (urlOf(args)?.startsWith(`${prefix}content-`) ? [pid] : [])));
  return sum(
    events.filter(({ pid }) => pages.has(pid)),
    prefix,
  );
}

/** Events of a key, from its press to its release. */
const KEY_EVENTS = new Set(['keydown', 'keypress', 'beforeinput', 'textInput', 'input', 'keyup']);

export interface KeyTime {
  /** Milliseconds of wall time in which pages and extensions hear of keys. */
  all: number;
  /** Milliseconds of thread CPU in scripts of the extension meanwhile. */
  ours: number;
}

/** What everybody does about the keys that `work` types, what comes later aside. */
export async function keyTime(session: CDPSession, extensionId: string, work: () => Promise<void>): Promise<KeyTime> {
  const events = await record(session, work);
  const keys = events.filter(({ ph, args }) => ph === 'X' && KEY_EVENTS.has(args?.data?.type ?? ''));
  const isOfKey = ({ pid, tid, ts }: TraceEvent) =>
    keys.some((key) => key.pid === pid && key.tid === tid && ts >= key.ts && ts < key.ts + (key.dur ?? 0));
  // Events of one key lie in each other: a key pressed writes, which is an event of its own.
  const outer = keys.filter((key) => !keys.some((other) => other !== key && contains(other, key)));
  return {
    all: outer.reduce((total, { dur = 0 }) => total + dur / 1000, 0),
    ours: sum(events.filter(isOfKey), `chrome-extension://${extensionId}/`).cpu,
  };
}

function contains(outer: TraceEvent, inner: TraceEvent): boolean {
  const end = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
  return outer.pid === inner.pid && outer.tid === inner.tid && outer.ts <= inner.ts && end(outer) >= end(inner);
}

/** Records while `work` runs. */
async function record(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
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
  return events;
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
