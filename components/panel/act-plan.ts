/** An act as it is shown for confirmation: what will be done, to what, and why. */
import type { Texts } from '@/lib/i18n/texts';
import type { TabView } from '@/lib/messages/contract';
import type { Act, ActKind } from '@/lib/model/page';
import type { ActEvent } from '@/lib/model/records';

export interface ActPlan {
  act: Act;
  undoes: string | null;
  number: string;
  clientName: string;
  former: string;
  becomes: string;
  because: string;
}

/** For the record shown; null where the page shows none to act on. */
export function planAct(view: TabView, t: Texts, kind: Exclude<ActKind, 'restore'>, because: string): ActPlan | null {
  const becomes = kind === 'take' ? t.act.statusInWork : t.act.statusFalse;
  return planFor(view, t, { kind }, { undoes: null, becomes, because });
}

/** Takes an event back, on the page of its record. */
export function planRestore(view: TabView, t: Texts, event: ActEvent): ActPlan | null {
  const { status, managerId } = event.before;
  return planFor(
    view,
    t,
    { kind: 'restore', restore: { status, ...(managerId !== undefined && { managerId }) } },
    { undoes: event.id, becomes: status?.text ?? t.act.unknownValue, because: t.because.undo },
  );
}

/** Is this the record of the event? Ids are unique within a site's host only. */
export function isRecordOf(view: TabView, event: ActEvent): boolean {
  const { page } = view;
  return page?.site === event.site && page.host === event.host && page.recordId === event.recordId;
}

function planFor(
  { page, shown, clients }: TabView,
  t: Texts,
  act: Pick<Act, 'kind' | 'restore'>,
  rest: Pick<ActPlan, 'undoes' | 'becomes' | 'because'>,
): ActPlan | null {
  if (!page?.recordId) return null;
  return {
    ...rest,
    act: { ...act, recordId: page.recordId, expectStatus: shown.status?.[0]?.value ?? null },
    number: shown.recordNumber?.[0]?.text ?? page.recordId,
    clientName: shown.clientName?.[0]?.text ?? clients[0]?.names[0] ?? t.act.unknownValue,
    former: shown.status?.[0]?.text ?? t.act.unknownValue,
  };
}
