/** The seed: two open deals of one person, deals without person or value, leads, companies. */
import { DMITRY } from '../clients.ts';
import { type PdDeal, type PipedriveState, USUAL } from './types.ts';

type Spec = [
  id: number,
  title: string,
  value: string | null,
  stage: number,
  days: number,
  person: number | null,
  org: number | null,
  next: string | null,
];

const DEALS: Spec[] = [
  [1, 'School launch, Standard', 'RUB 24,900', 1, 12, 5, null, null],
  [2, 'Second request from the site', 'RUB 24,900', 1, 1, 5, null, null],
  [3, 'Sales training for the team', '€12,500', 3, 4, 6, 31, '27.11.2026'],
  [4, 'Call without details', null, 1, 2, null, null, null],
  [5, 'Script review', '€850', 2, 7, 7, null, null],
  [6, 'Coaching, six sessions', '€1,900', 2, 3, 8, 32, null],
  [7, 'Annual subscription', '€2,340', 4, 21, 9, 32, '2026-12-01'],
];

export const LEADS = {
  training: '0b8f2c9e-1111-4222-8333-444455556666',
  nameless: '5c1d7e20-7777-4888-9999-aaaabbbbcccc',
};

export function seedPipedrive(now: Date): PipedriveState {
  const deals = DEALS.map(
    ([id, title, value, stageId, days, personId, orgId, next]): PdDeal => ({
      id,
      title,
      value,
      stageId,
      days,
      personId,
      orgId,
      owner: id % 2 ? 'Maria Sokolova' : 'Oleg Danilov',
      next,
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
      { id: 31, name: 'Example GmbH', phone: '+49 30 000 00 31' },
      { id: 32, name: 'Sample & Sons', phone: '' },
    ],
    deals,
    leads: [
      { id: LEADS.training, title: 'Training enquiry', value: '€3,000', personId: 6, owner: 'Vera Lapteva' },
      { id: LEADS.nameless, title: 'Web form, no name', value: null, personId: null, owner: 'Oleg Danilov' },
    ],
    notes: [
      {
        id: 901,
        owner: '/deal/1',
        at: new Date(now.getTime() - 86_400_000).toISOString(),
        text: 'Asked to call his brother instead: +7 900 009 87 65',
      },
    ],
    noteDrafts: {},
    mailDrafts: {},
    activityDrafts: {},
    mailsSent: 0,
    look: USUAL,
    held: false,
  };
}
