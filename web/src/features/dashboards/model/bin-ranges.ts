import type { CellValue, ChartConfiguration, Dimension, QueryResult } from '@datavizpro/contract';
import { toNumber, withKnownBins } from '@datavizpro/contract/shapes';
import type { BinRange, MarkValues, SelectedMarks } from '../../../chart';

/** A chart and what it shows: how wide its bins have become is known from its rows only. */
interface Shown {
  readonly configuration: ChartConfiguration;
  readonly result: QueryResult;
}

const nameOf = ({ as, column }: Dimension): string => as ?? column ?? '';

/** True when several marks beside each other mean one range of a column. */
export const hasBins = ({ query }: ChartConfiguration): boolean =>
  (query.dimensions ?? []).some(({ bin, column }) => bin !== undefined && column !== undefined);

/** What a mark stands for: of counted bins from which edge to which one. */
export function chosenMark(shown: Shown, values: MarkValues): SelectedMarks {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const dimension = binOf(shown, name);
      const isCounted = dimension?.bin !== undefined && 'count' in dimension.bin;
      return [name, (isCounted && edgesOf(shown, dimension, value)) || value];
    }),
  );
}

/** All bins from one mark to another, whatever else tells the two apart; null where they are of no bins. */
export function chosenRange(shown: Shown, from: MarkValues, to: MarkValues): SelectedMarks | null {
  const ranges = Object.keys(from).flatMap((name): [string, BinRange][] => {
    const dimension = binOf(shown, name);
    const ends = dimension ? [from[name], to[name]].map((value) => edgesOf(shown, dimension, value ?? null)) : [];
    const [one, other] = ends;
    if (!one || !other) return [];
    return [[name, { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) }]];
  });
  return ranges.length > 0 ? Object.fromEntries(ranges) : null;
}

const binOf = ({ configuration }: Shown, name: string): Dimension | undefined =>
  configuration.query.dimensions?.find((each) => each.bin !== undefined && nameOf(each) === name);

/** The engine's own edges where it answers them, so that the filter has exactly the rows that were counted. */
function edgesOf(shown: Shown, dimension: Dimension, value: CellValue): BinRange | null {
  const from = toNumber(value);
  if (from === null) return null;
  const to = answeredEnd(shown.result, dimension, from) ?? from + widthOf(shown, dimension);
  return to > from ? { from, to } : null;
}

function answeredEnd({ columns }: QueryResult, dimension: Dimension, from: number): number | null {
  const { bin } = dimension;
  if (!bin || !('count' in bin) || bin.endAs === undefined) return null;
  const valuesOf = (name: string) => columns.find((column) => column.name === name)?.values ?? [];
  const row = valuesOf(nameOf(dimension)).findIndex((start) => toNumber(start) === from);
  return row < 0 ? null : toNumber(valuesOf(bin.endAs)[row] ?? null);
}

/** NaN where nothing tells how wide they are. */
function widthOf(shown: Shown, dimension: Dimension): number {
  const known = withKnownBins(shown).query.dimensions?.find((each) => nameOf(each) === nameOf(dimension));
  return known?.bin && 'width' in known.bin ? known.bin.width : NaN;
}
