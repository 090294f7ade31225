import type { QuerySpec } from '../query.js';
import type { CellValue, ResultColumn } from '../result.js';

/** A group of rows or of columns: the root (all of them, at depth 0), what its first dimension makes of it, and so on. */
export interface PivotNode {
  /** Of the dimension at `depth - 1`; null for the root, and for rows without a value. */
  readonly value: CellValue;
  readonly depth: number;
  /** Index of the node that it is part of; -1 for the root. */
  readonly parent: number;
  /** Indices, in the order in which they are shown. */
  readonly children: readonly number[];
}

/** The rows or the columns of a pivot table as a tree. `nodes[0]` is the root. */
export interface PivotAxis {
  readonly dimensions: readonly string[];
  readonly nodes: readonly PivotNode[];
}

interface GrowingNode extends PivotNode {
  children: number[];
}

export interface GrowingAxis extends PivotAxis {
  readonly nodes: GrowingNode[];
  /** The node of each row of the result at each depth: `pathOf[depth][row]`. */
  readonly pathOf: readonly Int32Array[];
}

/** Groups the rows of a result by its columns, one level after the other; groups are in the order of the result. */
export function growAxis(columns: readonly ResultColumn[], rowCount: number): GrowingAxis {
  const nodes: GrowingNode[] = [{ value: null, depth: 0, parent: -1, children: [] }];
  const pathOf = [new Int32Array(rowCount)];
  columns.forEach((column, level) => {
    // A map tells `1`, `'1'`, `true` and null apart by itself.
    const known = new Map<number, Map<CellValue, number>>();
    const above = pathOf[level] ?? new Int32Array(rowCount);
    const here = above.map((parent, row) => {
      const value = column.values[row] ?? null;
      const siblings = known.get(parent) ?? new Map<CellValue, number>();
      const found = siblings.get(value);
      if (found !== undefined) return found;
      const made = nodes.push({ value, depth: level + 1, parent, children: [] }) - 1;
      nodes[parent]?.children.push(made);
      siblings.set(value, made);
      known.set(parent, siblings);
      return made;
    });
    pathOf.push(here);
  });
  return { dimensions: columns.map(({ name }) => name), nodes, pathOf };
}

const compareTexts = new Intl.Collator('und', { numeric: true }).compare;

/** Numbers by size, all else as text; what is empty comes last. */
function compareValues(a: CellValue, b: CellValue): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [Number(a), Number(b)];
  return Number.isFinite(left) && Number.isFinite(right) && a !== '' && b !== ''
    ? left - right
    : compareTexts(String(a), String(b));
}

/** A group's total of a measure: null where it has none, undefined for what is no measure. */
export type TotalOf = (node: number, measure: string) => number | null | undefined;

/**
 * Puts the groups in order, each among its siblings: as the query sorts their dimension, or a measure, and else by
 * their values.
 */
export function sortAxis(axis: GrowingAxis, query: QuerySpec, totalOf: TotalOf): PivotAxis {
  for (const node of axis.nodes) node.children.sort(comparerOf(axis, node, query, totalOf));
  return { dimensions: axis.dimensions, nodes: axis.nodes };
}

type Compare = (a: number, b: number) => number;

function comparerOf(axis: GrowingAxis, parent: PivotNode, query: QuerySpec, totalOf: TotalOf): Compare {
  const valueAt = (index: number): CellValue => axis.nodes[index]?.value ?? null;
  const byValue: Compare = (a, b) => compareValues(valueAt(a), valueAt(b));
  const [first] = parent.children;
  const sort = query.sort?.find(
    ({ by }) => by === axis.dimensions[parent.depth] || (first !== undefined && totalOf(first, by) !== undefined),
  );
  if (!sort) return byValue;
  const turn = sort.direction === 'desc' ? -1 : 1;
  if (sort.by === axis.dimensions[parent.depth]) {
    const isEmpty = (index: number): boolean => valueAt(index) === null;
    return (a, b) => (isEmpty(a) || isEmpty(b) ? byValue(a, b) : turn * byValue(a, b));
  }
  return (a, b) => {
    const [left, right] = [totalOf(a, sort.by) ?? null, totalOf(b, sort.by) ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byValue(a, b);
    return turn * (left - right) || byValue(a, b);
  };
}
