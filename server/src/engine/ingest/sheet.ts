/** A sheet's rows, as texts; blank rows are left out. */
export interface Sheet {
  readonly name: string;
  rows(): AsyncIterable<SheetRow>;
}
export interface SheetRow {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  readonly cells: readonly (string | null)[];
}

/** `2025-12-31` at midnight, else with the time. */
export function isoText(time: Date): string {
  if (Number.isNaN(time.getTime())) return '';
  const iso = time.toISOString();
  if (iso.endsWith('T00:00:00.000Z')) return iso.slice(0, -14);
  return iso.replace('T', ' ').replace(/(?:\.000)?Z$/, '');
}
