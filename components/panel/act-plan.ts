/** An act as it is shown for confirmation: what will be done, to what, and why. */
import type { Texts } from '@/lib/i18n/texts';
import type { TabView } from '@/lib/messages/contract';
import type { StatusActKind } from '@/lib/model/acts';
import type { Act, Choice } from '@/lib/model/page';
import type { ActEvent } from '@/lib/model/records';

export interface ActPlan {
  act: Act & { kind: StatusActKind | 'comment' };
  undoes: string | null;
  number: string;
  clientName: string;
  /** What becomes of the status; null: nothing. */
  change: { former: string; becomes: string; because: string } | null;
  /** The CRM's form demands one of these. */
  reasons: readonly Choice[];
}

type Planned = Omit<Act, 'recordId' | 'expectStatus'> & Pick<ActPlan['act'], 'kind'>;

/** For the record shown; null where the page shows none to act on. */
export function planAct(view: TabView, t: Texts, kind: 'mark-surplus' | 'take', because: string): ActPlan | null {
  const becomes = kind === 'take' ? t.act.statusInWork : t.act.statusFalse;
  const { cancelReasons } = view.facts;
  const reasons = kind === 'mark-surplus' && cancelReasons && 'value' in cancelReasons ? cancelReasons.value : [];
  return planFor(view, t, { kind }, { becomes, because, reasons });
}

/** Takes an event back, on the page of its record. */
export function planRestore(view: TabView, t: Texts, event: ActEvent): ActPlan | null {
  const { status, managerId } = event.before;
  const plan = planFor(
    view,
    t,
    { kind: 'restore', restore: { status, ...(managerId !== undefined && { managerId }) } },
    { becomes: status?.text ?? t.act.unknownValue, because: t.because.undo, reasons: [] },
  );
  return plan && { ...plan, undoes: event.id };
}

/** A comment on the record shown, to be written or already written (a note); null where the page takes none. */
export function planComment(view: TabView, t: Texts, text = ''): ActPlan | null {
  return view.acts.includes('comment') ? planFor(view, t, { kind: 'comment', text }, null) : null;
}

/** The act on the record shown; null where the page shows none. */
export function actHere<A extends Omit<Act, 'recordId' | 'expectStatus'>>({ page, shown }: TabView, act: A) {
  if (!page?.recordId) return null;
  return { ...act, recordId: page.recordId, expectStatus: shown.status?.[0]?.value ?? null };
}

function planFor(
  view: TabView,
  t: Texts,
  planned: Planned,
  change: { becomes: string; because: string; reasons: readonly Choice[] } | null,
): ActPlan | null {
  const { shown, clients } = view;
  const act = actHere(view, planned);
  if (!act) return null;
  return {
    act,
    undoes: null,
    number: shown.recordNumber?.[0]?.text ?? act.recordId,
    clientName: shown.clientName?.[0]?.text ?? clients[0]?.names[0] ?? t.act.unknownValue,
    change: change && {
      former: shown.status?.[0]?.text ?? t.act.unknownValue,
      becomes: change.becomes,
      because: change.because,
    },
    reasons: change?.reasons ?? [],
  };
}
