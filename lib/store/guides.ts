/** Where each client stands in each guide. */
import type { GuideProgress } from '@/lib/model/records';
import { database } from './db';

export async function saveGuide(progress: GuideProgress): Promise<void> {
  await (await database()).guides.put(progress);
}

export async function guidesOf(owner: string): Promise<GuideProgress[]> {
  return (await database()).guides.where('owner').equals(owner).toArray();
}
