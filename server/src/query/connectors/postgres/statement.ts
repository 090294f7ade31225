import pg from 'pg';
import type { CatalogBudget } from '../database/catalog-budget.js';
import type { ColumnBatch, ResultShape, Statement } from '../database/driver.js';
import { Execution, type Row } from './execution.js';
import type { Session } from './session.js';
import { typeOfOid } from './types.js';

/**
 * Opens a read-only transaction whose text forms and zone are ours. One message, no start-up options: poolers in front
 * of the server take it. The SELECT in it also seals the transaction: SET TRANSACTION READ WRITE comes too late.
 */
export async function begin(session: Session, deadlineMs: number, tag = 'DataVizPro'): Promise<void> {
  const settings = settingsOf(session, deadlineMs, tag).map(
    ([name, content]) => `set_config('${name}', ${pg.escapeLiteral(content)}, true)`,
  );
  // Notices a socket that died, where the server's system can; elsewhere setting it is an error.
  const watch = `case when version() ~* 'linux|bsd|darwin' then set_config('client_connection_check_interval', '1000', true) end`;
  const all = session.serverVersion >= 14 && !session.isCockroach ? [...settings, watch] : settings;
  await session.client.query(`begin read only; select ${all.join(', ')}`);
}

function settingsOf(session: Session, deadlineMs: number, tag: string): readonly (readonly [string, string])[] {
  const everywhere = [
    ['statement_timeout', String(Math.max(1, Math.ceil(deadlineMs)))],
    ['TimeZone', 'UTC'],
    ['DateStyle', 'ISO, YMD'],
    ['application_name', tag],
  ] as const;
  if (session.serverVersion < 9) return everywhere;
  // SQL was cut into its parts by this rule; a role may be set to another one.
  const quoting = session.isCockroach ? [] : ([['standard_conforming_strings', 'on']] as const);
  const idle = String(Math.ceil(deadlineMs) + 60_000);
  return [
    ...everywhere,
    ...quoting,
    ['IntervalStyle', 'iso_8601'],
    ['bytea_output', 'hex'],
    ['extra_float_digits', '3'],
    ['idle_in_transaction_session_timeout', idle],
  ];
}

/** Ends the transaction, with all that a statement may have set; locks that outlive it are let go of. */
const endOf = ({ serverVersion, isCockroach }: Session): readonly string[] =>
  serverVersion >= 9 && !isCockroach ? ['rollback', 'select pg_advisory_unlock_all()'] : ['rollback'];

export async function end(session: Session): Promise<void> {
  await session.client.query(endOf(session).join('; '));
}

/** Rows of our own questions that are taken at a time. */
const portion = 1_000;

export interface OpenStatement {
  readonly execution: Execution;
  readonly columns: readonly ResultShape[];
  readonly readers: readonly ((text: string) => ReturnType<ReturnType<typeof typeOfOid>['read']>)[];
}

/** Planned by the server, not run yet. */
export async function open(session: Session, { sql, parameters }: Statement): Promise<OpenStatement> {
  const execution = session.client.query(new Execution(sql, parameters, endOf(session)));
  const fields = await execution.described;
  const types = fields.map(({ dataTypeID }) => typeOfOid(dataTypeID));
  return {
    execution,
    columns: fields.map(({ name }, index) => ({ name, type: types[index]?.type ?? 'string' })),
    readers: types.map(({ read }) => read),
  };
}

/** All rows of a question of our own, within what may be held. The session is over where there are more. */
export async function askAll(
  session: Session,
  { sql, parameters }: Statement,
  budget: CatalogBudget,
): Promise<readonly Row[]> {
  const execution = session.client.query(new Execution(sql, parameters, []));
  await execution.described;
  const rows: Row[] = [];
  try {
    for (let taken = await execution.take(portion); taken.length > 0; taken = await execution.take(portion))
      for (const row of taken) {
        budget.take(row);
        rows.push(row);
      }
    return rows;
  } finally {
    if (execution.isRunning) session.destroy();
  }
}

/** Rows as columns of our own values. */
export function toBatch({ readers }: OpenStatement, rows: readonly Row[]): ColumnBatch {
  let notFinite = 0;
  const columns = readers.map((read, column) =>
    rows.map((row) => {
      const text = row[column] ?? null;
      if (text === null) return null;
      const cell = read(text);
      if (cell === undefined) notFinite += 1;
      return cell ?? null;
    }),
  );
  return { rowCount: rows.length, columns, notFinite };
}
