/** Why a page of a school is none of ours: a guest's, or a student's. */
import type { Unfit } from '@/lib/model/page';
import type { Frame } from '../contract';
import { anyState, first } from '../find';
import { isStaff } from './recognise';
import { GUEST, LOGGED_IN } from './selectors';

const LOGIN = /^\/(?:cms\/system\/login|pl\/2fa)\b/;

/** Null where the page is no school's, or a page of the staff that is just not known. */
export function unfit({ document, location }: Frame): Unfit | null {
  const root = document.documentElement;
  const isLoggedIn = first(root, LOGGED_IN, anyState) !== null;
  if (!(isLoggedIn || first(root, GUEST, anyState))) return null;
  // The second factor is asked for after the password: logged in halfway.
  if (!isLoggedIn || LOGIN.test(location.pathname)) return 'logged-out';
  return isStaff(document) ? null : 'not-staff';
}
