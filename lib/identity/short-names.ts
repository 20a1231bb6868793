/**
 * Given names with the short, tender and other forms that people go by. One form can belong to several names
 * (Саша: Александр and Александра): two words are one given name if they share one.
 */
import { CYRILLIC_GIVEN_NAMES, HUNGARIAN_GIVEN_NAMES } from '@/lib/playbook/given-names';
import { foldWord } from './folding';

export type Gender = 'm' | 'f';

/** `m|f name: forms`, one name a line. */
const FORMS = `
m александр: саша шура саня санек сашка шурик алекс сашенька сандро алеко сашо александър
f александра: саша шура саня сашенька сашка алекса сандра
m алексей: алеша леша леха лешка алексий
m анатолий: толя толик тоша
m андрей: андрюша дрюня андрюха андрейка
m антон: антоша тоша антоха
m аркадий: аркаша
m арсений: сеня арсюша
m артем: тема артемка артемий тьома
m богдан: богданчик бодя
m борис: боря борька боко
m вадим: вадик вадя
m валентин: валя валик
f валентина: валя валюша валечка
m валерий: валера валерка валери
f валерия: лера валера леруся
f варвара: варя варенька
m василий: вася васек васька василь
m виктор: витя витек
f виктория: вика викуля викуся викушка
m виталий: виталик виталя
m владимир: вова володя вовка вовчик влад владо влади
m владислав: влад слава владик
m всеволод: сева
m вячеслав: слава славик вячик
f галина: галя галка галочка
m геннадий: гена генка
m георгий: жора гоша гога гошо георги жоро гого гере
m григорий: гриша гришка григор гришо
f дарья: даша дашка дашенька дария дашуля
m даниил: даня данила данил данька даниел дани
m денис: дениска ден
f диана: дианка ди
m дмитрий: дима митя димка димон дмитри димитър димитри митко димо мито
f евгения: женя женечка жека
m евгений: женя женька жека евгени
m егор: егорка гоша
f екатерина: катя катюша катерина катенька катька кейт кати
f елена: лена леночка ленка алена еленка
f алена: лена аленка елена
f елизавета: лиза лизонька елисавета лизавета
m ефим: фима
f зинаида: зина
f зоя: зойка зоенька
m иван: ваня ванька ванечка ванчо иванчо ванко вано
f ивана: ванка
m игорь: игорек гоша
m илья: илюша ильюша илюха
m иннокентий: кеша
f инна: инночка
f ирина: ира иришка ирочка ирка
f арина: ариша
f карина: карюша
m кирилл: кирюша кира кирил киро
m константин: костя костик коста коце косьо
f ксения: ксюша ксюха ксеня
f оксана: ксюша оксаночка
f кристина: кристи крися христина
f лариса: лара лора
m лев: лева левушка
m леонид: леня ленчик
f лидия: лида лидочка
f любовь: люба любаша любочка
f людмила: люда мила люся людочка
f маргарита: рита марго ритуля гита
f марина: маринка мариночка маришка
f мария: маша маруся марья машенька маня машка мара мими мика марийка мариика
m максим: макс максимка
m матвей: мотя матюша
m михаил: миша мишка мишаня михайло мишо
f надежда: надя наденька надюша
f наталья: наташа наталия ната наталка наташка натали
f анастасия: настя настенька настюша стася ася настасья
f анна: аня анюта нюра анечка анка ани анушка ана
f анжелика: лика
f ангелина: геля лина ангелинка
f алина: алинка алиночка лина
f алла: аллочка
m никита: ник никитка
m николай: коля николаша колян николка кольо ники
f нина: нинка ниночка
m олег: олежка олежек
f ольга: оля оленька олечка олька
m павел: паша пашка павлик павлуша павко
m петр: peter petar петя петька петруша петър пешо петьо
f полина: поля полинка поленька
f раиса: рая
m роман: рома ромка ромчик
m ростислав: слава ростик
m руслан: русик руся
f светлана: света светик светочка лана
m святослав: слава святик
m семен: сеня сема
m сергей: сережа серега серж сергеи сергей сережка
f софия: соня софья софи сонечка соф софка
m станислав: стас слава стасик
m степан: степа
f тамара: тома томочка
f татьяна: таня танюша танечка татяна
m тимофей: тима тимоша
m тимур: тима
f ульяна: уля
m федор: федя феденька
m филипп: филя филип
f эвелина: эля эвелинка
f эльвира: эля эльвирка
m эдуард: эдик эд
f юлия: юля юленька юлька юляша
m юрий: юра юрка юрик
f яна: яночка янка
m яков: яша
m ярослав: слава ярик
f жанна: жанночка
f вера: верочка веруня
f вероника: ника вероничка
f василиса: вася василиска
f роксана: рокси
f тоня: антонина
f антонина: тоня тося нина
f таисия: тая тася
f ева: евочка
f евдокия: дуня
f снежана: снежа снежанка снежка
m стоян: стоянчо
m стефан: стефчо
f стефка: стефания стефи
m тодор: тошо тошко тедо
m йордан: данчо дани йоре
f йорданка: данка дани
m христо: ицо ици
m красимир: краси красьо
f красимира: краси
m любомир: любо
f любомира: люба любка
m борислав: боби борко
m росен: роско
f росица: роси
f десислава: деси десислава
f стоянка: стойка
f теодора: теди
m теодор: теди тео
f радостина: ради
m радослав: ради радо
f радослава: ради
f цветелина: цвети цеци
f цветанка: цвети цеца
m цветан: цецо цецко
m пламен: пламенчо
m емил: емо
f емилия: еми
m илия: илийчо
f иванка: ваня ванче
f ваня: иванка
m асен: асенчо
m веселин: весо
f веселина: веси
f виолета: виоли
f габриела: габи
m габриел: габи габо
f гергана: гери
f даниела: дани
f пенка: пепа
f петя: пепи
m калоян: кало калоянчо
m лъчезар: лъчо
m румен: румбо
f румяна: руми
m светослав: светльо
m огнян: оги
f мариана: мара
f божидара: божура
m божидар: божо
m sandor: sanyi sanya alex
m jozsef: joci joska jozsi joco
m laszlo: laci lacika laca
m istvan: pista pisti isti istvanka
m janos: jani jancsi janika
m zoltan: zoli zolika
m ferenc: feri ferko ferike
m gabor: gabi gabesz
m attila: ati attilka
m peter: peti petya petike
m tamas: tomi tomika tamaska
m gyorgy: gyuri gyurka gyurika
m miklos: miki
m mihaly: misi mihalyka
m balazs: bali balazska
m krisztian: kriszti krisz krisztike
m andras: andris bandi
m david: dave davidka
m daniel: dani danika
m mate: matyi matyika
m matyas: matyi
m bence: benci
m csaba: csabi
m imre: imi imike
m lajos: lali
m sebestyen: sebi
m szabolcs: szabi
m norbert: norbi
m robert: robi
m richard: ricsi
m roland: roli
m viktor: viki
m akos: akoska
m marton: marci
m gergely: geri gergo
m gergo: gergely geri
m dezso: dezsi
m antal: toni
m karoly: karcsi
m kalman: kalmanka
m tibor: tibi
m vilmos: vili
m zsolt: zsolti
m zsombor: zsombi
m levente: leve
m adam: adamka
m ervin: ervinke
m oliver: olivi
f maria: mari marika mariska marcsi manci
f erzsebet: erzsi bozsi zsoka erzsike bozsike betti
f katalin: kati kata katika katus katinka
f ilona: ili ica ilonka icuka
f eva: evi evike evus evica
f anna: panni anni annus panka ancsi annuska
f zsuzsanna: zsuzsa zsuzsi zsuzska zsu
f margit: manyi margo gitta
f judit: jutka juci judi jutus
f agnes: agi agika
f andrea: andi andika
f ildiko: ildi ildus
f erika: erikacska eri
f krisztina: kriszti krisz tina
f monika: moni monka
f edit: edo editke dita
f gabriella: gabi gabica
f szilvia: szilvi szisza
f aniko: ani ancsa
f timea: timi
f klara: klari klarika
f julianna: juli julcsi julis
f julia: juli julcsi
f orsolya: orsi
f zsofia: zsofi zsofka
f nikolett: niki
f viktoria: viki vica
f veronika: vera vero veronka
f reka: rekuska
f boglarka: bogi
f dorottya: dori dorka
f dora: dori dorka
f eniko: eni enci
f eszter: eszti
f fruzsina: fruzsi
f henrietta: heni
f hajnalka: hajni
f magdolna: magdi magda
f marianna: mariann
f melinda: meli linda
f noemi: nemi
f nora: nori
f piroska: piri
f rebeka: rebi
f renata: reni
f rozalia: rozi
f sara: sari sarika
f terezia: teri terez
f terez: teri terezia
f valeria: vali
f bernadett: berni detti
f brigitta: brigi gitta
f borbala: bori borka barbara
f barbara: barbi bori
f csilla: csilluska
f emese: mesi
f emilia: emi emilka
f gizella: gizi
f ibolya: ibi
f jolan: joli
f kinga: kingus
f lilla: lilluska
f petra: peti
f szabina: szabi
f virag: viragka
`;

const NAMES = new Map<string, { names: Set<string>; genders: Set<Gender> }>();
for (const name of [...CYRILLIC_GIVEN_NAMES, ...HUNGARIAN_GIVEN_NAMES]) {
  const own = foldWord(name);
  NAMES.set(own, { names: new Set([own]), genders: new Set() });
}
for (const line of FORMS.trim().split('\n')) {
  const [, gender = '', name = '', forms = ''] = /^([mf]) (\S+): (.*)$/.exec(line) ?? [];
  const own = foldWord(name);
  for (const form of [own, ...forms.split(' ').map(foldWord)]) {
    const known = NAMES.get(form) ?? { names: new Set<string>(), genders: new Set<Gender>() };
    known.names.add(own);
    known.genders.add(gender === 'm' ? 'm' : 'f');
    NAMES.set(form, known);
  }
}

/** The given names that a folded word may stand for; null where it is none that we know. */
export function givenNamesOf(folded: string): ReadonlySet<string> | null {
  return NAMES.get(folded)?.names ?? null;
}

/** Whose name it is, where only one gender bears it. */
export function genderOfGiven(folded: string): Gender | null {
  const genders = NAMES.get(folded)?.genders;
  return genders?.size === 1 ? ([...genders][0] ?? null) : null;
}
