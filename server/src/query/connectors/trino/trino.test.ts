import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeCertificates, type TestCertificates } from '../../../../test/support/certificates.js';
import { codeAndStep, createDriverRig, never, rowsOf } from '../../../../test/support/driver-rig.js';
import { startTrinoDouble, type TrinoDouble, type TrinoDoubleOptions } from '../../../../test/support/trino-double.js';
import type { DatabaseClient } from '../database/driver.js';
import { trinoDriver } from './driver.js';

/* A double of the protocol answers here, not Trino: see test/support/trino-double.ts. */

const rig = createDriverRig(trinoDriver, (port) => ({
  host: 'localhost',
  port,
  user: 'reader',
  catalog: 'hive',
  tls: 'disable',
}));
const connect: typeof rig.connect = (...of) => rig.connect(...of);

async function serve(options: Partial<TrinoDoubleOptions> = {}): Promise<TrinoDouble> {
  const answer = () => ({ columns: [{ name: 'x', type: 'integer' }], pages: [[[1]]] });
  return rig.keep(await startTrinoDouble({ answer, ...options }));
}

let certificates: TestCertificates;
beforeAll(() => {
  certificates = makeCertificates();
});

const limits = { deadlineMs: 5_000, batchRows: 2 };
const select = { sql: 'select 1', parameters: [] };
const ask = async (client: DatabaseClient) => rowsOf(await client.run(select, limits, never));

test('values arrive whole', async () => {
  const types = [
    'boolean',
    'bigint',
    'bigint',
    'double',
    'double',
    'decimal(38,3)',
    'varchar',
    'date',
    'time(6)',
    'timestamp(9)',
    'timestamp(3) with time zone',
    'timestamp(3) with time zone',
    'varbinary',
    'array(integer)',
    'uuid',
  ];
  const page = `[[true,9007199254740993,-7,0.1234567890123456,"NaN","12345678901234567890.123","a \\"1234567890123456789\\" b",
    "0099-12-31","10:00:00.500000","2024-03-10 02:30:00.123456789","2024-03-10 02:30:00.000 UTC",
    "2024-07-10 02:30:00.250 Europe/Berlin","AP8=",[1,2],"12151fd2-7586-11e9-8f9e-2a86e4085a59"],
    [${types.map(() => 'null').join(',')}]]`;
  const columns = types.map((type, index) => ({ name: `c${String(index)}`, type }));
  const double = await serve({ answer: () => ({ columns, pages: [page] }) });
  const result = await connect(double).run(select, limits, never);
  expect(result.columns.map(({ type }) => type)).toEqual([
    'boolean',
    'integer',
    'integer',
    'float',
    'float',
    'decimal',
    'string',
    'date',
    'time',
    'timestamp',
    'timestamp',
    'timestamp',
    'binary',
    'json',
    'string',
  ]);
  expect(await rowsOf(result)).toEqual([
    [
      true,
      '9007199254740993',
      -7,
      0.1234567890123456,
      null,
      '12345678901234567890.123',
      'a "1234567890123456789" b',
      '0099-12-31',
      '10:00:00.5',
      '2024-03-10T02:30:00.123456',
      '2024-03-10T02:30:00',
      '2024-07-10T00:30:00.250000',
      'AP8=',
      '[1,2]',
      '12151fd2-7586-11e9-8f9e-2a86e4085a59',
    ],
    types.map(() => null),
  ]);
});

test('says who asks, in which zone, and for how long', async () => {
  const double = await serve();
  await rowsOf(await connect(double, { schema: 'sales' }).run({ ...select, tag: 'datavizpro 42' }, limits, never));
  expect(double.requests[0]?.headers).toMatchObject({
    'x-trino-user': 'reader',
    'x-trino-catalog': 'hive',
    'x-trino-schema': 'sales',
    'x-trino-source': 'datavizpro',
    'x-trino-client-info': 'datavizpro 42',
    'x-trino-time-zone': 'UTC',
    'x-trino-session': 'query_max_run_time=5000ms',
    'x-trino-client-capabilities': 'PARAMETRIC_DATETIME',
  });
  expect(double.requests[0]?.headers).not.toHaveProperty('authorization');
});

