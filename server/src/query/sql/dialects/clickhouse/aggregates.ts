import { sql, type Fragment } from '../../fragment.js';
import type { AggregateCall, Dialect } from '../dialect.js';
import { lacking } from '../../not-supported.js';
import { asFloat, asWide } from './alike.js';

/** Over no values ClickHouse answers zeros and the first day of 1970, unless the values say that they may be null. */
const nullable = (operand: Fragment): Fragment => sql`toNullable(${operand})`;
const floats = (operand: Fragment): Fragment => nullable(asFloat(operand));

/** One value has no spread; ClickHouse divides by zero then. */
const spread =
  (name: Fragment) =>
  ({ operand }: AggregateCall): Fragment =>
    sql`if(count(${operand}) > 1, ${name}(${floats(operand)}), null)`;

/** Interpolated between the neighbours, over all values: its own quantiles take the nearest one, or a sample. */
function quantile(operand: Fragment, q: Fragment): Fragment {
  const sorted = sql`arraySort(groupArray(${floats(operand)}))`;
  const place = sql`(${q} * (toFloat64(length(${sorted})) - 1))`;
  const at = (rounding: Fragment) => sql`${sorted}[toUInt32(${rounding}(${place})) + 1]`;
  const between = sql`(${at(sql`ceil`)} - ${at(sql`floor`)}) * (${place} - floor(${place}))`;
  return sql`if(length(${sorted}) = 0, null, ${at(sql`floor`)} + ${between})`;
}

export const aggregates: Dialect['aggregates'] = {
  count: ({ operand }) => sql`count(${operand})`,
  countDistinct: ({ operand }) => sql`ifNull(uniqExact(${operand}), 0)`,
  sum: ({ operand, type }) =>
    type === 'integer' ? sql`sum(${nullable(asWide(operand))})` : sql`sum(${nullable(operand)})`,
  avg: ({ operand }) => sql`avg(${floats(operand)})`,
  min: ({ operand }) => sql`min(${nullable(operand)})`,
  max: ({ operand }) => sql`max(${nullable(operand)})`,
  median: ({ operand }) => quantile(operand, sql`0.5`),
  quantile: ({ operand, q }) => quantile(operand, q),
  stddev: spread(sql`stddevSamp`),
  variance: spread(sql`varSamp`),
  corr: lacking('ClickHouse', 'corr'),
  regrSlope: lacking('ClickHouse', 'corr'),
  regrIntercept: lacking('ClickHouse', 'corr'),
  regrR2: lacking('ClickHouse', 'corr'),
  first: ({ operand, orderBy }) => sql`argMin(${nullable(operand)}, ${nullable(orderBy)})`,
  last: ({ operand, orderBy }) => sql`argMax(${nullable(operand)}, ${nullable(orderBy)})`,
};
