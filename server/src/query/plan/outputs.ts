import { pairAggregates, type Aggregate, type ColumnType, type Dimension, type Measure } from '@datavizpro/contract';
import { aggregateType, compileFormula, FormulaError, type CompiledFormula } from '../formula/index.js';
import type { Expression } from '../sql/nodes.js';
import { bindFilter, type ConditionContext } from './conditions.js';
import type { PlanBin, PlanCountedBin, PlanDimension, PlanMeasure } from './plan.js';
import { invalidQuery, PlanError } from './plan-error.js';

/** An output column without its final name. */
type Unnamed<T> = Omit<T, 'name'>;

const subDay: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'hourOfDay']);
const cyclic: ReadonlySet<string> = new Set(['hourOfDay', 'dayOfWeek', 'monthOfYear']);
const numeric: ReadonlySet<ColumnType> = new Set(['integer', 'decimal', 'float']);

export function bindDimension(dimension: Dimension, context: ConditionContext, path: string): Unnamed<PlanDimension> {
  const source = bindSource(dimension, context, path, false);
  const { grain = null, bin } = dimension;
  if (grain !== null && bin) throw invalidQuery(path, 'A dimension has a grain or a bin, not both.');
  const plain = { expression: source.expression, instant: source.instant, grain: null, bin: null };
  if (bin) {
    const planBin = bindBin(bin, source.type, path);
    return { ...plain, type: planBin.integer ? 'integer' : 'float', bin: planBin };
  }
  if (grain === null) return { ...plain, type: source.type };
  if (source.type !== 'date' && source.type !== 'timestamp') {
    throw invalidQuery(
      `${path}.grain`,
      `The grain "${grain}" needs a date or timestamp; this is of type ${source.type}.`,
    );
  }
  if (source.type === 'date' && subDay.has(grain)) {
    throw invalidQuery(`${path}.grain`, `The grain "${grain}" needs a time of day, and this column holds dates only.`);
  }
  return { ...plain, grain, type: cyclic.has(grain) ? 'integer' : subDay.has(grain) ? 'timestamp' : 'date' };
}

function bindBin(bin: NonNullable<Dimension['bin']>, type: ColumnType, path: string): PlanBin | PlanCountedBin {
  if (!numeric.has(type)) throw invalidQuery(`${path}.bin`, `Bins need numbers; this is of type ${type}.`);
  if ('count' in bin) return { count: bin.count, integer: type === 'integer', upperOf: null };
  const { width, origin = 0 } = bin;
  if (!Number.isFinite(width) || width <= 0)
    throw invalidQuery(`${path}.bin.width`, 'The width of a bin is more than 0.');
  if (!Number.isFinite(origin)) throw invalidQuery(`${path}.bin.origin`, 'The origin of bins is a number.');
  const decimals = Math.max(decimalsOf(width), decimalsOf(origin));
  const integer = type === 'integer' && Number.isSafeInteger(width) && Number.isSafeInteger(origin);
  return { width, origin, integer, decimals: decimals > 12 ? null : decimals };
}

/** Digits after the point, so that the third edge of 0.1 is 0.3 and not 0.30000000000000004. */
function decimalsOf(number: number): number {
  const [mantissa = '', exponent = '0'] = String(number).toLowerCase().split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
}

/** The column or formula of a dimension or measure. */
function bindSource(
  { column, expression }: { readonly column?: string; readonly expression?: string },
  context: ConditionContext,
  path: string,
  aggregates: boolean,
): CompiledFormula {
  if ((column === undefined) === (expression === undefined)) {
    throw invalidQuery(path, 'Exactly one of "column" and "expression" is needed.');
  }
  if (column !== undefined) {
    const { node, type } = context.scope.resolve(column, `${path}.column`);
    return { expression: node, type, instant: type === 'timestamp', aggregates: false, constant: false };
  }
  return bindFormula(expression ?? '', context, `${path}.expression`, aggregates);
}

function bindFormula(
  text: string,
  { scope, timezone }: ConditionContext,
  path: string,
  aggregates: boolean,
): CompiledFormula {
  try {
    return compileFormula(text, {
      timezone,
      aggregates,
      resolve: (name) => {
        const { node, type } = scope.resolve(name, path);
        return { expression: node, type };
      },
    });
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const message = `${error.message} (Character ${String(error.position + 1)}.)`;
    throw new PlanError('invalid_formula', [
      {
        path,
        message,
        position: error.position,
        ...(error.suggestions.length > 0 ? { suggestions: error.suggestions } : {}),
      },
    ]);
  }
}

