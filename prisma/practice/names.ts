import type { Sex } from '@/lib/rules/identity/ic-number';
import type { Random } from './random';

type NameMaker = (sex: Sex, random: Random) => string;

/** A name of somebody who grew up in Malaysia, put together from common parts; capital letters, as on a MyKad. */
export function localName(sex: Sex, random: Random): string {
  return random.weighted(LOCAL_NAMES)(sex, random);
}

/** A name of somebody from one of the countries that most foreign workers come from. */
export function foreignName(sex: Sex, random: Random): string {
  return random.weighted(FOREIGN_NAMES)(sex, random);
}

/** A name of exactly 150 characters, as wide as the field of the contribution file. */
export const LONGEST_NAME =
  'NURUL SYAHIRAH HUMAIRA BALQIS QURRATUAINI MAISARAH BINTI TENGKU MUHAMMAD ZULKIFLI SHAHRIZAL IBNI TENGKU ABDUL ' +
  'RAHMAN SALAHUDDIN HAKIMI ALAUDDIN SYAFIQ';

const words = (text: string): readonly string[] => text.split(' ');

const MALAY_MEN = words(
  'AHMAD MUHAMMAD AZMAN FAIZAL HAKIM HAFIZ IDRIS ISKANDAR KAMAL KHAIRUL LUQMAN NAZRI RAZALI RIDZUAN ROSLAN SAIFUL SHAHRUL SYAFIQ ZAINAL ZULKIFLI',
);
const MALAY_WOMEN = words(
  'AISYAH AMIRAH AZLINA FARIDAH FATIMAH HALIMAH HASNAH KHADIJAH MARIAM NADIA NORAINI NORLIZA NURUL ROHANI ROSMAH SALMAH SITI SURAYA ZAINAB ZALEHA',
);
const SERVANT_OF = words('AZIZ HALIM KARIM MALIK RAHIM WAHAB');
const CHINESE_SURNAMES = words(
  'CHAN CHEAH CHIN CHONG FOO GOH HO KHOO LAI LAU LEE LIM LOW NG ONG SIEW TAN TEOH WONG YAP',
);
const CHINESE_FIRST = words(
  'AH BOON CHEE CHOON CHUN HOCK HUI JIA KAH KIAN KOK MEI PEI POH SENG SIEW SOOK WAI WEI YOKE',
);
const CHINESE_SECOND = words(
  'BENG CHUAN FONG HENG HOE JUN KEAT KIONG LENG LING MING SAN SENG SHAN SIN TECK WAH WENG XIN YEE',
);
const INDIAN_MEN = words(
  'ANAND ARUMUGAM GANESAN GOPAL KUMARAN MANIAM MURUGAN NATHAN PRAKASH RAJENDRAN RAMESH SELVAM SIVA SURESH VELU',
);
const INDIAN_WOMEN = words(
  'DEVI INDRA KAMALA KAVITHA LAKSHMI LATHA MALA MEENA PARVATHI PRIYA RANI SARASWATHY SHANTI UMA VASANTHI',
);
const SABAH_MEN = words(
  'ALBERT BENEDICT CLEMENT DOMINIC FELIX GEORGE HENRY JAIMIN JOSEPH JUSTIN MARTIN PETER RAYMOND WILFRED',
);
const SABAH_WOMEN = words(
  'AGNES CLARA DIANA ELIZABETH FLORA GRACE JOANNA LUCY MAGDALENA NANCY ROSE SYLVIA TERESA VERONICA',
);
const SABAH_FATHERS = words(
  'BAINUN GIMBANG GUNDOHONG JAIKUN KINSIK LOJIMIN MAJANGKIM MOJIKON SANGKAI SOPINGGI TAIMIN YAKIN',
);
const SARAWAK_MEN = words(
  'ALEXANDER ANDREW BRIAN CALVIN DENNIS EDWIN FRANCIS JIMBAU LAWRENCE MELVIN NYALAU RICHARD STEPHEN UNCHAT',
);
const SARAWAK_WOMEN = words(
  'ANGELINA BIBIANA CATHERINE DAYANG DORIS EMILY JENNY KAREN LINDA MAGRETA NORA SELINA TINA WINNIE',
);
const SARAWAK_FATHERS = words(
  'BANGGA BELAYONG DUNGGAT ENTERI GARAI JALING JAMPI KILAT LUMPOH MANGGA NGUMBANG RENTAP SALANG UJANG',
);
const ORANG_ASLI_MEN = words('ALANG BAH BUSU ITAM JALUT LONG PANDAK SIPUK TIJAH UDA');
const ORANG_ASLI_WOMEN = words('ASOI BULAN DIYAH HITAM IDA JUNAH KELSOM MIDAH NORI WAH');

const LOCAL_NAMES: readonly (readonly [NameMaker, number])[] = [
  [malayName, 56],
  [chineseName, 21],
  [indianName, 9],
  [sabahName, 6],
  [sarawakName, 6],
  [orangAsliName, 2],
];

