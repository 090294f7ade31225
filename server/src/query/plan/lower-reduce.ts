import type { ColumnType } from '@datavizpro/contract';
import {
  cast,
  compare,
  conjunction,
  isNull,
  ref,
  value,
  type AggregateNode,
  type Expression,
  type Relation,
  type Select,
} from '../sql/nodes.js';
import { typeOf } from '../sql/type-of.js';
import type { PlanReduce } from './plan.js';
import { as, inner } from './selects.js';

type Output = Select['columns'][number];

/** What a line is drawn of. */
interface Points {
  /** A row for each, with `where` of its own. */
  readonly select: Omit<Select, 'columns'>;
  readonly x: Expression;
  readonly y: Expression;
  /** What tells series apart, under the names that they keep. */
  readonly series: readonly Output[];
}

const pixel = 'g0';
const [xName, yName] = ['h0', 'v0'];

/**
 * M4 (Jugel, Jerzak, Hackenbroich and Markl, VLDB 2014): a polyline lights the same pixels when of each pixel column
 * only the first, the last, the lowest and the highest point are left of it.
 *
 *     p  points: the series, h0, v0, and u0, which is h0 as a number
 *     q  beside them g0, the pixel column
 *     g  per series and column the four points
 *     …  a row for each, equal ones once
 *
 * Of points at the same place along the axis the first is the lowest, and the last is the highest.
 */
export function reduced(reduce: PlanReduce, points: Points): Select {
  const keys = points.series.map(({ as: name, expression }) => ref('p', name, typeOf(expression)));
  const placed = inPixels(reduce, points, keys);
  const four = fourPoints(placed, keys, typeOf(points.x), typeOf(points.y));
  const copies: Relation = {
    kind: 'join',
    how: 'cross',
    left: as(four, 'g'),
    right: { kind: 'numbers', count: 4, column: 'n0', alias: 'n' },
    on: null,
  };
  const moved = keys.map((key) => ({ expression: { ...key, table: 'g' }, as: key.name }));
  const [xType, yType] = [typeOf(points.x), typeOf(points.y)];
  const outputs = [
    ...moved,
    { expression: oneOfFour('x', xType), as: reduce.x },
    { expression: oneOfFour('y', yType), as: reduce.y },
  ];
  return { ...inner(outputs, copies), where: eachOnce(xType, yType) };
}

function pointsOf({ isTime }: PlanReduce, { select, x, y, series }: Points): Select {
  const position: Expression = isTime ? { kind: 'epoch', operand: x } : cast(x, 'float');
  const given = [isNull(x, true), isNull(y, true)];
  return {
    ...select,
    columns: [
      ...series,
      { expression: x, as: xName },
      { expression: y, as: yName },
      { expression: position, as: 'u0' },
    ],
    where: conjunction(select.where ? [select.where, ...given] : given),
  };
}

const aggregate = (
  agg: AggregateNode['agg'],
  operand: Expression,
  orderBy: Expression | null = null,
): AggregateNode => ({
  kind: 'aggregate',
  agg,
  operand,
  orderBy,
  q: null,
  filter: null,
});
const arithmetic = (left: Expression, op: '-' | '*' | '/', right: Expression): Expression => ({
  kind: 'arithmetic',
  op,
  left,
  right,
});

function inPixels(reduce: PlanReduce, points: Points, keys: readonly Extract<Expression, { kind: 'ref' }>[]): Select {
  const select = pointsOf(reduce, points);
  const position = ref('p', 'u0', 'float');
  const from = reduce.from === null ? ref('b', 'b0', 'float') : value(reduce.from, 'float');
  const to = reduce.to === null ? ref('b', 'b1', 'float') : value(reduce.to, 'float');
  const isGiven = reduce.from !== null && reduce.to !== null;
  const bounds = inner(
    [
      { expression: aggregate('min', position), as: 'b0' },
      { expression: aggregate('max', position), as: 'b1' },
    ],
    as(select, 'p'),
  );
  const from_ = as(select, 'p');
  return inner(
    [
      ...keys.map((expression) => ({ expression, as: expression.name })),
      { expression: ref('p', xName, typeOf(points.x)), as: xName },
      { expression: ref('p', yName, typeOf(points.y)), as: yName },
      { expression: pixelOf(position, from, to, reduce.width), as: pixel },
    ],
    isGiven ? from_ : { kind: 'join', how: 'cross', left: from_, right: as(bounds, 'b'), on: null },
  );
}

/** 0 … width − 1, the end of the axis in the last one; −1 and width for what lies before and behind. */
function pixelOf(position: Expression, from: Expression, to: Expression, width: number): Expression {
  const number = (content: number): Expression => value(content, 'float');
  const share = arithmetic(
    arithmetic(arithmetic(position, '-', from), '*', number(width)),
    '/',
    arithmetic(to, '-', from),
  );
  return {
    kind: 'case',
    branches: [
      { when: compare('<', position, from), then: number(-1) },
      { when: compare('>', position, to), then: number(width) },
      // Rounding may bring what is just before the end to the end.
      { when: compare('>=', position, to), then: number(width - 1) },
      { when: compare('>=', share, number(width)), then: number(width - 1) },
    ],
    otherwise: { kind: 'call', fn: 'floor', args: [share] },
  };
}

function fourPoints(
  placed: Select,
  keys: readonly Extract<Expression, { kind: 'ref' }>[],
  xType: ColumnType,
  yType: ColumnType,
): Select {
  const moved = keys.map((key) => ({ ...key, table: 'q' }));
  const [x, y] = [ref('q', xName, xType), ref('q', yName, yType)];
  const outputs: readonly (readonly [string, Expression])[] = [
    ['x0', aggregate('min', x)],
    ['y0', aggregate('first', y, x)],
    ['x1', aggregate('first', x, y)],
    ['y1', aggregate('min', y)],
    ['x2', aggregate('last', x, y)],
    ['y2', aggregate('max', y)],
    ['x3', aggregate('max', x)],
    ['y3', aggregate('last', y, x)],
  ];
  return {
    ...inner(
      [
        ...moved.map((expression) => ({ expression, as: expression.name })),
        ...outputs.map(([name, expression]) => ({ expression, as: name })),
      ],
      as(placed, 'q'),
    ),
    groupBy: [...moved, ref('q', pixel, 'float')],
  };
}

/** The first, the lowest, the highest, the last. */
function oneOfFour(axis: 'x' | 'y', type: ColumnType): Expression {
  const number = ref('n', 'n0', 'integer');
  const at = (index: number): Expression => ref('g', `${axis}${String(index)}`, type);
  return {
    kind: 'case',
    branches: [0, 1, 2].map((index) => ({ when: compare('=', number, value(index, 'integer')), then: at(index) })),
    otherwise: at(3),
  };
}

/** A point that is one of those before it already is left out. */
function eachOnce(xType: ColumnType, yType: ColumnType): Expression {
  const at = (axis: 'x' | 'y', index: number): Expression =>
    ref('g', `${axis}${String(index)}`, axis === 'x' ? xType : yType);
  const differs = (index: number, other: number): Expression => ({
    kind: 'logic',
    op: 'or',
    operands: (['x', 'y'] as const).map((axis) => compare('<>', at(axis, index), at(axis, other))),
  });
  const operands = [0, 1, 2, 3].map((index): Expression => {
    const isThis = compare('=', ref('n', 'n0', 'integer'), value(index, 'integer'));
    const before = Array.from({ length: index }, (_, other) => differs(index, other));
    return conjunction([isThis, ...before]) as Expression;
  });
  return { kind: 'logic', op: 'or', operands };
}
