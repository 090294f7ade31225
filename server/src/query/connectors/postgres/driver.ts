import type { Driver } from '../database/driver.js';
import { PostgresClient } from './client.js';

/** PostgreSQL and what speaks its protocol: CockroachDB, Redshift, Timescale, Citus. */
export const postgresDriver: Driver<'postgres'> = {
  type: 'postgres',
  open: (settings, context) => new PostgresClient(settings, context),
};
