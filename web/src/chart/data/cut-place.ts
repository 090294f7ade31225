import type { CellValue, QueryResult, ResultColumn } from '@datavizpro/contract';
import { mappedColumns } from '@datavizpro/contract/shapes';
import type { ChartInput, ChartModel } from '../model';
import type { Places } from './categories';

/** The same picture without the place in which its rows were cut off, and told; null where there is no such place. */
export function drawComplete<Model extends ChartModel>(
  input: ChartInput,
  places: Places,
  draw: (input: ChartInput) => Model,
): Model | null {
  const complete = withoutCutPlace(input);
  if (!complete) return null;
  const model = draw(complete.input);
  const at = places.label(places.values.indexOf(complete.cut));
  return { ...model, notes: [...model.notes, `Rows of ${at} may be missing: it is not drawn.`] };
}

/** A chart without the place in which its rows were cut off. */
interface CompleteInput {
  readonly input: ChartInput;
  /** The value of the axis that was left out. */
  readonly cut: CellValue;
}

/**
 * Rows that run along the axis and were cut off may end in the middle of a place: some parts of its sum are there, the
 * others would count as nothing. Null where no such place can be told.
 */
function withoutCutPlace(input: ChartInput): CompleteInput | null {
  const { configuration, result } = input;
  const x = mappedColumns(result, configuration.mapping, 'x')[0];
  const isParted = mappedColumns(result, configuration.mapping, 'series').length > 0;
  if (!result.truncated || !x || !isParted) return null;
  const kept = startOfLast(x);
  return kept === 0 ? null : { input: { ...input, result: firstRows(result, kept) }, cut: x.values.at(-1) ?? null };
}

/** Where the rows of the last place begin; 0 where that place has rows elsewhere, or all of them. */
function startOfLast({ values }: ResultColumn): number {
  const last = values.at(-1);
  let start = values.length;
  while (start > 0 && values[start - 1] === last) start -= 1;
  // Rows without a place come last: all places are there then.
  return last === undefined || last === null || values.indexOf(last) < start ? 0 : start;
}

/** The same each time: what is read of a result is remembered with it. */
const cutResults = new WeakMap<QueryResult, QueryResult>();

function firstRows(result: QueryResult, count: number): QueryResult {
  const known = cutResults.get(result);
  if (known?.rowCount === count) return known;
  const columns = result.columns.map((column) => ({ ...column, values: column.values.slice(0, count) }));
  const first = { ...result, columns, rowCount: count, truncated: false };
  cutResults.set(result, first);
  return first;
}
