import type { DataSource, QuerySpec, UploadAnswer } from '@datavizpro/contract';
import { untilReady, type ApiClient } from '../../server/test/support/instance.js';
import { uploadFile } from './upload.js';

/** Uploads a CSV and waits until it can be charted. */
export async function uploadAndWait(url: string, client: ApiClient, path: string, name: string): Promise<DataSource> {
  const fields = { name, fileName: `${name}.csv` };
  const { status, text } = await uploadFile(`${url}/api/data-sources/upload`, client.token, path, fields);
  if (status >= 300) throw new Error(`Upload failed: ${status} ${text}`);
  const { id } = (JSON.parse(text) as UploadAnswer).dataSource;
  await untilReady(client, id, 50);
  return (await client.call<DataSource>('GET', `/api/data-sources/${id}`)).body;
}

/** What people chart all day; `round` changes a bound so that no two rounds are the same query. */
export const chartQueries: Readonly<Record<string, (dataSourceId: string, table: string, round: number) => QuerySpec>> =
  {
    'sum by month': (dataSourceId, table, round) => ({
      source: { dataSourceId, table },
      dimensions: [{ column: 'order_date', grain: 'month' }],
      measures: [{ agg: 'sum', column: 'amount', as: 'revenue' }],
      filters: [{ column: 'id', op: 'gte', value: round }],
    }),
    'sum by category': (dataSourceId, table, round) => ({
      source: { dataSourceId, table },
      dimensions: [{ column: 'category' }],
      measures: [
        { agg: 'sum', column: 'amount', as: 'revenue' },
        { agg: 'count', as: 'orders' },
      ],
      filters: [{ column: 'id', op: 'gte', value: round }],
    }),
    'top 10 of 200k customers': (dataSourceId, table, round) => ({
      source: { dataSourceId, table },
      dimensions: [{ column: 'customer' }],
      measures: [{ agg: 'sum', column: 'amount', as: 'revenue' }],
      filters: [{ column: 'id', op: 'gte', value: round }],
      sort: [{ by: 'revenue', direction: 'desc' }],
      limit: 10,
    }),
    'average by country and status': (dataSourceId, table, round) => ({
      source: { dataSourceId, table },
      dimensions: [{ column: 'country' }, { column: 'status' }],
      measures: [{ agg: 'avg', column: 'price', as: 'price' }],
      filters: [{ column: 'id', op: 'gte', value: round }],
    }),
  };
