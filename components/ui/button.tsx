import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icons';

export type ButtonTone = 'main' | 'plain' | 'quiet' | 'warn';

const TONES: Record<ButtonTone, string> = {
  main: 'bg-accent text-on-accent border-accent hover:bg-accent-hover hover:border-accent-hover',
  plain: 'bg-surface text-ink border-edge/60 hover:bg-sunken hover:border-edge',
  quiet: 'bg-transparent text-muted border-transparent hover:bg-sunken hover:text-ink',
  warn: 'bg-surface text-bad border-bad/60 hover:bg-bad-soft',
};

export interface ButtonProps extends ComponentProps<'button'> {
  tone?: ButtonTone;
  icon?: IconName;
}

/** A button with words; an icon may stand before them. */
export function Button({ tone = 'plain', icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`inline-flex min-h-7 items-center justify-center gap-1.5 rounded-md border px-2.5 py-0.5 text-left text-sm font-medium disabled:opacity-55 ${TONES[tone]} ${className}`}
      {...rest}
    >
      {icon && <Icon name={icon} size={14} />}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: IconName;
  /** What it does, for the tooltip and for screen readers. */
  label: string;
}

/** A square button without words on it. */
export function IconButton({ icon, label, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`inline-flex size-7 shrink-0 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink disabled:opacity-40 ${className}`}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
