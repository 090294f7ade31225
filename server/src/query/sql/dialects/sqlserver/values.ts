import type { ColumnType, Scalar } from '@datavizpro/contract';
import { digits, parameter, sql, type Fragment } from '../../fragment.js';
import type { NodeOf } from '../../nodes.js';
import { typeOf } from '../../type-of.js';
import type { Dialect, Write } from '../dialect.js';
import { exactly } from './texts.js';

/** The driver binds whole numbers as BIGINT, other ones as FLOAT, true and false as BIT, texts as NVARCHAR. */
function writeValue({ value, type }: NodeOf<'value'>, _write: Write, dialect: Dialect): Fragment {
  if (value === null) return sql`null`;
  const bound = parameter(value, dialect.placeholder);
  if (type === 'string') return exactly(bound);
  if (type === 'decimal') return sql`cast(${bound} as decimal(38, ${digits(decimalsOf(value))}))`;
  const isBoundAsMeant = (type === 'integer' && typeof value === 'number') || type === 'boolean';
  return isBoundAsMeant ? bound : sql`cast(${bound} as ${dialect.types[type]})`;
}

/** As many as it has: a wider scale would leave less room before the point. */
const decimalsOf = (value: Scalar): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

/** Six digits of a fraction without the zeros at their end. */
function fractionOf(moment: Fragment): Fragment {
  const digits = sql`right('00000' + cast(datepart(microsecond, ${moment}) as nvarchar(6)), 6)`;
  const trimmed = sql`replace(rtrim(replace(${digits}, '0', ' ')), ' ', '0')`;
  return sql`case when datepart(microsecond, ${moment}) = 0 then '' else '.' + ${trimmed} end`;
}

/** Each type as the text that it has everywhere else. */
const texts: Partial<Record<ColumnType, (operand: Fragment) => Fragment>> = {
  boolean: (operand) => sql`case ${operand} when 1 then 'true' when 0 then 'false' end`,
  date: (operand) => sql`convert(nvarchar(10), ${operand}, 23)`,
  timestamp: (operand) => sql`(convert(nvarchar(19), ${operand}, 120) + ${fractionOf(operand)})`,
  time: (operand) => sql`(convert(nvarchar(8), ${operand}, 108) + ${fractionOf(operand)})`,
  // CAST of a FLOAT keeps six digits.
  float: (operand) => sql`format(${operand}, 'R', 'en-US')`,
};

/** Empty texts are 0 and 1900-01-01 to SQL Server, and dates are guessed: both are null here. */
function readText(operand: Fragment, to: ColumnType, dialect: Dialect): Fragment {
  const type = dialect.types[to];
  if (to !== 'date' && to !== 'timestamp') return sql`try_cast(nullif(ltrim(rtrim(${operand})), '') as ${type})`;
  const isoDate = sql`${operand} like '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]%'`;
  return sql`case when ${isoDate} then try_cast(${operand} as ${type}) end`;
}

function writeCast({ operand, to }: NodeOf<'cast'>, write: Write, dialect: Dialect): Fragment {
  const from = typeOf(operand);
  const text = write(operand);
  if (to === 'string') {
    const written = texts[from]?.(text) ?? (from === 'string' ? text : sql`convert(nvarchar(50), ${text})`);
    return exactly(sql`(${written})`);
  }
  return from === 'string' ? readText(text, to, dialect) : sql`try_cast(${text} as ${dialect.types[to]})`;
}

export const converting: Pick<Dialect['expressions'], 'value' | 'cast'> = { value: writeValue, cast: writeCast };
