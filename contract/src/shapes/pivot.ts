import type { QuerySpec } from '../query.js';
import type { ResultColumn } from '../result.js';
import { mappedColumns, outputShape, toNumbers } from './columns.js';
import { growAxis, sortAxis, type GrowingAxis, type PivotAxis } from './pivot-axis.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

/** How the parts of a measure make their whole; null: they don't (a median, an average, different values). */
export type Combine = 'sum' | 'min' | 'max' | null;

export interface PivotMeasure {
  readonly name: string;
  readonly combine: Combine;
}

/** Where a group of rows and a group of columns cross: a value for each measure. */
export interface PivotCell {
  /** Indices of nodes of the two axes. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (number | null)[];
}

/** Rows × columns × measures. Groups that are no leaves have cells, too: their subtotals. */
export interface PivotShape extends Shape {
  readonly rows: PivotAxis;
  readonly columns: PivotAxis;
  readonly measures: readonly PivotMeasure[];
  readonly cells: readonly PivotCell[];
}

/** The pivot table of a result; null when rows or values are missing. */
export const shapePivot = /* @__PURE__ */ once(readPivot);

function readPivot({ configuration, result }: ShapeInput): PivotShape | null {
  const of = (role: string): ResultColumn[] => mappedColumns(result, configuration.mapping, role);
  const [rowColumns, columnColumns, values] = [of('rows'), of('columns'), of('values')];
  if (rowColumns.length === 0 || values.length === 0) return null;
  const rows = growAxis(rowColumns, result.rowCount);
  const columns = growAxis(columnColumns, result.rowCount);
  const measures = values.map(({ name }) => ({ name, combine: combineOf(configuration.query, name) }));
  const grid = fillGrid(rows, columns, values, measures);
  const at = (row: number, column: number, name: string): number | null | undefined => {
    const measure = measures.findIndex((each) => each.name === name);
    return measure < 0 ? undefined : (grid.at(row, column)?.values[measure] ?? null);
  };
  return {
    rows: sortAxis(rows, configuration.query, (node, name) => at(node, 0, name)),
    columns: sortAxis(columns, configuration.query, (node, name) => at(0, node, name)),
    measures,
    cells: grid.cells,
    notes: notesOf(measures),
  };
}

/** Sums and counts add up; the smallest of smallest values is the smallest. A total of anything else would be made up. */
export function combineOf(query: QuerySpec, name: string): Combine {
  const { additive, aggregate } = outputShape(query, name);
  if (additive) return 'sum';
  return aggregate === 'min' || aggregate === 'max' ? aggregate : null;
}

interface Cell extends PivotCell {
  readonly values: (number | null)[];
}
interface Grid {
  readonly cells: Cell[];
  readonly at: (row: number, column: number) => Cell | undefined;
}

/** Where cells are looked up in a list of all places; more places than these would be a list of gaps. */
const mostPlaces = 1_000_000;

/** Finds what is at a row and a column, and keeps what is put there. */
function createLookup(rows: number, columns: number) {
  const listed = rows * columns <= mostPlaces ? new Int32Array(rows * columns).fill(-1) : null;
  const known = new Map<number, number>();
  return {
    get: (row: number, column: number): number => {
      const key = row * columns + column;
      return (listed ? listed[key] : known.get(key)) ?? -1;
    },
    set: (row: number, column: number, index: number): void => {
      const key = row * columns + column;
      if (listed) listed[key] = index;
      else known.set(key, index);
    },
  };
}

/** What is at a row and a column of a pivot table; undefined where nothing is. */
export function cellFinder({ rows, columns, cells }: Pick<PivotShape, 'rows' | 'columns' | 'cells'>) {
  const lookup = createLookup(rows.nodes.length, columns.nodes.length);
  cells.forEach(({ row, column }, index) => lookup.set(row, column, index));
  return (row: number, column: number): PivotCell | undefined => cells[lookup.get(row, column)];
}

function fillGrid(
  rows: GrowingAxis,
  columns: GrowingAxis,
  values: readonly ResultColumn[],
  measures: readonly PivotMeasure[],
): Grid {
  const cells: Cell[] = [];
  const lookup = createLookup(rows.nodes.length, columns.nodes.length);
  const cellAt = (row: number, column: number): Cell => {
    const known = cells[lookup.get(row, column)];
    if (known) return known;
    const made = { row, column, values: new Array<number | null>(values.length).fill(null) };
    lookup.set(row, column, cells.push(made) - 1);
    return made;
  };
  const numbers = values.map(toNumbers);
  const combine = measures.map((measure) => measure.combine);
  const [lastRow, lastColumn] = [rows.pathOf.length - 1, columns.pathOf.length - 1];
  rows.pathOf.forEach((rowNodes, rowDepth) => {
    columns.pathOf.forEach((columnNodes, columnDepth) => {
      const leaf = rowDepth === lastRow && columnDepth === lastColumn;
      for (let at = 0; at < rowNodes.length; at += 1) {
        const cell = cellAt(rowNodes[at] ?? 0, columnNodes[at] ?? 0);
        for (let measure = 0; measure < numbers.length; measure += 1) {
          const how = combine[measure] ?? null;
          if (how !== null || leaf)
            cell.values[measure] = combined(cell.values[measure] ?? null, numbers[measure]?.[at] ?? null, how);
        }
      }
    });
  });
  return { cells, at: (row, column) => cells[lookup.get(row, column)] };
}

function combined(before: number | null, value: number | null, how: Combine): number | null {
  if (before === null || value === null) return before ?? value;
  if (how === 'min') return Math.min(before, value);
  return how === 'max' ? Math.max(before, value) : how === 'sum' ? before + value : before;
}

function notesOf(measures: readonly PivotMeasure[]): string[] {
  const without = measures.filter(({ combine }) => combine === null).map(({ name }) => name);
  if (without.length === 0) return [];
  return [`${without.join(' and ')} cannot be added up: ${without.length === 1 ? 'it has' : 'they have'} no totals.`];
}
