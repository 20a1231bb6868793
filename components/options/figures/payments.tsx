/** Received, expected and possible payments. */
import { useWords } from '@/components/data/words';
import { EXPECTATIONS, type Figures } from '@/lib/model/figures';
import { PaymentWeeks } from './payment-weeks';
import { SheetButtons, Table } from './sheet';
import { useFormats } from './use-formats';

export function Payments({ figures: { payments, sums, weeks } }: { figures: Figures }) {
  const { t } = useWords();
  const { money } = useFormats();
  const head = [t.figures.state, t.figures.client, t.figures.number, t.figures.sum, t.figures.day];
  const cells = payments.map(({ state, clientName, number, amount, day }) => [
    t.figures.states[state],
    clientName,
    number,
    money(amount),
    day,
  ]);
  return (
    <div data-testid="figures-payments">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <h3 className="text-base font-semibold">{t.figures.payments}</h3>
        <SheetButtons name="payments" rows={[head, ...cells]} />
      </div>
      <p className="mb-2 text-sm">
        {EXPECTATIONS.map((state) => `${t.figures.states[state]}: ${sums[state].map(money).join(', ') || '0'}`).join(
          ' · ',
        )}
      </p>
      <PaymentWeeks weeks={weeks} />
      {cells.length > 0 && <Table head={head} rows={cells} testId="payments-table" client={1} folded />}
    </div>
  );
}
