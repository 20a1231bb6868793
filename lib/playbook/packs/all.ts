/** Every built-in playbook, in the order a new team sees them. */
import type { Playbook } from '@/lib/model/playbook';
import { onlineSchool } from './online-school';
import { partnerSupport } from './partner-support';
import { schoolDiary } from './school-diary';

export const PACKS: Playbook[] = [onlineSchool, schoolDiary, partnerSupport];
