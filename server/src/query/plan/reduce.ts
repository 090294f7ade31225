import type { ColumnType, QuerySpec } from '@datavizpro/contract';
import type { PlanCalculation, PlanDimension, PlanMeasure, PlanReduce } from './plan.js';
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
  const y = find(reduce.y, outputs, 'reduce.y');
  if (x.output === y.output) throw invalidQuery('reduce.y', 'What is drawn cannot be what it is drawn along.');
  if (dimensions.some(({ name, bin }) => name === x.name && bin !== null))
    throw invalidQuery('reduce.x', `A line runs along values, and "${x.name}" is of bins.`);
  const isTime = x.type === 'date' || x.type === 'timestamp';
  if (!isTime && !numeric.has(x.type))
    throw invalidQuery('reduce.x', `A line runs along times or numbers; "${x.name}" is of type ${x.type}.`);
  if (!numeric.has(y.type))
    throw invalidQuery('reduce.y', `A line is drawn of numbers; "${y.name}" is of type ${y.type}.`);
  const from = endOf(reduce.from, isTime, 'reduce.from');
  const to = endOf(reduce.to, isTime, 'reduce.to');
  if (from !== null && to !== null && from > to)
    throw invalidQuery('reduce.to', 'The axis ends before it begins: "to" is less than "from".');
  return { x: x.output, y: y.output, isTime, width: reduce.width, from, to };
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
