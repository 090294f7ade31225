import type { ReadingOptions } from '@datavizpro/contract';
import type { IngestContext, LocalTable } from './context.js';

/** Reads every file of a new data source; a file may hold several tables (sheets, entries of an archive). */
export async function createTables(
  context: IngestContext,
  plan: { readonly fileIds: readonly string[]; readonly options: ReadingOptions },
): Promise<readonly LocalTable[]> {
  const { columns = [], ...options } = plan.options;
  const tables: LocalTable[] = [];
  for (const fileId of plan.fileIds) {
    for (const table of await context.read(fileId, plan.options)) {
      const taken = new Set(tables.map(({ name }) => name.toLowerCase()));
      tables.push({
        ...table,
        name: uniqueName(table.name, taken),
        parts: [{ fileId, tableInFile: table.name, options, columns }],
      });
    }
  }
  return tables;
}

/** `orders`, `orders_2`, `orders_3` …; names that differ in case alone are the same to the engine. */
function uniqueName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`.toLowerCase())) number += 1;
  return `${name}_${number}`;
}
