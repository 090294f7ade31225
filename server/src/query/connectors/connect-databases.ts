import type { ConnectedType } from '@datavizpro/contract';
import type { EgressGate } from '../../platform/egress/index.js';
import type { Log } from '../../platform/log/log.js';
import type { Connectors } from './connector.js';
import { createDatabaseClients } from './database/clients.js';
import { createDatabaseConnector } from './database/connector.js';
import { createDialer } from './database/dialer.js';
import type { ClientLimits } from './database/open-client.js';
import type { ConnectionProvider, DatabaseClients } from './database/provider.js';
import { createLakeConnector } from './lake/connector.js';
import { createLakeDriver } from './lake/driver.js';
import { lakeForm } from './lake/form.js';
import type { LakeMachine } from './lake/machine.js';
import { databaseKinds } from './registry.js';

interface DatabasesOptions {
  readonly provider: ConnectionProvider;
  readonly gate: EgressGate;
  readonly log: Log;
  readonly limits?: Partial<ClientLimits>;
  /** Folders of this server that its operator opened, for databases that are files. */
  readonly folders?: readonly string[];
  /** What data lakes need of this machine. Absent: there are none. */
  readonly lake?: LakeMachine;
}

/** Everything that talks to databases: a connector for each kind, over the same live clients. */
export function connectDatabases({ provider, gate, log, limits, folders, lake }: DatabasesOptions): {
  readonly kinds: typeof databaseKinds;
  readonly clients: DatabaseClients;
  readonly connectors: Connectors;
} {
  const kinds = { ...databaseKinds, ...(lake && { lake: { form: lakeForm, driver: createLakeDriver(lake) } }) };
  const clients = createDatabaseClients({
    provider,
    driverOf: (type) => kinds[type]?.driver,
    openDialer: (source, connectMs) => createDialer(source, gate, connectMs),
    log,
    ...(limits && { limits }),
    ...(folders && { folders }),
  });
  const types = Object.keys(databaseKinds) as ConnectedType[];
  const connectors = Object.fromEntries(types.map((type) => [type, createDatabaseConnector({ type, clients, log })]));
  return {
    kinds,
    clients,
    connectors: { ...connectors, ...(lake && { lake: createLakeConnector({ clients, engine: lake.engine }) }) },
  };
}
