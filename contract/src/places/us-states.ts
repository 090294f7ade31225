import { normalName, type FindPlace } from './normal-name.js';

/** Number of the census, letters of the post, name: `06CACalifornia`. */
const states =
  '01ALAlabama|02AKAlaska|04AZArizona|05ARArkansas|06CACalifornia|08COColorado|09CTConnecticut|10DEDelaware|' +
  '11DCDistrict of Columbia|12FLFlorida|13GAGeorgia|15HIHawaii|16IDIdaho|17ILIllinois|18INIndiana|19IAIowa|' +
  '20KSKansas|21KYKentucky|22LALouisiana|23MEMaine|24MDMaryland|25MAMassachusetts|26MIMichigan|' +
  '27MNMinnesota|28MSMississippi|29MOMissouri|30MTMontana|31NENebraska|32NVNevada|33NHNew Hampshire|' +
  '34NJNew Jersey|35NMNew Mexico|36NYNew York|37NCNorth Carolina|38NDNorth Dakota|39OHOhio|40OKOklahoma|' +
  '41OROregon|42PAPennsylvania|44RIRhode Island|45SCSouth Carolina|46SDSouth Dakota|47TNTennessee|48TXTexas|' +
  '49UTUtah|50VTVermont|51VAVirginia|53WAWashington|54WVWest Virginia|55WIWisconsin|56WYWyoming';

export interface UsState {
  readonly number: string;
  readonly letters: string;
  readonly name: string;
}

export const usStates: readonly UsState[] = states
  .split('|')
  .map((state) => ({ number: state.slice(0, 2), letters: state.slice(2, 4), name: state.slice(4) }));

const others: Readonly<Record<string, string>> = { 'washington dc': 'DC', 'washington d c': 'DC', 'd c': 'DC' };

/** `US-CA` of `CA`, `us-ca`, `06`, `6` and `California`. */
export function createStateFinder(): FindPlace {
  const known = new Map<string, string>(Object.entries(others));
  for (const { number, letters, name } of usStates) {
    for (const key of [number, String(Number(number)), letters, `us ${letters}`, name])
      known.set(normalName(key), letters);
  }
  return (value) => {
    const letters = known.get(normalName(String(value)));
    return letters === undefined ? null : `US-${letters}`;
  };
}
