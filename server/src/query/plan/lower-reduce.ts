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

/** What lines are drawn of. */
interface Points {
  /** A row for each, with `where` of its own. */
  readonly select: Omit<Select, 'columns'>;
  readonly x: Expression;
  /** One for each line of a series. */
  readonly ys: readonly Expression[];
  /** What tells series apart, under the names that they keep. */
  readonly series: readonly Output[];
}
type Key = Extract<Expression, { kind: 'ref' }>;

const pixel = 'g0';
const xName = 'h0';
const yName = (line: number): string => `v${String(line)}`;
/** The four points of a line among those of all lines. */
const pointName = (axis: 'x' | 'y', line: number, point: number): string => `${axis}${String(4 * line + point)}`;

/**
 * M4 (Jugel, Jerzak, Hackenbroich and Markl, VLDB 2014): a polyline lights the same pixels when of each pixel column
 * only the first, the last, the lowest and the highest point are left of it.
 *
 *     p  points: the series, h0, v0 …, and u0, which is h0 as a number
 *     q  beside them g0, the pixel column
 *     g  per series and column the four points of each line
 *     …  a row for each, equal ones once
 *
 * Of points at the same place along the axis the first is the lowest, and the last is the highest.
 */
export function reduced(reduce: PlanReduce, points: Points): Select {
  const keys = points.series.map(({ as: name, expression }) => ref('p', name, typeOf(expression)));
  const four = fourPoints(inPixels(reduce, points, keys), keys, points);
  const copies: Relation = {
    kind: 'join',
    how: 'cross',
    left: as(four, 'g'),
    right: { kind: 'numbers', count: 4 * points.ys.length, column: 'n0', alias: 'n' },
    on: null,
  };
  const outputs = [
    ...keys.map((key) => ({ expression: { ...key, table: 'g' }, as: key.name })),
    { expression: placeOf(points), as: reduce.x },
    ...reduce.ys.map((output, line) => ({ expression: valueOf(points, line), as: output })),
  ];
  return { ...inner(outputs, copies), where: eachOnce(points) };
}

function pointsOf({ isTime, reach }: PlanReduce, { select, x, ys, series }: Points): Select {
  const position: Expression = isTime ? { kind: 'epoch', operand: x } : cast(x, 'float');
  const [only] = ys;
  const given = [
    isNull(x, true),
    ...(only && ys.length === 1 ? [isNull(only, true)] : []),
    ...(reach.from === null ? [] : [compare('>=', position, value(reach.from, 'float'))]),
    ...(reach.to === null ? [] : [compare('<=', position, value(reach.to, 'float'))]),
  ];
  return {
    ...select,
    columns: [
      ...series,
      { expression: x, as: xName },
      ...ys.map((expression, line) => ({ expression, as: yName(line) })),
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

function inPixels(reduce: PlanReduce, points: Points, keys: readonly Key[]): Select {
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
      ...points.ys.map((y, line) => ({ expression: ref('p', yName(line), typeOf(y)), as: yName(line) })),
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

function fourPoints(placed: Select, keys: readonly Key[], { x, ys }: Points): Select {
  const moved = keys.map((key) => ({ ...key, table: 'q' }));
  return {
    ...inner(
      [
        ...moved.map((expression) => ({ expression, as: expression.name })),
        ...ys.flatMap((y, line) => fourOf(line, ref('q', xName, typeOf(x)), ref('q', yName(line), typeOf(y)), ys)),
      ],
      as(placed, 'q'),
    ),
    groupBy: [...moved, ref('q', pixel, 'float')],
  };
}

/** The first, the lowest, the highest, the last; of rows that have this value, where there are several. */
function fourOf(line: number, x: Expression, y: Expression, { length }: Points['ys']): readonly Output[] {
  const filter = length > 1 ? isNull(y, true) : null;
  const points: readonly (readonly [x: AggregateNode, y: AggregateNode])[] = [
    [aggregate('min', x), aggregate('first', y, x)],
    [aggregate('first', x, y), aggregate('min', y)],
    [aggregate('last', x, y), aggregate('max', y)],
    [aggregate('max', x), aggregate('last', y, x)],
  ];
  return points.flatMap(([atX, atY], point) => [
    { expression: { ...atX, filter }, as: pointName('x', line, point) },
    { expression: { ...atY, filter }, as: pointName('y', line, point) },
  ]);
}

const number = ref('n', 'n0', 'integer');
const isCopy = (copy: number): Expression => compare('=', number, value(copy, 'integer'));
const pointAt = ({ x, ys }: Points, axis: 'x' | 'y', line: number, point: number): Expression =>
  ref('g', pointName(axis, line, point), typeOf(axis === 'x' ? x : (ys[line] ?? x)));
const lineOfCopy = (copy: number) => ({ line: Math.floor(copy / 4), point: copy % 4 });

/** Where the point is that a copy stands for. */
function placeOf(points: Points): Expression {
  const copies = Array.from({ length: 4 * points.ys.length }, (_, copy) => {
    const { line, point } = lineOfCopy(copy);
    return { when: isCopy(copy), then: pointAt(points, 'x', line, point) };
  });
  return { kind: 'case', branches: copies.slice(0, -1), otherwise: copies.at(-1)?.then ?? null };
}

/** What the line has there; nothing in the copies that stand for points of other lines. */
function valueOf(points: Points, line: number): Expression {
  const four = [0, 1, 2, 3].map((point) => ({
    when: isCopy(4 * line + point),
    then: pointAt(points, 'y', line, point),
  }));
  if (points.ys.length > 1) return { kind: 'case', branches: four, otherwise: null };
  return { kind: 'case', branches: four.slice(0, -1), otherwise: pointAt(points, 'y', line, 3) };
}

/** A point that is one of those before it already is left out, and so is one that is not there. */
function eachOnce(points: Points): Expression {
  const operands = Array.from({ length: 4 * points.ys.length }, (_, copy): Expression => {
    const { line, point } = lineOfCopy(copy);
    const differs = (other: number): Expression => ({
      kind: 'logic',
      op: 'or',
      operands: (['x', 'y'] as const).map((axis) =>
        compare('<>', pointAt(points, axis, line, point), pointAt(points, axis, line, other)),
      ),
    });
    const before = Array.from({ length: point }, (_before, other) => differs(other));
    const there = points.ys.length > 1 && point === 0 ? [isNull(pointAt(points, 'x', line, point), true)] : [];
    return conjunction([isCopy(copy), ...there, ...before]) as Expression;
  });
  return { kind: 'logic', op: 'or', operands };
}
