import type { CellValue, ColumnType, ResultColumn } from '@datavizpro/contract';

/** A value as a grid shows it: whole, but on one line. Null is shown apart. */
export function cellText(value: CellValue, type: ColumnType): string {
  if (value === null) return '';
  if (type === 'timestamp' && typeof value === 'string')
    return value.replace('T', ' ').replace(/(\.\d+)?(Z|\+00:00)$/, '');
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return String(value).replace(/[\r\n\t]+/g, ' ⏎ ');
}

const sampled = 80;
const charWidth = 7.4;
const bounds = { min: 84, max: 320 } as const;

/** Wide enough for the title and nearly all of the first values, never wider than is good to read. */
export function columnWidth(column: ResultColumn): number {
  const lengths = column.values.slice(0, sampled).map((value) => cellText(value, column.type).length);
  const longest = Math.max(column.name.length + 3, ...lengths);
  return Math.round(Math.min(bounds.max, Math.max(bounds.min, longest * charWidth + 26)));
}
