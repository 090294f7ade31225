import type { ConnectedType } from '@datavizpro/contract';
import type { EgressGate } from '../../platform/egress/index.js';
import type { Log } from '../../platform/log/log.js';
import type { Connectors } from './connector.js';
import { createDatabaseClients } from './database/clients.js';
import { createDatabaseConnector } from './database/connector.js';
import { createDialer } from './database/dialer.js';
import type { ClientLimits } from './database/open-client.js';
import type { ConnectionProvider, DatabaseClients } from './database/provider.js';
import { databaseKinds } from './registry.js';

interface DatabasesOptions {
  readonly provider: ConnectionProvider;
  readonly gate: EgressGate;
  readonly log: Log;
  readonly limits?: Partial<ClientLimits>;
}

/** Everything that talks to databases: a connector for each kind that is registered, over the same live clients. */
export function connectDatabases({ provider, gate, log, limits }: DatabasesOptions): {
  readonly clients: DatabaseClients;
  readonly connectors: Connectors;
} {
  const clients = createDatabaseClients({
    provider,
    driverOf: (type) => databaseKinds[type]?.driver,
    openDialer: (source, connectMs) => createDialer(source, gate, connectMs),
    log,
    ...(limits && { limits }),
  });
  const types = Object.keys(databaseKinds) as ConnectedType[];
  const connectors = Object.fromEntries(types.map((type) => [type, createDatabaseConnector({ type, clients, log })]));
  return { clients, connectors };
}
