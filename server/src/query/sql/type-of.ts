import type { Aggregate, ColumnType } from '@datavizpro/contract';
import type { Expression, ExpressionKind, NodeOf, ScalarFunction, WindowFunction } from './nodes.js';

type Args = readonly Expression[];

/** Of alternatives and of arithmetic: the widest kind of number, else the first type. Nulls have any type. */
function commonType(parts: Args): ColumnType {
  const types = parts.filter((part) => part.kind !== 'value' || part.value !== null).map(typeOf);
  if (types.includes('float')) return 'float';
  if (types.includes('decimal')) return 'decimal';
  return types[0] ?? 'string';
}

const always = (type: ColumnType) => (): ColumnType => type;

const functionTypes: Record<ScalarFunction, (args: Args) => ColumnType> = {
  abs: commonType,
  ceil: commonType,
  coalesce: commonType,
  concat: always('string'),
  contains: always('boolean'),
  day: always('integer'),
  dayOfWeek: always('integer'),
  endsWith: always('boolean'),
  exp: always('float'),
  floor: commonType,
  greatest: commonType,
  hour: always('integer'),
  least: commonType,
  length: always('integer'),
  ln: always('float'),
  log: always('float'),
  lower: always('string'),
  minute: always('integer'),
  month: always('integer'),
  negate: commonType,
  nullif: commonType,
  power: always('float'),
  quarter: always('integer'),
  replace: always('string'),
  round: ([operand]) => (operand ? typeOf(operand) : 'float'),
  second: always('integer'),
  sqrt: always('float'),
  startsWith: always('boolean'),
  substring: always('string'),
  trim: always('string'),
  upper: always('string'),
  week: always('integer'),
  year: always('integer'),
};

const ofOperand = (operand: ColumnType): ColumnType => operand;
const aggregateTypes: Record<Aggregate, (operand: ColumnType) => ColumnType> = {
  count: always('integer'),
  countDistinct: always('integer'),
  sum: ofOperand,
  avg: always('float'),
  min: ofOperand,
  max: ofOperand,
  median: always('float'),
  quantile: always('float'),
  stddev: always('float'),
  variance: always('float'),
  first: ofOperand,
  last: ofOperand,
  corr: always('float'),
  regrSlope: always('float'),
  regrIntercept: always('float'),
  regrR2: always('float'),
};

/** Those that are not of their operand's type. */
const windowTypes: Partial<Record<WindowFunction, ColumnType>> = {
  rowNumber: 'integer',
  rank: 'integer',
  denseRank: 'integer',
  count: 'integer',
  avg: 'float',
};

const grainsOfDay: ReadonlySet<string> = new Set(['second', 'minute', 'hour']);

const types: { readonly [K in ExpressionKind]: (node: NodeOf<K>) => ColumnType } = {
  column: ({ type }) => type,
  ref: ({ type }) => type,
  value: ({ type }) => type,
  call: ({ fn, args }) => functionTypes[fn](args),
  compare: always('boolean'),
  arithmetic: ({ op, left, right }) => (op === '/' ? 'float' : commonType([left, right])),
  logic: always('boolean'),
  not: always('boolean'),
  isNull: always('boolean'),
  in: always('boolean'),
  case: ({ branches, otherwise }) =>
    commonType([...branches.map(({ then }) => then), ...(otherwise ? [otherwise] : [])]),
  cast: ({ to }) => to,
  truncate: ({ grain }) => (grainsOfDay.has(grain) ? 'timestamp' : 'date'),
  cyclic: always('integer'),
  localTime: always('timestamp'),
  instantBucket: always('timestamp'),
  binIndex: always('float'),
  binEdge: ({ integer }) => (integer ? 'integer' : 'float'),
  dateAdd: ({ type }) => type,
  dateDiff: always('integer'),
  aggregate: ({ agg, operand }) => aggregateTypes[agg](operand ? typeOf(operand) : 'integer'),
  epoch: always('float'),
  window: ({ fn, operand }) => windowTypes[fn] ?? (operand ? typeOf(operand) : 'integer'),
  now: ({ unit }) => (unit === 'day' ? 'date' : 'timestamp'),
  relative: always('boolean'),
};

/** The type of our own that an expression has, for dialects that write one thing differently for different types. */
export function typeOf(node: Expression): ColumnType {
  // One lookup for all kinds: the table above pairs each kind with a function of exactly that kind.
  const ofKind = types[node.kind] as (node: Expression) => ColumnType;
  return ofKind(node);
}
