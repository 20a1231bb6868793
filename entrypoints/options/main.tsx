import '@/components/theme.css';
import { createRoot } from 'react-dom/client';
import { Screen } from '@/components/data/screen';
import { Options } from '@/components/options/options';
import { sendUi } from '@/lib/messages/send';
import { onChanged } from '@/lib/messages/topics';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Screen calls={{ send: sendUi, onChanged }}>
      <Options />
    </Screen>,
  );
}
