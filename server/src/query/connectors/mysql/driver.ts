import type { Driver } from '../database/driver.js';
import { MysqlClient } from './client.js';

/** Talks to MySQL, MariaDB and what speaks their protocol. */
export const mysqlDriver: Driver<'mysql'> = {
  type: 'mysql',
  open: (settings, context) => new MysqlClient(settings, context),
};
