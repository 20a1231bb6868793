import type { ComponentProps, ReactNode } from 'react';

const BOX =
  'w-full rounded-md border border-edge bg-surface px-2 py-1 text-base text-ink focus-visible:outline-offset-0 aria-invalid:border-bad';

/** A label over its control, with an optional line of help or of error below. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  label: string;
  hint?: string;
  error?: string | null;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className="block">
      <span className="mb-0.5 block text-sm text-muted">{label}</span>
      {children}
      {(error || hint) && (
        <span className={`mt-0.5 block text-xs ${error ? 'text-bad' : 'text-muted'}`}>{error || hint}</span>
      )}
    </label>
  );
}

export function TextInput({ className = '', ...rest }: ComponentProps<'input'>) {
  return <input className={`${BOX} h-8 ${className}`} {...rest} />;
}

export function TextArea({ className = '', ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={`${BOX} resize-y ${className}`} {...rest} />;
}

export function Select({ className = '', ...rest }: ComponentProps<'select'>) {
  return <select className={`${BOX} h-8 ${className}`} {...rest} />;
}

/** A box to tick with its label, and an optional line of help below that. */
export function Check({
  label,
  hint,
  value,
  onValue,
  testId,
  className = '',
}: {
  label: string;
  hint?: string;
  value: boolean;
  onValue(value: boolean): void;
  testId?: string | undefined;
  className?: string;
}) {
  return (
    <label className={`flex gap-2 text-base ${hint ? 'items-start' : 'items-center'} ${className}`}>
      <input
        type="checkbox"
        data-testid={testId}
        className={`size-4 shrink-0 ${hint ? 'mt-1' : ''}`}
        checked={value}
        onChange={({ target }) => onValue(target.checked)}
      />
      <span>
        {label}
        {hint && <span className="block text-sm text-muted">{hint}</span>}
      </span>
    </label>
  );
}
