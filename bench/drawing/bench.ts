import type { DrawnKind } from './data.js';

export type Library = 'ours' | 'echarts' | 'plot';

/** What the page offers to whoever measures it. */
export interface Bench {
  /** Makes the data, outside of what is measured. */
  readonly prepare: (kind: DrawnKind, rows: number) => void;
  /** The answer of the query, ready: what has arrived when our chart begins. */
  readonly arrive: (kind: DrawnKind, rows: number) => void;
  /** Draws, and comes back when two frames have passed. Answers the number of elements. */
  readonly draw: (library: Library, kind: DrawnKind, rows: number) => Promise<number>;
  readonly clear: () => void;
}
