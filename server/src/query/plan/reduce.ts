import type { ColumnType, QuerySpec, Reduce } from '@datavizpro/contract';
import { formatDate, formatTimestamp } from '../../calendar/zone.js';
import { compare, value, type Expression } from '../sql/nodes.js';
import { isCounted } from './counted-bins.js';
import type { PlanCalculation, PlanDimension, PlanMeasure, PlanReduce, PlanTop } from './plan.js';
import { invalidQuery } from './plan-error.js';
import { unknownColumn } from './scope.js';

interface Outputs {
  readonly dimensions: readonly PlanDimension[];
  readonly measures: readonly PlanMeasure[];
  readonly calculations: readonly PlanCalculation[];
}

const numeric: ReadonlySet<ColumnType> = new Set(['integer', 'decimal', 'float']);

/** What is kept of a long series, resolved. */
export function bindReduce(
  { reduce, dimensions: asked = [] }: Pick<QuerySpec, 'reduce' | 'dimensions'>,
  { dimensions, measures, calculations }: Outputs,
): PlanReduce | null {
  if (!reduce) return null;
  const filled = asked.findIndex(({ fill }) => fill === true);
  if (filled >= 0)
    throw invalidQuery(`dimensions.${String(filled)}.fill`, 'What is reduced to pixels cannot be filled.');
  const outputs = [...named(dimensions, 'd'), ...named(measures, 'm'), ...named(calculations, 'c')];
  const x = find(reduce.x, named(dimensions, 'd'), 'reduce.x');
  if (dimensions.some(({ name, bin }) => name === x.name && bin !== null))
    throw invalidQuery('reduce.x', `A line runs along values, and "${x.name}" is of bins.`);
  const isTime = x.type === 'date' || x.type === 'timestamp';
  if (!isTime && !numeric.has(x.type))
    throw invalidQuery('reduce.x', `A line runs along times or numbers; "${x.name}" is of type ${x.type}.`);
  return { x: x.output, ys: drawnOf(reduce.y, x, outputs), isTime, width: reduce.width, ...endsOf(reduce, isTime) };
}

function drawnOf(asked: string | readonly string[], x: Named, outputs: readonly Named[]): readonly string[] {
  const ys = (typeof asked === 'string' ? [asked] : asked).map((name, index) => {
    const path = typeof asked === 'string' ? 'reduce.y' : `reduce.y.${String(index)}`;
    const y = find(name, outputs, path);
    if (y.output === x.output) throw invalidQuery(path, 'What is drawn cannot be what it is drawn along.');
    if (!numeric.has(y.type)) throw invalidQuery(path, `A line is drawn of numbers; "${y.name}" is of type ${y.type}.`);
    return y.output;
  });
  const twice = ys.findIndex((output, index) => ys.indexOf(output) < index);
  if (twice >= 0) throw invalidQuery(`reduce.y.${String(twice)}`, 'Each line is drawn once.');
  return ys;
}

function endsOf(reduce: Reduce, isTime: boolean): Pick<PlanReduce, 'from' | 'to' | 'reach'> {
  const [from, to] = [endOf(reduce.from, isTime, 'reduce.from'), endOf(reduce.to, isTime, 'reduce.to')];
  if (from !== null && to !== null && from > to)
    throw invalidQuery('reduce.to', 'The axis ends before it begins: "to" is less than "from".');
  const reach = {
    from: endOf(reduce.reach?.from, isTime, 'reduce.reach.from'),
    to: endOf(reduce.reach?.to, isTime, 'reduce.reach.to'),
  };
  if (reach.from !== null && (from === null || reach.from > from))
    throw invalidQuery(
      'reduce.reach.from',
      'What is seen has to be read: the reach begins where "from" is, or before.',
    );
  if (reach.to !== null && (to === null || reach.to < to))
    throw invalidQuery('reduce.reach.to', 'What is seen has to be read: the reach ends where "to" is, or behind.');
  return { from, to, reach };
}

interface Reached {
  readonly reduce: PlanReduce | null;
  readonly filters: readonly Expression[];
}

/**
 * The reach as a filter on rows, where that gives the same groups: databases find rows by their indices then, and skip
 * what they know to lie outside. Calculations and tops look at all groups: what is beyond is left out after them.
 */
export function bindReach(reduce: PlanReduce | null, outputs: Outputs & { readonly top: PlanTop | null }): Reached {
  const dimension = outputs.dimensions[Number(reduce?.x.slice(1))];
  const { calculations, dimensions, top } = outputs;
  if (!reduce || !dimension || dimension.grain !== null) return { reduce, filters: [] };
  if (calculations.length > 0 || top !== null || dimensions.some(isCounted)) return { reduce, filters: [] };
  const { from, to } = reduce.reach;
  const ends = [
    { op: '>=', end: from === null ? null : placeOf(from, dimension.type, Math.floor) },
    { op: '<=', end: to === null ? null : placeOf(to, dimension.type, Math.ceil) },
  ] as const;
  const filters = ends.flatMap(({ op, end }) => (end ? [compare(op, dimension.expression, end)] : []));
  return { reduce: { ...reduce, reach: { from: null, to: null } }, filters };
}

/** Years from 1 to 9999, in microseconds since 1970: what every database can write. */
const firstMoment = -62_135_596_800_000_000;
const lastMoment = 253_402_300_799_000_000;

/**
 * A place on the axis as a value of the column's own type, which indices know; never inside of what was meant. Null
 * where no such value can be written: then nothing is left out.
 */
function placeOf(place: number, type: ColumnType, outwards: (place: number) => number): Expression | null {
  if (type === 'float') return value(place, 'float');
  if (type !== 'date' && type !== 'timestamp') {
    const whole = outwards(place);
    return Number.isSafeInteger(whole) ? value(whole, 'integer') : value(place, 'float');
  }
  if (place < firstMoment || place > lastMoment) return null;
  if (type === 'date') return value(formatDate(place / 1_000), 'date');
  // Not every database has fractions of seconds.
  return value(formatTimestamp(outwards(place / 1_000_000) * 1_000), 'timestamp');
}

interface Named {
  readonly name: string;
  readonly type: ColumnType;
  readonly output: string;
}

const named = (items: readonly Omit<Named, 'output'>[], prefix: string): readonly Named[] =>
  items.map(({ name, type }, index) => ({ name, type, output: `${prefix}${String(index)}` }));

function find(name: string, outputs: readonly Named[], path: string): Named {
  const found = outputs.find((output) => output.name === name);
  if (found) return found;
  throw unknownColumn(
    name,
    path,
    outputs.map((output) => output.name),
  );
}

const momentPattern = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)?Z?$/;

/** Numbers are milliseconds since 1970 where times are meant, as JavaScript has them; texts are in the axis' clock. */
function endOf(end: string | number | undefined, isTime: boolean, path: string): number | null {
  if (end === undefined) return null;
  if (typeof end === 'number') return isTime ? end * 1_000 : end;
  if (!isTime) throw invalidQuery(path, 'The axis is of numbers, and so are its ends.');
  const text = end.replace(' ', 'T').replace(/Z$/, '');
  const whole = text.includes('T') ? text.replace(/\..*$/, '') : `${text}T00:00`;
  const milliseconds = momentPattern.test(end) ? Date.parse(`${whole}Z`) : NaN;
  if (Number.isNaN(milliseconds))
    throw invalidQuery(path, 'The end of an axis of times is one, like 2025-01-31 or 2025-01-31T12:00:00.');
  return milliseconds * 1_000 + Number((/\.(\d+)/.exec(text)?.[1] ?? '').padEnd(6, '0'));
}
