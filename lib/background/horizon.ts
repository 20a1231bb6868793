/** Records that the manager has open lately: which lack a next activity, or have one that lies wrong. */
import { isFar, lackOf } from '@/lib/followups/horizon';
import type { HorizonView } from '@/lib/messages/contract-shift';
import { isOrderKind } from '@/lib/model/acts';
import type { Facts, Page } from '@/lib/model/page';
import type { FollowUp } from '@/lib/model/records';
import type { Settings } from '@/lib/model/settings';
import { orderKey, ordersByKey } from '@/lib/store/orders';
import { factOf } from './facts';
import { readSession, updateSession } from './session';

interface SeenRecord {
  url: string;
  title: string;
  planned: string | null;
}

const KEY = 'shift:horizon';
const MOST = 200;

/** A page that keeps a field from sight says nothing of what is planned. */
export async function seeActivity(page: Page, facts: Facts): Promise<void> {
  const { nextActivity } = facts;
  if (!nextActivity || !page.recordId || !isOrderKind(page.kind)) return;
  if ('missing' in nextActivity && nextActivity.why) return;
  const key = orderKey(page.site, page.host, page.recordId);
  const seen: SeenRecord = {
    url: page.url,
    title: factOf(facts, 'title') ?? factOf(facts, 'clientName') ?? factOf(facts, 'recordNumber') ?? page.recordId,
    planned: 'value' in nextActivity ? nextActivity.value : null,
  };
  await updateSession<Record<string, SeenRecord>>(KEY, (stored) => {
    const { [key]: _, ...others } = stored ?? {};
    return Object.fromEntries([...Object.entries(others), [key, seen]].slice(-MOST));
  });
}

/** A follow-up of ours that is near enough is a next activity too. */
export async function lacking(open: readonly FollowUp[], now: Date, settings: Settings): Promise<HorizonView[]> {
  const { work, locale, rulesOff } = settings;
  if (rulesOff.includes('task.horizon')) return [];
  const near = open.filter(({ dueAt }) => !isFar(new Date(dueAt), now, work));
  const kept = new Set(near.flatMap(({ orderKey: key, url }) => [key, url]));
  const seen = Object.entries((await readSession<Record<string, SeenRecord>>(KEY)) ?? {});
  const records = new Map((await ordersByKey(seen.map(([key]) => key))).map((order) => [order.key, order]));
  return seen.flatMap(([key, { url, title, planned }]) => {
    const lack = kept.has(key) || kept.has(url) ? null : lackOf(planned, locale, now, work);
    const later = records.get(key)?.later;
    // It was said of that activity, and of no other one.
    const reason = lack === 'far' && later?.planned === planned?.slice(0, 500) ? (later?.reason ?? null) : null;
    return lack ? [{ key, url, title, lack, planned, reason }] : [];
  });
}
