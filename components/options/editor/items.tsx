import { type ReactNode, useState } from 'react';
import { useWords } from '@/components/data/words';
import { Button, IconButton } from '@/components/ui/button';
import { swapped } from '@/lib/playbook/editing';

interface ItemsProps<T> {
  label: string;
  items: readonly T[];
  /** What the button says, and what it adds. */
  add: { label: string; item(): NoInfer<T> };
  onItems(items: T[]): void;
  /** Takes one out where more than the list changes with it. */
  onRemove?(at: number): void;
  fewest?: number;
  testId?: string;
  children(item: T, change: (item: T) => void, at: number): ReactNode;
}

/** Several of one kind, each in a frame with buttons that move it and take it out. */
export function Items<T>({ label, items, add, onItems, onRemove, fewest = 0, testId, children }: ItemsProps<T>) {
  const { t } = useWords();
  // They have no name of their own, and what is being typed has to go with its frame.
  const [kept, setKeys] = useState<number[]>([]);
  const keys = kept.length === items.length ? kept : items.map((_, at) => at);
  const move = (at: number, by: 1 | -1) => {
    const [moved, movedKeys] = [swapped(items, at, by), swapped(keys, at, by)];
    if (!moved || !movedKeys) return;
    setKeys(movedKeys);
    onItems(moved);
  };
  const remove = (at: number) => {
    setKeys(keys.toSpliced(at, 1));
    if (onRemove) onRemove(at);
    else onItems(items.toSpliced(at, 1));
  };
  return (
    <fieldset className="space-y-2" data-testid={testId}>
      <legend className="mb-1 text-sm text-muted">{label}</legend>
      {items.map((item, at) => (
        <div
          key={keys[at]}
          data-testid="item"
          className={`relative rounded-md border border-line bg-sunken/50 p-2.5 ${items.length > 1 ? 'pr-24' : 'pr-10'}`}
        >
          {children(item, (next) => onItems(items.map((one, place) => (place === at ? next : one))), at)}
          <div className="absolute top-1.5 right-1.5 flex">
            {items.length > 1 && (
              <>
                <IconButton
                  icon="up"
                  label={t.editor.up}
                  className="disabled:opacity-30"
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                />
                <IconButton
                  icon="down"
                  label={t.editor.down}
                  className="disabled:opacity-30"
                  disabled={at === items.length - 1}
                  onClick={() => move(at, 1)}
                />
              </>
            )}
            {items.length > fewest && (
              <IconButton icon="remove" label={t.editor.remove} data-testid="item-remove" onClick={() => remove(at)} />
            )}
          </div>
        </div>
      ))}
      <Button
        icon="add"
        data-testid="item-add"
        onClick={() => {
          setKeys([...keys, Math.max(-1, ...keys) + 1]);
          onItems([...items, add.item()]);
        }}
      >
        {add.label}
      </Button>
    </fieldset>
  );
}
