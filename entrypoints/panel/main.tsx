import '@/components/theme.css';
import { createRoot } from 'react-dom/client';
import { askAhead } from '@/components/data/ahead';
import { Screen } from '@/components/data/screen';
import { passGate } from '@/components/panel/gate';
import { createPagePort } from '@/components/panel/page-port';
import { Panel } from '@/components/panel/panel';
import { sendUi } from '@/lib/messages/send';
import { onChanged } from '@/lib/messages/topics';

const passed = await passGate(window, sendUi);
const root = document.getElementById('root');
if (passed && root) {
  if (passed.focus) window.focus();
  createRoot(root).render(
    <Screen calls={askAhead({ send: sendUi, onChanged }, ['settings.read', 'tab.view', 'playbook.list'])}>
      <Panel port={createPagePort(passed.port)} />
    </Screen>,
  );
}