test('a server that lets nobody limit themselves is asked without it', async () => {
  const message = 'Access Denied: Cannot set system session property query_max_run_time';
  const double = await serve({
    answer: (_sql, { headers }) =>
      headers['x-trino-session'] === undefined
        ? { columns: [{ name: 'x', type: 'integer' }], pages: [[[1]]] }
        : { message, errorName: 'PERMISSION_DENIED' },
  });
  const client = connect(double);
  expect(await ask(client)).toEqual([[1]]);
  expect(await ask(client)).toEqual([[1]]);
  expect(double.requests.filter(({ method }) => method === 'POST')).toHaveLength(3);
});

describe('passwords and tokens', () => {
  test('go over TLS', async () => {
    const double = await serve({ tls: certificates.server });
    const client = connect(double, { tls: 'verify', tlsCa: certificates.ca }, { password: 'pw' });
    expect(await ask(client)).toEqual([[1]]);
    const basic = `Basic ${Buffer.from('reader:pw').toString('base64')}`;
    expect(double.requests.map(({ headers }) => headers['authorization'])).toEqual([basic, basic]);
    const other = connect(double, { tls: 'require' }, { accessToken: 'aaa.bbb.ccc' });
    await ask(other);
    expect(double.requests.at(-1)?.headers['authorization']).toBe('Bearer aaa.bbb.ccc');
  });

  test('go nowhere in the clear', async () => {
    const double = await serve();
    const work = async () => ask(connect(double, {}, { password: 'pw' }));
    expect(await codeAndStep(work())).toEqual(['connection_failed', 'login']);
    expect(double.requests).toEqual([]);
  });

  test('go to nobody whose certificate is not right', async () => {
    const double = await serve({ tls: certificates.misnamed });
    const verify = connect(double, { tls: 'verify', tlsCa: certificates.ca }, { password: 'pw' });
    expect(await codeAndStep(ask(verify))).toEqual(['connection_failed', 'tls']);
    const unknown = connect(double, { tls: 'verify' }, { password: 'pw' });
    expect(await codeAndStep(ask(unknown))).toEqual(['connection_failed', 'tls']);
    expect(double.requests).toEqual([]);
  });

  test.each(['a\nX-Evil: 1', 'ü'])('cannot bring further headers along: user %j', async (user) => {
    const double = await serve();
    const work = async () => ask(connect(double, { user }));
    expect(await codeAndStep(work())).toEqual(['connection_failed', 'login']);
    expect(double.requests).toEqual([]);
  });
});

describe('a server that', () => {
  test.each([
    [401, 'connection_failed', 'login'],
    [403, 'connection_failed', 'login'],
    [302, 'connection_failed', 'port'],
    [404, 'connection_failed', 'port'],
    [500, 'connection_failed', 'port'],
  ])('answers %i', async (status, code, step) => {
    const double = await serve({ interfere: () => ({ status }) });
    expect(await codeAndStep(ask(connect(double)))).toEqual([code, step]);
    expect(double.requests).toHaveLength(1);
  });

  test('answers something else than JSON', async () => {
    const double = await serve({ interfere: () => ({ status: 200, body: '<html>hello' }) });
    expect(await codeAndStep(ask(connect(double)))).toEqual(['connection_failed', 'port']);
  });

  test.each([502, 503, 504])('is busy for a moment (%i) is asked again', async (status) => {
    const double = await serve({ interfere: (_request, count) => (count < 4 ? { status } : null) });
    expect(await ask(connect(double))).toEqual([[1]]);
  });

  test('takes the connection and says nothing, not even in TLS', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const client = connect({ port }, { tls: 'require' }, { password: 'pw' }, 200);
    expect(await codeAndStep(ask(client))).toEqual(['source_unreachable', 'tls']);
    silent.close();
  });

  test('closed its connections while nobody used them', async () => {
    const double = await serve();
    const client = connect(double);
    expect(await ask(client)).toEqual([[1]]);
    double.dropAll();
    expect(await ask(client)).toEqual([[1]]);
  });

  test('sends us to another server', async () => {
    const double = await serve({ otherOrigin: 'http://169.254.169.254' });
    expect(await codeAndStep(ask(connect(double)))).toEqual(['connection_failed', 'port']);
    expect(double.requests).toHaveLength(1);
  });
});
