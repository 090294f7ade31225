export { EmbeddedPostgres } from './supervisor.js';
export type { EmbeddedOptions } from './parts.js';
export type { EmbeddedConnection } from './connection.js';
export { DataFolderInUse, EmbeddedUnavailable } from './unavailable.js';
