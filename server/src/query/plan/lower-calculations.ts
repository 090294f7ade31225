import { compare, conjunction, isNull, ref, value, type Expression, type Select } from '../sql/nodes.js';
import { typeOf } from '../sql/type-of.js';
import { looksBeyond } from './passes/read-beyond.js';
import type { Plan, PlanCalculation, PlanPeriod } from './plan.js';
import { as, inner } from './selects.js';

type Output = Select['columns'][number];

/** Everything that a select answers, seen from the select around it. */
export const passed = (select: Select, alias = 'a'): readonly Output[] =>
  select.columns.map(({ expression, as: name }) => ({ expression: ref(alias, name, typeOf(expression)), as: name }));

const calculationName = (index: number): string => `c${String(index)}`;

/**
 * The groups with calculations beside them. Each select holds those that are of what the select below it gives;
 * those of another calculation stand in the next one.
 */
export function calculated(plan: Plan, groups: Select): Select {
  if (plan.calculations.length === 0) return groups;
  let select: Select = { ...inner(passed(groups), as(groups, 'a')), where: conjunction(plan.having) };
  const made = new Set<string>();
  const left = plan.calculations.map((calculation, index) => ({ calculation, name: calculationName(index) }));
  // What was read only to be compared with is gone before anything else is made of the groups.
  if (plan.keepFrom)
    left.sort((one, other) => Number(looksBeyond(other.calculation)) - Number(looksBeyond(one.calculation)));
  let cut = plan.keepFrom === null;
  while (left.length > 0) {
    const [first] = left as [Named];
    if (!cut && !looksBeyond(first.calculation)) {
      select = kept(select, plan);
      cut = true;
    }
    const ready = left.filter(({ calculation }) => !calculation.of.startsWith('c') || made.has(calculation.of));
    const period = periodOf(first.calculation);
    const together = ready.filter(({ calculation }) =>
      period ? samePeriod(calculation, first.calculation) : !periodOf(calculation),
    );
    select = period ? besidePeriod(plan, select, period, together) : besideWindows(plan, select, together, made);
    for (const named of together) {
      made.add(named.name);
      left.splice(left.indexOf(named), 1);
    }
  }
  return inInOrder(cut ? select : kept(select, plan), plan);
}

const kept = (select: Select, { keepFrom }: Plan): Select => ({
  ...inner(passed(select), as(select, 'a')),
  where: keepFrom,
});

interface Named {
  readonly calculation: PlanCalculation;
  readonly name: string;
}

const periodOf = ({ step }: PlanCalculation): PlanPeriod | null => ('period' in step ? step.period : null);
const samePeriod = (left: PlanCalculation, right: PlanCalculation): boolean =>
  JSON.stringify([periodOf(left), left.along, left.by]) === JSON.stringify([periodOf(right), right.along, right.by]);

/** As the spec names them, whatever was made first. */
const inInOrder = (select: Select, plan: Plan): Select => ({
  ...select,
  columns: [
    ...select.columns.filter(({ as: name }) => !/^c\d+$/.test(name)),
    ...plan.calculations.flatMap((_, index) =>
      select.columns.filter(({ as: name }) => name === calculationName(index)),
    ),
  ],
});

function besideWindows(plan: Plan, select: Select, calculations: readonly Named[], made: ReadonlySet<string>): Select {
  const outputs = calculations.map(({ calculation, name }) => ({ expression: windowed(calculation, plan), as: name }));
  // The first ones stand in the select that is there already.
  if (made.size === 0 && select.from.kind === 'select' && select.from.alias === 'a')
    return { ...select, columns: [...select.columns, ...outputs] };
  return inner([...passed(select), ...outputs], as(select, 'a'));
}

const arithmetic = (left: Expression, op: '-' | '/', right: Expression): Expression => ({
  kind: 'arithmetic',
  op,
  left,
  right,
});

const dimensionRef = (plan: Plan, index: number): Expression =>
  ref('a', `d${String(index)}`, plan.dimensions[index]?.type ?? 'string');

type Window = Extract<Expression, { readonly kind: 'window' }>;

/** Along the dimension, and by the others where it says nothing, so that equal ones always come in one order. */
function orderOf({ along, by }: PlanCalculation, plan: Plan): Window['orderBy'] {
  const others = plan.dimensions.map((_, index) => index).filter((index) => index !== along && !by.includes(index));
  return [...(along === null ? [] : [along]), ...others].map((index) => ({
    expression: dimensionRef(plan, index),
    direction: 'asc',
  }));
}

const untilHere = { before: null, after: 0 } as const;

