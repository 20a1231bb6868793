import type { MouseEvent } from 'react';
import { Button, IconButton } from './button';

export type ToastTone = 'plain' | 'good' | 'bad';

const EDGES: Record<ToastTone, string> = { plain: 'border-l-edge', good: 'border-l-good', bad: 'border-l-bad' };

export interface ToastProps {
  text: string;
  tone: ToastTone;
  action?: { label: string; run(): void };
  undo?: { label: string; run(event: MouseEvent): void };
  hideLabel: string;
  onHide(): void;
  /** True while the pointer or the focus is on it: it must not vanish under the hand. */
  onHold(held: boolean): void;
}

export function Toast({ text, tone, action, undo, hideLabel, onHide, onHold }: ToastProps) {
  return (
    // A group, not a status: the live region around it speaks.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div
      role="group"
      data-testid="toast"
      data-tone={tone}
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
      className={`pointer-events-auto mx-auto flex max-w-md items-start gap-2 rounded-lg border-l-4 bg-surface py-2 pr-1.5 pl-3 text-sm shadow-float ${EDGES[tone]}`}
    >
      <div className="min-w-0 grow py-1">
        <p className="break-words">{text}</p>
        {(action || undo) && (
          <div className="mt-1.5 flex flex-wrap gap-1.5">
            {action && (
              <Button data-testid="toast-action" onClick={action.run}>
                {action.label}
              </Button>
            )}
            {undo && (
              <Button tone="quiet" data-testid="toast-undo" onClick={undo.run}>
                {undo.label}
              </Button>
            )}
          </div>
        )}
      </div>
      <IconButton icon="close" label={hideLabel} onClick={onHide} />
    </div>
  );
}
