/** Everything that happened with a client as one list, the newest first. */
import type { Texts } from '@/lib/i18n/texts';
import type { ClientRecord } from '@/lib/messages/contract-records';
import type { SiteId } from '@/lib/model/page';
import type { Playbook } from '@/lib/model/playbook';
import type { Touch } from '@/lib/model/touch';

export const MOMENT_KINDS = ['text', 'guide', 'act', 'note', 'follow-up'] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

export interface Moment {
  id: string;
  kind: MomentKind;
  /** ISO 8601 in UTC. */
  at: string;
  title: string;
  /** What was written or meant; null: nothing to say. */
  detail: string | null;
  site: SiteId | null;
  /** The page it was done on. */
  url: string | null;
}

/**
 * Notes, follow-ups and acts are told by their own records, texts and guides by the contact log: with that switched off
 * the rest is still there, and nothing is told twice.
 */
export function timelineOf(record: ClientRecord, playbooks: readonly Playbook[], t: Texts): Moment[] {
  const moments: Moment[] = [
    ...record.touches.flatMap((touch) => momentOfTouch(touch, playbooks, t)),
    ...record.events.map(
      ({ id, kind, at, state, number, recordId, text = null, site, url }): Moment => ({
        id,
        kind: 'act',
        at,
        title: `${t.actLines[kind][state]}: ${number ?? recordId}`,
        detail: text,
        site,
        url,
      }),
    ),
    ...record.notes.map(
      ({ id, createdAt, text }): Moment => ({
        id,
        kind: 'note',
        at: createdAt,
        title: t.records.noteWritten,
        detail: text,
        site: null,
        url: null,
      }),
    ),
    ...record.followUps.map(
      ({ id, createdAt, reason, state, url }): Moment => ({
        id,
        kind: 'follow-up',
        at: createdAt,
        title: t.records.followUpStates[state],
        detail: reason,
        site: null,
        url,
      }),
    ),
  ];
  return moments.sort((a, b) => (a.at < b.at ? 1 : -1));
}

function momentOfTouch(touch: Touch, playbooks: readonly Playbook[], t: Texts): Moment[] {
  const { id, at, site, url } = touch;
  if (touch.kind === 'script' || touch.kind === 'objection') {
    return [{ id, kind: 'text', at, title: titleOf(touch, playbooks), detail: touch.part, site, url }];
  }
  if (touch.kind !== 'guide-step') return [];
  const guide = playbooks.flatMap(({ guides }) => guides).find((one) => one.id === touch.subject);
  const step = guide?.steps.find((one) => one.id === touch.part);
  const title = `${t.records.guideStep}: ${guide?.title ?? touch.subject}`;
  return [{ id, kind: 'guide', at, title, detail: step?.text ?? touch.part, site, url }];
}

/** A text that the playbook has no more is told by its id. */
function titleOf({ kind, playbookId, subject }: Touch, playbooks: readonly Playbook[]): string {
  const playbook = playbooks.find(({ id }) => id === playbookId);
  const entries = kind === 'script' ? playbook?.scripts : playbook?.objections;
  return entries?.find(({ id }) => id === subject)?.title ?? subject;
}
