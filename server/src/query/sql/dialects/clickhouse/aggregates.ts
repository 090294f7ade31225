import { sql, type Fragment } from '../../fragment.js';
import type { AggregateCall, Dialect } from '../dialect.js';
import { lacking } from '../../not-supported.js';
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
  corr: lacking('ClickHouse', 'corr'),
  regrSlope: lacking('ClickHouse', 'corr'),
  regrIntercept: lacking('ClickHouse', 'corr'),
  regrR2: lacking('ClickHouse', 'corr'),
  first: ({ operand, orderBy }) => sql`argMin(${operand}, ${orderBy})`,
  last: ({ operand, orderBy }) => sql`argMax(${operand}, ${orderBy})`,
};
