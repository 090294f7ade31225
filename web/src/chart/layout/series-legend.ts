import { areaColor } from '../colors';
import type { SeriesTable } from '../data/series';
import type { ChartInput, LegendItem, LegendModel } from '../model';
import { rightLegend, topLegend } from './legend';

/** Names of the series; none for a single one, and none where it would leave no picture, unless it is asked for. */
export function seriesLegend(input: ChartInput, table: SeriesTable, shape: LegendItem['shape']): LegendModel | null {
  const wish = input.configuration.visual.legend ?? 'auto';
  const small = input.height < 90 || input.width < 120;
  if (wish === 'none' || (wish === 'auto' && (table.series.length < 2 || small))) return null;
  const { tokens, measure } = input.environment;
  const items = table.series.map(({ id, label, color }): LegendItem => ({
    ...{ id, label, shape },
    color: shape === 'line' ? color : areaColor(color, tokens),
  }));
  return wish === 'right' ? rightLegend(items, input, measure) : topLegend(items, input, measure);
}
