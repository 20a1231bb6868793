/** Who answers for what; what is not filled in yet is asked for once, for the whole team. */
import { type FormEvent, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useSettings } from '@/components/data/screen';
import { useRun } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/field';
import type { ContactList } from '@/lib/model/playbook';
import type { Found } from '@/lib/suggest/found';
import { SendButtons } from './send-buttons';
import { keyName, keyOf, useContacts } from './use-contact-keys';
import { useSending } from './use-sending';

export function ContactCard({ found: { playbook, entry: list } }: { found: Found<ContactList> }) {
  const { t } = useWords();
  const { variables } = useSettings();
  const sending = useSending();
  const contacts = useContacts();
  return (
    <section data-testid="contacts" data-contacts-id={list.id} className="border-b border-line px-3 py-2">
      <h3 className="text-base leading-snug font-semibold">{list.title}</h3>
      <ul>
        {list.entries.map(({ id, topic, situation, variable }) => {
          const value = variables[variable];
          const key = keyOf(contacts, variable);
          return (
            <li key={id} data-testid="contact" data-contact-id={id} className="py-1.5">
              <div className="flex items-start gap-2">
                <div className="min-w-0 grow">
                  <p className="text-sm font-medium">
                    {topic}
                    {key && (
                      <kbd title={t.playbook.key(keyName(key))} className="ml-2 font-sans text-xs text-muted">
                        {keyName(key)}
                      </kbd>
                    )}
                  </p>
                  {situation && <p className="text-xs text-muted">{situation}</p>}
                  {value && <p className="text-sm break-words">{value}</p>}
                </div>
                {value && (
                  <SendButtons
                    sending={sending}
                    item={{ key: `contact/${variable}`, text: `{${variable}}`, locale: playbook.locale }}
                    main={false}
                  />
                )}
              </div>
              {!value && <Unknown variable={variable} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Unknown({ variable }: { variable: string }) {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const [value, setValue] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim()) run(send('settings.save', { settings: { variables: { [variable]: value.trim() } } }));
  };
  return (
    <form className="mt-1 flex gap-1.5" onSubmit={save}>
      <TextInput
        data-testid="contact-value"
        aria-label={t.playbook.contactValue}
        placeholder={`${t.playbook.contactValue}: ${t.playbook.unknown}`}
        maxLength={2000}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <Button type="submit" data-testid="contact-save" disabled={!value.trim()}>
        {t.playbook.keepContact}
      </Button>
    </form>
  );
}