export function bindMeasure(measure: Measure, context: ConditionContext, path: string): Unnamed<PlanMeasure> {
  if (measure.agg === undefined) return bindFormulaMeasure(measure, context, path);
  const { agg } = measure;
  const filter = measure.filter ? bindFilter(measure.filter, context, `${path}.filter`) : null;
  if (agg === 'count' && measure.column === undefined && measure.expression === undefined) {
    return { type: 'integer', expression: aggregate(agg, null, filter) };
  }
  const source = bindSource(measure, context, path, false);
  assertAggregates(agg, source.type, path);
  const type = aggregateType(agg, source.type) as ColumnType;
  return {
    type,
    expression: {
      ...aggregate(agg, source.expression, filter),
      ...bindX(measure, context, path),
      orderBy: bindOrderBy(measure, context, path),
      q: bindQuantile(measure, path),
    },
  };
}

const aggregate = (agg: Aggregate, operand: Expression | null, filter: Expression | null) =>
  ({ kind: 'aggregate', agg, operand, orderBy: null, q: null, filter }) as const;

/** A measure that aggregates by itself. Its filter goes to each of its aggregates. */
function bindFormulaMeasure(measure: Measure, context: ConditionContext, path: string): Unnamed<PlanMeasure> {
  if (measure.expression === undefined || measure.column !== undefined) {
    throw invalidQuery(path, 'A measure needs an "agg", or an "expression" that aggregates by itself.');
  }
  if (measure.filter) throw invalidQuery(`${path}.filter`, 'A filter needs an "agg"; inside an expression use if().');
  const { expression, type, aggregates, constant } = bindFormula(
    measure.expression,
    context,
    `${path}.expression`,
    true,
  );
  if (!aggregates && !constant) {
    throw new PlanError('invalid_formula', [
      {
        path: `${path}.expression`,
        message: 'Without "agg" the expression must aggregate by itself, like sum([amount]) / count().',
        position: 0,
      },
    ]);
  }
  return { type, expression };
}

const numbersOnly: ReadonlySet<Aggregate> = new Set([
  'sum',
  'avg',
  'median',
  'quantile',
  'stddev',
  'variance',
  ...pairAggregates,
]);
const orderless: ReadonlySet<ColumnType> = new Set(['json', 'geo', 'binary']);

function assertAggregates(agg: Aggregate, type: ColumnType, path: string): void {
  if (numbersOnly.has(agg) && !numeric.has(type)) {
    throw invalidQuery(`${path}.agg`, `"${agg}" needs numbers; this is of type ${type}. Use count or countDistinct.`);
  }
  if ((agg === 'min' || agg === 'max') && orderless.has(type)) {
    throw invalidQuery(`${path}.agg`, `"${agg}" needs values with an order; this is of type ${type}.`);
  }
}

function bindOrderBy({ agg, orderBy }: Measure, { scope }: ConditionContext, path: string): Expression | null {
  if (agg !== 'first' && agg !== 'last') return null;
  if (orderBy === undefined) throw invalidQuery(`${path}.orderBy`, `"${agg}" needs "orderBy": the column that orders.`);
  return scope.resolve(orderBy, `${path}.orderBy`).node;
}

const pairs: ReadonlySet<string> = new Set(pairAggregates);

function bindX({ agg = 'count', x }: Measure, { scope }: ConditionContext, path: string): { readonly x?: Expression } {
  if (!pairs.has(agg)) {
    if (x !== undefined) throw invalidQuery(`${path}.x`, `"${agg}" is of one column: "x" says nothing.`);
    return {};
  }
  if (x === undefined) throw invalidQuery(`${path}.x`, `"${agg}" needs "x": the column of the independent variable.`);
  const { node, type } = scope.resolve(x, `${path}.x`);
  if (!numeric.has(type)) throw invalidQuery(`${path}.x`, `"${agg}" needs numbers; "${x}" is of type ${type}.`);
  return { x: node };
}

function bindQuantile({ agg, q }: Measure, path: string): number | null {
  if (agg !== 'quantile') return null;
  if (q === undefined || !(q >= 0 && q <= 1)) throw invalidQuery(`${path}.q`, '"quantile" needs "q", from 0 to 1.');
  return q;
}

/** Names for the outputs: `as` where it is given, else derived; derived ones give way to those given. */
export function nameOutputs(
  outputs: readonly {
    readonly as?: string;
    readonly derived: string;
    readonly path: string;
    /** Where the name was given; `as` by default. */
    readonly field?: string;
  }[],
): readonly string[] {
  const taken = new Set<string>();
  for (const { as, path, field = 'as' } of outputs) {
    if (as === undefined) continue;
    if (taken.has(as)) throw invalidQuery(`${path}.${field}`, `Two output columns are called "${as}".`);
    taken.add(as);
  }
  const folded = new Set([...taken].map((name) => name.toLowerCase()));
  return outputs.map(({ as, derived }) => {
    if (as !== undefined) return as;
    let name = derived;
    for (let count = 2; folded.has(name.toLowerCase()); count += 1) name = `${derived}_${String(count)}`;
    folded.add(name.toLowerCase());
    return name;
  });
}

export const derivedDimensionName = ({ column }: Dimension): string => column ?? 'expression';

export function derivedMeasureName({ agg, column }: Measure): string {
  if (agg === undefined) return 'expression';
  return column === undefined ? agg : `${agg}_${column}`;
}
