import '@/components/theme.css';
import { createRoot } from 'react-dom/client';
import { askAhead } from '@/components/data/ahead';
import { ExtensionProvider } from '@/components/data/extension';
import { Screen } from '@/components/data/screen';
import { Popup } from '@/components/popup/popup';
import { sendUi } from '@/lib/messages/send';
import { onChanged } from '@/lib/messages/topics';
import { extension } from '@/lib/platform/extension';

const root = document.getElementById('root');
if (root) {
  // In the order in which the window is filled from above.
  const ahead = ['settings.read', 'follow-up.list', 'shift.view', 'site.look'] as const;
  createRoot(root).render(
    <ExtensionProvider value={extension}>
      <Screen calls={askAhead({ send: sendUi, onChanged }, ahead)}>
        <Popup />
      </Screen>
    </ExtensionProvider>,
  );
}
