/** An order's card for tests of acts. */
import { vi } from 'vitest';
import type { Act } from '@/lib/model/page';
import { seedGetcourse } from '../../../test/sandbox/getcourse/data';
import { renderOrderCard } from '../../../test/sandbox/getcourse/order';
import { cardPath } from '../../../test/sandbox/getcourse/types';
import { showPage } from '../../../test/show-page';
import { getcourse } from './site';

const NOW = new Date('2026-11-20T12:00:00+03:00');

/** A card whose form notes what would be sent instead of sending it; the row and the select open as on the page. */
export function orderCard(number: number, change: (markup: string) => string = (markup) => markup) {
  const school = seedGetcourse(NOW);
  const order = school.orders.find((candidate) => candidate.number === number);
  const markup = renderOrderCard(school, order?.id ?? 0, { now: NOW }) ?? '';
  const frame = showPage(change(markup), `https://example.getcourse.ru${cardPath(order?.id ?? 0)}`, NOW);
  const sent: Record<string, string>[] = [];
  const changes = vi.fn();
  frame.document.addEventListener('change', changes);
  frame.document.addEventListener('click', (event) => {
    const target = event.target as HTMLElement;
    if (target.matches('.status-link')) frame.$('tr.change-status').style.display = 'table-row';
    // The page shows the list of managers a moment after the click.
    if (target.matches('.manager-link')) setTimeout(() => (frame.$('.manager-select').style.display = 'block'), 20);
    if (!target.matches('button[name=save], .action-link')) return;
    event.preventDefault();
    const fields = frame.document.querySelectorAll<HTMLSelectElement>('#dealForm [name^="Deal["]');
    sent.push(Object.fromEntries([...fields].map(({ name, value }) => [name, value])));
  });
  const run = (act: Partial<Act>) => {
    const page = getcourse.recognise(frame);
    if (!page || !getcourse.act) throw new Error('no acts here');
    const whole: Act = { kind: 'mark-surplus', recordId: String(order?.id), expectStatus: 'new', ...act };
    return getcourse.act(frame, page, whole);
  };
  return { frame, sent, changes, run };
}
