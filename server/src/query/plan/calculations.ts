import {
  timeGrains,
  type Calculation,
  type CalculationPeriod,
  type ColumnType,
  type Grain,
  type TimeGrain,
} from '@datavizpro/contract';
import type { PlanCalculation, PlanDimension, PlanMeasure, PlanPeriod } from './plan.js';
import { invalidQuery } from './plan-error.js';
import { unknownColumn } from './scope.js';

interface Outputs {
  readonly dimensions: readonly PlanDimension[];
  readonly measures: readonly PlanMeasure[];
}

const numeric: ReadonlySet<ColumnType> = new Set(['integer', 'decimal', 'float']);
const ordered: ReadonlySet<ColumnType> = new Set(['integer', 'decimal', 'float', 'date', 'timestamp', 'time']);

export const derivedCalculationName = ({ kind, of }: Calculation): string => `${kind}_${of}`;

/** Calculations of the groups, resolved. `names` are theirs, in order: each may be of those before it. */
export function bindCalculations(
  calculations: readonly Calculation[],
  names: readonly string[],
  outputs: Outputs,
): readonly PlanCalculation[] {
  if (calculations.length > 0 && outputs.measures.length === 0)
    throw invalidQuery('calculations.0', 'Calculations are made of groups, and this query has no measure.');
  const done: PlanCalculation[] = [];
  calculations.forEach((calculation, index) => {
    done.push(bindCalculation(calculation, names[index] ?? '', `calculations.${String(index)}`, { outputs, done }));
  });
  return done;
}

interface Before {
  readonly outputs: Outputs;
  /** Calculations that stand before this one. */
  readonly done: readonly PlanCalculation[];
}

function bindCalculation(calculation: Calculation, name: string, path: string, before: Before): PlanCalculation {
  const { dimensions } = before.outputs;
  const of = bindOf(calculation, path, before);
  const along = needsOrder(calculation) ? bindAlong(calculation.along, dimensions, path) : null;
  const by = calculation.by
    ? calculation.by.map((item, index) => dimensionAt(item, dimensions, `${path}.by.${String(index)}`))
    : dimensions.map((_, index) => index).filter((index) => along !== null && index !== along);
  if (along !== null && by.includes(along))
    throw invalidQuery(`${path}.by`, 'What is calculated along cannot part the groups as well.');
  return { name, ...of, along, by, step: stepOf(calculation, along, dimensions, path) };
}

type Ordered = Extract<Calculation, { readonly along?: string }>;
const needsOrder = (calculation: Calculation): calculation is Ordered =>
  calculation.kind !== 'shareOfTotal' && calculation.kind !== 'rank';

/** The output that is calculated with, and the type of what comes out. */
function bindOf(calculation: Calculation, path: string, { outputs, done }: Before) {
  const candidates = [
    ...outputs.measures.map(({ name, type }, index) => ({ name, type, output: `m${String(index)}` })),
    ...done.map(({ name, type }, index) => ({ name, type, output: `c${String(index)}` })),
  ];
  const found = candidates.find(({ name }) => name === calculation.of);
  if (!found)
    throw unknownColumn(
      calculation.of,
      `${path}.of`,
      candidates.map(({ name }) => name),
    );
  const { kind } = calculation;
  const fits = kind === 'rank' ? ordered : numeric;
  if (kind !== 'previous' && !fits.has(found.type)) {
    const wanted = kind === 'rank' ? 'numbers or times' : 'numbers';
    throw invalidQuery(`${path}.of`, `"${kind}" needs ${wanted}; "${calculation.of}" is of type ${found.type}.`);
  }
  return { of: found.output, ofType: found.type, type: typeOfCalculation(calculation, found.type) };
}

function typeOfCalculation(calculation: Calculation, of: ColumnType): ColumnType {
  if (calculation.kind === 'rank') return 'integer';
  if (calculation.kind === 'moving') return calculation.agg === 'avg' ? 'float' : of;
  const isPart = ['shareOfTotal', 'cumulativeShare', 'percentDifference'].includes(calculation.kind);
  return isPart ? 'float' : of;
}

function dimensionAt(name: string, dimensions: readonly PlanDimension[], path: string): number {
  const index = dimensions.findIndex((dimension) => dimension.name === name);
  if (index >= 0) return index;
  throw unknownColumn(
    name,
    path,
    dimensions.map((dimension) => dimension.name),
  );
}

const isTime = ({ type }: PlanDimension): boolean => type === 'date' || type === 'timestamp';

function bindAlong(name: string | undefined, dimensions: readonly PlanDimension[], path: string): number {
  if (name !== undefined) return dimensionAt(name, dimensions, `${path}.along`);
  if (dimensions.length === 0)
    throw invalidQuery(`${path}.along`, 'There is nothing to calculate along: the query has no dimension.');
  return Math.max(dimensions.findIndex(isTime), 0);
}

function stepOf(
  calculation: Calculation,
  along: number | null,
  dimensions: readonly PlanDimension[],
  path: string,
): PlanCalculation['step'] {
  switch (calculation.kind) {
    case 'previous':
    case 'difference':
    case 'percentDifference': {
      const { kind, period } = calculation;
      const dimension = along === null ? undefined : dimensions[along];
      return { kind, period: period && dimension ? bindPeriod(period, dimension, `${path}.period`) : null };
    }
    case 'rank':
      return { kind: 'rank', direction: calculation.direction ?? 'desc', dense: calculation.ties === 'dense' };
    case 'moving':
      return { kind: 'moving', agg: calculation.agg, before: calculation.before ?? 0, after: calculation.after ?? 0 };
    default:
      return { kind: calculation.kind };
  }
}

const isTimeGrain = (grain: Grain | null): grain is TimeGrain => (timeGrains as readonly unknown[]).includes(grain);
const size = (unit: TimeGrain): number => timeGrains.indexOf(unit);

/** Where the value is looked for: so many units before, cut to the grain again where the unit is another one. */
function bindPeriod(
  { count, unit, beyond = false }: CalculationPeriod,
  dimension: PlanDimension,
  path: string,
): PlanPeriod {
  const { grain, type } = dimension;
  if (!isTime(dimension) || (grain !== null && !isTimeGrain(grain)))
    throw invalidQuery(path, `A period needs a date or timestamp; "${dimension.name}" is of type ${type}.`);
  const own = grain ?? (type === 'date' ? 'day' : null);
  const chosen = unit ?? own;
  if (chosen === null)
    throw invalidQuery(`${path}.unit`, `"${dimension.name}" has no grain: the period needs a "unit".`);
  if (own !== null && size(chosen) < size(own))
    throw invalidQuery(`${path}.unit`, `The unit "${chosen}" is finer than the groups, which are of one ${own} each.`);
  return { count, unit: chosen, cutTo: grain === null || chosen === grain ? null : grain, beyond };
}
