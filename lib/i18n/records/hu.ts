import type { Records } from './type';

export const records: Records = {
  inserted: (when, site) => `Beszúrva: ${when}, ${site}`,
  privacy: 'Adatvédelem',
  privacyHint: 'Minden ebben a böngészőben marad, semmit nem küldünk sehova.',
  contactLog: 'Kapcsolati napló vezetése',
  contactLogHint:
    'Melyik szöveget kinek szúrtad be, útmutatók lépései, változások a CRM-ben. Kikapcsolva semmi új nem kerül bele.',
};
