/** The seed: two open deals of one person, deals without person or value, a company. */
import { DMITRY } from '../clients.ts';
import type { PdDeal, PipedriveState } from './types.ts';

type Spec = [
  id: number,
  title: string,
  value: string | null,
  stage: number,
  days: number,
  person: number | null,
  org: number | null,
];

const DEALS: Spec[] = [
  [1, 'School launch, Standard', 'RUB 24,900', 1, 12, 5, null],
  [2, 'Second request from the site', 'RUB 24,900', 1, 1, 5, null],
  [3, 'Sales training for the team', '€12,500', 3, 4, 6, 31],
  [4, 'Call without details', null, 1, 2, null, null],
  [5, 'Script review', '€850', 2, 7, 7, null],
  [6, 'Coaching, six sessions', '€1,900', 2, 3, 8, 32],
  [7, 'Annual subscription', '€2,340', 4, 21, 9, 32],
];

export function seedPipedrive(now: Date): PipedriveState {
  const deals = DEALS.map(
    ([id, title, value, stageId, days, personId, orgId]): PdDeal => ({
      id,
      title,
      value,
      stageId,
      days,
      personId,
      orgId,
      owner: id % 2 ? 'Maria Sokolova' : 'Oleg Danilov',
    }),
  );
  return {
    persons: [
      { id: 5, name: 'Dmitry Orlov', ...DMITRY.pipedrive, orgId: null },
      { id: 6, name: 'Anna Schmidt', phone: '+49 30 000 00 17', email: 'anna.schmidt@example.com', orgId: 31 },
      { id: 7, name: 'Peter Nagy', phone: '', email: 'peter.nagy@example.org', orgId: null },
      { id: 8, name: 'Ivana Petrova', phone: '+359 2 000 0018', email: '', orgId: 32 },
      { id: 9, name: 'Kate Bloom', phone: '+44 20 7946 0019', email: 'kate.bloom@example.com', orgId: 32 },
    ],
    organizations: [
      { id: 31, name: 'Example GmbH' },
      { id: 32, name: 'Sample & Sons' },
    ],
    deals,
    notes: [
      {
        id: 901,
        owner: '/deal/1',
        at: new Date(now.getTime() - 86_400_000).toISOString(),
        text: 'Asked to call his brother instead: +7 900 009 87 65',
      },
    ],
    noteDrafts: {},
  };
}
