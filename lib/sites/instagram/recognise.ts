import type { Page } from '@/lib/model/page';
import type { Frame } from '../contract';
import { peerOf } from './peer';

/** Only threads of Direct: the rest of the site is none of ours. */
export function recognise(frame: Frame): Page | null {
  const peer = peerOf(frame);
  if (!peer) return null;
  const { host, href } = frame.location;
  const url = peer.threadId ? `https://${host}/direct/t/${peer.threadId}/` : href;
  return { site: 'instagram', kind: 'chat', host, url, recordId: peer.threadId };
}
