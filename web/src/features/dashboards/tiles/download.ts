import type { AppliedFilter, CellValue, Chart, Condition, QueryResult, QuerySpec } from '@datavizpro/contract';
import type { ChartHandle } from '../../../chart';
import { ApiProblem, apiFetch } from '../../session';

export interface Download {
  readonly chart: Chart;
  readonly result: QueryResult;
  readonly filters: readonly AppliedFilter[];
  readonly ignoredFilters: readonly string[];
  readonly timezone: string | undefined;
}

/** The rows behind a chart as CSV, from the source: all of them, not only those that were drawn. */
export async function downloadCsv(download: Download): Promise<void> {
  const name = fileName(download.chart.name, 'csv');
  const shown = (): void => saveBlob(new Blob([toCsv(download.result)], { type: 'text/csv;charset=utf-8' }), name);
  if (download.chart.withheld === true) { shown(); return; }
  try {
    const answer = await apiFetch('/api/query?format=csv', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(filteredSpec(download)),
    });
    saveBlob(await answer.blob(), name);
  } catch (error) {
    // Who may see the chart but not its data source gets what the chart shows.
    if (!(error instanceof ApiProblem) || (error.status !== 403 && error.status !== 404)) throw error;
    shown();
  }
}

/** The chart's query with the filters that are on. */
export function filteredSpec({ chart, filters, ignoredFilters, timezone }: Download): QuerySpec {
  const { query } = chart.configuration;
  const applied = filters
    .filter((filter) => filter.exceptChartId !== chart.id && !ignoredFilters.includes(filter.column))
    .map(({ exceptChartId: _not, ...condition }): Condition => condition);
  const zone = query.timezone === undefined && timezone !== undefined ? { timezone } : {};
  return { ...query, ...zone, filters: [...(query.filters ?? []), ...applied] };
}

/** Spreadsheets run cells that begin like a formula: an apostrophe keeps them text. */
const dangerous = /^[=+\-@\t\r]/;

export function csvCell(value: CellValue, isText: boolean): string {
  if (value === null) return '';
  const text = String(value);
  const safe = isText && dangerous.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function toCsv(result: QueryResult): string {
  const head = result.columns.map((column) => csvCell(column.name, true)).join(',');
  const lines = Array.from({ length: result.rowCount }, (_, row) =>
    result.columns.map((column) => csvCell(column.values[row] ?? null, column.type === 'string')).join(','),
  );
  return [head, ...lines].join('\r\n');
}

export async function downloadPicture(handle: ChartHandle, chart: Chart, kind: 'png' | 'svg'): Promise<boolean> {
  const picture = await handle.picture(chart.name, chart.configuration.visual.subtitle);
  if (!picture) return false;
  const blob = kind === 'png' ? await picture.png() : new Blob([picture.svg], { type: 'image/svg+xml' });
  saveBlob(blob, fileName(chart.name, kind));
  return true;
}

/** A name that every file system takes. */
export function fileName(name: string, extension: string): string {
  const safe = name
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100);
  return `${safe || 'chart'}.${extension}`;
}

function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
