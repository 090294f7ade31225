import type { ChartKind, ColumnType, ResultColumn } from '@datavizpro/contract';
import type { Random } from './random.js';

/** One value a row. */
type Make = (index: number, rows: number, next: Random) => string | number;
interface Ingredient {
  readonly type: ColumnType;
  readonly make: Make;
}

/** Rows as the engine answers with them: columns that are grouped by, and measures. */
export interface Recipe {
  readonly mapping: Readonly<Record<string, readonly string[]>>;
  readonly dimensions: Readonly<Record<string, Ingredient>>;
  readonly measures: Readonly<Record<string, Ingredient>>;
  /** The query has no groups: its answer is one row, whatever it is made of. */
  readonly oneRow?: true;
}

const day = 86_400_000;
const number: Ingredient = { type: 'float', make: (_, __, next) => 1 + next() * 100 };
const spread: Ingredient = { type: 'float', make: (_, __, next) => next() + next() + next() };
const name: Ingredient = { type: 'string', make: (index) => `Group ${index + 1}` };
const date: Ingredient = { type: 'date', make: (index) => dateAt(index) };
const dateAt = (index: number): string => new Date(Date.UTC(1999, 0, 1) + index * day).toISOString().slice(0, 10);

/** The same names again and again: `of(5)` with `every(5, date)` is five rows a day. */
const of = (count: number, word = 'Series'): Ingredient => ({
  type: 'string',
  make: (index) => `${word} ${(index % count) + 1}`,
});
const every = (count: number, { type, make }: Ingredient): Ingredient => ({
  type,
  make: (index, rows, next) => make(Math.floor(index / count), rows, next),
});
const side = (rows: number): number => Math.max(1, Math.floor(Math.sqrt(rows)));
const across: Ingredient = { type: 'string', make: (index, rows) => `c${index % side(rows)}` };
const down: Ingredient = { type: 'string', make: (index, rows) => `r${Math.floor(index / side(rows))}` };
const anyOf = (share: number, word: string): Ingredient => ({
  type: 'string',
  make: (_, rows, next) => `${word} ${Math.floor(next() ** 2 * Math.max(2, rows * share))}`,
});
const countries = 'DE FR IT ES PL SE NO FI GB IE PT GR US CA MX BR AR CL PE CO CN JP IN ID AU NZ ZA NG KE EG'.split(
  ' ',
);
const country: Ingredient = { type: 'string', make: (index) => countries[index] ?? `Nowhere ${index}` };
const rising = (steps: readonly string[]): Readonly<Record<string, Ingredient>> =>
  Object.fromEntries(
    steps.map((step, place): [string, Ingredient] => [
      step,
      { type: 'float', make: (_, __, next) => place * 10 + next() * 10 },
    ]),
  );

const named = (role: string, value: string): Recipe => ({
  mapping: { [role]: ['name'], [value]: ['n'] },
  dimensions: { name },
  measures: { n: number },
});
const series = (count: number): Recipe => ({
  mapping: { x: ['day'], y: ['n'], series: ['series'] },
  dimensions: { day: every(count, date), series: of(count) },
  measures: { n: number },
});
const tree: Recipe = {
  mapping: { category: ['group', 'name'], value: ['n'] },
  dimensions: { group: of(12, 'Part'), name },
  measures: { n: number },
};
const cloud: Recipe = {
  mapping: { x: ['x'], y: ['y'], size: ['size'] },
  dimensions: { x: spread, y: spread, size: number },
  measures: {},
};
const five = ['a', 'b', 'c', 'd', 'e'];

