import { writeFileSync } from 'node:fs';

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The mark to reach; absent for context and controls. */
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly note?: string;
}

const met = ({ value, atMost, atLeast }: Figure): string => {
  if (atMost !== undefined) return value <= atMost ? 'yes' : 'NO';
  if (atLeast !== undefined) return value >= atLeast ? 'yes' : 'NO';
  return '';
};
const mark = ({ atMost, atLeast }: Figure): string =>
  atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : '';
const round = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** Prints the table, and keeps it as JSON where a path is given. */
export function report(
  figures: readonly Figure[],
  path: string | null,
  context: Readonly<Record<string, unknown>>,
): void {
  const rows = figures.map((figure) => [
    figure.name,
    `${round(figure.value)} ${figure.unit}`,
    mark(figure),
    met(figure),
    figure.note ?? '',
  ]);
  const head = ['figure', 'measured', 'mark', 'met', 'note'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  console.log([line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n'));
  if (path !== null) writeFileSync(path, `${JSON.stringify({ ...context, figures }, null, 2)}\n`);
}
