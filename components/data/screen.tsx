/** What every screen stands in: calls, settings, words, messages. */
import { createContext, type ReactNode, useContext } from 'react';
import type { Settings } from '@/lib/model/settings';
import { type Calls, CallsProvider } from './calls';
import { LoadFailed } from './load-failed';
import { ToastProvider } from './toasts';
import { useQuery } from './use-query';
import { WordsProvider } from './words';

const SettingsContext = createContext<Settings | null>(null);

export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('A screen stands outside of Screen');
  return settings;
}

export function Screen({ calls, children }: { calls: Calls; children: ReactNode }) {
  return (
    <CallsProvider value={calls}>
      <Furnished>{children}</Furnished>
    </CallsProvider>
  );
}

function Furnished({ children }: { children: ReactNode }) {
  const { data: settings, failed, retry } = useQuery('settings.read', {}, ['settings']);
  return (
    <WordsProvider settings={settings}>
      {settings ? (
        <SettingsContext value={settings}>
          <ToastProvider>{children}</ToastProvider>
        </SettingsContext>
      ) : (
        failed && <LoadFailed retry={retry} />
      )}
    </WordsProvider>
  );
}
