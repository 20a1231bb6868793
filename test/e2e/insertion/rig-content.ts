/** The content script of the test: the page asks by an event, the answer stands on the root element. */

import { insertText } from '@/lib/insertion/insert';
import { trackComposers } from '@/lib/insertion/track';
import { closedRoot } from '@/lib/overlay/takeover';

const tracker = trackComposers({
  window,
  isComposer: (element) => element.id !== 'other' && (element.isContentEditable || 'value' in element),
  onUse: () => {},
  shadowOf: closedRoot,
  signal: new AbortController().signal,
});

const root = document.documentElement;
document.addEventListener('rig-insert', async (event) => {
  // The page of this test sends a string.
  const text = (event as CustomEvent<string>).detail;
  const target = tracker.last();
  const outcome = target ? await insertText(target, text) : { failed: 'no-composer' };
  root.setAttribute('data-outcome', JSON.stringify(outcome));
});
root.setAttribute('data-rig', 'ready');
