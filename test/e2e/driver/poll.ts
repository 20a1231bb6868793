/** Waiting with a deadline and an error that says what was there instead. */
import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE_MS } from './driver.ts';

/** Pauses between probes, in milliseconds: soon at first; what takes long is not slowed down by being asked. */
const PAUSES_MS = [15, 20, 30, 40, 60, 80];
const LONG_PAUSE_MS = 100;

/** Thrown when a wait's deadline passes. */
export class WaitedInVain extends Error {
  override name = 'WaitedInVain';
}

export interface PollOptions {
  /** "browser, where: what" for the error, e.g. `firefox, panel: [data-testid=note] to be visible`. */
  awaited: string;
  timeoutMs?: number;
  /** Tells what was there, for the error alone. */
  seen?: () => Promise<string>;
}

/**
 * Asks until the probe gives something truthy. A probe that throws has not succeeded yet (documents come and go
 * under it); its last error goes into the message.
 */
export async function poll<T>(
  probe: () => Promise<T>,
  { awaited, timeoutMs = PATIENCE_MS, seen }: PollOptions,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + timeoutMs;
  let lastError: unknown = null;
  for (let asked = 0; asked === 0 || performance.now() < deadline; asked += 1) {
    try {
      const result = await probe();
      if (result) return result;
      lastError = null;
    } catch (error) {
      lastError = error;
    }
    await pause(PAUSES_MS[asked] ?? LONG_PAUSE_MS);
  }
  const there = seen ? await seen().catch((error: unknown) => `nothing readable (${firstLine(error)})`) : '';
  throw new WaitedInVain(
    [
      `waited ${(timeoutMs / 1000).toFixed(1)} s for ${awaited}`,
      there && `there was: ${there}`,
      lastError && `last error: ${firstLine(lastError)}`,
    ]
      .filter(Boolean)
      .join('; '),
  );
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
