import { countryCodes } from './country-codes.js';
import { normalName, type FindPlace } from './normal-name.js';

/** Names in use that dictionaries of countries lack, by two letters; as `normalName` writes them. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  AE: ['uae', 'emirates'],
  BA: ['bosnia', 'bosnia herzegovina'],
  BN: ['brunei darussalam'],
  BO: ['bolivia plurinational state of', 'plurinational state of bolivia'],
  BS: ['bahamas the'],
  CD: [
    'democratic republic of the congo',
    'congo dem rep',
    'dr congo',
    'drc',
    'dem rep congo',
    'congo the democratic republic of the',
    'democratic republic of congo',
    'congo democratic republic',
    'zaire',
  ],
  CF: ['central african rep', 'car'],
  CG: ['congo', 'republic of the congo', 'congo rep', 'republic of congo', 'congo republic'],
  CI: ['ivory coast', 'cote divoire'],
  CN: ['peoples republic of china', 'china mainland', 'mainland china'],
  CV: ['cabo verde', 'cape verde'],
  CZ: ['czech republic', 'czech rep'],
  DO: ['dominican rep'],
  EG: ['egypt arab rep'],
  FK: ['falkland islands malvinas'],
  FM: ['micronesia federated states of', 'micronesia fed sts', 'federated states of micronesia'],
  GB: ['uk', 'great britain', 'britain', 'united kingdom of great britain and northern ireland'],
  GM: ['gambia the', 'republic of the gambia'],
  HK: ['hong kong', 'hong kong sar', 'hong kong china', 'china hong kong sar'],
  IR: ['iran islamic republic of', 'iran islamic rep', 'islamic republic of iran'],
  KG: ['kyrgyz republic'],
  KP: [
    'north korea',
    'dprk',
    'korea dem peoples rep',
    'korea democratic peoples republic of',
    'democratic peoples republic of korea',
    'dem rep korea',
    'korea north',
  ],
  KR: ['korea', 'republic of korea', 'korea rep', 'korea republic of', 'korea south', 'south korea'],
  LA: ['lao pdr', 'lao peoples democratic republic', 'lao'],
  MD: ['moldova republic of', 'republic of moldova'],
  MK: ['macedonia', 'republic of north macedonia', 'macedonia fyr', 'fyr macedonia'],
  MM: ['myanmar', 'burma'],
  MO: ['macau', 'macao', 'macao sar', 'macao china', 'china macao sar'],
  NL: ['holland', 'netherlands kingdom of the'],
  PS: ['palestine', 'state of palestine', 'west bank and gaza', 'palestine state of', 'occupied palestinian territory'],
  RU: ['russian federation'],
  SK: ['slovak republic'],
  SS: ['s sudan'],
  ST: ['sao tome'],
  SY: ['syrian arab republic'],
  SZ: ['swaziland', 'eswatini'],
  TL: ['east timor', 'timor leste'],
  TR: ['turkey', 'turkiye'],
  TW: ['taiwan province of china', 'taiwan china', 'chinese taipei', 'taipei'],
  TZ: ['united republic of tanzania', 'tanzania united republic of'],
  US: ['usa', 'united states of america', 'u s a', 'u s', 'america'],
  VA: ['holy see', 'holy see vatican city state', 'vatican'],
  VE: ['venezuela bolivarian republic of', 'venezuela rb', 'bolivarian republic of venezuela'],
  VN: ['viet nam'],
  YE: ['yemen rep'],
};

/** Tried one after the other, until all names are known: most data needs the first one only. */
const languages: readonly string[] = (
  'en de fr es it pt nl pl ru uk tr ar he fa hi zh zh-Hant ja ko sv da nb fi cs sk sl hr sr bg el hu ro et lv lt id ms ' +
  'vi th bn ta ur sw ca eu is ga'
).split(' ');

/** Two letters → the id that maps know a country by: its three letters. */
const idOf: ReadonlyMap<string, string> = new Map(countryCodes.map(({ alpha2, alpha3 }) => [alpha2, alpha3]));

/**
 * Three letters of a country, from its code (two letters, three, or the number) or its name in one of many languages.
 * Names come from the ICU that browsers and Node have: no list of them is shipped.
 */
export function createCountryFinder(): FindPlace {
  const known = codesAndOtherNames();
  let next = 0;
  return (value) => {
    const name = normalName(String(value));
    if (name === '') return null;
    while (!known.has(name) && next < languages.length) addNames(known, languages[next++] ?? 'en');
    return known.get(name) ?? null;
  };
}

function codesAndOtherNames(): Map<string, string> {
  const known = new Map<string, string>();
  for (const { number, alpha2, alpha3 } of countryCodes) {
    for (const code of [number, String(Number(number)), alpha2, alpha3]) known.set(code.toLowerCase(), alpha3);
    for (const name of otherNames[alpha2] ?? []) known.set(name, alpha3);
  }
  return known;
}

/** The first language that has a name keeps it. */
function addNames(known: Map<string, string>, language: string): void {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  for (const [alpha2, id] of idOf) {
    const name = normalName(names.of(alpha2) ?? '');
    if (name !== '' && !known.has(name)) known.set(name, id);
  }
}
