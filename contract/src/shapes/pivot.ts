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
    return measure < 0 ? undefined : (grid.at.get(row)?.get(column)?.values[measure] ?? null);
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
  /** By row, then by column. */
  readonly at: Map<number, Map<number, Cell>>;
}

function fillGrid(
  rows: GrowingAxis,
  columns: GrowingAxis,
  values: readonly ResultColumn[],
  measures: readonly PivotMeasure[],
): Grid {
  const grid: Grid = { cells: [], at: new Map() };
  const numbers = values.map(toNumbers);
  const combine = measures.map((measure) => measure.combine);
  const [lastRow, lastColumn] = [rows.pathOf.length - 1, columns.pathOf.length - 1];
  rows.pathOf.forEach((rowNodes, rowDepth) => {
    columns.pathOf.forEach((columnNodes, columnDepth) => {
      const leaf = rowDepth === lastRow && columnDepth === lastColumn;
      for (let at = 0; at < rowNodes.length; at += 1) {
        const cell = cellAt(grid, rowNodes[at] ?? 0, columnNodes[at] ?? 0, values.length);
        numbers.forEach((column, measure) => {
          const how = combine[measure] ?? null;
          if (how !== null || leaf)
            cell.values[measure] = combined(cell.values[measure] ?? null, column[at] ?? null, how);
        });
      }
    });
  });
  return grid;
}

function cellAt({ cells, at }: Grid, row: number, column: number, measures: number): Cell {
  const line = at.get(row);
  const known = line?.get(column);
  if (known) return known;
  const made = { row, column, values: new Array<number | null>(measures).fill(null) };
  cells.push(made);
  if (line) line.set(column, made);
  else at.set(row, new Map([[column, made]]));
  return made;
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
