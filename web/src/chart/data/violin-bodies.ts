import type { AxisVisual, ResultColumn } from '@datavizpro/contract';
import { isNumericColumn, isTimeColumn, mappedColumns, sumOf, type HistogramShape } from '@datavizpro/contract/shapes';
import type { FormatNumber } from '../format/numbers';
import type { ChartInput, MarkValues } from '../model';
import { readPlaces, type Places } from './categories';
import { onePlace } from './named-places';

/** How the values of a group are spread. */
export interface Body {
  /** Among the places of the groups. */
  readonly place: number;
  readonly label: string;
  readonly filter: MarkValues;
  /** How much is in each bin. */
  readonly counts: readonly number[];
  readonly total: number;
  readonly quartiles: readonly [number, number, number];
}

export interface Bodies {
  readonly bodies: readonly Body[];
  readonly places: Places;
  /** The groups have an order: time, or numbers. */
  readonly ordered: boolean;
  /** Lower edges of all bins from first to last. */
  readonly edges: readonly number[];
  readonly width: number;
}

const mostBins = 400;

/** The groups of a binned result, in their own order, else the one with the highest median first. */
export function readBodies(input: ChartInput, shape: HistogramShape): Bodies {
  const { configuration, result } = input;
  const column = mappedColumns(result, configuration.mapping, 'x')[0];
  const grid = gridOf(shape);
  const places = placesOf(input, shape, column);
  const ordered = column !== undefined && (isTimeColumn(column) || isNumericColumn(column));
  const bodies = shape.series.flatMap(({ values, value = null }, index): Body[] => {
    const counts = grid.edges.map(() => 0);
    values.forEach((count, bin) => {
      const at = grid.placeOf[bin] ?? 0;
      counts[at] = (counts[at] ?? 0) + count;
    });
    const total = sumOf(counts);
    if (total <= 0) return [];
    const place = places.placeOf[index] ?? 0;
    const quantile = (share: number): number => quantileOf(counts, grid, share);
    const quartiles = [quantile(0.25), quantile(0.5), quantile(0.75)] as const;
    return [
      { place, label: places.label(place), filter: column ? { [column.name]: value } : {}, counts, total, quartiles },
    ];
  });
  bodies.sort((a, b) => (ordered ? a.place - b.place : b.quartiles[1] - a.quartiles[1]));
  return { bodies, places, ordered, edges: grid.edges, width: grid.width };
}

function placesOf(input: ChartInput, shape: HistogramShape, column: ResultColumn | undefined): Places {
  if (!column) return onePlace;
  const values = shape.series.map(({ value = null }) => value);
  return readPlaces({ ...column, values }, input.configuration.query, input.environment.locale, true);
}

interface Grid {
  readonly edges: readonly number[];
  readonly width: number;
  /** Place of each of the shape's bins. */
  readonly placeOf: readonly number[];
}

/** All bins from first to last, those without rows too; joined when there would be too many. */
function gridOf({ bins, binWidth }: HistogramShape): Grid {
  const first = bins[0]?.from ?? 0;
  const last = bins.at(-1)?.from ?? 0;
  const own = binWidth ?? 1;
  const joined = Math.max(1, Math.ceil(((last - first) / own + 1) / mostBins));
  const width = own * joined;
  const count = Math.floor((last - first) / width + 1e-9) + 1;
  return {
    edges: Array.from({ length: count }, (_, index) => first + index * width),
    width,
    placeOf: bins.map(({ from }) => Math.floor((from - first) / width + 1e-9)),
  };
}

/** The value below which a share of all lies, as if each bin's were spread evenly in it. */
function quantileOf(counts: readonly number[], { edges, width }: Grid, share: number): number {
  const wanted = sumOf(counts) * share;
  let below = 0;
  for (const [index, count] of counts.entries()) {
    if (count > 0 && below + count >= wanted) return (edges[index] ?? 0) + ((wanted - below) / count) * width;
    below += count;
  }
  return (edges.at(-1) ?? 0) + width;
}

interface Ends {
  readonly min: number;
  readonly max: number;
}

/** How much there is at a value. */
interface Edge {
  readonly value: number;
  readonly count: number;
}

/** Middles of the bins with what is in them, from the lower edge of the first filled one to the upper edge of the last. */
export function outlineOf({ edges, width }: Bodies, { counts }: Body): Edge[] {
  const first = counts.findIndex((count) => count > 0);
  const last = counts.findLastIndex((count) => count > 0);
  const inside = counts
    .slice(first, last + 1)
    .map((count, index) => ({ value: (edges[first + index] ?? 0) + width / 2, count }));
  return [{ value: edges[first] ?? 0, count: 0 }, ...inside, { value: (edges[last] ?? 0) + width, count: 0 }];
}

/** The outline as far as the axis goes: cut straight where an end was set. */
export function within(outline: readonly Edge[], { min, max }: Ends): Edge[] {
  return outline.flatMap((edge, index): Edge[] => {
    const before = outline[index - 1];
    const cuts = before ? [min, max].filter((end) => before.value < end && end < edge.value) : [];
    const crossing = (value: number): Edge => {
      const share = before ? (value - before.value) / (edge.value - before.value) : 0;
      return { value, count: (before?.count ?? 0) + (edge.count - (before?.count ?? 0)) * share };
    };
    return [...cuts.map(crossing), ...(edge.value >= min && edge.value <= max ? [edge] : [])];
  });
}

/** What a reader has to know where the axis does not show all of the ranges. */
export function rangeNotes(
  { edges, width }: Bodies,
  wish: AxisVisual,
  { min, max }: Ends,
  write: FormatNumber,
): string[] {
  const [first, last] = [edges[0] ?? 0, (edges.at(-1) ?? 0) + width];
  const bent = wish.scale !== undefined && wish.scale !== 'linear';
  const cut = first < min || last > max;
  return [
    ...(bent ? ['Shapes of equal area need a linear axis.'] : []),
    ...(cut ? [`The axis shows ${write(min)} to ${write(max)} of ${write(first)} to ${write(last)}.`] : []),
  ];
}
