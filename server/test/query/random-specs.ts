import fc from 'fast-check';
import {
  cyclicGrains,
  timeGrains,
  weekStarts,
  type Calculation,
  type Dimension,
  type Filter,
  type Having,
  type Measure,
  type Scalar,
} from '@datavizpro/contract';
import type { CaseSpec } from './fixture.js';

/** What of a fixture's table random questions are about. */
interface Topic {
  readonly table: string;
  readonly times: readonly string[];
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
  readonly formulas: readonly string[];
}

const topics: readonly Topic[] = [
  {
    table: 'types',
    times: ['date1', 'ts1'],
    texts: ['txt1', 'bool1'],
    numbers: ['int1', 'int2', 'num1', 'dec1'],
    formulas: [
      'int1 + int2 * 2',
      'num1 / int2',
      'round(num1, 1)',
      'upper(txt1)',
      'length(txt1)',
      "concat(txt1, '-', int2)",
      'if(num1 > 1, txt1, null)',
      'coalesce(int2, int1)',
      'floor(num1)',
      'dec1 * 2',
      'date1 = null or bool1',
      'abs(num1)',
    ],
  },
  {
    table: 'sales',
    times: ['day', 'at'],
    texts: ['region'],
    numbers: ['amount', 'price'],
    formulas: ['amount * price', 'amount / price', 'lower(region)', 'year(day)', 'month(at)', 'if(price < 2, 1, 0)'],
  },
  {
    table: 'sparse',
    times: ['date1'],
    texts: ['txt1'],
    numbers: ['num1', 'int1'],
    formulas: ['num1 - int1', 'coalesce(txt1, 0)', "coalesce(txt1, 'none')"],
  },
  { table: 'moments', times: ['ts1'], texts: [], numbers: ['id'], formulas: ['hour(ts1)', 'weekday(ts1)'] },
  { table: 'days', times: ['date1'], texts: [], numbers: ['id'], formulas: ['weekday(date1)', 'quarter(date1)'] },
  { table: 'words', times: [], texts: ['txt1'], numbers: ['id'], formulas: ['length(txt1)', 'trim(txt1)'] },
];

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'] as const;
const someText = fc.constantFrom('', 'north', 'South', 'a', 'A', '%', '_', "'", 'á', '🎉', '10', ' ');
const someNumber = fc.constantFrom(-5.5, -1, 0, 0.1, 1, 2, 2.5, 7, 10, 1000);
const someTime = fc.constantFrom(
  '2024-02-29',
  '2024-12-31',
  '2025-01-01',
  '2025-01-04',
  '2025-01-05T12:00:00',
  '2025-03-30T01:00:00',
  '2025-11-02T06:30:00Z',
);
const pick = <T>(from: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...from);

function valueOf({ times, numbers }: Topic, column: string): fc.Arbitrary<Scalar> {
  if (column === 'bool1') return fc.boolean();
  if (times.includes(column)) return someTime;
  return numbers.includes(column) ? someNumber : someText;
}

function conditionOn(topic: Topic, column: string): fc.Arbitrary<Filter> {
  const value = valueOf(topic, column);
  const compare = pick(['eq', 'neq', 'lt', 'lte', 'gt', 'gte'] as const);
  const list = fc.array(fc.oneof({ weight: 5, arbitrary: value }, fc.constant(null)), { minLength: 1, maxLength: 3 });
  const all: fc.Arbitrary<Filter>[] = [
    fc
      .tuple(column === 'bool1' ? pick(['eq', 'neq'] as const) : compare, value)
      .map(([op, one]): Filter => ({ column, op, value: one })),
    fc.tuple(pick(['in', 'notIn'] as const), list).map(([op, values]): Filter => ({ column, op, values })),
    pick(['isNull', 'isNotNull'] as const).map((op): Filter => ({ column, op })),
  ];
  if (column !== 'bool1') all.push(fc.tuple(value, value).map((values): Filter => ({ column, op: 'between', values })));
  if (topic.texts.includes(column) && column !== 'bool1')
    all.push(
      fc
        .tuple(pick(['contains', 'startsWith', 'endsWith'] as const), someText)
        .map(([op, text]): Filter => ({ column, op, value: text })),
    );
  if (topic.times.includes(column))
    all.push(
      fc
        .tuple(fc.integer({ min: 1, max: 20 }), pick(['hour', 'day', 'week', 'month', 'quarter', 'year'] as const))
        .map(([last, unit]): Filter => ({ column, op: 'relative', last, unit })),
    );
  return fc.oneof(...all);
}

const columnsOf = ({ times, texts, numbers }: Topic): readonly string[] => [...times, ...texts, ...numbers];

function filterOf(topic: Topic): fc.Arbitrary<Filter> {
  const condition = pick(columnsOf(topic)).chain((column) => conditionOn(topic, column));
  const some = fc.array(condition, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 4, arbitrary: condition },
    some.map((and): Filter => ({ and })),
    some.map((or): Filter => ({ or })),
    condition.map((not): Filter => ({ not })),
    fc.tuple(some, condition).map(([or, not]): Filter => ({ and: [{ or }, { not }] })),
  );
}

