/** What all parts of the panel work with. */
import { createContext, useContext } from 'react';
import type { TabView } from '@/lib/messages/contract';
import type { ScriptPictures } from '@/lib/messages/pictures';
import type { Playbook } from '@/lib/model/playbook';
import type { Search } from '@/lib/suggest/search';
import type { PagePort } from './page-port';

export interface PanelState {
  view: TabView;
  playbooks: readonly Playbook[];
  /** Of the scripts that have some. */
  pictures: readonly ScriptPictures[];
  search: Search;
  port: PagePort;
  /** Values typed since the panel was opened for this owner; the background may have no client to keep them for. */
  typed: Readonly<Record<string, string>>;
  remember(values: Record<string, string>): void;
}

const PanelContext = createContext<PanelState | null>(null);

export const PanelProvider = PanelContext.Provider;

export function usePanel(): PanelState {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('A part of the panel stands outside of it');
  return panel;
}
