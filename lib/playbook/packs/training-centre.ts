/** The built-in playbook of a training centre that writes to its clients in Hungarian and in English, in any CRM. */
import type { Playbook } from '@/lib/model/playbook';
import { objections } from './training-centre/objections';
import { scripts } from './training-centre/scripts';

export const trainingCentre: Playbook = {
  schema: 2,
  version: 1,
  id: 'training-centre',
  title: 'Képzőközpont',
  locale: 'hu',
  scripts,
  objections,
  guides: [],
  forms: [],
  checklists: [],
  quotes: [],
  contacts: [],
};
