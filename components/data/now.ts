import { useEffect, useState } from 'react';

const TICK_MS = 20_000;

/** The present, renewed often enough for "5 min late", and with every new `told`: data that just came may be due by now. */
export function useNow(told?: unknown): Date {
  const [now, setNow] = useState(() => new Date());
  // biome-ignore lint/correctness/useExhaustiveDependencies: `told` is not read, it only says when.
  useEffect(() => setNow(new Date()), [told]);
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
