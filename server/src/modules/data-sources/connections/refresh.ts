import type { SchemaRefresh } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import type { Actor } from '../../sharing/index.js';
import type { StoredRefresh } from './connection.entity.js';
import type { ConnectionDeps } from './deps.js';
import { lookAgain } from './look.js';
import { storeLook } from './store-look.js';
import { findConnection } from './stored-connections.js';

/** Reads the tables anew and stores what differs. */
export async function refreshTables(
  deps: ConnectionDeps,
  dataSourceId: string,
  mode: 'asked' | 'background',
  signal: AbortSignal,
): Promise<StoredRefresh> {
  const connection = await findConnection(deps.db.manager, dataSourceId);
  if (connection === null) throw new AppError('not_found');
  const look = await lookAgain(deps, dataSourceId, signal);
  const { revision } = connection;
  const { refresh, changed } = await deps.db.transaction((manager) =>
    storeLook(manager, dataSourceId, look, { at: deps.clock.now(), revision, mode }),
  );
  if (changed) await deps.onChanged(dataSourceId);
  return refresh;
}

/** With the charts that the changes break, as far as the reader may see them. */
export async function presentRefresh(
  { chartsBrokenBy }: Pick<ConnectionDeps, 'chartsBrokenBy'>,
  actor: Actor,
  dataSourceId: string,
  { readAt, tableCount, changes }: StoredRefresh,
): Promise<SchemaRefresh> {
  const breaks = await chartsBrokenBy(actor, dataSourceId, changes);
  return { readAt, tableCount, changes: changes.map((change, index) => ({ ...change, breaks: breaks[index] ?? [] })) };
}