function malayName(sex: Sex, random: Random): string {
  const names = sex === 'male' ? MALAY_MEN : MALAY_WOMEN;
  const first = random.pick(names);
  const own = random.chance(0.4) ? `${first} ${another(names, first, random)}` : first;
  const father = random.chance(0.3) ? `ABDUL ${random.pick(SERVANT_OF)}` : another(MALAY_MEN, first, random);
  return `${own} ${sex === 'male' ? 'BIN' : 'BINTI'} ${father}`;
}

function chineseName(_sex: Sex, random: Random): string {
  const name = `${random.pick(CHINESE_SURNAMES)} ${random.pick(CHINESE_FIRST)} ${random.pick(CHINESE_SECOND)}`;
  return random.chance(0.1) ? `${name} @ ${random.pick(CHINESE_SURNAMES)} ${random.pick(CHINESE_FIRST)}` : name;
}

function indianName(sex: Sex, random: Random): string {
  return childOf(sex === 'male' ? INDIAN_MEN : INDIAN_WOMEN, sex === 'male' ? 'A/L' : 'A/P', INDIAN_MEN, random);
}

function sabahName(sex: Sex, random: Random): string {
  const between = random.pick(sex === 'male' ? ['', 'BIN'] : ['', 'BINTI']);
  return childOf(sex === 'male' ? SABAH_MEN : SABAH_WOMEN, between, SABAH_FATHERS, random);
}

function sarawakName(sex: Sex, random: Random): string {
  const between = random.pick(['ANAK', 'AK']);
  return childOf(sex === 'male' ? SARAWAK_MEN : SARAWAK_WOMEN, between, SARAWAK_FATHERS, random);
}

function orangAsliName(sex: Sex, random: Random): string {
  const own = sex === 'male' ? ORANG_ASLI_MEN : ORANG_ASLI_WOMEN;
  return childOf(own, sex === 'male' ? 'A/L' : 'A/P', ORANG_ASLI_MEN, random);
}

/** An own name, the word for "child of" if any, and a father's name that is another one. */
function childOf(own: readonly string[], between: string, fathers: readonly string[], random: Random): string {
  const name = random.pick(own);
  return [name, between, another(fathers, name, random)].filter((word) => word !== '').join(' ');
}

function another(names: readonly string[], than: string, random: Random): string {
  return random.pick(names.filter((name) => name !== than));
}

/** From each country: men's names, women's names, and what follows them. */
const FOREIGN_PARTS = {
  bangladesh: [
    'MD RAKIB|MD SHAHIN|MOHAMMAD ALI|ABDUS SALAM|MD JAHANGIR',
    'FATEMA|NASRIN|RUPA|SHIRIN',
    'HOSSAIN|MIAH|UDDIN|SARKER|ISLAM',
  ],
  nepal: [
    'BISHNU|DIL|GANGA|HARI|KRISHNA|RAM',
    'BINITA|MAYA|SITA|SUNITA',
    'BAHADUR THAPA|PRASAD SHARMA|KUMAR RAI|GURUNG|TAMANG',
  ],
  indonesia: [
    'AGUS|BUDI|EKO|JOKO|SLAMET|WAHYU',
    'DEWI|ENDANG|LESTARI|SRI|WATI',
    'SANTOSO|PRASETYO|WIBOWO|SUSANTO|HIDAYAT',
  ],
  myanmar: ['AUNG|KYAW|MIN|THET|ZAW', 'AYE|KHIN|NILAR|THIDA', 'MOE|NAING|OO|TUN|WIN'],
  philippines: ['JUAN|MARK|RODEL|RONALDO', 'ANALYN|CRISTINA|JOSEFINA|MARICEL', 'DELA CRUZ|REYES|SANTOS|BAUTISTA'],
  india: ['RAJESH|SANJAY|VIKRAM', 'ANITA|POOJA|SUNITA', 'KUMAR|SHARMA|PATEL|SINGH'],
  vietnam: ['NGUYEN VAN|TRAN DINH|LE HUU', 'NGUYEN THI|TRAN THI|PHAM THI', 'HUNG|LAN|MINH|TUAN|YEN'],
} as const;

const FOREIGN_NAMES: readonly (readonly [NameMaker, number])[] = [
  [from('bangladesh'), 30],
  [from('nepal'), 24],
  [from('indonesia'), 22],
  [from('myanmar'), 12],
  [from('philippines'), 5],
  [from('india'), 5],
  [from('vietnam'), 2],
];

function from(country: keyof typeof FOREIGN_PARTS): NameMaker {
  const [men, women, families] = FOREIGN_PARTS[country].map((list) => list.split('|'));
  return (sex, random) => `${random.pick((sex === 'male' ? men : women) ?? [])} ${random.pick(families ?? [])}`;
}
