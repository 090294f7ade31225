import type { Places } from '../data/categories';
import type { ValueFormat } from '../format/numbers';
import type { Frame } from '../layout/frame';
import type { Box, MarkSet, MarkStep, MarkValues } from '../model';

/** A cell of a heatmap, in the inner plot. */
export interface DrawnCell extends Box {
  readonly column: number;
  readonly row: number;
  readonly value: number | null;
  readonly color: string;
  readonly ink: string;
}

interface Options {
  readonly frame: Frame;
  readonly columns: number;
  readonly rows: number;
  readonly axes: { readonly x: Places; readonly y: Places };
  readonly valuesOf: (index: number) => MarkValues;
  readonly format: ValueFormat;
  readonly measure: string;
}

/** Marks of a heatmap: its cells, found by their place. */
export function createCellMarks(cells: readonly DrawnCell[], options: Options): MarkSet {
  const { frame, columns, rows } = options;
  const { inner } = frame;
  const hit = (x: number, y: number): number | null => {
    const column = Math.floor(((x - inner.x) / inner.width) * columns);
    const row = Math.floor(((y - inner.y) / inner.height) * rows);
    return column < 0 || row < 0 || column >= columns || row >= rows ? null : row * columns + column;
  };
  return {
    count: cells.length,
    crosshair: null,
    hit,
    step: (from, way) => stepCell(from, way, columns, rows),
    mark: (index) => {
      const cell = cells[index];
      if (!cell) return null;
      const title = `${options.axes.y.label(cell.row)} · ${options.axes.x.label(cell.column)}`;
      const value = cell.value === null ? 'no value' : options.format.full(cell.value);
      const box = { x: inner.x + cell.x, y: inner.y + cell.y, width: cell.width, height: cell.height };
      return {
        title,
        rows: [{ label: options.measure, value, color: cell.value === null ? null : cell.color, active: false }],
        reading: `${title}: ${value}`,
        values: options.valuesOf(index),
        x: box.x + box.width / 2,
        y: box.y,
        box,
      };
    },
  };
}

function stepCell(from: number | null, way: MarkStep, columns: number, rows: number): number {
  const last = columns * rows - 1;
  if (from === null) return way === 'last' ? last : 0;
  const column = from % columns;
  const row = Math.floor(from / columns);
  const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  switch (way) {
    case 'left':
      return row * columns + clamp(column - 1, columns - 1);
    case 'right':
      return row * columns + clamp(column + 1, columns - 1);
    case 'up':
      return clamp(row - 1, rows - 1) * columns + column;
    case 'down':
      return clamp(row + 1, rows - 1) * columns + column;
    case 'first':
      return 0;
    case 'last':
      return last;
  }
}
