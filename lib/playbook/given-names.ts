/** Common given names, in lower case without accents and with е for ё: they tell a given name from a family name. */

const RUSSIAN = `
август агата аделина азамат айгуль аксинья алан алевтина александр александра алексей алена алеся али алиса алина алия
алла алсу альберт альбина альфия анар анатолий ангелина андрей анжела анжелика анна антон антонина арина аркадий
арсен арсений артем артемий артур ася афанасий белла богдан борис борислав вадим валентин валентина валерий валерия варвара
василий василиса венера вениамин вера вероника виктор виктория виолетта виталий виталина влад владимир владислав владислава
всеволод вячеслав галина гаяне геннадий георгий герман глафира глеб гульнара григорий гузель дамир дана даниил данил
данила дарина дарья даша демид демьян денис диана дилара дина динара дмитрий добрыня евгений евгения евдокия ева егор
екатерина елена елизавета ефим жанна захар зинаида злата зоя ибрагим иван игнат игорь илона ильдар илья инга инесса инна иннокентий
иосиф ира ираида ирина ирма ия карим карина кира кирилл клавдия клара клим константин кристина ксения лада лана лариса
лаура лев леонид леся лиана лидия лилия лина лиза любовь людмила май майя макар максим мансур марат маргарита марианна марина
мария марк марта мартин матвей милана милена мирон мирослав мирослава михаил мурат муса мухаммед надежда назар наиля наталия
наталья настя нелли ника никита никифор николай николь нина нонна оксана олег олеся олжас ольга павел паулина петр платон полина
прасковья прохор равиль раиса ральф рамиль регина ренат рената рина ринат рита роберт родион роза роксана роман ростислав руслан
рустам сабина савва савелий самира светлана святослав севастьян семен серафим серафима сергей снежана софия софья станислав
станислава стелла степан стефания сусанна таисия тамара тарас татьяна тигран тимофей тимур тихон ульяна фаина фарид федор федот
феликс филипп флюра фома фрида харитон христина эвелина эдуард эльвира эльдар эльза эльмира эмилия эмиль эмма эрик эрика юлиан юлиана
юлия юрий ян яков яна ярослав ярослава
саша маша катя таня оля лена ира юля наташа света аня женя дима леша алеша вова володя коля миша паша петя рома сережа слава стас
толя костя вася ваня витя гена гриша даня егорка жора игорек кирюша ксюша лера люба люда надя оксанка поля рая соня тоня уля
`;

const BULGARIAN = `
адриана албена александър анелия анета ангел антоанета асен атанас биляна благовест благой божидар бойко бойка боряна боян бранимир
валентина валери ваня васил венцислав веселин веселина весела виолета вихра владислав галя ганка георги гергана гроздан даниел
даниела даринка дарина десислав десислава деян деяна димитрина димитър димо диляна добри донка донко драгомир евелина евгени
екатерина елисавета елица емил емилия живко здравка здравко златка зорница иванка ивайло ивана ивелин ивелина ивета иво илиян илияна илия
ирена искра йоана йордан йорданка калин калина калоян камелия камен капка катя кирил кольо корнелия косьо красимир красимира кремена
кристиан кристиян лиляна лора лъчезар любен любомир любомира маргарита мариана мариела мария марин мариян марияна мартин мая миглена
милен мила милко мина мирослав мира михаил момчил надежда невена нейко нели николай николета николина огнян орлин павел павлина пенка
пенчо пеньо петко петър петя пламен пламена преслав преслава радка радко радослав радослава радостин райна райчо ралица росен росица
румен румяна сава светла светлин светослав силвия симеон снежана соня софка спас стамен станимир станимира стефан стефка стойко стойчо
стоян стоянка тодор тодорка тоня тошко траян тома филип христо христина цанко цветан цветана цвета цветелина цветомир цонка чавдар
юлиян юлияна явор яна яни яница янко янка ясен
`;

const HUNGARIAN = `
adam agnes agota akos aladar albert alexandra aliz andor andras andrea anett aniko anita anna antal antonia anton aranka armin aron
arpad attila balazs balint barbara barnabas beata bela bence benedek benjamin bernadett bertalan bettina bianka boglarka
borbala botond brigitta csaba csenge csilla csongor dalma daniel david denes denisz dezso diana dominik dora dorina dorka dorottya edina
edit elemer eliza emese emilia emma eniko endre erik erika ervin erzsebet eszter eva evelin fanni ferenc flora florian franciska fruzsina
gabor gabriella gellert gergely gergo geza gizella greta gyorgy gyula gyongyi hajnalka hanna heni henrietta henrik ibolya ildiko ilona
imre ilka irma ivett istvan ivan izabella jakab janka janos jazmin jeno jolan jozsef judit julia julianna kalman kamilla karola karoly
katalin kata kati kinga kitti klara klaudia kornel kornelia kristof krisztian krisztina lajos laszlo laura lea lenke levente lili liliana
lilla lorand lorant luca lucia magdolna marcell margit maria mariann marianna mark marta marton mate matyas melinda mihaly miklos milan
mira monika nandor nikolett nikoletta nora norbert noemi olga oliver olivia orsolya oszkar otto pal panna patricia patrik
peter petra piroska rebeka reka renata richard rita robert roland rozalia rudolf sandor sara sarolta sebestyen simon szabina szabolcs
szilard szilvia szofia tamas tekla teodora terez timea tibor tunde vanda vera veronika viktor viktoria vilmos vince virag vivien
zalan zita zoe zoltan zsanett zsofi zsofia zsolt zsombor zsuzsa zsuzsanna
`;

export const CYRILLIC_GIVEN_NAMES: ReadonlySet<string> = namesOf(RUSSIAN + BULGARIAN);
export const HUNGARIAN_GIVEN_NAMES: ReadonlySet<string> = namesOf(HUNGARIAN);

function namesOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((name) => name !== ''));
}
