import { once } from 'node:events';
import http from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertificates, type TestCertificates } from '../../../../test/support/certificates.js';
import { startClickHouse, type ClickHouse } from '../../../../test/support/clickhouse.js';
import {
  limits,
  openClickHouse,
  outcome,
  rowsOf,
  signal,
  startSalesCluster,
  type OpenOptions,
} from '../../../../test/support/clickhouse-sales.js';
import type { DatabaseClient } from '../database/driver.js';

let servers: readonly [ClickHouse, ClickHouse];
let server: ClickHouse;
let client: DatabaseClient;
let certificates: TestCertificates;
beforeAll(async () => {
  certificates = makeCertificates();
  servers = await startSalesCluster(certificates);
  [server] = servers;
  client = openClickHouse(server.port);
});
afterAll(async () => {
  await client.close();
  await Promise.all(servers.map((one) => one.stop()));
});

describe('what is wrong, in plain words', () => {
  test.each([
    ['the password', { secret: 'wrong' }, { code: 'connection_failed', step: 'login' }],
    ['the user', { user: 'nobody' }, { code: 'connection_failed', step: 'login' }],
    ['the database', { database: 'nowhere' }, { code: 'connection_failed', step: 'rights' }],
  ] as const)('%s', async (_name, options, expected) => {
    const own = openClickHouse(server.port, options);
    expect(await outcome(own.probe(signal()))).toMatchObject(expected);
    await own.close();
  });

  test('SQL that is wrong, and where', async () => {
    const wrong = client.run({ sql: 'select region\nform sales x y', parameters: [] }, limits, signal());
    await expect(wrong).rejects.toMatchObject({
      code: 'invalid_query',
      errors: [{ path: 'sql', position: 19, message: 'SQL is wrong near "sales x y".' }],
    });
    expect(await outcome(rowsOf(client, 'select nothing from sales'))).toMatchObject({
      code: 'invalid_query',
      detail: expect.stringMatching(/nothing/) as string,
    });
    expect(await outcome(rowsOf(client, 'select * from gone'))).toMatchObject({ code: 'invalid_query' });
  });

  test('a server that sends elsewhere is not followed, and one that is no ClickHouse is told apart', async () => {
    let asked = 0;
    const other = http.createServer((request, response) => {
      asked += 1;
      if (request.url?.includes('database=moved') === true) response.writeHead(302, { Location: '/elsewhere' }).end();
      else response.writeHead(404).end('<html>');
    });
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const { port } = other.address() as AddressInfo;
    const moved = openClickHouse(port, { database: 'moved' });
    expect(await outcome(moved.probe(signal()))).toMatchObject({
      step: 'login',
      detail: expect.stringContaining('not followed') as string,
    });
    const web = openClickHouse(port);
    expect(await outcome(web.probe(signal()))).toMatchObject({
      step: 'login',
      detail: expect.stringContaining('404') as string,
    });
    expect(asked).toBe(2);
    await Promise.all([moved.close(), web.close()]);
    other.close();
  });
});

describe('TLS', () => {
  let misnamed: ClickHouse;
  beforeAll(async () => {
    misnamed = await startClickHouse({ tls: certificates.misnamed });
  });
  afterAll(() => misnamed.stop());

  const connects = async (port: number, options: OpenOptions) => {
    const own = openClickHouse(port, options);
    const result = await outcome(own.probe(signal()));
    await own.close();
    return result;
  };
  const verified = () => ({ tls: 'verify', tlsCa: certificates.ca }) as const;

  test('the certificate has to be for the name or address, and of a known authority', async () => {
    expect(await connects(server.tlsPort, { ...verified(), host: 'localhost' })).toEqual({ code: 'done' });
    expect(await connects(server.tlsPort, verified())).toEqual({ code: 'done' });
    for (const host of ['localhost', '127.0.0.1'])
      expect(await connects(misnamed.tlsPort, { ...verified(), host })).toMatchObject({
        step: 'tls',
        detail: `The server's certificate is not for "${host}".`,
      });
    expect(await connects(server.tlsPort, { tls: 'verify', host: 'localhost' })).toMatchObject({ step: 'tls' });
    expect(await connects(server.tlsPort, { tls: 'require' })).toEqual({ code: 'done' });
  });

  test('a port that speaks something else is told', async () => {
    expect(await connects(server.port, { tls: 'require' })).toMatchObject({ step: 'tls' });
    expect((await connects(server.tlsPort, {})).code).not.toBe('done');
  });

  test('a port that takes the handshake for the beginning of a request, and waits, is told as well', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const told = await connects(port, { tls: 'require', connectMs: 300 });
    expect(told).toMatchObject({
      code: 'source_unreachable',
      step: 'tls',
      detail: expect.stringMatching(/TLS/) as string,
    });
    silent.close();
  });
});
