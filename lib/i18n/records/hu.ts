import type { Records } from './type';

export const records: Records = {
  inserted: (when, site) => `Beszúrva: ${when}, ${site}`,
  privacy: 'Adatvédelem',
  privacyHint: 'Minden ebben a böngészőben marad, semmit nem küldünk sehova.',
  contactLog: 'Kapcsolati napló vezetése',
  contactLogHint:
    'Melyik szöveget kinek szúrtad be, útmutatók lépései, változások a CRM-ben. Kikapcsolva semmi új nem kerül bele.',
  draftNotKept: 'A piszkozatot nem sikerült megőrizni: mentsd el, mielőtt elhagyod az oldalt.',
  textDropped: 'A szöveg kikerült a mezőből.',
  template: 'Előtte / Most / Terv',
  says: (text) => `ezt írja: „${text}”`,
  lacking: (what) => `Hiányzik: ${what}`,
  lacks: {
    was: 'mi volt',
    now: 'mi van most',
    plan: 'mi a terv',
    figures: 'számok',
    when: 'mikor lesz a következő lépés',
  },
  pin: 'Kitűzés',
  unpin: 'Kitűzés megszüntetése',
  history: 'Mi állt benne korábban',
  noHistory: 'A korábbi változatok nem maradtak meg.',
  takeVersion: 'Ezt kérem',
  keepBoth: 'Mindkettő maradjon',
  toField: (field) => `Beszúrás ide: ${field}`,
  crmComment: 'Az utolsó megjegyzés a CRM-ben',
  keepAsNote: 'Megőrzés jegyzetként',
};
