import { isTableSource, type QuerySpec, type SchemaChange } from '@datavizpro/contract';
import type { Actor } from '../sharing/index.js';
import type { ChartRepository, VisibleChart } from './repository.js';

type Change = Omit<SchemaChange, 'breaks'>;
/** Charts told for one change: whoever reads it needs the first few and that there are more. */
const maxCharts = 50;

/** The charts of a data source from which each change takes a table or a column, as far as the actor may see them. */
export async function chartsBrokenBy(
  repository: ChartRepository,
  actor: Actor,
  dataSourceId: string,
  changes: readonly Change[],
): Promise<readonly SchemaChange['breaks'][]> {
  if (!changes.some(({ change }) => change === 'removed')) return changes.map(() => []);
  const charts = await repository.loadOfDataSource(actor, dataSourceId);
  const used = charts.map((chart) => ({ chart, uses: usesOf(chart.row.configuration.query) }));
  return changes.map((change) =>
    change.change === 'removed'
      ? used
          .filter(({ uses }) => uses(change))
          .slice(0, maxCharts)
          .map(({ chart }) => present(chart))
      : [],
  );
}

const present = ({ id, row }: VisibleChart): SchemaChange['breaks'][number] => ({ kind: 'chart', id, name: row.name });

/** Whether a chart names what was removed. Charts of SQL are not read: their text is the database's to judge. */
export function usesOf(query: QuerySpec): (change: Change) => boolean {
  const tables = tablesOf(query);
  const columns = columnsOf(query);
  return ({ schema, table, column }) => {
    const found = tables.filter(({ name }) => name === table || name === `${schema}.${table}`);
    if (column === null || found.length === 0) return found.length > 0;
    // A bare name may be any table's: better one chart too many than one that breaks untold.
    return columns.has(column) || found.some(({ prefix }) => columns.has(`${prefix}.${column}`));
  };
}

interface UsedTable {
  readonly name: string;
  readonly prefix: string;
}

function tablesOf({ source, joins = [] }: QuerySpec): readonly UsedTable[] {
  const first = isTableSource(source) ? [{ name: source.table, prefix: bareName(source.table) }] : [];
  const own = joins.filter((join) => (join.dataSourceId ?? source.dataSourceId) === source.dataSourceId);
  return [...first, ...own.map(({ table, as }) => ({ name: table, prefix: as ?? bareName(table) }))];
}

const bareName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** Every column that a spec names anywhere, as it is written. */
function columnsOf(query: QuerySpec): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (['column', 'orderBy', 'left', 'right'].includes(key)) names.add(value);
      if (key === 'expression') for (const name of namesIn(value)) names.add(name);
    } else if (typeof value === 'object' && value !== null) {
      for (const [inner, item] of Object.entries(value)) visit(item, Array.isArray(value) ? key : inner);
    }
  };
  visit(query, '');
  return names;
}

const text = /'(?:[^']|'')*'/g;
const bracketed = /\[((?:[^\]]|\]\])+)\]/g;
const word = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/gu;

/** What a formula names, in brackets or as a word; functions among them do no harm. */
function namesIn(formula: string): readonly string[] {
  const code = formula.replace(text, ' ');
  const inBrackets = [...code.matchAll(bracketed)].map(([, name = '']) => name.replaceAll(']]', ']'));
  return [...inBrackets, ...[...code.replace(bracketed, ' ').matchAll(word)].map(([name]) => name)];
}
