/** The built-in playbook of a mentor who helps a franchise's partners to win their clients, in any CRM. */
import type { Playbook } from '@/lib/model/playbook';
import { forms, guides } from './franchise-mentor/closing';
import { objections, scripts } from './franchise-mentor/words';

export const franchiseMentor: Playbook = {
  schema: 2,
  version: 1,
  id: 'franchise-mentor',
  title: 'Наставник франшизы',
  locale: 'ru',
  scripts,
  objections,
  guides,
  forms,
  checklists: [],
  quotes: [],
  contacts: [],
};
