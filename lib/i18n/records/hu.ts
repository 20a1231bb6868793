import { counted } from '../plural';
import type { Records } from './type';

const n = counted.hu;

export const records: Records = {
  inserted: (when, site) => `Beszúrva: ${when}, ${site}`,
  privacy: 'Adatvédelem',
  privacyHint:
    'Minden ebben a böngészőben marad, semmit nem küldünk sehova. Csak ha feliratkoztál egy csapat forgatókönyvére, akkor kérjük le azt az egy fájlt a címéről.',
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
  noRecord: 'Erről az ügyfélről még nincs semmi. Egy jegyzet, emlékeztető vagy elküldött szöveg kezdi el.',
  seen: (first, last) => `Először: ${first}, utoljára: ${last}`,
  guidesBegun: 'Megkezdett útmutatók',
  orders: 'Látott rendelések és üzletek',
  noteWritten: 'Jegyzet',
  followUpStates: {
    open: 'Emlékeztető',
    done: 'Emlékeztető, kész',
    dismissed: 'Emlékeztető, elvetve',
    handed: 'Emlékeztető átadva egy kollégának',
    solved: 'Az emlékeztető magától lezárult',
  },
  guideStep: 'Útmutató',
  nothingYet: 'Még nem történt semmi.',
  filter: 'Mi látszódjon',
  everything: 'Minden',
  kinds: { text: 'Szövegek', guide: 'Útmutatók', act: 'A CRM-ben', note: 'Jegyzetek', 'follow-up': 'Emlékeztetők' },
  more: 'Továbbiak',
  search: 'Bármely ügyfél: név, telefon, e-mail, egy jegyzet szava',
  nobodyFound: 'Nincs találat.',
  moreFound: (shown, total) => `Az első ${shown} a(z) ${total} közül. Írj be még egy szót.`,
  notOfThePage: 'Nem az oldalon lévő ügyfél',
  backToPage: 'Vissza',
  clients: 'Ügyfelek',
  clientsHint: 'Mit őrzünk kiről, és hogyan törölhető.',
  erase: 'Az ügyfél minden adatának törlése',
  eraseAsk: 'Törlöd az ügyfél minden adatát?',
  eraseWarns:
    'Az adatlap, a látott rendelések, jegyzetek, emlékeztetők, lépések és napló végleg eltűnnek; a mentett fájlokban marad, ami bennük van. Az ügyfél nyitott CRM-oldala új adatlapot kezd.',
  erased: (count) => n(count, '# rekord törölve.'),
  left: (count) => `Az adatbázisban maradt: ${count}.`,
  database: {
    newer:
      'Az adatokat egy újabb Cuebook írta. Nem olvasunk és nem írunk semmit, így semmi sem sérül: frissítsd a bővítményt.',
    blocked: 'A Cuebook egy régi oldala fogja az adatokat. Zárd be a többi lapját; semmi sem veszett el.',
    broken:
      'A böngésző nem tudja megnyitni az adatokat. Indítsd újra; ha ez nem segít, töröld a Cuebookot, telepítsd újra, és töltsd be az utolsó fájlt.',
  },
  full: 'Nincs hely a lemezen: semmi sem lett elmentve. Amit beírtál, a mezőben maradt.',
  lost: 'A Cuebook adatai eltűntek ebből a böngészőből.',
  lostHint: 'A böngésző tárhelyét kiürítették. Hozd vissza őket egy korábban kimentett fájlból.',
  restore: 'Visszaállítás fájlból',
  goOn: 'Újrakezdés',
};
