/** The built-in playbook of those who keep a network's franchise partners in Bitrix24: intake, calls, extras, renewals. */
import type { Playbook } from '@/lib/model/playbook';
import { forms } from './partner-support/forms';
import { guides } from './partner-support/guides';
import { objections } from './partner-support/objections';
import { scripts } from './partner-support/scripts';

export const partnerSupport: Playbook = {
  schema: 2,
  version: 1,
  id: 'partner-support',
  title: 'Поддержка партнёров',
  locale: 'ru',
  sites: ['bitrix24'],
  scripts,
  objections,
  guides,
  forms,
  checklists: [],
  quotes: [],
  contacts: [],
};
