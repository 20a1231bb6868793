/** The built-in playbook of a maker of electronic school diaries: schools as clients, kept by phone out of Pipedrive. */
import type { Playbook } from '@/lib/model/playbook';
import { callGuides, callScripts } from './school-diary/calls';
import { contractChecklists, contractScripts, quotes } from './school-diary/contracts';
import { forms } from './school-diary/forms';
import { objections } from './school-diary/objections';

export const schoolDiary: Playbook = {
  schema: 2,
  version: 1,
  id: 'school-diary',
  title: 'Електронен дневник',
  locale: 'bg',
  sites: ['pipedrive'],
  scripts: [...callScripts, ...contractScripts],
  objections,
  guides: callGuides,
  forms,
  checklists: contractChecklists,
  quotes,
  contacts: [],
};
