import type { PivotAxis } from '@datavizpro/contract/shapes';
import { isLeaf, type Closed } from './pivot-order';

/** What a key does on the name of a row, as the pattern of a treegrid has it; null: it moves as in any grid. */
export type NameKey = { readonly do: 'open' | 'close' } | { readonly do: 'goTo'; readonly node: number } | null;

export function keyOnName(key: string, axis: PivotAxis, node: number, closed: Closed): NameKey {
  const group = node > 0 && !isLeaf(axis, node);
  const open = group && !closed.has(node);
  if (key === 'Enter' || key === ' ') return group ? { do: open ? 'close' : 'open' } : null;
  if (key === 'ArrowRight') return group && !open ? { do: 'open' } : null;
  if (key !== 'ArrowLeft') return null;
  if (open) return { do: 'close' };
  const parent = axis.nodes[node]?.parent ?? 0;
  return parent > 0 ? { do: 'goTo', node: parent } : null;
}
