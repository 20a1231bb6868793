/** From the first answer to an inquiry to the first day of the group; each in Hungarian and in English. */
import type { Script } from '@/lib/model/playbook';

export const scripts: Script[] = [
  {
    id: 'inquiry.first',
    title: 'Első válasz az érdeklődőnek',
    situation: 'Valaki a képzésről kérdez: program, következő csoport, ár.',
    stages: ['érdeklődés'],
    channels: ['mail', 'chat'],
    text: `Kedves {client.firstName|Érdeklődő}!

Köszönöm, hogy írt nekünk. Röviden a legfontosabbak:

Képzés: {order.product}
Miről szól: {course.description}
Következő csoport: {group.start}[[, {group.schedule}]]
Ár: {course.price}

Miről írhatok még: a tematikáról, az időpontokról vagy a fizetésről?

Üdvözlettel:
{manager.name}
{school.name}`,
    variants: [
      {
        label: 'Röviden',
        channels: ['chat'],
        text: `{day.greeting}! Köszönöm az érdeklődését. Képzés: {order.product}. A következő csoport kezdése: {group.start}[[, {group.schedule}]]. Ár: {course.price}. Küldjem a részletes tematikát is?`,
      },
      {
        label: 'Tegezve',
        tone: 'informal',
        text: `Szia[[, {client.firstName}]]! Köszi, hogy írtál. Röviden a lényeg:

Képzés: {order.product}
Miről szól: {course.description}
Következő csoport: {group.start}[[, {group.schedule}]]
Ár: {course.price}

Miről meséljek még: a tematikáról, az időpontokról vagy a fizetésről?`,
      },
      {
        label: 'English',
        locale: 'en',
        text: `Hello[[ {client.firstName}]],

Thank you for getting in touch. Here are the essentials:

Course: {order.product}
What it covers: {course.description}
Next group: {group.start}[[, {group.schedule}]]
Price: {course.price}

What else would you like to hear about: the programme, the dates or the ways to pay?

Best regards,
{manager.name}
{school.name}`,
      },
    ],
    triggers: [
      'érdekel a képzés',
      'mikor indul a következő csoport',
      'mennyibe kerül',
      'szeretnék érdeklődni',
      'milyen képzések vannak',
      'erdekelne a tanfolyam',
      'mennyi az ára',
      'how much is the course',
      'when does the next group start',
      'i am interested in the course',
      'can you tell me more',
    ],
    followUp: { hours: 72, reason: 'Megkérdezni, átnézte-e a képzés adatait' },
  },
  {
    id: 'inquiry.follow-up',
    title: 'Néhány nappal az első válasz után',
    situation: 'Megkapta az adatokat, de azóta nem írt.',
    stages: ['érdeklődés'],
    channels: ['mail', 'chat', 'call'],
    text: `Kedves {client.firstName|Érdeklődő}!

Néhány napja küldtem Önnek egy rövid összefoglalót a képzésről. Sikerült átnéznie?

Ha maradt kérdése, írja meg bátran. Ha most nem aktuális, azt is nyugodtan jelezze.`,
    variants: [
      {
        label: 'English',
        locale: 'en',
        text: `Hello[[ {client.firstName}]], a few days ago I sent you a short summary of the course. Have you had a chance to look at it?

If you have any questions, just ask. And if now isn’t the right time, that’s fine too: simply let me know.`,
      },
    ],
    triggers: [
      'még nem néztem meg',
      'majd átnézem',
      'megkaptam köszönöm',
      'nem volt még időm rá',
      'i have not looked at it yet',
      'thanks i got it',
    ],
    followUp: { hours: 120, reason: 'Utoljára rákérdezni, érdekli-e a képzés' },
  },
  {
    id: 'signup.accepted',
    title: 'Jelentkezés elfogadva',
    situation: 'Eldöntötte, hogy jön: hely, kezdés, fizetés.',
    stages: ['jelentkezés'],
    channels: ['mail', 'chat'],
    text: `Kedves {client.firstName|Jelentkező}!

Örülök, hogy velünk tart. A helyét lefoglaltam.

Képzés: {order.product}
Kezdés: {group.start}[[, {group.place}]]
Megbeszélt ár: {course.price}

A fizetés adatai:
{payment.requisites}

Amint megérkezik az összeg, visszaigazolom. Ha addig kérdése van, keressen nyugodtan.

Üdvözlettel:
{manager.name}
{school.name}`,
    variants: [
      {
        label: 'English',
        locale: 'en',
        text: `Hello[[ {client.firstName}]],

I’m glad you’re joining us. Your place is booked.

Course: {order.product}
Start: {group.start}[[, {group.place}]]
Agreed price: {course.price}

Payment details:
{payment.requisites}

I’ll confirm as soon as the payment arrives. Until then, just ask if you need anything.

Best regards,
{manager.name}
{school.name}`,
      },
    ],
    triggers: [
      'jelentkezem',
      'szeretnék jelentkezni',
      'hogyan tudok fizetni',
      'jövök a képzésre',
      'felirsz a csoportba',
      'i would like to sign up',
      'how can i pay',
      'count me in',
    ],
    followUp: { hours: 72, reason: 'Megnézni, megérkezett-e a befizetés' },
  },
  {
    id: 'group.early',
    title: 'Korán jelentkezett: három-négy héttel a kezdés előtt',
    situation: 'Régen jelentkezett, a csoport három-négy hét múlva indul.',
    stages: ['csoport'],
    channels: ['mail', 'chat'],
    text: `Kedves {client.firstName|Résztvevőnk}!

Ön az elsők között jelentkezett, ezért szeretném időben jelezni: közeledik a kezdés[[, {group.start}]].

Továbbra is megfelel Önnek ez az időpont? Ha változott valami, most még könnyen keresünk másik csoportot.`,
    variants: [
      {
        label: 'English',
        locale: 'en',
        text: `Hello[[ {client.firstName}]],

You were among the first to sign up, so I’d like to let you know in good time: the start is getting close[[, {group.start}]].

Does the date still suit you? If anything has changed, it’s still easy to find you another group.`,
      },
    ],
    triggers: [
      'biztosan elindul a csoport',
      'mikor kezdünk',
      'áttehetem másik csoportba',
      'régen jelentkeztem',
      'is the group still on',
      'can i move to another group',
    ],
    followUp: { hours: 72, reason: 'Megnézni, válaszolt-e a korán jelentkezett' },
  },
  {
    id: 'group.confirm',
    title: 'Számíthatunk Önre?',
    situation: 'Egy héttel vagy egy nappal a kezdés előtt.',
    stages: ['csoport'],
    channels: ['mail', 'chat', 'call'],
    text: `Kedves {client.firstName|Résztvevőnk}!

Hamarosan indul a csoport, amelyre jelentkezett[[: {order.product}]].

Kezdés: {group.start}[[
Helyszín: {group.place}]]

Kérem, írja meg egy szóval, hogy számíthatunk-e Önre. Ha közbejött valami, keresünk másik időpontot.`,
    variants: [
      {
        label: 'Röviden',
        channels: ['chat'],
        text: `{day.greeting}! Kezdünk: {group.start}[[, {group.place}]]. Számíthatunk Önre? Elég egy igen vagy egy nem.`,
      },
      {
        label: 'Holnap kezdünk',
        channels: ['chat'],
        text: `{day.greeting}! Holnap kezdünk, már nagyon várjuk Önt[[. Helyszín: {group.place}]]. Ha útközben bármi kell, írjon vagy hívjon nyugodtan.`,
      },
      {
        label: 'Tegezve',
        tone: 'informal',
        text: `Szia[[, {client.firstName}]]! Hamarosan indul a csoportod, kezdés: {group.start}[[, {group.place}]]. Számíthatunk rád? Ha közbejött valami, szólj, és keresünk másik időpontot.`,
      },
      {
        label: 'English',
        locale: 'en',
        text: `Hello[[ {client.firstName}]], your group starts soon[[: {order.product}]].

Start: {group.start}[[
Place: {group.place}]]

Are you coming? A simple yes or no is enough. If something has come up, we’ll find you another date.`,
      },
    ],
    triggers: [
      'hol lesz a képzés',
      'mikor kezdődik',
      'ott leszek',
      'nem biztos hogy el tudok menni',
      'közbejött valami',
      'hova kell mennem',
      'where is the course',
      'i am coming',
      'i might not make it',
    ],
    followUp: { hours: 24, reason: 'Megnézni, visszajelzett-e a résztvevő' },
  },
  {
    id: 'instalment.due',
    title: 'Esedékes részlet',
    situation: 'Közeleg a következő részlet napja, vagy most múlt el.',
    stages: ['fizetés'],
    channels: ['mail', 'chat'],
    text: `Kedves {client.firstName|Résztvevőnk}!

Emlékeztetőül írok a következő részletről.
Összeg: {instalment.amount}
Esedékes: {instalment.due}

Ha már elküldte, köszönöm, nincs több teendője. Ha más nap lenne jobb, írja meg, és megbeszéljük.`,
    variants: [
      {
        label: 'Tegezve',
        tone: 'informal',
        text: `Szia[[, {client.firstName}]]! Csak emlékeztetőül: a következő részlet {instalment.amount}, esedékes: {instalment.due}. Ha már elküldted, köszi. Ha más nap lenne jobb, szólj nyugodtan.`,
      },
      {
        label: 'English',
        locale: 'en',
        text: `Hello[[ {client.firstName}]], just a reminder of your next instalment.
Amount: {instalment.amount}
Due: {instalment.due}

If you’ve already sent it, please ignore this message. If another day would suit you better, let me know and we’ll arrange it.`,
      },
    ],
    triggers: [
      'mikor kell fizetnem',
      'mennyi a következő részlet',
      'később tudok fizetni',
      'elutaltam',
      'when is the next payment',
      'can i pay later',
    ],
    followUp: { hours: 72, reason: 'Megnézni, megérkezett-e a részlet' },
  },
  {
    id: 'client.declined',
    title: 'Lemondta',
    situation: 'Mégsem jön: köszönje meg, és hagyja nyitva az ajtót.',
    stages: ['lemondás'],
    channels: ['mail', 'chat'],
    text: `Kedves {client.firstName|Érdeklődő}!

Köszönöm, hogy jelezte, így másnak is jut hely. Sajnálom, hogy most nem találkozunk.

Elárulja, mi szólt ellene? Sokat segítene. Ha később mégis időszerű lesz, szívesen várjuk.`,
    variants: [
      {
        label: 'English',
        locale: 'en',
        text: `Hello[[ {client.firstName}]], thank you for letting me know; someone else can have the place now. I’m sorry we won’t meet this time.

Would you mind telling me what made you decide against it? It would help us a lot. And if it suits you later, you’re very welcome.`,
      },
    ],
    triggers: [
      'mégsem megyek',
      'lemondom',
      'nem aktuális',
      'meggondoltam magam',
      'sajnos nem tudok jönni',
      'i have changed my mind',
      'please cancel my place',
    ],
  },
];
