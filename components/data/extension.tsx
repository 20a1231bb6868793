/** What only the browser can say or do for a page of ours that is a tab or a popup. */
import { createContext, useContext } from 'react';

export interface Extension {
  version: string;
  /** Asks the person for permission to work on an origin; to be called in the handler of a click, before any await. */
  requestAccess(origin: string): Promise<boolean>;
}

const ExtensionContext = createContext<Extension | null>(null);

export const ExtensionProvider = ExtensionContext.Provider;

export function useExtension(): Extension {
  const extension = useContext(ExtensionContext);
  if (!extension) throw new Error('A screen stands outside of ExtensionProvider');
  return extension;
}
