/** The only door of the query path. */
export { createConnectorObserver } from './connectors/observe.js';
export { traceQueries } from './traced-queries.js';
export { createQueryService } from './query-service.js';
export { createFileConnector } from './connectors/file/connector.js';
export { createJoinedConnector } from './connectors/joined/connector.js';
export { connectDatabases } from './connectors/connect-databases.js';
export type { LakeMachine } from './connectors/lake/machine.js';
export { createDialer, endpointOf } from './connectors/database/dialer.js';
export { databaseForms, databaseKinds } from './connectors/registry.js';
export type { ConnectedSource, ConnectionProvider, DatabaseClients } from './connectors/database/provider.js';
export type { ConnectionSettings, DatabaseClient, DatabaseTable, Probe } from './connectors/database/driver.js';
export type { Connector, ConnectorQuery, Connectors } from './connectors/connector.js';
export type { DashboardLoad, QueryActivity, QueryIdentity } from './activity.js';
export type { QueryLimits } from './limits.js';
export type { SourceDescription, SourceTable } from './source.js';
export type { QueryAnswer, QueryRequest, QueryService, SavedQueries, SavedSql, SourceCatalog } from './types.js';
