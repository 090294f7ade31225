import type { TimeGrain } from '@datavizpro/contract';
import { addUnits, formatDate, formatTimestamp, startOf, toInstant, toLocal } from '../../../calendar/zone.js';
import { compare, ref, value, type Expression, type NodeOf } from '../../sql/nodes.js';
import type { Plan, PlanCalculation, PlanDimension, PlanPeriod } from '../plan.js';

/**
 * Comparisons with a period that lies before the beginning of what is asked for: filters let its rows through as well,
 * and `keepFrom` takes its groups away again when they have been compared with. The groups that are answered are made
 * of the same rows as ever: what lies before a beginning in the middle of a unit is not read.
 */
export function readBeyond(plan: Plan): Plan {
  const compared = plan.calculations.filter(looksBeyond);
  const [first] = compared;
  const dimension = first && plan.dimensions[first.along ?? -1];
  if (!dimension || dimension.bin !== null || compared.some(({ along }) => along !== first.along)) return plan;
  const edges: number[] = [];
  const widen = (expression: Expression): Expression => {
    if (isAll(expression)) return { ...expression, operands: expression.operands.map(widen) };
    const edge = edgeOf(expression, dimension, plan);
    if (edge === null) return expression;
    edges.push(edge);
    const from = Math.min(...compared.map(({ step }) => before(edge, periodOf(step), dimension, plan)));
    return openedTo(expression as Comparison, from, edge, dimension, plan);
  };
  const filters = plan.filters.map(widen);
  if (edges.length === 0) return plan;
  const key = ref('a', `d${String(first.along ?? 0)}`, dimension.type);
  const start = dimension.grain === null ? momentOf(Math.max(...edges), dimension, plan) : bucketOf(edges, dimension);
  return { ...plan, filters, keepFrom: compare('>=', key, start) };
}

/** Made of a measure: what is made of other calculations sees the groups that are answered. */
export const looksBeyond = ({ of, step }: PlanCalculation): boolean => of.startsWith('m') && periodOf(step).beyond;

const none: PlanPeriod = { count: 0, unit: 'day', cutTo: null, beyond: false };
const periodOf = (step: PlanCalculation['step']): PlanPeriod => ('period' in step ? (step.period ?? none) : none);

type Comparison = NodeOf<'compare'>;
const isAll = (expression: Expression): expression is NodeOf<'logic'> =>
  expression.kind === 'logic' && expression.op === 'and';

/** The start, on the wall clock, of the unit that a lower bound of the dimension lies in; null for anything else. */
function edgeOf(expression: Expression, dimension: PlanDimension, { timezone, weekStart }: Plan): number | null {
  if (expression.kind !== 'compare' || (expression.op !== '>=' && expression.op !== '>')) return null;
  const { left, right } = expression;
  if (right.kind !== 'value' || JSON.stringify(left) !== JSON.stringify(dimension.expression)) return null;
  const time = Date.parse(`${String(right.value).replace(' ', 'T')}${right.type === 'date' ? 'T00:00:00' : ''}Z`);
  if (Number.isNaN(time)) return null;
  const local = dimension.instant && right.type === 'timestamp' ? toLocal(time, timezone) : time;
  const grain = timeGrainOf(dimension);
  return grain === null ? local : startOf(local, grain, weekStart);
}

const cyclic: ReadonlySet<string | null> = new Set(['hourOfDay', 'dayOfWeek', 'monthOfYear', null]);
const timeGrainOf = ({ grain }: PlanDimension): TimeGrain | null => (cyclic.has(grain) ? null : (grain as TimeGrain));

/** So much earlier, from the start of that unit on: the 31st less a month is no day. */
function before(edge: number, { count, unit }: PlanPeriod, dimension: PlanDimension, { weekStart }: Plan): number {
  const moved = addUnits(startOf(edge, unit, weekStart), unit, -count);
  const grain = timeGrainOf(dimension);
  return grain === null ? moved : startOf(moved, grain, weekStart);
}

/** A wall-clock time as what rows are compared with. */
function momentOf(local: number, { expression, instant }: PlanDimension, { timezone }: Plan) {
  if (typeOfMoment(expression) === 'date') return value(formatDate(local), 'date');
  return value(formatTimestamp(instant ? toInstant(local, timezone) : local), 'timestamp');
}

const typeOfMoment = (expression: Expression): string => ('type' in expression ? expression.type : 'timestamp');

/** The last of the edges as groups are called: units are on the wall clock. */
function bucketOf(edges: readonly number[], { type }: PlanDimension) {
  const edge = Math.max(...edges);
  return type === 'date' ? value(formatDate(edge), 'date') : value(formatTimestamp(edge), 'timestamp');
}

function openedTo(bound: Comparison, from: number, edge: number, dimension: PlanDimension, plan: Plan): Expression {
  const [start, end] = [momentOf(from, dimension, plan), momentOf(edge, dimension, plan)];
  const { left, right } = bound;
  if (bound.op === '>=' && right.kind === 'value' && right.value === end.value) return compare('>=', left, start);
  const earlier: Expression = {
    kind: 'logic',
    op: 'and',
    operands: [compare('>=', left, start), compare('<', left, end)],
  };
  return { kind: 'logic', op: 'or', operands: [bound, earlier] };
}
