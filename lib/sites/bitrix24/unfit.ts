/** Why a page under a portal's address is none of ours. */
import type { Unfit } from '@/lib/model/page';
import type { Frame } from '../contract';
import { anyState, first } from '../find';
import { LOGIN, PLATFORM, PORTAL } from './selectors';

/** Guests of an extranet, and visitors of a public site made with the same platform, have no CRM. */
export function unfit({ document, location: { pathname } }: Frame): Unfit | null {
  const root = document.documentElement;
  if (first(root, LOGIN)) return 'logged-out';
  const isPublic = first(root, PLATFORM, anyState) !== null && !first(root, PORTAL, anyState);
  return isPublic || /\/(?:extranet|pub)\//.test(pathname) ? 'not-staff' : null;
}
