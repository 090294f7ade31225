import { BasicAuth, Trino } from 'trino-client';
import { afterEach, expect, test } from 'vitest';
import { startTrinoDouble, type TrinoDouble } from './trino-double.js';

/* The double of Trino's protocol, seen by a client that knows nothing of ours: the one that the Trino project publishes. */

let double: TrinoDouble | undefined;
afterEach(() => double?.close());

async function ask(sql: string) {
  const client = Trino.create({
    server: `http://127.0.0.1:${String(double?.port)}`,
    catalog: 'hive',
    schema: 'default',
    auth: new BasicAuth('reader'),
  });
  const rows: unknown[] = [];
  let failure: unknown = null;
  for await (const page of await client.query(sql)) {
    rows.push(...(page.data ?? []));
    failure ??= page.error ?? null;
  }
  return { rows, failure };
}

test('pages are followed to the last', async () => {
  const columns = [{ name: 'n', type: 'integer' }];
  double = await startTrinoDouble({ answer: () => ({ columns, pages: [[], [[1], [2]], [[3]]] }) });
  expect(await ask('select n')).toEqual({ rows: [[1], [2], [3]], failure: null });
  expect(double.requests[0]).toMatchObject({ method: 'POST', path: '/v1/statement', body: 'select n' });
});

test('failures are understood', async () => {
  double = await startTrinoDouble({ answer: () => ({ message: 'no such column', errorName: 'COLUMN_NOT_FOUND' }) });
  expect((await ask('select n')).failure).toMatchObject({ errorName: 'COLUMN_NOT_FOUND' });
});
