import type { ColumnType } from '@datavizpro/contract';
import { sql, type Fragment } from '../../fragment.js';
import { asFloat } from './alike.js';

const asText = (operand: Fragment): Fragment => sql`toString(${operand})`;
const trimmed = (text: Fragment): Fragment => sql`replaceRegexpAll(${text}, '^ +| +$', '')`;

/** Whole floats keep their point, as everywhere. */
const floatText = (number: Fragment): Fragment =>
  sql`if(${number} = trunc(${number}) and abs(${number}) < 1e15, concat(toString(${number}), '.0'), toString(${number}))`;

const texts: Partial<Record<ColumnType, (operand: Fragment) => Fragment>> = {
  string: (operand) => operand,
  float: floatText,
  boolean: (operand) => sql`multiIf(${operand} = 1, 'true', ${operand} = 0, 'false', null)`,
};

/** Only a day that exists: ClickHouse counts the 30th of February on into March. */
function dateIn(text: Fragment): Fragment {
  const day = sql`substring(${trimmed(text)}, 1, 10)`;
  return sql`multiIf(toString(toDateOrNull(${day})) = ${day}, toDateOrNull(${day}), null)`;
}

/** A value as another type; texts that are none of that type give null, as everywhere. */
export const casts: Readonly<Record<ColumnType, (operand: Fragment, from: ColumnType) => Fragment>> = {
  string: (operand, from) => (texts[from] ?? asText)(operand),
  integer: (operand, from) => (from === 'string' ? sql`toInt64OrNull(${trimmed(operand)})` : sql`toInt64(${operand})`),
  decimal: (operand) => sql`toDecimal128(${operand}, 10)`,
  float: (operand, from) => (from === 'string' ? sql`toFloat64OrNull(${trimmed(operand)})` : asFloat(operand)),
  boolean: (operand) => sql`toUInt8(${operand})`,
  date: (operand, from) => (from === 'string' ? dateIn(operand) : sql`toDate(${operand})`),
  timestamp: (operand, from) => (from === 'timestamp' ? operand : sql`toDateTime(${operand}, 'UTC')`),
  time: asText,
  json: asText,
  geo: asText,
  binary: asText,
};
