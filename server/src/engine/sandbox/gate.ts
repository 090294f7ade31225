import type { DuckDBConnection } from '@duckdb/node-api';
import { EngineQueryError } from '../types.js';
import { allowedFunctions, allowedTableFunctions, boundedFunctions, longestText } from './functions.js';

type Node = Readonly<Record<string, unknown>>;

/** What DuckDB's parser makes of a text: only SELECT statements have a tree at all. */
type Serialised =
  | { readonly error: true; readonly error_message?: string; readonly position?: string }
  | { readonly error: false; readonly statements: readonly Node[] };

/** The kinds of relations that a query may be made of; others show the catalogue, or are not known here. */
const allowedRelations: ReadonlySet<unknown> = new Set([
  'BASE_TABLE',
  'SUBQUERY',
  'JOIN',
  'TABLE_FUNCTION',
  'EXPRESSION_LIST',
  'EMPTY',
  'PIVOT',
]);
const allowedQueries: ReadonlySet<unknown> = new Set(['SELECT_NODE', 'SET_OPERATION_NODE', 'RECURSIVE_CTE_NODE']);
const allowedExpressions: ReadonlySet<unknown> = new Set([
  'BETWEEN',
  'CASE',
  'CAST',
  'COLLATE',
  'COLUMN_REF',
  'COMPARISON',
  'CONJUNCTION',
  'CONSTANT',
  'FUNCTION',
  'LAMBDA',
  'OPERATOR',
  'PARAMETER',
  'POSITIONAL_REFERENCE',
  'STAR',
  'SUBQUERY',
  'WINDOW',
]);

interface Names {
  /** Views over the tables of the data source, in lower case. */
  readonly tables: ReadonlySet<string>;
  /** What the query itself names by WITH, in lower case. */
  readonly own: ReadonlySet<string>;
  /** Calls that stand in FROM: found with the relation around them, before themselves. */
  readonly inFrom: WeakSet<object>;
}

/**
 * Lets a text pass only when DuckDB itself reads it as one SELECT that is made of nothing but known parts: the given
 * tables, and functions that compute. What is not listed is refused, so that whatever a later version of DuckDB adds
 * is refused as well.
 */
export async function requireHarmless(
  parser: DuckDBConnection,
  sql: string,
  tables: readonly string[],
  reserved: ReadonlySet<string>,
): Promise<void> {
  const serialised = await serialise(parser, sql);
  if (serialised.error) {
    const position = serialised.position === undefined ? undefined : utf16Position(sql, Number(serialised.position));
    throw new EngineQueryError(explainRefusal(serialised.error_message ?? ''), position);
  }
  if (serialised.statements.length !== 1) throw new EngineQueryError('Only one statement may run at a time.');
  const own = ownNames(serialised.statements, reserved);
  const names: Names = { tables: new Set(tables.map((name) => name.toLowerCase())), own, inFrom: new WeakSet() };
  visit(serialised.statements, (node) => check(node, names, sql));
}

async function serialise(parser: DuckDBConnection, sql: string): Promise<Serialised> {
  const result = await parser.runAndReadAll('select cast(json_serialize_sql(cast($1 as varchar)) as varchar)', [sql]);
  return JSON.parse(String(result.getRows()[0]?.[0])) as Serialised;
}

function explainRefusal(message: string): string {
  if (message.startsWith('Only SELECT')) return 'Only a query that reads can be run: it begins with SELECT or WITH.';
  return message === '' ? 'The SQL could not be read.' : `Parser Error: ${message}`;
}

function visit(node: unknown, check: (node: Node) => void): void {
  if (Array.isArray(node)) for (const item of node) visit(item, check);
  else if (typeof node === 'object' && node !== null) {
    check(node as Node);
    for (const value of Object.values(node)) visit(value, check);
  }
}

/** Names that WITH gives. One that is also a view of DuckDB's own would be that view wherever WITH does not reach. */
function ownNames(statements: readonly Node[], reserved: ReadonlySet<string>): ReadonlySet<string> {
  const own = new Set<string>();
  visit(statements, (node) => {
    const map = (node['cte_map'] as { readonly map?: readonly { readonly key: string }[] } | undefined)?.map ?? [];
    for (const { key } of map) own.add(key.toLowerCase());
  });
  for (const name of own)
    if (reserved.has(name) || !/^[\p{L}_][\p{L}\p{M}\p{N}_ ]*$/u.test(name))
      throw new EngineQueryError(`"${name}" cannot be the name of a part of a query. Choose another one.`);
  return own;
}

function check(node: Node, names: Names, sql: string): void {
  const refuse = (message: string): never => {
    throw new EngineQueryError(message, utf16Position(sql, Number(node['query_location'])));
  };
  if (typeof node['class'] === 'string') {
    if (!allowedExpressions.has(node['class'])) refuse('This kind of expression cannot be used here.');
  } else if ('sample' in node && 'alias' in node) {
    if (!allowedRelations.has(node['type'])) refuse('This cannot be read from here.');
  } else if ('cte_map' in node && !allowedQueries.has(node['type'])) refuse('This kind of query cannot be used here.');
  if (node['type'] === 'BASE_TABLE') checkTable(node, names, refuse);
  if (node['type'] === 'TABLE_FUNCTION') checkTableFunction(node, names, refuse);
  else if (typeof node['function_name'] === 'string') checkFunction(node, names, refuse);
}

type Refuse = (message: string) => never;

function checkTable(node: Node, { tables, own }: Names, refuse: Refuse): void {
  const name = String(node['table_name']);
  const known = name.toLowerCase();
  const schema = String(node['schema_name']);
  if (node['catalog_name'] !== '' || (schema !== '' && schema !== 'main'))
    refuse(`Write "${name}" without the database or schema before it.`);
  if (!tables.has(known) && (schema !== '' || !own.has(known)))
    refuse(`There is no table "${shortened(name)}" in this data source.`);
}

function checkTableFunction(node: Node, { inFrom }: Names, refuse: Refuse): void {
  const called = node['function'] as Node;
  const name = String(called['function_name']).toLowerCase();
  if (!allowedTableFunctions.has(name)) refuse(`The function ${shortened(name)} cannot be read from here.`);
  inFrom.add(called);
}

function checkFunction(node: Node, { inFrom }: Names, refuse: Refuse): void {
  const name = String(node['function_name']).toLowerCase();
  if (inFrom.has(node)) return;
  if (allowedTableFunctions.has(name) && !allowedFunctions.has(name)) refuse(`${name} can be used in FROM only.`);
  if (!allowedFunctions.has(name)) refuse(`The function ${shortened(name)} cannot be used here.`);
  if (boundedFunctions.has(name)) checkLength(name, node, refuse);
}

function checkLength(name: string, node: Node, refuse: Refuse): void {
  const [, length] = (node['children'] ?? []) as readonly Node[];
  const constant = (length?.['value'] as { readonly value?: unknown } | undefined)?.value;
  if (length?.['class'] !== 'CONSTANT' || typeof constant !== 'number' || !(constant <= longestText))
    refuse(`${name} needs its length as a number up to ${String(longestText)}.`);
}

const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

/** DuckDB counts bytes. Places that it does not know are beyond every text. */
function utf16Position(sql: string, bytes: number): number | undefined {
  const all = Buffer.from(sql);
  return Number.isInteger(bytes) && bytes <= all.length ? all.subarray(0, bytes).toString().length : undefined;
}
