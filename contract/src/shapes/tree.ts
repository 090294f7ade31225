import type { CellValue, ResultColumn } from '../result.js';
import { cannotBeAdded, mappedColumns, toNumber } from './columns.js';
import { negativeNote } from './pie.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

/** Parts of parts: what treemaps, sunbursts, icicles and packed circles draw. */
export interface TreeShape extends Shape {
  /** Names of the columns, one for each level below the root. */
  readonly levels: readonly string[];
  readonly total: number;
  /** The parts of the whole, the largest first on every level. */
  readonly children: readonly TreeNode[];
}
export interface TreeNode {
  /** Value of the column of its level. */
  readonly category: CellValue;
  readonly value: number;
  /** Absent where it ends: on the last level, or above when there is nothing but null below. */
  readonly children?: readonly TreeNode[];
}

interface Branch {
  readonly category: CellValue;
  value: number;
  readonly children: Map<CellValue, Branch>;
}

/** Rows → a tree by the columns of the role `category`, outermost first. Null: a role is not filled. */
export const shapeTree = /* @__PURE__ */ once(readTree);

function readTree({ configuration, result }: ShapeInput): TreeShape | null {
  const levels = mappedColumns(result, configuration.mapping, 'category');
  const value = mappedColumns(result, configuration.mapping, 'value')[0];
  if (levels.length === 0 || !value) return null;
  const root: Branch = { category: null, value: 0, children: new Map() };
  let negative = 0;
  value.values.forEach((cell, row) => {
    const number = toNumber(cell) ?? 0;
    if (number < 0) negative += 1;
    if (number > 0) grow(root, levels, row, number);
  });
  const averages = cannotBeAdded(configuration.query, value.name);
  const notes = !averages || levels.length === 1 ? [] : [`${value.name} is not a sum or a count: groups add it up.`];
  return {
    levels: levels.map(({ name }) => name),
    total: root.value,
    children: nodesOf(root),
    notes: [...negativeNote(negative), ...notes],
  };
}

function grow(root: Branch, levels: readonly ResultColumn[], row: number, value: number): void {
  root.value += value;
  let branch = root;
  for (const level of levels) {
    const category = level.values[row] ?? null;
    const known = branch.children.get(category) ?? { category, value: 0, children: new Map<CellValue, Branch>() };
    branch.children.set(category, known);
    known.value += value;
    branch = known;
  }
}

function nodesOf({ children }: Branch): TreeNode[] {
  const sorted = [...children.values()].sort((a, b) => b.value - a.value);
  return sorted.map((child): TreeNode => {
    const below = nodesOf(child);
    const ends = below.every((node) => node.category === null && node.children === undefined);
    return { category: child.category, value: child.value, ...(ends ? {} : { children: below }) };
  });
}
