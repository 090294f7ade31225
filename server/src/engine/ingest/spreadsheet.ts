import type yauzl from 'yauzl';
import type { OpenJob } from './open-job.js';
import type { RawTable } from './raw-table.js';

export function isSpreadsheet(entries: readonly yauzl.Entry[]): boolean {
  return entries.some(({ fileName }) => fileName === 'xl/workbook.xml');
}
export async function* openSpreadsheet(_job: OpenJob, _isZip: boolean): AsyncGenerator<RawTable> {}
