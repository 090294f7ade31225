import type { ReadingOptions, SchemaDifference } from '@datavizpro/contract';
import type { IngestedTable } from '../../../engine/index.js';
import { AppError } from '../../../platform/app-error.js';
import type { SourceTableRow, TablePart } from '../source-table.entity.js';
import type { IngestContext, LocalTable } from './context.js';
import { joinRejects } from './rejects-file.js';
import { differenceOf, sentenceOf, unionColumns } from './schema-difference.js';

interface ChangeDataPlan {
  readonly kind: 'append' | 'replace';
  readonly fileId: string;
  readonly table: string | null;
  readonly options: ReadingOptions;
  readonly confirm: boolean;
}

/** The new file's columns are not the table's, and nobody has confirmed that this is meant. */
export class SchemaMismatch extends Error {
  override readonly name = 'SchemaMismatch';
  readonly differences: readonly SchemaDifference[];
  constructor(table: string, differences: readonly SchemaDifference[]) {
    const [first] = differences;
    const more = differences.length > 1 ? ` And ${differences.length - 1} more.` : '';
    super(`The file does not match the table "${table}". ${first === undefined ? '' : sentenceOf(first)}${more}`);
    this.differences = differences;
  }
}

interface Match {
  readonly table: SourceTableRow;
  readonly file: IngestedTable;
  readonly part: TablePart;
}

/** Adds the rows of a file to the tables which it matches, or puts them in the place of the old rows. */
export async function changeData(context: IngestContext, plan: ChangeDataPlan): Promise<readonly LocalTable[]> {
  const matches = await readMatches(context, plan);
  for (const { table, file } of matches) {
    const differences = differenceOf(table.columns, file.columns);
    if (differences.length > 0 && !plan.confirm) throw new SchemaMismatch(table.name, differences);
  }
  const changed: LocalTable[] = [];
  for (const match of matches) changed.push(await (plan.kind === 'append' ? append : replace)(context, match));
  return changed;
}

/** The file is read like the tables were: with the same settings, and with what people said about their columns. */
async function readMatches(context: IngestContext, plan: ChangeDataPlan): Promise<readonly Match[]> {
  const wanted = plan.table === null ? context.tables : context.tables.filter(({ name }) => name === plan.table);
  const models = wanted.flatMap((table) => table.parts.slice(0, 1));
  const { columns = [], ...options }: ReadingOptions = { ...models[0]?.options, ...plan.options };
  // With one table the file's own name for it does not matter: its columns are named for whatever comes.
  const review = [...columns, ...(models.length === 1 ? (models[0]?.columns ?? []) : [])];
  const overrides = Object.fromEntries(models.map((part) => [part.tableInFile, part.columns]));
  const read = await context.read(
    plan.fileId,
    review.length === 0 ? options : { ...options, columns: review },
    models.length === 1 ? {} : overrides,
  );
  return pair(wanted, read).map(({ table, file }) => ({
    table,
    file,
    part: { fileId: plan.fileId, tableInFile: file.name, options, columns: table.parts[0]?.columns ?? columns },
  }));
}

/** One table and one in the file belong together; several are matched by their names. */
function pair(
  tables: readonly SourceTableRow[],
  inFile: readonly IngestedTable[],
): readonly { table: SourceTableRow; file: IngestedTable }[] {
  const [table] = tables;
  const [file] = inFile;
  if (tables.length === 1 && inFile.length === 1 && table !== undefined && file !== undefined) return [{ table, file }];
  const pairs = tables.flatMap((candidate) => {
    const same = inFile.find(({ name }) => name === candidate.parts[0]?.tableInFile || name === candidate.name);
    return same === undefined ? [] : [{ table: candidate, file: same }];
  });
  if (pairs.length > 0) return pairs;
  const list = (named: readonly { readonly name: string }[]): string => named.map(({ name }) => `"${name}"`).join(', ');
  throw new AppError(
    'unknown_table',
    `No table of the file (${list(inFile)}) has the name of a table of this data source (${list(tables)}). Say which one with ?table=.`,
  );
}

async function append(context: IngestContext, { table, file, part }: Match): Promise<LocalTable> {
  const old = await context.storage.materialise(table.parquetKey, context.hold);
  const columns = unionColumns(table.columns, file.columns);
  const whole = await context.concat(table.name, [old, file.parquetPath], columns);
  const oldRejects =
    table.rejectsKey === null ? null : await context.storage.materialise(table.rejectsKey, context.hold);
  return {
    ...whole,
    name: table.name,
    reading: table.reading,
    parts: [...table.parts, part],
    rejectedCount: table.rejectedCount + file.rejectedCount,
    rejectsPath: await joinRejects(context, [oldRejects, file.rejectsPath]),
  };
}

/** A file that happens to fill a wider column with narrower values does not narrow the column. */
async function replace(context: IngestContext, { table, file, part }: Match): Promise<LocalTable> {
  const replaced: LocalTable = { ...file, name: table.name, parts: [part] };
  if (differenceOf(table.columns, file.columns).length > 0) return replaced;
  const types = new Map(file.columns.map((column) => [column.name, column.type]));
  if (table.columns.every((column) => types.get(column.name) === column.type)) return replaced;
  return { ...replaced, ...(await context.concat(table.name, [file.parquetPath], table.columns)) };
}
