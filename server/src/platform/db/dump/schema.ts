import pg from 'pg';
import type { DatabaseClient } from '../client.js';

/** Everything of ours lies in these; the table of migrations is made by the migrations themselves. */
const schemas = ['public', 'jobs'];
const ownTables = `c.relkind = 'r' AND n.nspname = ANY($1) AND NOT (n.nspname = 'public' AND c.relname = 'migrations')`;

export interface TableName {
  readonly schema: string;
  readonly name: string;
}
export interface TableShape extends TableName {
  /** Without generated ones: they come by themselves. */
  readonly columns: readonly string[];
}
export interface SequenceState extends TableName {
  readonly value: string;
  readonly isCalled: boolean;
}

export const quoteTable = ({ schema, name }: TableName): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
export const quoteColumns = (columns: readonly string[]): string =>
  columns.map((column) => pg.escapeIdentifier(column)).join(', ');

export async function readTables(client: DatabaseClient): Promise<readonly TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `SELECT n.nspname AS schema, c.relname AS name,
            COALESCE(json_agg(a.attname ORDER BY a.attnum) FILTER (WHERE a.attname IS NOT NULL), '[]') AS columns
       FROM pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace
       LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE ${ownTables}
      GROUP BY n.nspname, c.relname
      ORDER BY n.nspname, c.relname`,
    [schemas],
  );
  return rows;
}

export async function readSequences(client: DatabaseClient): Promise<readonly SequenceState[]> {
  const { rows } = await client.query<SequenceState>(
    `SELECT schemaname AS schema, sequencename AS name,
            COALESCE(last_value, start_value)::text AS value, last_value IS NOT NULL AS "isCalled"
       FROM pg_sequences
      WHERE schemaname = ANY($1) AND NOT (schemaname = 'public' AND sequencename = 'migrations_id_seq')
      ORDER BY 1, 2`,
    [schemas],
  );
  return rows;
}

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

export async function readForeignKeys(client: DatabaseClient): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS table, quote_ident(k.conname) AS name,
            pg_get_constraintdef(k.oid) AS definition
       FROM pg_constraint k
       JOIN pg_class c ON c.oid = k.conrelid
       JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE k.contype = 'f' AND ${ownTables}`,
    [schemas],
  );
  return rows;
}

/** Drops everything of ours, so that migrations begin anew. What extensions brought stays. */
export async function dropEverything(client: DatabaseClient): Promise<void> {
  const tables = [...(await readTables(client)), { schema: 'public', name: 'migrations' }];
  for (const table of tables) await client.query(`DROP TABLE IF EXISTS ${quoteTable(table)} CASCADE`);
  const { rows } = await client.query<{ signature: string }>(
    `SELECT p.oid::regprocedure::text AS signature
       FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = ANY($1)
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
    [schemas],
  );
  for (const { signature } of rows) await client.query(`DROP FUNCTION IF EXISTS ${signature} CASCADE`);
  await client.query('DROP SCHEMA IF EXISTS jobs CASCADE');
}
