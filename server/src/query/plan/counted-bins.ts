import { compare, ref, value, type AggregateNode, type Expression, type Select } from '../sql/nodes.js';
import { typeOf } from '../sql/type-of.js';
import type { PlanCountedBin, PlanDimension } from './plan.js';
import { as, inner } from './selects.js';

interface Counted {
  /** Index of the dimension. */
  readonly at: number;
  readonly bin: PlanCountedBin;
}

export const isCounted = ({ bin }: PlanDimension): boolean => bin !== null && 'count' in bin;

/** Dimensions of counted bins, those of upper edges left out. */
function countedOf(dimensions: readonly PlanDimension[]): readonly Counted[] {
  return dimensions.flatMap(({ bin }, at) => (bin && 'count' in bin && bin.upperOf === null ? [{ at, bin }] : []));
}

const name = (prefix: string, index: number): string => `${prefix}${String(index)}`;
const float = (content: number): Expression => value(content, 'float');
const arithmetic = (left: Expression, op: '+' | '-' | '*' | '/', right: Expression): Expression => ({
  kind: 'arithmetic',
  op,
  left,
  right,
});
const call = (fn: 'abs' | 'floor' | 'log' | 'power', ...args: readonly Expression[]): Expression => ({
  kind: 'call',
  fn,
  args,
});
const choose = (
  branches: readonly (readonly [when: Expression, then: Expression])[],
  otherwise: Expression,
): Expression => ({ kind: 'case', branches: branches.map(([when, then]) => ({ when, then })), otherwise });

/**
 * Rows with bins as wide as they ask for themselves. `base` holds the numbers that are binned as its `d0` … :
 *
 *     e  their ends            w  the step between the edges that follows from those, as w0 / u0
 *     i  beside each row the number of its bin, by dividing
 *     j  the number that is right: by looking at the edges
 *     …  the edges
 *
 * A step is a whole number, or one through a whole number, so that the third edge of 0.1 is 3 / 10: the nearest float
 * to 0.3, in every database.
 */
export function withCountedBins(dimensions: readonly PlanDimension[], base: Select): Select {
  const counted = countedOf(dimensions);
  if (counted.length === 0) return base;
  const others = base.columns.filter(
    (column) => !dimensions.some((dimension, at) => isOutput(dimension, at, column.as)),
  );
  const seen = (alias: string) =>
    others.map(({ expression, as: output }) => ({ expression: ref(alias, output, typeOf(expression)), as: output }));
  const divided = inner([...seen('s'), ...counted.flatMap((item) => dividedBy(item))], {
    kind: 'join',
    how: 'cross',
    left: as(base, 's'),
    right: as(stepsOf(counted, base), 'w'),
    on: null,
  });
  const numbered = inner(
    [
      ...seen('i'),
      ...counted.flatMap(({ at }) => [...stepSeen('i', at), { expression: rightNumber(at), as: name('i', at) }]),
    ],
    as(divided, 'i'),
  );
  const edges = dimensions.flatMap(({ bin, type }, at) => {
    if (!bin || !('count' in bin)) return [];
    const own = bin.upperOf ?? at;
    const number = ref('j', name('i', own), 'float');
    const edge = edgeOf(bin.upperOf === null ? number : arithmetic(number, '+', float(1)), 'j', own);
    const whole: Expression = type === 'integer' ? { kind: 'cast', operand: edge, to: 'integer' } : edge;
    return [{ expression: whole, as: name('d', at) }];
  });
  return inner([...seen('j'), ...edges], as(numbered, 'j'));
}

const isOutput = (dimension: PlanDimension, at: number, output: string): boolean =>
  isCounted(dimension) && output === name('d', at);

const aggregate = (agg: 'min' | 'max', operand: Expression): AggregateNode => ({
  kind: 'aggregate',
  agg,
  operand,
  orderBy: null,
  q: null,
  filter: null,
});

