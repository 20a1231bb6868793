/** What clients of a training centre doubt; each answered from several angles in Hungarian and in English. */
import type { Objection } from '@/lib/model/playbook';

export const objections: Objection[] = [
  {
    id: 'objection.thinking',
    title: 'Még gondolkodom rajta',
    triggers: [
      'még gondolkodom',
      'át kell gondolnom',
      'majd jelentkezem',
      'meggondolom',
      'nem tudom még',
      'még nem dontottem el',
      'i’ll think about it',
      'i need to think',
      'not sure yet',
      'let me think it over',
    ],
    answers: [
      {
        angle: 'Mi segítene dönteni',
        text: `Ez teljesen érthető, ilyesmit nem érdemes elkapkodni. Mi segítene a legtöbbet: a részletes tematika, egy beszélgetés valakivel, aki már elvégezte, vagy a fizetési lehetőségek?

Írja meg, és intézem.`,
      },
      {
        angle: 'Mikor kereshetem újra',
        text: `Persze, gondolja át nyugodtan. Mikor kereshetem újra? Addig nem zavarom.

Ha közben eszébe jut valami, írjon bátran.`,
      },
      {
        angle: 'Addig tartom a helyet',
        text: `Rendben, ne siessen vele. Ha szeretné, addig félreteszek Önnek egy helyet a csoportban.

Meddig tartsam?`,
      },
      {
        angle: 'English: what would help',
        locale: 'en',
        text: `Of course, that’s perfectly normal. What would help you decide: the full programme, a word with someone who has taken the course, or a look at the ways to pay?

Tell me which, and I’ll send it over.`,
      },
      {
        angle: 'English: when to come back',
        locale: 'en',
        text: `Take your time. When may I get back to you? I won’t bother you before then.

And if a question comes up in the meantime, just write.`,
      },
    ],
    followUp: { hours: 72, reason: 'Megkérdezni, sikerült-e dönteni' },
  },
  {
    id: 'objection.price',
    title: 'Drága',
    triggers: [
      'drága',
      'nagyon drága',
      'sokba kerül',
      'nem fér bele',
      'máshol olcsóbb',
      'draga nekem',
      'nincs ennyi pénzem',
      'too expensive',
      'i can’t afford it',
      'it is cheaper elsewhere',
    ],
    answers: [
      {
        angle: 'Részletekben',
        text: `Megértem, egyben valóban nagyobb összeg. Részletekben is fizethető, így jobban eloszlik.

Megírjam, hogyan nézne ki hónapról hónapra?`,
      },
      {
        angle: 'Mi van az árban',
        text: `Megértem. Leírom, mi van benne az árban: {course.included}.

Ha ebből valamire nincs szüksége, megnézem, van-e egyszerűbb megoldás.`,
      },
      {
        angle: 'Mi a valódi kérdés',
        text: `Köszönöm, hogy őszintén megírta. Maga az összeg sok, vagy inkább az nem látszik még, mit kap érte?

Ha ezt tudom, jobban tudok segíteni.`,
      },
      {
        angle: 'English: in instalments',
        locale: 'en',
        text: `I understand, it’s quite a sum in one go. You can also pay in instalments, which makes it easier to plan.

Shall I show you what it would look like month by month?`,
      },
      {
        angle: 'English: what you get',
        locale: 'en',
        text: `I understand. Here is what the price includes: {course.included}.

If there’s something on the list you don’t need, I’ll see whether we have a simpler option.`,
      },
    ],
    followUp: { hours: 72, reason: 'Visszatérni az árra' },
  },
  {
    id: 'objection.no-time',
    title: 'Nincs rá időm',
    triggers: [
      'nincs időm',
      'most nincs rá időm',
      'sok a munkám',
      'nem fér bele az időmbe',
      'nem jó az időpont',
      'nincs idom',
      'no time',
      'i am too busy',
      'the dates don’t suit me',
    ],
    answers: [
      {
        angle: 'Mennyi idő kell hozzá',
        text: `Megértem, mindenkinek sok a dolga. A képzés időigénye: {course.hours}.

Ön szerint ez beleférne, vagy inkább egy nyugodtabb időszakban lenne jó?`,
      },
      {
        angle: 'Későbbi csoport',
        text: `Ha most sűrű időszaka van, ne erőltessük. Melyik hónap lenne Önnek nyugodtabb?

Megnézem, indul-e akkor csoport, és szólok, mielőtt betelik.`,
      },
      {
        angle: 'English: how much time',
        locale: 'en',
        text: `I understand, everyone is busy. This is how much time the course takes: {course.hours}.

Would that fit into your week, or would a quieter season be better?`,
      },
      {
        angle: 'English: a later group',
        locale: 'en',
        text: `If things are hectic right now, let’s not force it. Which month would be calmer for you?

I’ll check whether a group starts then and tell you before it fills up.`,
      },
    ],
    followUp: { hours: 168, reason: 'Megnézni, van-e neki jobb időpontban csoport' },
  },
  {
    id: 'objection.ask-family',
    title: 'Megbeszélem otthon',
    triggers: [
      'megbeszélem a férjemmel',
      'megbeszélem a feleségemmel',
      'otthon még megbeszéljük',
      'meg kell beszélnem a párommal',
      'megkérdezem a főnökömet',
      'megbeszelem otthon',
      'i have to ask my husband',
      'i need to talk to my wife',
      'i have to ask my boss',
    ],
    answers: [
      {
        angle: 'Amit megmutathat',
        text: `Persze, az ilyesmit jobb együtt eldönteni. Küldök egy rövid összefoglalót a programról, az időpontokról és az árról, azzal könnyebb lesz.

Melyik címre küldhetem?`,
      },
      {
        angle: 'Mikor írhatok',
        text: `Rendben, beszéljék meg nyugodtan. Mikor írhatok újra: holnap, vagy inkább a hétvége után?

Ha felmerül egy kérdés, addig is szívesen válaszolok.`,
      },
      {
        angle: 'English: something to show',
        locale: 'en',
        text: `Of course, that’s best decided together. I can send a short summary of the programme, the dates and the price, so it’s easier to talk over.

Where shall I send it?`,
      },
      {
        angle: 'English: when to write',
        locale: 'en',
        text: `Of course, talk it over and take your time. When may I write again: tomorrow, or after the weekend?

If a question comes up, I’m happy to answer it before then.`,
      },
    ],
    followUp: { hours: 72, reason: 'Megkérdezni, mire jutottak otthon' },
  },
];
