import type { Size } from '../model';

/** Between two columns of small lines. */
export const columnGap = 28;
const leastRow = 18;
/** More names and values than this are no longer looked through. */
const mostLines = 100;
const leastColumn = 300;
/** A line about so many times as wide as high shows its course best: its slopes are neither flat nor steep. */
const bestRatio = 5;
/** Of a row: the rest is its name and its value. */
const lineShare = 0.62;

const mostColumns = ({ width }: Size): number =>
  Math.max(1, Math.floor((width + columnGap) / (leastColumn + columnGap)));
const roomOf = ({ width }: Size, columns: number): number => (width - columnGap * (columns - 1)) / columns;

/** Rows that have room, in all columns together. */
export const mostRows = (size: Size): number =>
  Math.min(mostLines, Math.max(1, Math.floor(size.height / leastRow)) * mostColumns(size));

/** Height of each of so many rows: what there is, but not so much that lines become steep. */
export function rowHeight(size: Size, rows: number, columns: number): number {
  const there = size.height / Math.ceil(rows / columns);
  return Math.min(there, Math.max(40, (roomOf(size, columns) * lineShare) / (bestRatio * 0.8)));
}

/** As many columns as make lines neither flat nor steep. */
export function columnsOf(size: Size, rows: number): number {
  let best = { columns: 1, distance: Infinity };
  for (let columns = 1; columns <= Math.min(rows, mostColumns(size)); columns += 1) {
    const there = size.height / Math.ceil(rows / columns);
    if (there < leastRow && columns < mostColumns(size)) continue;
    const ratio = (roomOf(size, columns) * lineShare) / rowHeight(size, rows, columns);
    const distance = Math.abs(Math.log(ratio / bestRatio));
    if (distance < best.distance - 1e-9) best = { columns, distance };
  }
  return best.columns;
}
