import type { Page } from '@/lib/model/page';
import type { Frame } from '../contract';
import { peerOf } from './peer';

/**
 * WhatsApp Web has one address for all chats: the open pane is what tells. The address given is the one that leads to
 * this chat, where its phone is known.
 */
export function recognise(frame: Frame): Page | null {
  const peer = peerOf(frame);
  if (!peer) return null;
  const { host, href } = frame.location;
  const [phone] = peer.phones;
  const url = phone ? `https://${host}/send?phone=${phone.replace(/\D/g, '')}` : href;
  return { site: 'whatsapp', kind: 'chat', host, url, recordId: peer.chatId };
}
