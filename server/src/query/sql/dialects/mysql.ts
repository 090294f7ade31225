import { digits, joinFragments, parameter, quotedName, sql, type Fragment } from '../fragment.js';
import { aggregatesByRank } from '../rewrites/aggregates-by-rank.js';
import { filtersInside } from '../rewrites/filters-inside.js';
import { lacking } from '../not-supported.js';
import { pairsByMoments } from '../rewrites/pairs-by-moments.js';
import { keepOrder } from '../text/keep-order.js';
import { mysqlLexicon } from '../text/lexicon.js';
import { typeOf } from '../type-of.js';
import { baseDialect } from './base.js';
import type { Dialect } from './dialect.js';
import { asFloat, casts } from './mysql/casts.js';
import { dateWriters } from './mysql/dates.js';
import { mysqlFlavour, type MysqlFlavour } from './mysql/flavour.js';
import { textWriters } from './mysql/texts.js';

const comma = sql`, `;
const nothing = sql`null`;

/** Null counts for nothing, where MySQL answers null as soon as one is null: each may stand in for the others. */
const amongGiven =
  (name: Fragment) =>
  (args: readonly Fragment[]): Fragment => {
    const others = joinFragments(args, comma);
    return args.length < 2
      ? others
      : sql`${name}(${joinFragments(
          args.map((arg) => sql`coalesce(${arg}, ${others})`),
          comma,
        )})`;
  };

/** Halves go away from zero; MySQL's own round takes floats to the even neighbour. */
function rounded(operand: Fragment, places: Fragment | undefined, isFloat: boolean): Fragment {
  if (!isFloat && places === undefined) return sql`round(${operand})`;
  const scale = places ? sql`pow(10e0, ${places})` : sql`1e0`;
  return sql`(sign(${operand}) * floor(abs(${operand} * ${scale}) + 0.5e0) / ${scale})`;
}

/** The largest power of e that a float holds: beyond it MySQL fails the whole statement. */
const largestPower = sql`709.78e0`;

function power([base = nothing, exponent = nothing]: readonly Fragment[]): Fragment {
  const infinite = sql`${base} = 0 and ${exponent} < 0`;
  const imaginary = sql`${base} < 0 and ${exponent} <> floor(${exponent})`;
  const tooLarge = sql`${base} <> 0 and ${exponent} * ln(abs(${base})) > ${largestPower}`;
  return sql`case when (${infinite}) or (${imaginary}) or (${tooLarge}) then null else power(${base}, ${exponent}) end`;
}

const functions: Dialect['functions'] = {
  ...baseDialect.functions,
  concat: (args) => sql`concat_ws('', ${joinFragments(args, comma)})`,
  contains: ([text = nothing, part = nothing]) => sql`locate(lower(${part}), lower(${text})) > 0`,
  dayOfWeek: ([operand = nothing]) => sql`(weekday(${operand}) + 1)`,
  endsWith: ([text = nothing, part = nothing]) => sql`right(lower(${text}), char_length(${part})) = lower(${part})`,
  exp: ([operand = nothing]) => sql`case when ${operand} <= ${largestPower} then exp(${operand}) end`,
  greatest: amongGiven(sql`greatest`),
  least: amongGiven(sql`least`),
  length: ([operand = nothing]) => sql`char_length(${operand})`,
  power,
  round: ([operand = nothing, places], [type]) => rounded(operand, places, type === 'float'),
  second: ([operand = nothing]) => sql`second(${operand})`,
  startsWith: ([text = nothing, part = nothing]) => sql`left(lower(${text}), char_length(${part})) = lower(${part})`,
  week: ([operand = nothing]) => sql`week(${operand}, 3)`,
};

const ofFloats =
  (name: Fragment) =>
  ({ operand }: { readonly operand: Fragment }) =>
    sql`${name}(${asFloat(operand)})`;

