import type { PivotAxis } from '@datavizpro/contract/shapes';

/** What is closed: indices of nodes of an axis. */
export type Closed = ReadonlySet<number>;

/** A row or column as it is shown: a group, or a group's total after its parts. */
export interface Place {
  readonly node: number;
  readonly total: boolean;
}

export const isLeaf = (axis: PivotAxis, node: number): boolean => (axis.nodes[node]?.children.length ?? 0) === 0;

/** Groups with their parts below them, as far as they are open; the grand total is not among them. */
export function visibleRows(axis: PivotAxis, closed: Closed): number[] {
  const rows: number[] = [];
  const walk = (node: number): void => {
    if (node > 0) rows.push(node);
    if (!closed.has(node)) axis.nodes[node]?.children.forEach(walk);
  };
  walk(0);
  return rows;
}

export interface TotalsShown {
  readonly totals: boolean;
  readonly subtotals: boolean;
}

/** Leaves and closed groups from left to right, each open group's total after its parts. */
export function visibleColumns(axis: PivotAxis, closed: Closed, { totals, subtotals }: TotalsShown): Place[] {
  const places: Place[] = [];
  const walk = (node: number): void => {
    const children = axis.nodes[node]?.children ?? [];
    if (children.length === 0 || (node > 0 && closed.has(node))) {
      places.push({ node, total: false });
      return;
    }
    children.forEach(walk);
    if (children.length > 1 && (node === 0 ? totals : subtotals)) places.push({ node, total: true });
  };
  walk(0);
  return places;
}

/** The group at `depth` that a node is in, or the node itself when it is not that deep. */
function ancestorAt(axis: PivotAxis, node: number, depth: number): number {
  let at = node;
  while ((axis.nodes[at]?.depth ?? 0) > depth) at = axis.nodes[at]?.parent ?? 0;
  return at;
}

/** A head over neighbouring columns: from the one place to before the other. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly node: number;
  /** A total, or a group that ends above this line of heads: nothing is written below its name. */
  readonly kind: 'name' | 'total' | 'below';
}

/** The heads of one line; `depth` counts from 1. */
export function headSpans(axis: PivotAxis, places: readonly Place[], depth: number): Span[] {
  const spans: Span[] = [];
  places.forEach(({ node, total }, index) => {
    const own = axis.nodes[node]?.depth ?? 0;
    const head = ancestorAt(axis, node, depth);
    const kind = total && own === depth - 1 ? 'total' : own < depth ? 'below' : 'name';
    const last = spans.at(-1);
    if (kind === 'name' && last?.kind === 'name' && last.node === head)
      spans[spans.length - 1] = { ...last, to: index + 1 };
    else spans.push({ from: index, to: index + 1, node: head, kind });
  });
  return spans;
}

/** Open when closed, and the other way round. */
export function toggled(closed: Closed, node: number): Closed {
  const next = new Set(closed);
  if (!next.delete(node)) next.add(node);
  return next;
}
