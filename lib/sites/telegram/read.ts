import type { Facts } from '@/lib/model/page';
import { lastIncoming } from '../chat';
import type { Frame } from '../contract';
import { absent, facts } from '../find';
import { messagesOf } from './messages';
import { isGroup, peerOf } from './peer';

export function read(frame: Frame): Facts {
  const peer = peerOf(frame);
  if (!peer) return {};
  const { id, name, handle } = peer;
  const messages = id ? messagesOf(peer, frame.now()) : [];
  const common = { lastIncoming: lastIncoming(messages), messages };
  if (isGroup(id)) {
    // A group is nobody: its name must not stand in a greeting, nor anything be kept under it.
    const nobody = absent('group');
    return facts({ clientName: nobody, clientId: nobody, handle: nobody, phones: nobody, title: name, ...common });
  }
  const phones = id ? absent('hidden-number') : null;
  return facts({ clientName: name, clientId: id, handle, phones, title: null, ...common });
}
