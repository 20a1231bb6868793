import { type ChangeEvent, useRef } from 'react';
import { useRun } from '@/components/data/toasts';
import { Button } from '@/components/ui/button';

interface ChooseFileProps {
  label: string;
  /** As of an `<input type=file>`. */
  accept: string;
  testId: string;
  /** In characters. */
  longest: number;
  disabled?: boolean;
  /** `text`: null where the file is longer than any good one. */
  onFile(name: string, text: string | null): void;
}

/** A button that lets the manager choose a file, which comes as text. */
export function ChooseFile({ label, accept, testId, longest, disabled = false, onFile }: ChooseFileProps) {
  const run = useRun();
  const input = useRef<HTMLInputElement>(null);
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = currentTarget.files ?? [];
    if (!chosen) return;
    // Of a text of this length in bytes, no letter is longer than three.
    const text = chosen.size > longest * 3 ? null : await chosen.text();
    // The same file may be chosen again after it was mended.
    currentTarget.value = '';
    onFile(chosen.name, text);
  };
  return (
    <>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        data-testid={testId}
        aria-label={label}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => run(choose(event))}
      />
    </>
  );
}
