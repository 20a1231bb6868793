import '@/components/theme.css';
import { createRoot } from 'react-dom/client';
import { Screen } from '@/components/data/screen';
import { Popup } from '@/components/popup/popup';
import { sendUi } from '@/lib/messages/send';
import { onChanged } from '@/lib/messages/topics';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Screen calls={{ send: sendUi, onChanged }}>
      <Popup />
    </Screen>,
  );
}
