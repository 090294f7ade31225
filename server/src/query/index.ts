/** The only door of the query path. */
export { createQueryService } from './query-service.js';
export { createFileConnector } from './connectors/file/connector.js';
export type { Connector, ConnectorQuery, Connectors } from './connectors/connector.js';
export type { QueryLimits } from './limits.js';
export type { SourceDescription, SourceTable } from './source.js';
export type { QueryAnswer, QueryRequest, QueryService, SavedQueries, SavedSql, SourceCatalog } from './types.js';
