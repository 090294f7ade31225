import { digits, joinFragments, sql, type Fragment } from '../../fragment.js';
import { aggregatesByRank } from '../../rewrites/aggregates-by-rank.js';
import { filtersInside } from '../../rewrites/filters-inside.js';
import { pairsByMoments } from '../../rewrites/pairs-by-moments.js';
import { typeOf } from '../../type-of.js';
import { baseDialect } from '../base.js';
import type { Dialect } from '../dialect.js';

const nothing = sql`null`;
const moved =
  (unit: Fragment, factor = sql``): Dialect['addUnits']['day'] =>
  (operand, amount) =>
    sql`dateadd(${unit}, cast(${amount}${factor} as integer), ${operand})`;

/** Where Redshift, which left PostgreSQL at version 8, says things in another way. From its documentation: none was run. */
export const redshiftParts = (postgres: Dialect): Partial<Dialect> => ({
  rewrites: [aggregatesByRank(new Set(['first', 'last'])), pairsByMoments, filtersInside],
  // Without a length texts are cut at 256 bytes, and decimals lose what is after the point.
  types: { ...postgres.types, string: sql`varchar(65535)`, decimal: sql`decimal(38, 10)` },
  functions: {
    ...postgres.functions,
    concat: (args) =>
      sql`(${joinFragments(
        args.map((arg) => sql`coalesce(${arg}, '')`),
        sql` || `,
      )})`,
    dayOfWeek: ([operand = nothing]) => sql`((extract(dow from ${operand}) + 6) % 7 + 1)`,
  },
  aggregates: { ...postgres.aggregates, first: baseDialect.aggregates.first, last: baseDialect.aggregates.last },
  windows: {
    ...postgres.windows,
    // There is no smallest of true and false.
    min: ({ operand, type, over }) => sql`${type === 'boolean' ? sql`bool_and` : sql`min`}(${operand}) ${over}`,
    max: ({ operand, type, over }) => sql`${type === 'boolean' ? sql`bool_or` : sql`max`}(${operand}) ${over}`,
  },
  cyclic: { ...postgres.cyclic, dayOfWeek: (operand) => sql`((extract(dow from ${operand}) + 6) % 7 + 1)` },
  addUnits: {
    second: moved(sql`second`),
    minute: moved(sql`minute`),
    hour: moved(sql`hour`),
    day: moved(sql`day`),
    week: moved(sql`day`, sql` * 7`),
    month: moved(sql`month`),
    quarter: moved(sql`month`, sql` * 3`),
    year: moved(sql`year`),
  },
  expressions: {
    ...postgres.expressions,
    aggregate: baseDialect.expressions.aggregate,
    in: baseDialect.expressions.in,
    instantBucket: baseDialect.expressions.instantBucket,
    cast: (node, write, dialect) =>
      typeOf(node.operand) === 'string'
        ? sql`try_cast(${write(node.operand)} as ${dialect.types[node.to]})`
        : postgres.expressions.cast(node, write, dialect),
  },
  rowCount: (count) => digits(count),
});
