import type { ChartKind } from '@datavizpro/contract';

export const libraries = ['ours', 'echarts', 'plot'] as const;
export type Library = (typeof libraries)[number];

/** What the page offers to whoever measures it. */
export interface Bench {
  /** The types that are measured, and who has them. */
  readonly kinds: () => readonly { readonly kind: ChartKind; readonly libraries: readonly Library[] }[];
  /** Makes the data, outside of what is measured; for ours the answer of the query, as it has arrived. */
  readonly prepare: (library: Library, kind: ChartKind, rows: number) => void;
  /** Draws, and comes back when two frames have passed. Answers the number of elements. */
  readonly draw: (library: Library) => Promise<number>;
  readonly clear: () => void;
}
