import type { ColumnType } from '@datavizpro/contract';
import { sql, type Fragment } from '../../fragment.js';

/** MySQL has no type of double to cast to before 8.0.17; adding zero makes one everywhere. */
export const asFloat = (operand: Fragment): Fragment => sql`(${operand} + 0e0)`;

const asText = (operand: Fragment): Fragment => sql`cast(${operand} as char)`;
const asInteger = (operand: Fragment): Fragment => sql`cast(${operand} as signed)`;

const isNumber = (text: Fragment): Fragment =>
  sql`trim(${text}) regexp '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$'`;
const numberIn = (text: Fragment, as: Fragment): Fragment => sql`case when ${isNumber(text)} then ${as} end`;

/** As text, without the fraction of a second where it is zero. */
const momentText = (moment: Fragment): Fragment =>
  sql`trim(trailing '.' from trim(trailing '0' from cast(cast(${moment} as datetime(6)) as char)))`;

/** Whole floats keep their point, as everywhere. */
const floatText = (number: Fragment): Fragment =>
  sql`case when ${number} = truncate(${number}, 0) and abs(${number}) < 1e15 then concat(${asText(number)}, '.0') else ${asText(number)} end`;

const texts: Partial<Record<ColumnType, (operand: Fragment) => Fragment>> = {
  string: (operand) => operand,
  boolean: (operand) => sql`case ${operand} when 0 then 'false' when 1 then 'true' end`,
  float: floatText,
  timestamp: momentText,
};

/** A value as another type; texts that are none of that type give null, as everywhere. */
export const casts: Readonly<Record<ColumnType, (operand: Fragment, from: ColumnType) => Fragment>> = {
  string: (operand, from) => (texts[from] ?? asText)(operand),
  integer: (operand, from) => (from === 'string' ? numberIn(operand, asInteger(asFloat(operand))) : asInteger(operand)),
  decimal: (operand, from) => {
    const decimal = sql`cast(${operand} as decimal(65, 10))`;
    return from === 'string' ? numberIn(operand, decimal) : decimal;
  },
  float: (operand, from) => (from === 'string' ? numberIn(operand, asFloat(operand)) : asFloat(operand)),
  boolean: asInteger,
  date: (operand) => sql`cast(${operand} as date)`,
  timestamp: (operand) => sql`cast(${operand} as datetime(6))`,
  time: (operand) => sql`cast(${operand} as time(6))`,
  json: asText,
  geo: asText,
  binary: (operand) => sql`cast(${operand} as binary)`,
};