const aggregates: Dialect['aggregates'] = {
  ...baseDialect.aggregates,
  avg: ofFloats(sql`avg`),
  stddev: ofFloats(sql`stddev_samp`),
  variance: ofFloats(sql`var_samp`),
};
/** Aggregates that only window functions give. */
const ranked = ['median', 'quantile', 'first', 'last'] as const;

function withoutWindows(product: string): Dialect['aggregates'] {
  const older = (name: string) => lacking(`${product} before version 8`, name);
  return {
    ...aggregates,
    median: older('median'),
    quantile: older('quantile'),
    first: older('first'),
    last: older('last'),
    corr: older('correlation'),
    regrSlope: older('regression'),
    regrIntercept: older('regression'),
    regrR2: older('regression'),
  };
}

const expressions = (flavour: MysqlFlavour): Dialect['expressions'] => {
  const number = (content: number, { placeholder }: Dialect) => parameter(content, placeholder);
  return {
    ...baseDialect.expressions,
    ...dateWriters(flavour).expressions,
    ...textWriters(flavour),
    value: ({ value, type }, _write, { placeholder }) => {
      if (value === null) return sql`null`;
      const bound = parameter(value, placeholder);
      return type === 'string' || type === 'json' ? bound : casts[type](bound, type);
    },
    cast: (node, write) => casts[node.to](write(node.operand), typeOf(node.operand)),
    epoch: (node, write) => asFloat(sql`timestampdiff(microsecond, '1970-01-01', ${write(node.operand)})`),
    ...(flavour.windows ? {} : { window: lacking(`${flavour.product} before version 8`, 'window functions') }),
    binIndex: (node, write, dialect) =>
      sql`floor((${asFloat(write(node.operand))} - ${number(node.origin, dialect)}) / ${number(node.width, dialect)})`,
    binEdge: (node, write, dialect) => {
      const edge = sql`${number(node.origin, dialect)} + ${write(node.index)} * ${number(node.width, dialect)}`;
      if (node.integer) return sql`cast(${edge} as signed)`;
      return node.decimals === null ? sql`(${edge})` : sql`round(${edge}, ${digits(node.decimals)})`;
    },
  };
};

/** Without a limit, the order of an inner query is forgotten. */
const keepWrittenOrder = keepOrder(mysqlLexicon, 'limit 18446744073709551615');

/** MySQL, MariaDB and what speaks their language. */
export function mysqlDialect(flavourName: string | undefined): Dialect {
  const flavour = mysqlFlavour(flavourName);
  const { product } = flavour;
  const { truncate, addUnits, cyclic } = dateWriters(flavour);
  return {
    ...baseDialect,
    name: 'mysql',
    rewrites: [
      ...(flavour.windows ? [aggregatesByRank(new Set(ranked)), pairsByMoments] : []),
      filtersInside,
      keepWrittenOrder,
    ],
    lexicon: mysqlLexicon,
    quote: (name) => quotedName(`\`${name.replaceAll('`', '``')}\``),
    placeholder: () => '?',
    arithmetic: {
      ...baseDialect.arithmetic,
      '/': (left, right) => sql`(${asFloat(left)} / nullif(${right}, 0))`,
    },
    functions,
    aggregates: flavour.windows ? aggregates : withoutWindows(product),
    windows: { ...baseDialect.windows, avg: ({ operand, over }) => sql`avg(${asFloat(operand)}) ${over}` },
    truncate,
    addUnits,
    cyclic,
    expressions: expressions(flavour),
    joins: { ...baseDialect.joins, ...(flavour.fullJoin ? {} : { full: lacking(product, 'full join') }) },
    orderKey: (key, direction) =>
      direction === 'asc' ? sql`${key} is null, ${key}` : sql`${key} is null, ${key} desc`,
    rowCount: (count) => digits(count),
    limit: (limit, offset) => {
      if (!offset) return limit ? sql`\nlimit ${limit}` : [];
      // There is no offset without a limit.
      return sql`\nlimit ${limit ?? sql`18446744073709551615`} offset ${offset}`;
    },
  };
}
