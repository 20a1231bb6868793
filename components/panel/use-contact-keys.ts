/** Alt and a letter copies a contact, from any part of the panel. */
import { useEffect } from 'react';
import { copyText } from '@/components/data/clipboard';
import { useSettings } from '@/components/data/screen';
import { useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import type { ContactList } from '@/lib/model/playbook';
import { usePanel } from './panel-context';

type Contact = ContactList['entries'][number];

/** By their place on the keyboard, whatever its language; without those that browsers take for themselves. */
const KEYS = ['KeyQ', 'KeyW', 'KeyR', 'KeyT', 'KeyY', 'KeyU', 'KeyI', 'KeyO', 'KeyP'];

/** All contacts of the playbooks in force, each person once. */
export function useContacts(): Contact[] {
  const { playbooks } = usePanel();
  const all = playbooks.flatMap(({ contacts }) => contacts.flatMap(({ entries }) => entries));
  return all.filter(({ variable }, at) => all.findIndex((one) => one.variable === variable) === at);
}

/** The key's code; undefined for those beyond the last key. */
export function keyOf(contacts: readonly Contact[], variable: string): string | undefined {
  return KEYS[contacts.findIndex((one) => one.variable === variable)];
}

export function keyName(code: string): string {
  return `Alt+${code.slice(3)}`;
}

export function useContactKeys(): void {
  const contacts = useContacts();
  const { variables } = useSettings();
  const { t } = useWords();
  const toast = useToast();
  useEffect(() => {
    const listening = new AbortController();
    const copy = async ({ topic, variable }: Contact) => {
      const value = variables[variable];
      if (!value) return toast({ text: t.playbook.contactMissing(topic) });
      const copied = await copyText(value);
      toast(
        copied
          ? { text: t.playbook.contactCopied(topic), tone: 'good' }
          : { text: t.scripts.notCopied(value), tone: 'bad' },
      );
    };
    const hear = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, shiftKey, metaKey, repeat, isTrusted } = event;
      if (!isTrusted || !altKey || ctrlKey || shiftKey || metaKey || repeat || isTyping(event)) return;
      const contact = contacts[KEYS.indexOf(event.code)];
      if (!contact) return;
      event.preventDefault();
      void copy(contact);
    };
    window.addEventListener('keydown', hear, { signal: listening.signal });
    return () => listening.abort();
  });
}

/** On a Mac, Option and a letter is a sign that is typed. */
function isTyping({ target }: KeyboardEvent): boolean {
  const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return field && /Mac/.test(navigator.userAgent);
}
