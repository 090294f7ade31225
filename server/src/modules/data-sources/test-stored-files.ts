import type { DataSourceTest } from '@datavizpro/contract';
import type { Storage } from '../../platform/storage/storage.js';
import type { SourceTableRow } from './source-table.entity.js';

/** Looks whether the stored files of all tables are there and can be read. */
export async function testStoredFiles(storage: Storage, tables: readonly SourceTableRow[]): Promise<DataSourceTest> {
  if (tables.length === 0) return { ok: false, detail: 'There is no data yet.' };
  const missing: string[] = [];
  for (const table of tables) if (!(await isReadable(storage, table.parquetKey))) missing.push(table.name);
  const rows = tables.reduce((sum, table) => sum + table.rowCount, 0);
  if (missing.length === 0)
    return { ok: true, detail: `${count(tables.length, 'table')} with ${count(rows, 'row')}; all files are there.` };
  return { ok: false, detail: `The stored data of ${missing.join(', ')} cannot be read. Import the file again.` };
}

async function isReadable(storage: Storage, key: string): Promise<boolean> {
  try {
    const stream = await storage.get(key);
    for await (const _chunk of stream) break;
    return true;
  } catch {
    return false;
  }
}

const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
