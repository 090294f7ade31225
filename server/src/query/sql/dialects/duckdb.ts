import { parameter, quotedName, sql, type Fragment } from '../fragment.js';
import { pairsShifted } from '../rewrites/pairs-shifted.js';
import { duckdbLexicon } from '../text/lexicon.js';
import { baseDialect } from './base.js';
import type { Dialect } from './dialect.js';

const decimalTypes = Array.from({ length: 11 }, (_, scale) => quotedName(`decimal(38, ${String(scale)})`));
/** As many places as the value has: more would push long decimals beside it out of their 38 digits. */
const decimalType = (text: string): Fragment =>
  decimalTypes[text.split('.')[1]?.length ?? 0] ?? baseDialect.types.decimal;

/** Of rows with the same key, the value decides, so that the answer never depends on which thread came first. */
const byBoth = (key: Fragment, operand: Fragment): Fragment =>
  sql`case when ${key} is not null then row(${key}, ${operand}) end`;

/** DuckDB, for files. */
export const duckdbDialect: Dialect = {
  ...baseDialect,
  name: 'duckdb',
  rewrites: [pairsShifted],
  lexicon: duckdbLexicon,
  types: { ...baseDialect.types, float: sql`double`, binary: sql`blob` },
  functions: {
    ...baseDialect.functions,
    contains: ([text = [], part = []]) => sql`contains(lower(${text}), lower(${part}))`,
    endsWith: ([text = [], part = []]) => sql`ends_with(lower(${text}), lower(${part}))`,
    second: ([operand = []]) => sql`extract(second from ${operand})`,
  },
  arithmetic: {
    ...baseDialect.arithmetic,
    '/': (left, right) => sql`(cast(${left} as double) / nullif(${right}, 0))`,
  },
  aggregates: {
    ...baseDialect.aggregates,
    avg: ({ operand }) => sql`avg(cast(${operand} as double))`,
    median: ({ operand }) => sql`quantile_cont(cast(${operand} as double), 0.5)`,
    quantile: ({ operand, q }) => sql`quantile_cont(cast(${operand} as double), ${q})`,
    stddev: ({ operand }) => sql`stddev_samp(cast(${operand} as double))`,
    variance: ({ operand }) => sql`var_samp(cast(${operand} as double))`,
    first: ({ operand, orderBy }) => sql`arg_min(${operand}, ${byBoth(orderBy, operand)})`,
    last: ({ operand, orderBy }) => sql`arg_max(${operand}, ${byBoth(orderBy, operand)})`,
  },
  expressions: {
    ...baseDialect.expressions,
    // Text needs no cast; the others do, because a bound JavaScript number is not always of the column's type.
    value: (node, write, dialect) => {
      if (node.value === null) return baseDialect.expressions.value(node, write, dialect);
      const content = parameter(node.value, dialect.placeholder);
      if (node.type === 'string') return content;
      if (node.type === 'decimal') return sql`cast(${content} as ${decimalType(String(node.value))})`;
      return baseDialect.expressions.value(node, write, dialect);
    },
    cast: (node, write, dialect) => sql`try_cast(${write(node.operand)} as ${dialect.types[node.to]})`,
    // DuckDB counts whole weeks, not their borders.
    dateDiff: (node, write, dialect) =>
      node.unit === 'week'
        ? sql`(date_diff('day', date_trunc('week', ${write(node.from)}), date_trunc('week', ${write(node.to)})) // 7)`
        : baseDialect.expressions.dateDiff(node, write, dialect),
    // Without any spread there is no correlation: "not a number" to DuckDB, null everywhere else.
    aggregate: (node, write, dialect) => {
      const written = baseDialect.expressions.aggregate(node, write, dialect);
      return node.x ? sql`nullif(${written}, cast('nan' as double))` : written;
    },
    // Infinite timestamps have no epoch.
    epoch: (node, write) => {
      const moment = sql`cast(${write(node.operand)} as timestamp)`;
      return sql`case when isfinite(${moment}) then cast(epoch_us(${moment}) as double) end`;
    },
    // Files made elsewhere may hold timestamps with a zone; in a session in UTC the cast makes them ours.
    localTime: (node, write, dialect) =>
      baseDialect.expressions.localTime(node, (child) => sql`cast(${write(child)} as timestamp)`, dialect),
    instantBucket: (node, write) => {
      const instant = sql`cast(${write(node.operand)} as timestamp)`;
      // Infinite timestamps have no epoch; they are their own bucket.
      return sql`case when ${instant} >= timestamp '1980-01-01 00:00:00' and isfinite(${instant}) then make_timestamp(epoch_us(${instant}) // 900000000 * 900000000) else ${instant} end`;
    },
  },
  // The tables of a file are views in one schema of their own, whatever the source calls its schema.
  table: (relation, dialect) => sql`${dialect.quote(relation.name)} as ${quotedName(relation.alias)}`,
};
