import type { Series, SeriesTable } from '../data/series';
import type { LegendModel } from '../model';
import type { ValueScale } from './linear-ticks';

/** What was decided before anything is measured. */
export interface BarPlan {
  readonly table: SeriesTable;
  /** What is drawn over the bars: trends, values of the time before. */
  readonly derived?: readonly Series[];
  /** As drawn: shares when the chart shows shares. */
  readonly shown: readonly Series[];
  readonly stack: 'none' | 'stacked' | 'percent';
  readonly horizontal: boolean;
  readonly scale: ValueScale;
  readonly legend: LegendModel | null;
  /** Values are written at bars, or inside parts. */
  readonly labelled: boolean;
  /** What stacks make is written beyond them. */
  readonly totals: boolean;
}
