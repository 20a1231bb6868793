import { useDeferredValue, useState } from 'react';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { TextInput } from '@/components/ui/field';
import type { FoundClient } from '@/lib/messages/contract-records';

/** Any client, found by name, phone, e-mail or a word of a note. */
export function ClientSearch({ onChoose }: { onChoose(clientId: string): void }) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  return (
    <div className="px-3 py-2">
      <TextInput
        type="search"
        data-testid="client-search"
        aria-label={t.records.search}
        placeholder={t.records.search}
        maxLength={200}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {asked.length > 1 && <Found query={asked} onChoose={onChoose} />}
    </div>
  );
}

function Found({ query, onChoose }: { query: string; onChoose(clientId: string): void }) {
  const { t } = useWords();
  const { data } = useQuery('client.search', { query }, ['notes', 'contact-log']);
  if (!data) return null;
  if (data.found.length === 0) return <p className="pt-2 text-sm text-muted">{t.records.nobodyFound}</p>;
  return (
    <>
      <ul className="mt-1">
        {data.found.map((found) => (
          <Hit key={found.client.id} found={found} onChoose={onChoose} />
        ))}
      </ul>
      {data.total > data.found.length && (
        <p className="pt-1 text-xs text-muted">{t.records.moreFound(data.found.length, data.total)}</p>
      )}
    </>
  );
}

function Hit({ found: { client, notes }, onChoose }: { found: FoundClient; onChoose(clientId: string): void }) {
  const { t } = useWords();
  return (
    <li>
      <button
        type="button"
        data-testid="client-hit"
        data-client-id={client.id}
        className="w-full rounded-md px-1.5 py-1.5 text-left text-sm hover:bg-sunken"
        onClick={() => onChoose(client.id)}
      >
        <span className="private font-medium">{client.names[0] ?? t.followups.nobody}</span>{' '}
        <span className="private text-muted">{client.phones[0] ?? client.emails[0]}</span>
        {notes.map(({ id, text }) => (
          <span key={id} className="private block truncate text-xs text-muted">
            {text}
          </span>
        ))}
      </button>
    </li>
  );
}
