/** Every built-in playbook, in the order a new team sees them. */
import type { Playbook } from '@/lib/model/playbook';
import { franchiseMentor } from './franchise-mentor';
import { onlineSchool } from './online-school';
import { partnerSupport } from './partner-support';
import { schoolDiary } from './school-diary';
import { trainingCentre } from './training-centre';

export const PACKS: Playbook[] = [onlineSchool, schoolDiary, partnerSupport, franchiseMentor, trainingCentre];
