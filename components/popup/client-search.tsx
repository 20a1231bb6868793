/** A client by a part of the name, the phone or the e-mail, and the way to his page. */
import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { TextInput } from '@/components/ui/field';

export function ClientSearch() {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const [query, setQuery] = useState('');
  return (
    <section className="border-b border-line px-3 py-1.5">
      <TextInput
        type="search"
        data-testid="client-find"
        aria-label={t.today.find}
        placeholder={t.today.find}
        maxLength={200}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {query.trim() !== '' && (
        <Found query={query.trim()} onOpen={(url) => run(send('shift.go', { url }), () => window.close())} />
      )}
    </section>
  );
}

function Found({ query, onOpen }: { query: string; onOpen(url: string): void }) {
  const { t } = useWords();
  const { data } = useQuery('client.find', { query }, []);
  if (!data) return null;
  if (data.length === 0) return <p className="py-1 text-sm text-muted">{t.today.noClient}</p>;
  return (
    <ul className="mt-1">
      {data.map(({ id, name, contact, url }) => (
        <li key={id}>
          <button
            type="button"
            data-testid="client-found"
            data-client-id={id}
            disabled={url === null}
            onClick={() => url !== null && onOpen(url)}
            className="flex w-full gap-2 rounded-md px-1.5 py-1 text-left text-sm hover:bg-sunken"
          >
            <span className="private min-w-0 grow truncate">{name || t.followups.nobody}</span>
            <span className="private shrink-0 text-muted">{contact}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
