import type { Page } from '@/lib/model/page';
import type { Frame } from '../contract';
import { peerOf } from './peer';

/** The address given leads back to the chat in the same one of the two programs. */
export function recognise(frame: Frame): Page | null {
  const peer = peerOf(frame);
  if (!peer) return null;
  const { host, href, pathname } = frame.location;
  const hash = peer.handle ? `@${peer.handle}` : peer.id;
  const url = hash ? `https://${host}${pathname}#${hash}` : href;
  return { site: 'telegram', kind: 'chat', host, url, recordId: peer.id };
}
