/** Where the options page is: its address says it, so that Back and a reload come to the same place. */
import { useSyncExternalStore } from 'react';
import type { Part } from '@/lib/model/layer';
import { PARTS } from '@/lib/playbook/layer';

export interface EditorPlace {
  playbookId: string;
  part: Part;
  /** Null: the list. */
  id: string | null;
}

/** Null: the options themselves. */
export function useEditorPlace(): EditorPlace | null {
  const hash = useSyncExternalStore(listen, () => location.hash);
  return placeOf(hash);
}

export function placeOf(hash: string): EditorPlace | null {
  const [mark, playbookId, name, id] = hash.replace(/^#/, '').split('/').map(decoded);
  const part = PARTS.find((one) => one === name);
  if (mark !== 'playbook' || !playbookId) return null;
  return { playbookId, part: part ?? 'scripts', id: id || null };
}

export function addressOf({ playbookId, part, id }: EditorPlace): string {
  return `#${['playbook', playbookId, part, ...(id === null ? [] : [id])].map(encodeURIComponent).join('/')}`;
}

export function goTo(place: EditorPlace | null): void {
  location.hash = place ? addressOf(place) : '';
}

function decoded(bit: string): string {
  try {
    return decodeURIComponent(bit);
  } catch {
    return bit;
  }
}

function listen(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
