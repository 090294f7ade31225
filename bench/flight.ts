import type { DataSource, TableSummary } from '@datavizpro/contract';
import type { ApiClient, Instance } from '../server/test/support/instance.js';
import { expectOk } from './chart.js';
import { chartQueries } from './lib/orders.js';
import type { Figure } from './lib/report.js';

const callers = 200;

/** Many people open the same cold dashboard at once: one query must run. Counted by the server's own metric. */
export async function benchSingleFlight(instance: Instance, client: ApiClient, source: DataSource): Promise<Figure[]> {
  const { body: tables } = await client.call<readonly TableSummary[]>('GET', `/api/data-sources/${source.id}/tables`);
  const spec = chartQueries['top 10 of 200k customers']!(source.id, tables[0]!.name, 777_777);
  const before = await runsAtSource(instance);
  const answers = await Promise.all(Array.from({ length: callers }, () => client.call('POST', '/api/query', spec)));
  answers.forEach(expectOk);
  return [
    {
      name: `queries run for ${callers} equal cold requests`,
      value: (await runsAtSource(instance)) - before,
      unit: '',
      atMost: 1,
    },
  ];
}

async function runsAtSource(instance: Instance): Promise<number> {
  const text = await (await fetch(`${instance.url}/metrics`)).text();
  return [...text.matchAll(/^query_source_seconds_count(?:\{.*\})? (\d+)/gm)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
}
