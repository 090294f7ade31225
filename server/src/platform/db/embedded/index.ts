export { EmbeddedPostgres, type EmbeddedOptions } from './supervisor.js';
export type { EmbeddedConnection } from './connection.js';
export { DataFolderInUse, EmbeddedUnavailable } from './unavailable.js';
