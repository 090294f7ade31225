import type { ColumnOverride, ReadingOptions } from '@datavizpro/contract';
import type { IngestedTable } from '../../../engine/index.js';
import { AppError } from '../../../platform/app-error.js';
import type { SourceTableRow, TablePart } from '../source-table.entity.js';
import type { IngestContext, LocalTable } from './context.js';
import { joinRejects } from './rejects-file.js';
import { unionColumns } from './schema-difference.js';

/** Reads one table again from its kept originals, the way the person now wants it. */
export async function rereadTable(
  context: IngestContext,
  plan: {
    readonly table: string;
    readonly options: ReadingOptions;
    readonly columns: readonly ColumnOverride[] | null;
  },
): Promise<readonly LocalTable[]> {
  const existing = context.tables.find(({ name }) => name === plan.table);
  if (existing === undefined) throw new AppError('unknown_table', `There is no table "${plan.table}" any more.`);
  const parts = existing.parts.map((part): TablePart => ({
    ...part,
    options: { ...part.options, ...plan.options },
    columns: plan.columns ?? part.columns,
  }));
  const read: IngestedTable[] = [];
  for (const part of parts) read.push(await readPart(context, part));
  const [first, ...appended] = read;
  if (first === undefined) throw new Error(`The table ${existing.name} has no parts`);
  if (appended.length === 0) return [{ ...first, name: existing.name, parts }];
  return [await joinParts(context, existing, parts, first, appended)];
}

/** The table of that part, out of all the tables which its file holds. */
async function readPart(context: IngestContext, part: TablePart): Promise<IngestedTable> {
  const tables = await context.read(part.fileId, part.options, { [part.tableInFile]: part.columns });
  const [only] = tables;
  const found = tables.find(({ name }) => name === part.tableInFile) ?? (tables.length === 1 ? only : undefined);
  if (found !== undefined) return found;
  const names = tables.map(({ name }) => `"${name}"`).join(', ');
  throw new AppError('unknown_table', `The file has no table "${part.tableInFile}" when read like this, but ${names}.`);
}

async function joinParts(
  context: IngestContext,
  existing: SourceTableRow,
  parts: readonly TablePart[],
  first: IngestedTable,
  appended: readonly IngestedTable[],
): Promise<LocalTable> {
  const all = [first, ...appended];
  const columns = appended.reduce((union, table) => unionColumns(union, table.columns), first.columns);
  const whole = await context.concat(
    existing.name,
    all.map((table) => table.parquetPath),
    columns,
  );
  return {
    ...whole,
    name: existing.name,
    reading: first.reading,
    parts,
    rejectedCount: all.reduce((sum, table) => sum + table.rejectedCount, 0),
    rejectsPath: await joinRejects(
      context,
      all.map((table) => table.rejectsPath),
    ),
  };
}
