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
  const port = createPagePort(passed.port);
  // Before React draws: a page that is only busy must not look like one that refuses.
  port.call('ready', {}).catch(() => {});
  createRoot(root).render(
    <Screen calls={askAhead({ send: sendUi, onChanged }, ['settings.read', 'tab.view', 'playbook.list'])}>
      <Panel port={port} />
    </Screen>,
  );
}
