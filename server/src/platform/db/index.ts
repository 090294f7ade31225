export { openDatabase } from './database.js';
export type { DatabaseOptions, MigrationClass, Persistence } from './options.js';
export type { DatabaseConnection } from './connection.js';
export { isUniqueViolation, onUniqueViolation, translateDatabaseError } from './errors.js';
export { deleteVersioned, updateVersioned, type Versioned } from './versioned.js';
export { EmbeddedPostgres, type EmbeddedOptions } from './embedded/index.js';
