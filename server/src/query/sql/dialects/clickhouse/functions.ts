import { joinFragments, sql, type Fragment } from '../../fragment.js';
import { baseDialect } from '../base.js';
import type { Dialect } from '../dialect.js';
import { alike } from './alike.js';

const comma = sql`, `;
const nothing = sql`null`;
const call = (name: Fragment, args: readonly Fragment[]): Fragment => sql`${name}(${joinFragments(args, comma)})`;
const one =
  (name: Fragment) =>
  ([operand = nothing]: readonly Fragment[]): Fragment =>
    sql`${name}(${operand})`;

/** Null counts for nothing, where ClickHouse answers null as soon as one is null: each may stand in for the others. */
const amongGiven =
  (name: Fragment): Dialect['functions']['greatest'] =>
  (args, types) => {
    const parts = alike(args, types);
    const [first = nothing] = parts;
    // It compares two at a time.
    return parts.slice(1).reduce((left, right) => {
      const others = [sql`coalesce(${left}, ${right})`, sql`coalesce(${right}, ${left})`];
      return call(name, others);
    }, first);
  };

const lower = (text: Fragment): Fragment => sql`lowerUTF8(${text})`;

/** Halves go away from zero; newer servers take floats to the even neighbour. */
function rounded(operand: Fragment, places: Fragment | undefined): Fragment {
  const scale = places ? sql`pow(10., ${places})` : sql`1.`;
  const value = sql`toFloat64(${operand})`;
  return sql`(if(${value} < 0, -1., 1.) * floor(abs(${value} * ${scale}) + 0.5) / ${scale})`;
}

/** Texts may be null, and searching them is for those that are not. */
const found = (text: Fragment, search: Fragment): Fragment => sql`if(isNull(${text}), null, ${search})`;

const functions: Dialect['functions'] = {
  ...baseDialect.functions,
  // With one operand it only says that there may be none: rewrites use that around joins.
  coalesce: (args, types) =>
    args.length === 1 ? call(sql`toNullable`, args) : call(sql`coalesce`, alike(args, types)),
  concat: (args) =>
    args.length === 1
      ? sql`ifNull(${args[0] ?? nothing}, '')`
      : call(
          sql`concat`,
          args.map((arg) => sql`ifNull(${arg}, '')`),
        ),
  contains: ([text = nothing, part = nothing]) =>
    sql`${found(text, sql`positionUTF8(lowerUTF8(ifNull(${text}, '')), ${lower(part)}) > 0`)}`,
  day: one(sql`toDayOfMonth`),
  dayOfWeek: one(sql`toDayOfWeek`),
  endsWith: ([text = nothing, part = nothing]) => sql`endsWith(${lower(text)}, ${lower(part)})`,
  greatest: amongGiven(sql`greatest`),
  hour: one(sql`toHour`),
  least: amongGiven(sql`least`),
  length: one(sql`lengthUTF8`),
  ln: one(sql`log`),
  log: one(sql`log10`),
  lower: one(sql`lowerUTF8`),
  minute: one(sql`toMinute`),
  month: one(sql`toMonth`),
  nullif: (args, types) => call(sql`nullIf`, alike(args, types)),
  power: (args) =>
    call(
      sql`pow`,
      args.map((arg) => sql`toFloat64(${arg})`),
    ),
  quarter: one(sql`toQuarter`),
  replace: (args) => call(sql`replaceAll`, args),
  round: ([operand = nothing, places], [type]) => (type === 'integer' && !places ? operand : rounded(operand, places)),
  second: one(sql`toSecond`),
  startsWith: ([text = nothing, part = nothing]) => sql`startsWith(${lower(text)}, ${lower(part)})`,
  substring: ([text = nothing, start = nothing, length = sql`2147483647`]) =>
    call(sql`substringUTF8`, [text, start, length]),
  trim: ([operand = nothing]) => sql`replaceRegexpAll(${operand}, '^ +| +$', '')`,
  upper: one(sql`upperUTF8`),
  week: one(sql`toISOWeek`),
  year: one(sql`toYear`),
};

/** Old servers count bytes where a character has four of them, as emojis have. */
const oldSubstring: Dialect['functions']['substring'] = ([text = nothing, start = nothing, length]) => {
  const characters = sql`extractAll(ifNull(${text}, ''), '(?s).')`;
  const part = length ? sql`arraySlice(${characters}, ${start}, ${length})` : sql`arraySlice(${characters}, ${start})`;
  return sql`if(isNull(${text}), null, arrayStringConcat(${part}))`;
};

export const functionsOf = (isNew: boolean): Dialect['functions'] =>
  isNew ? functions : { ...functions, substring: oldSubstring };