/** Types that are not listed here have data of their own in `data.ts`. */
export const recipes: Readonly<Partial<Record<ChartKind, Recipe>>> = {
  bar: named('x', 'y'),
  pie: named('category', 'value'),
  treemap: tree,
  area: series(4),
  stream: series(6),
  bump: series(10),
  areaBump: series(10),
  sparkline: series(20),
  combo: {
    mapping: { x: ['day'], y: ['n'], line: ['m'] },
    dimensions: { day: date },
    measures: { n: number, m: number },
  },
  calendar: { mapping: { day: ['day'], value: ['n'] }, dimensions: { day: date }, measures: { n: number } },
  timeRange: { mapping: { day: ['day'], value: ['n'] }, dimensions: { day: date }, measures: { n: number } },
  gauge: { mapping: { value: ['n'] }, dimensions: {}, measures: { n: number }, oneRow: true },
  candlestick: {
    mapping: { x: ['day'], value: ['open', 'high', 'low', 'close'] },
    dimensions: { day: date },
    measures: {
      open: { type: 'float', make: (_, __, next) => 20 + next() * 10 },
      high: { type: 'float', make: (_, __, next) => 30 + next() * 5 },
      low: { type: 'float', make: (_, __, next) => 15 + next() * 5 },
      close: { type: 'float', make: (_, __, next) => 20 + next() * 10 },
    },
  },
  waterfall: {
    ...named('x', 'y'),
    measures: { n: { type: 'float', make: (_, __, next) => next() * 100 - 40 } },
  },
  funnel: named('category', 'value'),
  bullet: {
    mapping: { category: ['name'], value: ['n'], target: ['goal'] },
    dimensions: { name },
    measures: { n: number, goal: number },
  },
  radar: { mapping: { x: ['name'], y: ['n', 'm'] }, dimensions: { name }, measures: { n: number, m: number } },
  polarBar: named('x', 'y'),
  radialBar: named('x', 'y'),
  marimekko: {
    mapping: { x: ['name'], y: ['n'], series: ['series'] },
    dimensions: { name: every(5, name), series: of(5) },
    measures: { n: number },
  },
  waffle: named('category', 'value'),
  sunburst: tree,
  icicle: tree,
  circlePacking: tree,
  bubble: cloud,
  correlation: {
    mapping: { columns: five },
    dimensions: Object.fromEntries(five.map((column) => [column, spread])),
    measures: {},
  },
  parallel: {
    mapping: { axes: five, series: ['series'] },
    dimensions: { ...Object.fromEntries(five.map((column) => [column, spread])), series: of(4) },
    measures: {},
  },
  chord: {
    mapping: { source: ['from'], target: ['to'], value: ['n'] },
    dimensions: { from: across, to: { ...down, make: (...given) => String(down.make(...given)).replace('r', 'c') } },
    measures: { n: number },
  },
  network: {
    mapping: { source: ['from'], target: ['to'], value: ['n'] },
    dimensions: { from: anyOf(0.4, 'Place'), to: anyOf(0.4, 'Place') },
    measures: { n: number },
  },
  sankey: {
    mapping: { steps: ['from', 'over', 'to'], value: ['n'] },
    dimensions: { from: anyOf(0.05, 'From'), over: anyOf(0.05, 'Over'), to: anyOf(0.05, 'To') },
    measures: { n: number },
  },
  boxPlot: {
    mapping: { x: ['name'], value: ['least', 'low', 'median', 'high', 'most', 'count'] },
    dimensions: { name },
    measures: { ...rising(['least', 'low', 'median', 'high', 'most']), count: { type: 'integer', make: () => 30 } },
  },
  choropleth: { mapping: { region: ['country'], value: ['n'] }, dimensions: { country }, measures: { n: number } },
  pointMap: {
    mapping: { latitude: ['lat'], longitude: ['lon'], size: ['n'] },
    dimensions: {
      lat: { type: 'float', make: (_, __, next) => next() * 120 - 50 },
      lon: { type: 'float', make: (_, __, next) => next() * 340 - 170 },
    },
    measures: { n: number },
  },
  table: {
    mapping: { columns: ['name', 'day', 'a', 'b', 'c'] },
    dimensions: { name, day: date },
    measures: { a: number, b: number, c: number },
  },
  pivot: {
    mapping: { rows: ['group', 'name'], columns: ['series'], values: ['n'] },
    dimensions: { group: every(50, of(200, 'Part')), name: every(5, name), series: of(5) },
    measures: { n: number },
  },
  number: { mapping: { value: ['n'], trend: ['day'] }, dimensions: { day: date }, measures: { n: number } },
};

/** The columns of so many rows. */
export function cook({ dimensions, measures }: Recipe, rows: number, next: Random): ResultColumn[] {
  return Object.entries({ ...dimensions, ...measures }).map(([column, { type, make }]) => ({
    name: column,
    type,
    values: Array.from({ length: rows }, (_, index) => make(index, rows, next)),
  }));
}