function dimensionOf(topic: Topic): fc.Arbitrary<Dimension> {
  const { times, texts, numbers, formulas } = topic;
  const all: fc.Arbitrary<Dimension>[] = [
    pick(columnsOf(topic)).map((column) => ({ column })),
    pick(formulas).map((expression) => ({ expression })),
    fc
      .tuple(pick(numbers), pick([0.5, 1, 3, 10, 250]), pick([0, 0.25, -2]))
      .map(([column, width, origin]) => ({ column, bin: { width, origin } })),
    fc.tuple(pick(numbers), pick([1, 3, 10])).map(([column, count]) => ({ column, bin: { count } })),
  ];
  if (times.length > 0) {
    const grain = pick([...timeGrains, ...cyclicGrains]);
    all.push(
      fc.tuple(pick(times), grain).map(([column, one]) => ({ column, grain: one })),
      fc
        .tuple(pick(times), pick(['month', 'quarter', 'year'] as const))
        .map(([column, one]) => ({ column, grain: one, fill: true })),
    );
  }
  if (texts.length > 0)
    all.push(
      fc
        .tuple(pick(texts), fc.integer({ min: 1, max: 3 }), pick(['asc', 'desc'] as const), fc.boolean())
        .map(([column, count, direction, rest]) => ({
          column,
          top: { count, direction, others: rest && column !== 'bool1' ? 'Rest' : null },
        })),
    );
  return fc.oneof(...all);
}

function measureOf(topic: Topic): fc.Arbitrary<Measure> {
  const { times, numbers } = topic;
  const everywhere = pick(['count', 'countDistinct', 'min', 'max'] as const);
  const ofNumbers = pick(['sum', 'avg', 'median', 'stddev', 'variance', 'min', 'max', 'countDistinct'] as const);
  return fc.oneof(
    fc.constant<Measure>({ agg: 'count' }),
    fc.tuple(everywhere, pick(columnsOf(topic).filter((name) => name !== 'bool1'))).map(([agg, column]) => ({
      agg,
      column,
    })),
    { weight: 3, arbitrary: fc.tuple(ofNumbers, pick(numbers)).map(([agg, column]): Measure => ({ agg, column })) },
    fc
      .tuple(pick(numbers), pick([0, 0.1, 0.5, 0.75, 1]))
      .map(([column, q]): Measure => ({ agg: 'quantile', column, q })),
    fc
      .tuple(pick(['corr', 'regrSlope', 'regrIntercept'] as const), pick(numbers), pick(numbers))
      .map(([agg, column, x]): Measure => ({ agg, column, x })),
    fc.tuple(pick(numbers), filterOf(topic)).map(([column, filter]): Measure => ({ agg: 'sum', column, filter })),
    fc
      .tuple(pick(numbers), pick(numbers))
      .map(([one, other]): Measure => ({ expression: `sum([${one}]) / sum([${other}])` })),
    pick(times.length > 0 ? times : columnsOf(topic)).map((column): Measure => ({ agg: 'max', column })),
  );
}

const calculationOf = (of: string): fc.Arbitrary<Calculation> =>
  fc.oneof(
    pick(['runningTotal', 'cumulativeShare', 'shareOfTotal'] as const).map((kind): Calculation => ({ kind, of })),
    pick(['previous', 'difference', 'percentDifference'] as const).map((kind): Calculation => ({ kind, of })),
    fc
      .tuple(pick(['asc', 'desc'] as const), pick(['competition', 'dense'] as const))
      .map(([direction, ties]): Calculation => ({ kind: 'rank', of, direction, ties })),
    fc
      .tuple(pick(['sum', 'avg', 'min', 'max'] as const), fc.nat(2), fc.nat(2))
      .map(([agg, before, after]): Calculation => ({ kind: 'moving', of, agg, before, after })),
  );

const havingOn = (measure: string): fc.Arbitrary<Having> =>
  fc.oneof(
    fc
      .tuple(pick(['eq', 'neq', 'lt', 'lte', 'gt', 'gte'] as const), someNumber)
      .map(([op, value]): Having => ({ measure, op, value })),
    pick(['isNull', 'isNotNull'] as const).map((op): Having => ({ measure, op })),
  );

const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq });

function specAbout(topic: Topic): fc.Arbitrary<CaseSpec> {
  const named =
    <T extends object>(prefix: string) =>
    (items: readonly T[]) =>
      items.map((item, index) => ({ ...item, as: `${prefix}${index}` }));
  const dimensions = fc.array(dimensionOf(topic), { maxLength: 2 }).map(named<Dimension>('d')).map(oneTop);
  const measures = fc.array(measureOf(topic), { minLength: 1, maxLength: 3 }).map(named<Measure>('m'));
  return fc
    .record({
      dimensions,
      measures,
      filters: fc.array(filterOf(topic), { maxLength: 2 }),
      timezone: pick(zones),
      weekStart: pick(weekStarts),
      calculation: maybe(calculationOf('m0')),
      having: maybe(havingOn('m0'), 5),
    })
    .map(({ calculation, having, ...rest }) => ({
      table: topic.table,
      ...rest,
      // Of texts and times nothing is calculated.
      measures:
        calculation || having
          ? [{ agg: 'sum', column: topic.numbers[0]!, as: 'm0' }, ...rest.measures.slice(1)]
          : rest.measures,
      ...(calculation && rest.dimensions.length > 0 && { calculations: [{ ...calculation, as: 'c0' }] }),
      ...(having && { having: [having] }),
    }));
}

/** At most one dimension of a query may keep the largest. */
function oneTop(dimensions: readonly (Dimension & { readonly as: string })[]): readonly Dimension[] {
  const first = dimensions.findIndex(({ top }) => top);
  return dimensions.map(({ top, ...rest }, index) => (top && index === first ? { ...rest, top } : rest));
}

/** Questions that charts may ask, about any table of the fixture. */
export const randomSpec: fc.Arbitrary<CaseSpec> = pick(topics).chain(specAbout);
