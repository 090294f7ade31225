import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { DatabaseTable } from '../../../../query/index.js';

export interface SignedTable {
  readonly table: DatabaseTable;
  readonly signature: string;
}

/** Tables hashed before others get a turn. */
const atOnce = 100;

/** Names every table's structure by a hash, so that two looks at thousands of tables compare only what differs. */
export async function signTables(tables: readonly DatabaseTable[]): Promise<ReadonlyMap<string, SignedTable>> {
  const signed = new Map<string, SignedTable>();
  for (const [index, table] of tables.entries()) {
    if (index % atOnce === atOnce - 1) await setImmediate();
    signed.set(keyOf(table), { table, signature: signatureOf(table) });
  }
  return signed;
}

/** A schema and a table's name as one text; neither can hold a NUL. */
export const keyOf = ({ schema, name }: Pick<DatabaseTable, 'schema' | 'name'>): string => `${schema}\0${name}`;

function signatureOf({ kind, columns, primaryKey, foreignKeys, comment }: DatabaseTable): string {
  const structure = JSON.stringify([kind, columns, primaryKey, foreignKeys, comment ?? null]);
  return createHash('sha1').update(structure).digest('base64url');
}