function windowed(calculation: PlanCalculation, plan: Plan): Expression {
  const operand = ref('a', calculation.of, calculation.ofType);
  const over = (fn: Window['fn'], parts: Partial<Window> = {}): Expression => ({
    kind: 'window',
    fn,
    operand,
    partitionBy: calculation.by.map((index) => dimensionRef(plan, index)),
    orderBy: [],
    ...parts,
  });
  const orderBy = orderOf(calculation, plan);
  const running = (): Expression => over('sum', { orderBy, frame: untilHere });
  const { step } = calculation;
  switch (step.kind) {
    case 'runningTotal':
      return running();
    case 'shareOfTotal':
      return arithmetic(operand, '/', over('sum'));
    case 'cumulativeShare':
      return arithmetic(running(), '/', over('sum'));
    case 'rank':
      return ranked(operand, over(step.dense ? 'denseRank' : 'rank', rankOrder(operand, step.direction)));
    case 'moving':
      return over(step.agg, { orderBy, frame: { before: step.before, after: step.after } });
    default:
      return compared(step.kind, operand, over('lag', { orderBy }));
  }
}

const rankOrder = (expression: Expression, direction: 'asc' | 'desc'): Partial<Window> => ({
  operand: null,
  orderBy: [{ expression, direction }],
});
/** Groups without a value have no rank; they come after all others, whose ranks stay as they are. */
const ranked = (operand: Expression, rank: Expression): Expression => when(isNull(operand, true), rank);

const when = (condition: Expression, then: Expression): Expression => ({
  kind: 'case',
  branches: [{ when: condition, then }],
  otherwise: null,
});

function compared(
  kind: 'previous' | 'difference' | 'percentDifference',
  current: Expression,
  previous: Expression,
): Expression {
  if (kind === 'previous') return previous;
  const difference = arithmetic(current, '-', previous);
  if (kind === 'difference') return difference;
  return arithmetic(difference, '/', { kind: 'call', fn: 'abs', args: [previous] });
}

/**
 * Every group twice: as itself, and as one that looks for the group a period earlier. Among those of one place in time
 * there is the one that was looked for, or none.
 *
 *     p  both, with the place `q0`: its own, or the earlier one
 *     w  at each place the values of the group itself, `p0` …
 *     …  those that looked
 */
function besidePeriod(plan: Plan, select: Select, period: PlanPeriod, calculations: readonly Named[]): Select {
  const [{ calculation: first }] = calculations as [Named];
  const own = dimensionRef(plan, first.along ?? 0);
  const number = ref('n', 'n0', 'integer');
  const isItself = compare('=', number, value(0, 'integer'));
  const place: Expression = {
    kind: 'case',
    branches: [{ when: isItself, then: own }],
    otherwise: earlier(own, period, plan),
  };
  const twice: Select = inner([...passed(select), { expression: number, as: 'n0' }, { expression: place, as: 'q0' }], {
    kind: 'join',
    how: 'cross',
    left: as(select, 'a'),
    right: { kind: 'numbers', count: 2, column: 'n0', alias: 'n' },
    on: null,
  });
  const sought = [...new Map(calculations.map(({ calculation: { of, ofType } }) => [of, ofType]))];
  const places: Select = inner(
    [
      ...passed(twice, 'p').filter(({ as: name }) => name !== 'q0'),
      ...sought.map(([of, type], index) => ({
        expression: atPlace(
          ref('p', of, type),
          typeOf(own),
          first.by.map((by) => inTwice(dimensionRef(plan, by))),
        ),
        as: `p${String(index)}`,
      })),
    ],
    as(twice, 'p'),
  );
  const columns = calculations.map(({ calculation, name }) => {
    const at = sought.findIndex(([of]) => of === calculation.of);
    const current = ref('a', calculation.of, calculation.ofType);
    const found = ref('a', `p${String(at)}`, calculation.ofType);
    return { expression: compared(calculation.step.kind as 'previous', current, found), as: name };
  });
  return {
    ...inner([...passed(select), ...columns], as(places, 'a')),
    where: compare('=', ref('a', 'n0', 'integer'), value(1, 'integer')),
  };
}

const inTwice = (expression: Expression): Expression =>
  expression.kind === 'ref' ? { ...expression, table: 'p' } : expression;

/** The value of the group that is itself at this place. What has no place finds nothing. */
function atPlace(operand: Expression, type: ReturnType<typeof typeOf>, by: readonly Expression[]): Expression {
  const place = ref('p', 'q0', type);
  const itself = compare('=', ref('p', 'n0', 'integer'), value(0, 'integer'));
  return {
    kind: 'window',
    fn: 'max',
    operand: when(conjunction([itself, isNull(place, true)]) as Expression, operand),
    partitionBy: [...by, place],
    orderBy: [],
  };
}

function earlier(moment: Expression, { count, unit, cutTo }: PlanPeriod, { weekStart }: Plan): Expression {
  const moved: Expression = {
    kind: 'dateAdd',
    unit,
    amount: value(-count, 'integer'),
    operand: moment,
    type: typeOf(moment) === 'date' ? 'date' : 'timestamp',
  };
  return cutTo ? { kind: 'truncate', grain: cutTo, operand: moved, weekStart } : moved;
}
