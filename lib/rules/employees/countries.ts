/** A country by its code of ISO 3166-1 alpha-2, with its Malay and English names (Unicode CLDR; SOURCES.md#countries). */
export interface Country {
  readonly code: string;
  readonly ms: string;
  readonly en: string;
}

const STATELESS: Country = { code: 'XX', ms: 'Tanpa kewarganegaraan', en: 'Stateless' };

/** Every country but Malaysia, and XX for somebody who has none. */
export const COUNTRIES: readonly Country[] = `
AD|Andorra|Andorra; AE|Emiriah Arab Bersatu|United Arab Emirates; AF|Afghanistan|Afghanistan;
AG|Antigua dan Barbuda|Antigua & Barbuda; AI|Anguilla|Anguilla; AL|Albania|Albania; AM|Armenia|Armenia;
AO|Angola|Angola; AQ|Antartika|Antarctica; AR|Argentina|Argentina; AS|Samoa Amerika|American Samoa;
AT|Austria|Austria; AU|Australia|Australia; AW|Aruba|Aruba; AX|Kepulauan Aland|Åland Islands;
AZ|Azerbaijan|Azerbaijan; BA|Bosnia dan Herzegovina|Bosnia & Herzegovina; BB|Barbados|Barbados;
BD|Bangladesh|Bangladesh; BE|Belgium|Belgium; BF|Burkina Faso|Burkina Faso; BG|Bulgaria|Bulgaria;
BH|Bahrain|Bahrain; BI|Burundi|Burundi; BJ|Benin|Benin; BL|St. Barthelemy|St. Barthélemy; BM|Bermuda|Bermuda;
BN|Brunei|Brunei; BO|Bolivia|Bolivia; BQ|Belanda Caribbean|Caribbean Netherlands; BR|Brazil|Brazil;
BS|Bahamas|Bahamas; BT|Bhutan|Bhutan; BV|Pulau Bouvet|Bouvet Island; BW|Botswana|Botswana; BY|Belarus|Belarus;
BZ|Belize|Belize; CA|Kanada|Canada; CC|Kepulauan Cocos (Keeling)|Cocos (Keeling) Islands;
CD|Congo - Kinshasa|Congo - Kinshasa; CF|Republik Afrika Tengah|Central African Republic;
CG|Congo - Brazzaville|Congo - Brazzaville; CH|Switzerland|Switzerland; CI|Cote d’Ivoire|Côte d’Ivoire;
CK|Kepulauan Cook|Cook Islands; CL|Chile|Chile; CM|Cameroon|Cameroon; CN|China|China; CO|Colombia|Colombia;
CR|Costa Rica|Costa Rica; CU|Cuba|Cuba; CV|Cape Verde|Cape Verde; CW|Curacao|Curaçao;
CX|Pulau Krismas|Christmas Island; CY|Cyprus|Cyprus; CZ|Czechia|Czechia; DE|Jerman|Germany; DJ|Djibouti|Djibouti;
DK|Denmark|Denmark; DM|Dominica|Dominica; DO|Republik Dominica|Dominican Republic; DZ|Algeria|Algeria;
EC|Ecuador|Ecuador; EE|Estonia|Estonia; EG|Mesir|Egypt; EH|Sahara Barat|Western Sahara; ER|Eritrea|Eritrea;
ES|Sepanyol|Spain; ET|Ethiopia|Ethiopia; FI|Finland|Finland; FJ|Fiji|Fiji; FK|Kepulauan Falkland|Falkland Islands;
FM|Micronesia|Micronesia; FO|Kepulauan Faroe|Faroe Islands; FR|Perancis|France; GA|Gabon|Gabon;
GB|United Kingdom|United Kingdom; GD|Grenada|Grenada; GE|Georgia|Georgia; GF|Guiana Perancis|French Guiana;
GG|Guernsey|Guernsey; GH|Ghana|Ghana; GI|Gibraltar|Gibraltar; GL|Greenland|Greenland; GM|Gambia|Gambia;
GN|Guinea|Guinea; GP|Guadeloupe|Guadeloupe; GQ|Guinea Khatulistiwa|Equatorial Guinea; GR|Greece|Greece;
GS|Kepulauan Georgia Selatan & Sandwich Selatan|South Georgia & South Sandwich Islands; GT|Guatemala|Guatemala;
GU|Guam|Guam; GW|Guinea Bissau|Guinea-Bissau; GY|Guyana|Guyana; HK|Hong Kong SAR China|Hong Kong SAR China;
HM|Kepulauan Heard & McDonald|Heard & McDonald Islands; HN|Honduras|Honduras; HR|Croatia|Croatia; HT|Haiti|Haiti;
HU|Hungary|Hungary; ID|Indonesia|Indonesia; IE|Ireland|Ireland; IL|Israel|Israel; IM|Isle of Man|Isle of Man;
IN|India|India; IO|Wilayah Lautan Hindi British|British Indian Ocean Territory; IQ|Iraq|Iraq; IR|Iran|Iran;
IS|Iceland|Iceland; IT|Itali|Italy; JE|Jersey|Jersey; JM|Jamaica|Jamaica; JO|Jordan|Jordan; JP|Jepun|Japan;
KE|Kenya|Kenya; KG|Kyrgyzstan|Kyrgyzstan; KH|Kemboja|Cambodia; KI|Kiribati|Kiribati; KM|Comoros|Comoros;
KN|Saint Kitts dan Nevis|St. Kitts & Nevis; KP|Korea Utara|North Korea; KR|Korea Selatan|South Korea;
KW|Kuwait|Kuwait; KY|Kepulauan Cayman|Cayman Islands; KZ|Kazakhstan|Kazakhstan; LA|Laos|Laos; LB|Lubnan|Lebanon;
LC|Saint Lucia|St. Lucia; LI|Liechtenstein|Liechtenstein; LK|Sri Lanka|Sri Lanka; LR|Liberia|Liberia;
LS|Lesotho|Lesotho; LT|Lithuania|Lithuania; LU|Luxembourg|Luxembourg; LV|Latvia|Latvia; LY|Libya|Libya;
MA|Maghribi|Morocco; MC|Monaco|Monaco; MD|Moldova|Moldova; ME|Montenegro|Montenegro; MF|Saint Martin|St. Martin;
MG|Madagaskar|Madagascar; MH|Kepulauan Marshall|Marshall Islands; MK|Macedonia Utara|North Macedonia;
ML|Mali|Mali; MM|Myanmar (Burma)|Myanmar (Burma); MN|Mongolia|Mongolia; MO|Macau SAR China|Macao SAR China;
MP|Kepulauan Mariana Utara|Northern Mariana Islands; MQ|Martinique|Martinique; MR|Mauritania|Mauritania;
MS|Montserrat|Montserrat; MT|Malta|Malta; MU|Mauritius|Mauritius; MV|Maldives|Maldives; MW|Malawi|Malawi;
MX|Mexico|Mexico; MZ|Mozambique|Mozambique; NA|Namibia|Namibia; NC|New Caledonia|New Caledonia; NE|Niger|Niger;
NF|Pulau Norfolk|Norfolk Island; NG|Nigeria|Nigeria; NI|Nicaragua|Nicaragua; NL|Belanda|Netherlands;
NO|Norway|Norway; NP|Nepal|Nepal; NR|Nauru|Nauru; NU|Niue|Niue; NZ|New Zealand|New Zealand; OM|Oman|Oman;
PA|Panama|Panama; PE|Peru|Peru; PF|Polinesia Perancis|French Polynesia; PG|Papua New Guinea|Papua New Guinea;
PH|Filipina|Philippines; PK|Pakistan|Pakistan; PL|Poland|Poland;
PM|Saint Pierre dan Miquelon|St. Pierre & Miquelon; PN|Kepulauan Pitcairn|Pitcairn Islands;
PR|Puerto Rico|Puerto Rico; PS|Wilayah Palestin|Palestinian Territories; PT|Portugal|Portugal; PW|Palau|Palau;
PY|Paraguay|Paraguay; QA|Qatar|Qatar; RE|Reunion|Réunion; RO|Romania|Romania; RS|Serbia|Serbia; RU|Rusia|Russia;
RW|Rwanda|Rwanda; SA|Arab Saudi|Saudi Arabia; SB|Kepulauan Solomon|Solomon Islands; SC|Seychelles|Seychelles;
SD|Sudan|Sudan; SE|Sweden|Sweden; SG|Singapura|Singapore; SH|Saint Helena|St. Helena; SI|Slovenia|Slovenia;
SJ|Svalbard dan Jan Mayen|Svalbard & Jan Mayen; SK|Slovakia|Slovakia; SL|Sierra Leone|Sierra Leone;
SM|San Marino|San Marino; SN|Senegal|Senegal; SO|Somalia|Somalia; SR|Surinam|Suriname;
SS|Sudan Selatan|South Sudan; ST|Sao Tome dan Principe|São Tomé & Príncipe; SV|El Salvador|El Salvador;
SX|Sint Maarten|Sint Maarten; SY|Syria|Syria; SZ|Eswatini|Eswatini;
TC|Kepulauan Turks dan Caicos|Turks & Caicos Islands; TD|Chad|Chad;
TF|Wilayah Selatan Perancis|French Southern Territories; TG|Togo|Togo; TH|Thailand|Thailand;
TJ|Tajikistan|Tajikistan; TK|Tokelau|Tokelau; TL|Timor-Leste|Timor-Leste; TM|Turkmenistan|Turkmenistan;
TN|Tunisia|Tunisia; TO|Tonga|Tonga; TR|Turkiye|Türkiye; TT|Trinidad dan Tobago|Trinidad & Tobago;
TV|Tuvalu|Tuvalu; TW|Taiwan|Taiwan; TZ|Tanzania|Tanzania; UA|Ukraine|Ukraine; UG|Uganda|Uganda;
UM|Kepulauan Terpencil A.S.|U.S. Outlying Islands; US|Amerika Syarikat|United States; UY|Uruguay|Uruguay;
UZ|Uzbekistan|Uzbekistan; VA|Kota Vatican|Vatican City; VC|Saint Vincent dan Grenadines|St. Vincent & Grenadines;
VE|Venezuela|Venezuela; VG|Kepulauan Virgin British|British Virgin Islands;
VI|Kepulauan Virgin A.S.|U.S. Virgin Islands; VN|Vietnam|Vietnam; VU|Vanuatu|Vanuatu;
WF|Wallis dan Futuna|Wallis & Futuna; WS|Samoa|Samoa; YE|Yaman|Yemen; YT|Mayotte|Mayotte;
ZA|Afrika Selatan|South Africa; ZM|Zambia|Zambia; ZW|Zimbabwe|Zimbabwe;
`
  .split(';')
  .map((row) => row.trim())
  .filter((row) => row !== '')
  .map((row): Country => {
    const [code = '', ms = '', en = ''] = row.split('|');
    return { code, ms, en };
  })
  .concat(STATELESS);

const CODES: ReadonlySet<string> = new Set(COUNTRIES.map(({ code }) => code));

/** Whether a code is one that a foreigner's nationality may have. */
export function isCountry(code: string): boolean {
  return CODES.has(code);
}

/** The country that a person means by a code or by its name in either language; case, accents and signs do not count. */
export function findCountry(typed: string): Country | null {
  const wanted = plain(typed);
  if (wanted === '') return null;
  return COUNTRIES.find((each) => [each.code, each.ms, each.en].some((text) => plain(text) === wanted)) ?? null;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toUpperCase();
}
