import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExternalPostgres } from '../../../../test/support/debian-postgres.js';
import { ask, openPostgres, startReadPostgres } from '../../../../test/support/postgres-client.js';
import type { DatabaseClient, RunLimits } from '../database/driver.js';

const limits: RunLimits = { deadlineMs: 20_000, batchRows: 1_000 };
const patient = new AbortController().signal;

let server: ExternalPostgres;
let client: DatabaseClient;
beforeAll(async () => {
  server = await startReadPostgres();
  client = openPostgres(server.port, 'reader');
});
afterAll(async () => {
  await client.close();
  await server.stop();
});

describe('values', () => {
  const samples: readonly (readonly [string, string, unknown, string])[] = [
    ['9007199254740993::bigint', 'integer', '9007199254740993', 'beyond the floats'],
    ['42::bigint', 'integer', 42, 'small ones'],
    ['12345678901234567890.1234567890::numeric', 'decimal', '12345678901234567890.1234567890', 'decimals'],
    [`'NaN'::numeric`, 'decimal', null, 'no number'],
    ['1.1::real', 'float', 1.1, 'short floats'],
    ['0.1::double precision + 0.2', 'float', 0.30000000000000004, 'floats to the last digit'],
    [`'infinity'::float8`, 'float', null, 'infinity'],
    ['true', 'boolean', true, 'truth'],
    [`date '2024-02-29'`, 'date', '2024-02-29', 'dates'],
    [`date '0044-03-15 BC'`, 'date', '-000043-03-15', 'before Christ'],
    [`date '12024-01-01'`, 'date', '+012024-01-01', 'far away'],
    [`date 'infinity'`, 'date', null, 'never'],
    [`timestamp '2024-03-10 02:30:00.5'`, 'timestamp', '2024-03-10T02:30:00.500000', 'timestamps'],
    [`timestamptz '2024-03-10 02:30:00.123456+09'`, 'timestamp', '2024-03-09T17:30:00.123456', 'instants in UTC'],
    [`time '23:59:59.5'`, 'time', '23:59:59.5', 'times of day'],
    [`interval '1 month 2 days 3 seconds'`, 'string', 'P1M2DT3S', 'intervals'],
    [`'{"a":12345678901234567890}'::json`, 'json', '{"a":12345678901234567890}', 'JSON'],
    [`'{"a":1.10}'::jsonb`, 'json', '{"a": 1.10}', 'binary JSON'],
    [`array[9007199254740993, null, 1]`, 'json', '["9007199254740993",null,1]', 'arrays'],
    [
      `array[array['a,b', '"q"\\'], array['NULL', '']]`,
      'json',
      '[["a,b","\\"q\\"\\\\"],["NULL",""]]',
      'arrays of texts',
    ],
    [`'[5:6]={1,2}'::int[]`, 'json', '[1,2]', 'arrays with bounds'],
    [`'{}'::int[]`, 'json', '[]', 'empty arrays'],
    [`array['{"a":12345678901234567890}'::jsonb]`, 'json', '[{"a": 12345678901234567890}]', 'arrays of JSON'],
    [`array[timestamptz '2024-01-01 00:00+00']`, 'json', '["2024-01-01T00:00:00"]', 'arrays of instants'],
    [`'\\x00ff'::bytea`, 'binary', 'AP8=', 'bytes'],
    [`'f47ac10b-58cc-4372-a567-0e02b2c3d479'::uuid`, 'string', 'f47ac10b-58cc-4372-a567-0e02b2c3d479', 'UUID'],
    [`'10.0.0.1/24'::inet`, 'string', '10.0.0.1/24', 'networks'],
    [`macaddr '08:00:2b:01:02:03'`, 'string', '08:00:2b:01:02:03', 'hardware'],
    [`int4range(1, 5)`, 'string', '[1,5)', 'ranges'],
    [`'a'::char(3)`, 'string', 'a  ', 'padded texts'],
    [`'🎉'::text`, 'string', '🎉', 'texts'],
    ['null::int', 'integer', null, 'nothing'],
  ];
  test.each(samples)('%s', async (sql, type, value) => {
    const stream = await client.run({ sql: `select ${sql} as x`, parameters: [] }, limits, patient);
    expect(stream.columns).toEqual([{ name: 'x', type }]);
    const cells = [];
    for await (const batch of stream.batches) cells.push(...batch.columns);
    expect(cells).toEqual([[value]]);
  });

  test('what is not finite is counted', async () => {
    const sql = `select unnest(array['NaN', 'infinity', '1']::float8[])`;
    const { batches } = await client.run({ sql, parameters: [] }, limits, patient);
    for await (const batch of batches) expect(batch).toEqual({ rowCount: 3, columns: [[null, null, 1]], notFinite: 2 });
  });

  test('a zone that a statement sets for itself does not shift what it answers', async () => {
    const sql = `select set_config('TimeZone', 'America/New_York', false), timestamptz '2024-07-01 00:00:00.25+00'`;
    expect(await ask(client, sql)).toEqual([['America/New_York', '2024-07-01T00:00:00.250000']]);
  });

  test('parameters are bound, never text', async () => {
    const odd = `'; drop table x; --$1`;
    expect(await ask(client, 'select $1::text, $2::bigint, $3::boolean, $4::text', [odd, 7, true, null])).toEqual([
      [odd, 7, true, null],
    ]);
  });

  test('a statement is described without being run', async () => {
    const sql = `select pg_sleep(3600)::text as slow, 1.5::numeric as n, $1::date as d`;
    expect(await client.describe({ sql, parameters: ['2024-01-01'] }, patient)).toEqual([
      { name: 'slow', type: 'string' },
      { name: 'n', type: 'decimal' },
      { name: 'd', type: 'date' },
    ]);
  });
});
