import type { Driver } from '../database/driver.js';
import { ClickHouseClient } from './client.js';

/** Talks to ClickHouse over its HTTP interface, old servers and new ones alike. */
export const clickhouseDriver: Driver<'clickhouse'> = {
  type: 'clickhouse',
  open: (settings, context) => new ClickHouseClient(settings, context),
};
