import type { Driver } from '../database/driver.js';
import { SqlserverClient } from './client.js';

/** SQL Server and Azure SQL, over TDS. */
export const sqlserverDriver: Driver<'sqlserver'> = {
  type: 'sqlserver',
  open: (settings, context) => new SqlserverClient(settings, context),
};
