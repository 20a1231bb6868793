/** Forms, checklists, price lists and contacts of the playbooks in force. */
import { useState } from 'react';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { foundOf } from '@/lib/suggest/found';
import { ChecklistCard } from './checklist-card';
import { ContactCard } from './contact-card';
import { FormFill } from './form-fill';
import { usePanel } from './panel-context';
import { PAPERS } from './papers';
import { QuoteCard } from './quote-card';
import { SearchBox } from './search-box';

export interface FormsTabProps {
  /** `kind/playbook id/id` of the form in view, or of what was looked for; null: the list. */
  open: string | null;
  onOpen(key: string | null): void;
  onGuide(id: string): void;
  onScript(title: string): void;
}

export function FormsTab({ open, onOpen, onGuide, onScript }: FormsTabProps) {
  const { search, playbooks } = usePanel();
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const hits = search.find(query).filter(({ kind }) => PAPERS.some((paper) => paper === kind));
  const isOpen = (kind: string) => (found: { key: string }) => `${kind}/${found.key}` === open;
  const form = foundOf('form', search.find(''), playbooks).find(isOpen('form'));
  if (form) return <FormFill found={form} onLeave={() => onOpen(null)} />;
  const checklists = foundOf('checklist', hits, playbooks);
  return (
    <>
      <div className="sticky top-0 z-1 border-b border-line bg-surface px-3 py-2">
        <SearchBox label={t.playbook.search} value={query} onValue={setQuery} testId="search-forms" />
      </div>
      {hits.length === 0 && <Empty text={query.trim() ? t.playbook.none : t.playbook.empty} />}
      {foundOf('form', hits, playbooks).map(({ key, entry }) => (
        <section key={key} data-testid="form" data-form-id={entry.id} className="border-b border-line px-3 py-2">
          <h3 className="text-base leading-snug font-semibold">{entry.title}</h3>
          <p className="text-sm text-muted">{entry.situation}</p>
          <Button className="mt-1.5" icon="edit" data-testid="form-open" onClick={() => onOpen(`form/${key}`)}>
            {t.playbook.fillIn}
          </Button>
        </section>
      ))}
      {checklists.map((found) => (
        <ChecklistCard
          key={found.key}
          found={found}
          wanted={isOpen('checklist')(found)}
          onGuide={onGuide}
          onScript={onScript}
        />
      ))}
      {foundOf('quote', hits, playbooks).map((found) => (
        <QuoteCard key={found.key} found={found} wanted={isOpen('quote')(found)} />
      ))}
      {foundOf('contacts', hits, playbooks).map((found) => (
        <ContactCard key={found.key} found={found} />
      ))}
    </>
  );
}
