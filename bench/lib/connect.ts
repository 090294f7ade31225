import type { DataSource } from '@datavizpro/contract';
import type { ApiClient } from '../../server/test/support/instance.js';
import { expectOk } from '../chart.js';
import type { BenchDatabase } from './databases.js';

/** The database as a data source of whoever calls, at another port where something stands in between. */
export async function connect(
  client: ApiClient,
  { name, type, configuration }: BenchDatabase,
  port?: number,
): Promise<DataSource> {
  const body = { name, type, configuration: { ...configuration, ...(port !== undefined && { port }) } };
  return expectOk(await client.call<DataSource>('POST', '/api/data-sources', body));
}
