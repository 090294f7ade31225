import { sql, type Fragment } from '../../fragment.js';
import type { AggregateCall, Dialect } from '../dialect.js';
import { asFloat, asWide } from './alike.js';

/** One value has no spread; ClickHouse divides by zero then. */
const spread =
  (name: Fragment) =>
  ({ operand }: AggregateCall): Fragment =>
    sql`if(count(${operand}) > 1, ${name}(${asFloat(operand)}), null)`;

/** Interpolated between the neighbours, over all values: its own quantiles take the nearest one, or a sample. */
function quantile(operand: Fragment, q: Fragment): Fragment {
  const sorted = sql`arraySort(groupArray(${asFloat(operand)}))`;
  const place = sql`(${q} * (toFloat64(length(${sorted})) - 1))`;
  const at = (rounding: Fragment) => sql`${sorted}[toUInt32(${rounding}(${place})) + 1]`;
  const between = sql`(${at(sql`ceil`)} - ${at(sql`floor`)}) * (${place} - floor(${place}))`;
  return sql`if(length(${sorted}) = 0, null, ${at(sql`floor`)} + ${between})`;
}

interface Moments {
  /** Of the rows that have both. */
  readonly x: Fragment;
  readonly y: Fragment;
  /** Sums of products of what they differ by from their means. */
  readonly xx: Fragment;
  readonly yy: Fragment;
  readonly xy: Fragment;
}

/**
 * Aggregates of two columns, in two passes over arrays: sums of squares lose the digits that matter, and so do its own
 * functions in most versions.
 */
const pair =
  (write: (moments: Moments) => Fragment) =>
  ({ operand, x: independent }: AggregateCall): Fragment => {
    const hasBoth = sql`isNotNull(${operand}) and isNotNull(${independent})`;
    const both = (side: Fragment): Fragment => sql`if(${hasBoth}, ${asFloat(side)}, null)`;
    const [x, y] = [both(independent), both(operand)];
    const values = (side: Fragment): Fragment => sql`groupArray(${side})`;
    const sum = (left: Fragment, right: Fragment): Fragment =>
      sql`arraySum(arrayMap((l, r) -> (l - ifNull(avg(${left}), 0)) * (r - ifNull(avg(${right}), 0)), ${values(left)}, ${values(right)}))`;
    return sql`if(count(${x}) = 0, null, ${write({ x, y, xx: sum(x, x), yy: sum(y, y), xy: sum(x, y) })})`;
  };

/** Of rows with the same key, the value decides. Those without a key or a value are passed over. */
const edge =
  (name: Fragment) =>
  ({ operand, orderBy }: AggregateCall): Fragment => {
    const both = sql`tuple(assumeNotNull(${orderBy}), assumeNotNull(${operand}))`;
    return sql`${name}(if(isNull(${orderBy}), null, ${operand}), ${both})`;
  };

export const aggregates: Dialect['aggregates'] = {
  count: ({ operand }) => sql`count(${operand})`,
  countDistinct: ({ operand }) => sql`ifNull(uniqExact(${operand}), 0)`,
  sum: ({ operand, type }) => sql`sum(${type === 'integer' ? asWide(operand) : operand})`,
  avg: ({ operand }) => sql`avg(${asFloat(operand)})`,
  min: ({ operand }) => sql`min(${operand})`,
  max: ({ operand }) => sql`max(${operand})`,
  median: ({ operand }) => quantile(operand, sql`0.5`),
  quantile: ({ operand, q }) => quantile(operand, q),
  stddev: spread(sql`stddevSamp`),
  variance: spread(sql`varSamp`),
  corr: pair(({ xy, xx, yy }) => sql`${xy} / nullIf(sqrt(${xx} * ${yy}), 0)`),
  regrSlope: pair(({ xy, xx }) => sql`${xy} / nullIf(${xx}, 0)`),
  regrIntercept: pair(({ x, y, xy, xx }) => sql`avg(${y}) - ${xy} / nullIf(${xx}, 0) * avg(${x})`),
  regrR2: pair(({ xy, xx, yy }) => sql`if(${yy} = 0 and ${xx} > 0, 1., ${xy} * ${xy} / nullIf(${xx} * ${yy}, 0))`),
  first: edge(sql`argMin`),
  last: edge(sql`argMax`),
};
