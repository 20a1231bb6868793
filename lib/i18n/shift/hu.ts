import type { ShiftTexts } from './en';

export const shift: ShiftTexts = {
  times: {
    words: 'Szavakkal',
    wordsHint: 'holnap 11-kor, 3 nap múlva, pénteken ebéd után',
    unread: {
      words: 'Nem értem. Például: holnap 11-kor',
      past: 'Ez az idő már elmúlt.',
      'no-date': 'Nincs ilyen nap.',
    },
    which: 'Melyikre gondol?',
    there: (clock, zone) => `${clock} itt: ${zone}`,
    dayOff: 'szabadnap',
    quiet: 'csendes idő: utána jelenik meg',
    set: 'Beállítás',
  },
  work: {
    title: 'Munkaidő',
    hint: 'Ez alapján számoljuk a szavakkal megadott időt, a csendes órákat és a mutatókat.',
    zone: 'Az iskola időzónája',
    zoneOwn: (zone) => `mint ezen a gépen (${zone})`,
    zoneUnknown: 'Nincs ilyen időzóna. Példa: Europe/Budapest',
    days: 'Munkanapok',
    from: 'Munka kezdete',
    to: 'Munka vége',
    toWrong: 'A vége legyen a kezdete után.',
    quietFrom: 'Nincs értesítés ettől',
    quietTo: 'eddig',
    holidays: 'Ünnepnapok',
    noHolidays: 'nem számítanak',
    daysOff: 'További szabadnapok',
    daysOn: 'Mégis munkanap',
    datesHint: 'Soronként egy dátum: 2026-12-31',
    datesWrong: (line) => `Ez nem dátum: ${line}`,
  },
};
