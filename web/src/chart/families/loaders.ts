import type { ChartType } from '../plots/plot';

/** One import for each type: its code is loaded when it is first drawn. */
export type ChartLoaders = Readonly<Record<string, () => Promise<{ default: ChartType }>>>;
