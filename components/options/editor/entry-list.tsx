/** The entries of one part, to choose from, to move and to star; all of it by keys, too. */
import { type KeyboardEvent, useState } from 'react';
import { useWords } from '@/components/data/words';
import { Badge } from '@/components/ui/badge';
import { Button, IconButton } from '@/components/ui/button';
import { TextInput } from '@/components/ui/field';
import type { Entry, Part } from '@/lib/model/layer';
import { textsIn } from '@/lib/playbook/warnings';
import { addressOf } from './place';
import type { Entries } from './use-entries';

interface EntryListProps {
  playbookId: string;
  part: Part;
  entries: Entries;
  selected: string | null;
}

export function EntryList({ playbookId, part, entries, selected }: EntryListProps) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const found = entries.entries.filter((entry) => isFound(part, entry, query));
  return (
    <>
      <div className="mb-2 space-y-2">
        <Button icon="add" data-testid="entry-add" className="w-full justify-center!" onClick={entries.add}>
          {t.editor.add[part]}
        </Button>
        <TextInput
          type="search"
          data-testid="entry-find"
          aria-label={t.editor.find}
          placeholder={t.editor.find}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      </div>
      {found.length === 0 && <p className="px-1 py-3 text-sm text-muted">{t.editor.none}</p>}
      <ul className="space-y-px">
        {found.map((entry) => (
          <Row
            key={entry.id}
            entry={entry}
            address={addressOf({ playbookId, part, id: entry.id })}
            entries={entries}
            selected={entry.id === selected}
            whole={query === ''}
          />
        ))}
      </ul>
      <p className="mt-2 px-1 text-xs text-muted">{t.editor.keys}</p>
    </>
  );
}

interface RowProps {
  entry: Entry;
  address: string;
  entries: Entries;
  selected: boolean;
  /** The list is not searched: an entry can be moved in it. */
  whole: boolean;
}

function Row({ entry, address, entries, selected, whole }: RowProps) {
  const { t } = useWords();
  const { id, title, favourite = false } = entry;
  const hidden = entries.changeOf(id)?.hidden ?? false;
  const standing = entries.standingOf(id);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as 'ArrowUp'];
    if (by === undefined || !event.altKey || !whole) return;
    event.preventDefault();
    const { currentTarget } = event;
    entries.move(id, by);
    // Moved in the document, it loses the focus, and the next key would go nowhere.
    setTimeout(() => currentTarget.focus());
  };
  return (
    <li
      data-testid="entry"
      data-entry-id={id}
      data-standing={standing}
      className={`group flex items-center rounded-md border-l-3 ${selected ? 'border-l-accent bg-soft' : 'border-l-transparent hover:bg-sunken'}`}
    >
      <a
        href={address}
        aria-current={selected || undefined}
        onKeyDown={onKeyDown}
        className={`min-w-0 grow rounded-md px-2 py-1.5 text-base leading-snug ${hidden ? 'text-muted line-through' : ''}`}
      >
        {title}
        <span className="ml-1.5 inline-flex gap-1 align-middle no-underline">
          {standing !== 'as-is' && <Badge>{standing === 'yours' ? t.editor.own : t.editor.changed}</Badge>}
          {hidden && <Badge>{t.editor.hidden}</Badge>}
          {entries.conflictOf(id) && <Badge tone="warn">{t.editor.disputed}</Badge>}
        </span>
      </a>
      <span className="flex shrink-0 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
        {whole && (
          <>
            <IconButton icon="up" label={t.editor.up} onClick={() => entries.move(id, -1)} />
            <IconButton icon="down" label={t.editor.down} onClick={() => entries.move(id, 1)} />
          </>
        )}
      </span>
      <IconButton
        icon="star"
        label={favourite ? t.editor.unstar : t.editor.star}
        aria-pressed={favourite}
        data-testid="entry-star"
        className={
          favourite
            ? 'text-accent! [&_path]:fill-current'
            : 'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100'
        }
        onClick={() => entries.flag(id, { favourite: !favourite })}
      />
    </li>
  );
}

function isFound(part: Part, entry: Entry, query: string): boolean {
  const wanted = plain(query).split(/\s+/);
  const texts = textsIn(part, entry, 'en').map(({ text }) => text);
  const all = plain([entry.title, entry.id, ...texts].join('\n'));
  return wanted.every((word) => all.includes(word));
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').trim();
}
