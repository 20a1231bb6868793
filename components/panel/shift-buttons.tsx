/** The messages of a shift, one click each: that it begins, and what the next one takes over, as text and as a file. */
import { useCalls } from '@/components/data/calls';
import { copyText } from '@/components/data/clipboard';
import { saveAs } from '@/components/data/save-as';
import { useSettings } from '@/components/data/screen';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords, type Words } from '@/components/data/words';
import { followUpLine } from '@/components/records/hand-over';
import { Button } from '@/components/ui/button';
import { formatMoment, formatSpan } from '@/lib/i18n/format';
import type { ShiftView } from '@/lib/messages/contract-shift';

export function ShiftButtons({ shift, now }: { shift: ShiftView; now: Date }) {
  const words = useWords();
  const { t } = words;
  const { managerName } = useSettings();
  const toast = useToast();
  const run = useRun();
  const { send } = useCalls();
  const copy = async (text: string) => {
    const copied = await copyText(text);
    toast(copied ? { text: t.today.copied, tone: 'good' } : { text: t.today.notCopied, tone: 'bad' });
  };
  const handOverFile = async () => {
    const { json, followUps } = await send('handover.export', {});
    if (followUps === 0) return toast({ text: t.moving.nothingToHand });
    saveAs(json, `cuebook-handover-${now.toISOString().slice(0, 10)}.json`);
    toast({ text: t.moving.handoverSaved, tone: 'good' });
  };
  return (
    <div className="flex flex-wrap gap-1.5">
      <Button icon="copy" data-testid="shift-start" onClick={() => void copy(startText(shift, managerName, words))}>
        {t.today.start}
      </Button>
      <Button
        icon="copy"
        data-testid="shift-handover"
        onClick={() => void copy(handoverText(shift, managerName, now, words))}
      >
        {t.today.handover}
      </Button>
      <Button data-testid="shift-handover-file" onClick={() => run(handOverFile())}>
        {t.moving.handoverFile}
      </Button>
    </div>
  );
}

export function startText({ orders, followUps }: ShiftView, name: string, { t }: Words): string {
  return `${t.today.startText(name || '—')}\n${t.today.startPlan(orders.length, followUps.length)}`;
}

/** Open dialogues, follow-ups, orders not taken, and what was done; a part with nothing in it is left out. */
export function handoverText(shift: ShiftView, name: string, now: Date, { t, locale }: Words): string {
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(now);
  const when = (iso: string) => formatMoment(locale, iso, now);
  const { progress } = shift;
  const parts: [string, string[]][] = [
    [
      t.today.handoverDialogues,
      shift.waiting.map(
        ({ clientName, askedAt, url }) => `${clientName || t.followups.nobody}, ${when(askedAt)} ${url}`,
      ),
    ],
    [t.today.handoverFollowUps, shift.followUps.map((followUp) => followUpLine(followUp, when(followUp.dueAt)))],
    [
      t.today.handoverOrders,
      shift.orders.map(({ order, age }) =>
        [order.number ?? order.id, order.clientName, t.today.age(formatSpan(locale, age)), order.url]
          .filter(Boolean)
          .join(', '),
      ),
    ],
    [
      t.today.handoverDone,
      [
        t.today.taken(progress.taken),
        t.today.contacted(progress.contacted),
        t.today.done(progress.followUpsDone),
        t.today.paid(progress.paid),
      ],
    ],
  ];
  const written = parts.filter(([, lines]) => lines.length > 0);
  return [
    t.today.handoverTitle(name || '—', day),
    ...written.map(([title, lines]) => `${title}:\n${lines.map((line) => `- ${line}`).join('\n')}`),
  ].join('\n\n');
}
