import { comparedOutput, type CalculationPeriod } from '@datavizpro/contract';
import { shapeSeries, sumOf, valueKey, type ShapedSeries } from '@datavizpro/contract/shapes';
import type { ChartInput } from '../model';
import type { Series, SeriesTable } from './series';

type Values = readonly (number | null)[];

/** What each series was so long before, as the query's calculations tell it; null where it has none for them. */
export function readCompared(
  input: ChartInput,
  table: SeriesTable,
  period: CalculationPeriod,
): readonly Values[] | null {
  const { configuration, result } = input;
  const measures = configuration.mapping['y'] ?? [];
  const outputs = measures.map((measure) => comparedOutput(configuration.query, measure, period));
  const known = outputs.filter((name) => name !== null && result.columns.some((column) => column.name === name));
  if (known.length === 0) return null;
  const mapping = { ...configuration.mapping, y: known.filter((name) => name !== null) };
  const shape = shapeSeries({ result, configuration: { ...configuration, mapping } });
  if (!shape) return null;
  const outputOf = new Map(measures.map((measure, index) => [measure, outputs[index]]));
  return table.series.map((series) => {
    const own = shape.series.filter((each) => each.measure === outputOf.get(series.measure ?? ''));
    const parts = table.seriesColumn === null ? own : own.filter((each) => isPartOf(each, series, table));
    return addedUp(parts, table);
  });
}

/** "Other" is made of all that no series of its own is. */
function isPartOf(each: ShapedSeries, series: Series, table: SeriesTable): boolean {
  const key = valueKey(each.value ?? null);
  if (series.value !== undefined) return valueKey(series.value) === key;
  return table.series.every(({ value }) => value === undefined || valueKey(value) !== key);
}

function addedUp(parts: readonly ShapedSeries[], { places }: SeriesTable): Values {
  const values = new Array<number | null>(places.positions.length).fill(null);
  for (const part of parts) {
    part.values.forEach((value, category) => {
      const place = places.placeOf[category] ?? -1;
      if (place >= 0 && value !== null) values[place] = sumOf([values[place] ?? null, value]);
    });
  }
  return values;
}
