/** The built-in playbook of a Russian online school: unpaid orders of GetCourse, worked in WhatsApp and Instagram. */
import type { Playbook, Script } from '@/lib/model/playbook';
import { abroadAndLaterGuides } from './online-school/guides-abroad-later';
import { accessGuides } from './online-school/guides-access';
import { paymentGuides } from './online-school/guides-payment';
import { objections } from './online-school/objections';
import { checklists, contacts, forms, refundAndShiftScripts } from './online-school/refunds-shift';
import { abroadAndLaterScripts } from './online-school/scripts-abroad-later';
import { courseScripts } from './online-school/scripts-course';
import { paymentScripts } from './online-school/scripts-payment';

/** Whatever these are about, the client has not paid yet. */
function whileDue(script: Script): Script {
  return { ...script, payment: 'due' };
}

export const onlineSchool: Playbook = {
  schema: 2,
  version: 1,
  id: 'online-school',
  title: 'Онлайн-школа',
  locale: 'ru',
  sites: ['getcourse', 'whatsapp', 'instagram'],
  scripts: [...[...paymentScripts, ...abroadAndLaterScripts].map(whileDue), ...courseScripts, ...refundAndShiftScripts],
  objections,
  guides: [...paymentGuides, ...abroadAndLaterGuides, ...accessGuides],
  forms,
  checklists,
  quotes: [],
  contacts,
};
