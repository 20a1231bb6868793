import '@/components/theme.css';
import { createRoot } from 'react-dom/client';
import { ExtensionProvider } from '@/components/data/extension';
import { Screen } from '@/components/data/screen';
import { Popup } from '@/components/popup/popup';
import { sendUi } from '@/lib/messages/send';
import { onChanged } from '@/lib/messages/topics';
import { extension } from '@/lib/platform/extension';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ExtensionProvider value={extension}>
      <Screen calls={{ send: sendUi, onChanged }}>
        <Popup />
      </Screen>
    </ExtensionProvider>,
  );
}
