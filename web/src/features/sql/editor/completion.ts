import type { Completion, CompletionContext as CursorContext, CompletionResult } from '@codemirror/autocomplete';
import { keywordCompletionSource } from '@codemirror/lang-sql';
import type { Column, DataSourceType, TableSummary } from '@datavizpro/contract';
import { identifier, qualified } from '../text/identifiers';
import { contextAt, tablesRead, type CompletionContext, type ReadTable } from './context-at';
import { editorDialect } from './dialects';

/** What is known of a database, asked piece by piece: thousands of tables are never fetched at once. */
export interface SchemaSource {
  readonly type: DataSourceType;
  readonly findTables: (text: string) => Promise<readonly TableSummary[]>;
  readonly columnsOf: (table: ReadTable) => Promise<readonly Column[]>;
  readonly parameters: () => readonly string[];
}

const wordStays = /^[\w$]*$/;

/** Completion for SQL: tables after `from`, columns of what the statement reads, parameters, words of the language. */
export function sqlCompletion(schema: SchemaSource) {
  const keywords = keywordCompletionSource(editorDialect(schema.type));
  return async (cursor: CursorContext): Promise<CompletionResult | null> => {
    const sql = cursor.state.doc.toString();
    const context = contextAt(sql, cursor.pos);
    if (context === null) return null;
    // Nothing was typed and nothing was asked for.
    if (context.kind === 'any' && context.prefix === '' && !cursor.explicit) return null;
    const words = context.kind === 'any' ? await keywords(cursor) : null;
    const options = [...(await optionsFor(context, sql, schema)), ...(words?.options ?? []).map(asWord)];
    // What is found after the person has gone on to another field would stay open over it.
    const isLeft = cursor.view?.hasFocus === false;
    return options.length === 0 || cursor.aborted || isLeft
      ? null
      : { from: context.from, options, validFor: wordStays };
  };
}

const asWord = (completion: Completion): Completion => ({ ...completion, boost: -50 });

async function optionsFor(
  context: CompletionContext,
  sql: string,
  schema: SchemaSource,
): Promise<readonly Completion[]> {
  switch (context.kind) {
    case 'parameter':
      return schema.parameters().map((name) => ({ label: name, type: 'variable', apply: `${name}}}` }));
    case 'table':
      return tableOptions(context, schema);
    case 'member':
      return memberOptions(context.of, sql, schema);
    case 'any':
      return columnOptions(tablesRead(sql), schema);
  }
}

async function tableOptions(
  { prefix, schema: within }: CompletionContext & { kind: 'table' },
  schema: SchemaSource,
): Promise<readonly Completion[]> {
  const found = await schema.findTables(within === null ? prefix : `${within}.${prefix}`);
  const fitting = found.filter((table) => within === null || table.schema.toLowerCase() === within.toLowerCase());
  return fitting.map((table) => ({
    label: table.name,
    detail: within === null ? table.schema : '',
    type: table.kind === 'view' ? 'interface' : 'class',
    apply:
      within === null && schema.type !== 'file'
        ? qualified([table.schema, table.name], schema.type)
        : identifier(table.name, schema.type),
  }));
}

/** Of an alias or a table that the statement reads; else the tables of a schema of that name. */
async function memberOptions(of: string, sql: string, schema: SchemaSource): Promise<readonly Completion[]> {
  const wanted = of.toLowerCase();
  const table = tablesRead(sql).find(({ alias, name }) => (alias ?? name).toLowerCase() === wanted);
  if (table) return (await schema.columnsOf(table)).map((column) => columnOption(column, '', schema.type));
  return tableOptions({ kind: 'table', from: 0, prefix: '', schema: of }, schema);
}

async function columnOptions(tables: readonly ReadTable[], schema: SchemaSource): Promise<readonly Completion[]> {
  const lists = await Promise.all(
    tables.slice(0, 8).map(async (table) => {
      const columns = await schema.columnsOf(table).catch(() => []);
      return columns.map((column) => columnOption(column, table.alias ?? table.name, schema.type));
    }),
  );
  return lists.flat();
}

const columnOption = (column: Column, of: string, type: DataSourceType): Completion => ({
  label: column.name,
  detail: [column.nativeType ?? column.type, of].filter((part) => part !== '').join(' · '),
  type: 'property',
  apply: identifier(column.name, type),
  ...(column.comment === undefined || column.comment === '' ? {} : { info: column.comment }),
});
