/** One message at a time at the foot of a screen; the newest replaces the one before. */
import { createContext, type MouseEvent, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { Toast, type ToastTone } from '@/components/ui/toast';
import { trusted } from './trusted';
import { useWords } from './words';

export interface ToastContent {
  text: string;
  tone?: ToastTone;
  action?: ToastAction;
  /** What was just done can be taken back. */
  undo?: ToastAction;
}

export interface ToastAction {
  label: string;
  run(): void;
}

/** What is taken back changes a page. */
function onlyTrusted({ label, run }: ToastAction): { label: string; run(event: MouseEvent): void } {
  return { label, run: trusted(run) };
}

const READ_MS = 6_000;
const DECIDE_MS = 12_000;

const ToastContext = createContext<(toast: ToastContent) => void>(() => {});

/** Shows a message. */
export function useToast(): (toast: ToastContent) => void {
  return useContext(ToastContext);
}

/** Runs something that talks to the background; a failure is told, never swallowed. */
export function useRun(): (work: Promise<unknown>, then?: () => void) => void {
  const toast = useToast();
  const { t } = useWords();
  return useCallback(
    (work, then) => {
      work.then(
        () => then?.(),
        (error) => toast({ text: isFull(error) ? t.records.full : t.app.callFailed, tone: 'bad' }),
      );
    },
    [toast, t],
  );
}

/** The background names the error. */
function isFull(error: unknown): boolean {
  return String(error).includes('QuotaExceeded');
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [shown, setShown] = useState<(ToastContent & { key: number }) | null>(null);
  const [held, setHeld] = useState(false);
  const show = useCallback((toast: ToastContent) => setShown((old) => ({ ...toast, key: (old?.key ?? 0) + 1 })), []);

  useEffect(() => {
    if (!shown || held) return;
    const timer = setTimeout(
      () => setShown(null),
      shown.action || shown.undo || shown.tone === 'bad' ? DECIDE_MS : READ_MS,
    );
    return () => clearTimeout(timer);
  }, [shown, held]);

  const hide = () => {
    setShown(null);
    setHeld(false);
  };
  const hiding = ({ label, run }: ToastAction): ToastAction => ({
    label,
    run() {
      hide();
      run();
    },
  });
  return (
    <ToastContext value={show}>
      {children}
      <div role="status" aria-live="polite" className="pointer-events-none fixed inset-x-0 bottom-0 z-10 p-3">
        {shown && (
          <Toast
            key={shown.key}
            text={shown.text}
            tone={shown.tone ?? 'plain'}
            hideLabel={t.app.dismiss}
            onHide={hide}
            onHold={setHeld}
            {...(shown.action && { action: hiding(shown.action) })}
            {...(shown.undo && { undo: onlyTrusted(hiding(shown.undo)) })}
          />
        )}
      </div>
    </ToastContext>
  );
}
