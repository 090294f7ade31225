import type { DataSource as Database } from 'typeorm';
import type { ConnectedType, ConnectorForm, SchemaChange } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import type { Clock } from '../../../platform/clock.js';
import type { EgressGate } from '../../../platform/egress/index.js';
import type { databaseKinds, DatabaseClients } from '../../../query/index.js';
import type { Actor } from '../../sharing/index.js';
import type { StoredConnections } from './stored-connections.js';

export type DatabaseKinds = typeof databaseKinds;

/** The charts that a change takes something away from, as far as the actor may see them; one list per change. */
export type ChartsBrokenBy = (
  actor: Actor,
  dataSourceId: string,
  changes: readonly Omit<SchemaChange, 'breaks'>[],
) => Promise<readonly SchemaChange['breaks'][]>;

/** What connections work with. */
export interface ConnectionDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly kinds: DatabaseKinds;
  readonly connections: StoredConnections;
  readonly clients: DatabaseClients;
  readonly gate: EgressGate;
  readonly chartsBrokenBy: ChartsBrokenBy;
  /** The data of a source, or what is known of it, has changed or gone. */
  readonly onChanged: (dataSourceId: string) => Promise<void>;
}

export function formOf(kinds: DatabaseKinds, type: ConnectedType): ConnectorForm {
  const kind = kinds[type];
  if (kind === undefined)
    throw new AppError('not_supported', `Data sources of type "${type}" cannot be connected here.`);
  return kind.form;
}
