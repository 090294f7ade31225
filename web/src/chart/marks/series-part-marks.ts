import type { SeriesTable } from '../data/series';
import type { ChartInput, Mark, MarkSet } from '../model';
import { rowsAt, valuesOf } from './line-marks';
import { createSceneMarks, type Walk } from './scene-marks';

/** A piece that stands for the value of one series at one place. */
export interface SeriesPart {
  readonly place: number;
  readonly series: number;
  readonly value: number;
  readonly contains: (x: number, y: number) => boolean;
  readonly at: Pick<Mark, 'x' | 'y' | 'box'> & { readonly outline?: string };
}

/** Marks of pieces that stand on each other: left and right from place to place, up and down among its parts. */
export function createSeriesPartMarks(input: ChartInput, table: SeriesTable, parts: readonly SeriesPart[]): MarkSet {
  const stacked = table.series.length > 1;
  const options = { sorted: false, total: stacked, shares: stacked, locale: input.environment.locale };
  const marks = parts.map(({ place, series, value, contains, at }) => ({
    contains,
    mark: (): Mark => {
      const title = table.places.label(place);
      const own = table.series[series];
      return {
        title,
        rows: rowsAt(table, place, series, options),
        reading: `${title}: ${stacked ? `${own?.label ?? ''} ` : ''}${table.format.full(value)}`,
        values: valuesOf(table, place, own),
        ...at,
      };
    },
  }));
  return createSceneMarks(marks, walkOf(parts));
}

function walkOf(parts: readonly SeriesPart[]): Walk {
  return (from, step) => {
    const here = parts[from];
    if (!here) return undefined;
    if (step === 'up' || step === 'down') {
      const next = from + (step === 'up' ? 1 : -1);
      return parts[next]?.place === here.place ? next : undefined;
    }
    const places = [...new Set(parts.map(({ place }) => place))];
    const place = places[places.indexOf(here.place) + (step === 'right' ? 1 : -1)];
    const there = parts.flatMap((each, index) => (each.place === place ? [index] : []));
    return there.find((index) => parts[index]?.series === here.series) ?? there[0];
  };
}