function stepsOf(counted: readonly Counted[], base: Select): Select {
  const ends = inner(
    counted.flatMap(({ at }) => [
      { expression: aggregate('min', ref('s', name('d', at), 'float')), as: name('a', at) },
      { expression: aggregate('max', ref('s', name('d', at), 'float')), as: name('z', at) },
    ]),
    as(base, 's'),
  );
  const wanted = inner(
    counted.map(({ at, bin }) => {
      const span = arithmetic(ref('e', name('z', at), 'float'), '-', ref('e', name('a', at), 'float'));
      const share = arithmetic(span, '/', float(bin.count));
      // All values are one, or of whole numbers each would get less than one: bins are as wide as one.
      const tooSmall = compare(bin.integer ? '<' : '<=', share, float(bin.integer ? 1 : 0));
      return { expression: choose([[tooSmall, float(1)]], share), as: name('w', at) };
    }),
    as(ends, 'e'),
  );
  const powers = inner(
    counted.flatMap(({ at }) => {
      const width = ref('o', name('w', at), 'float');
      return [
        { expression: width, as: name('w', at) },
        { expression: call('floor', call('log', width)), as: name('k', at) },
      ];
    }),
    as(wanted, 'o'),
  );
  return inner(
    counted.flatMap(({ at }) => roundStep(at)),
    as(inFactors(counted, powers), 'f'),
  );
}

/** Beside the power of ten how often it goes into the width: 1, 2, 5 or 10 times, rounded up. */
function inFactors(counted: readonly Counted[], powers: Select): Select {
  const tens = inner(
    counted.flatMap(({ at }) => {
      const power = ref('k', name('k', at), 'float');
      return [
        { expression: ref('k', name('w', at), 'float'), as: name('w', at) },
        { expression: power, as: name('k', at) },
        { expression: call('power', float(10), call('abs', power)), as: name('p', at) },
      ];
    }),
    as(powers, 'k'),
  );
  const shares = inner(
    counted.flatMap(({ at }) => {
      const [width, power, ten] = three('p', at);
      const share = choose([[compare('<', power, float(0)), arithmetic(width, '*', ten)]], arithmetic(width, '/', ten));
      return [
        { expression: power, as: name('k', at) },
        { expression: ten, as: name('p', at) },
        { expression: share, as: name('w', at) },
      ];
    }),
    as(tens, 'p'),
  );
  return inner(
    counted.flatMap(({ at }) => {
      const share = ref('t', name('w', at), 'float');
      const factor = choose(
        [1, 2, 5].map((each) => [compare('<=', share, float(each)), float(each)] as const),
        float(10),
      );
      const seen = ['k', 'p'].map((each) => ({ expression: ref('t', name(each, at), 'float'), as: name(each, at) }));
      return [...seen, { expression: factor, as: name('w', at) }];
    }),
    as(shares, 't'),
  );
}
/** The width or a factor of it, the power, and ten to that. */
const three = (alias: string, at: number) =>
  [ref(alias, name('w', at), 'float'), ref(alias, name('k', at), 'float'), ref(alias, name('p', at), 'float')] as const;

/** The largest of one: an aggregate is worked out once, where a mere expression might be for every row. */
function roundStep(at: number): Select['columns'] {
  const [factor, power, ten] = three('f', at);
  const isPart = compare('<', power, float(0));
  return [
    { expression: aggregate('max', choose([[isPart, float(1)]], arithmetic(ten, '*', factor))), as: name('w', at) },
    { expression: aggregate('max', choose([[isPart, arithmetic(ten, '/', factor)]], float(1))), as: name('u', at) },
  ];
}

const step = (alias: string, at: number) =>
  [ref(alias, name('w', at), 'float'), ref(alias, name('u', at), 'float')] as const;
const stepSeen = (alias: string, at: number): Select['columns'] =>
  step(alias, at).map((expression) => ({ expression, as: expression.name }));

function dividedBy({ at }: Counted): Select['columns'] {
  const number = ref('s', name('d', at), 'float');
  const [width, parts] = step('w', at);
  const quotient = arithmetic(arithmetic(number, '*', parts), '/', width);
  return [
    { expression: number, as: name('d', at) },
    ...stepSeen('w', at),
    { expression: call('floor', quotient), as: name('i', at) },
  ];
}

function edgeOf(number: Expression, alias: string, at: number): Expression {
  const [width, parts] = step(alias, at);
  return arithmetic(arithmetic(number, '*', width), '/', parts);
}

/** Dividing may miss the edge by a rounding: what counts is between which edges the value lies. */
function rightNumber(at: number): Expression {
  const [content, number] = [ref('i', name('d', at), 'float'), ref('i', name('i', at), 'float')];
  const next = arithmetic(number, '+', float(1));
  return choose(
    [
      [compare('>=', content, edgeOf(next, 'i', at)), next],
      [compare('<', content, edgeOf(number, 'i', at)), arithmetic(number, '-', float(1))],
    ],
    number,
  );
}
