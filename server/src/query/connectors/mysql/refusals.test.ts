import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertificates, type TestCertificates } from '../../../../test/support/certificates.js';
import { startMariaDb, type MariaDb } from '../../../../test/support/mariadb.js';
import {
  accounts,
  limits,
  openMysql,
  outcome,
  rowsOf,
  signal,
  startMysqlShop,
  type OpenOptions,
} from '../../../../test/support/mysql-shop.js';

let server: MariaDb;
let certificates: TestCertificates;
beforeAll(async () => {
  certificates = makeCertificates();
  server = await startMysqlShop(certificates);
});
afterAll(() => server.stop());

describe('what is wrong, in plain words', () => {
  test.each([
    ['the password', { secret: 'wrong' }, { code: 'connection_failed', step: 'login' }],
    ['the user', { user: 'nobody' }, { code: 'connection_failed', step: 'login' }],
    ['the database', { database: 'nowhere' }, { code: 'connection_failed', step: 'rights' }],
    ['a user who needs TLS', { user: 'sealed' }, { code: 'connection_failed', step: 'login' }],
  ] as const)('%s', async (_name, options, expected) => {
    const client = openMysql(server, options);
    expect(await outcome(client.probe(signal()))).toMatchObject(expected);
    await client.close();
  });

  test('SQL that is wrong, and where', async () => {
    const client = openMysql(server);
    const wrong = client.run({ sql: 'select region\nform sales', parameters: [] }, limits, signal());
    await expect(wrong).rejects.toMatchObject({ code: 'invalid_query', errors: [{ path: 'sql', position: 19 }] });
    expect(await outcome(rowsOf(client, 'select nothing from sales'))).toMatchObject({
      code: 'invalid_query',
      detail: expect.stringContaining("Unknown column 'nothing'") as string,
    });
    expect(await outcome(rowsOf(client, 'select * from hidden.secrets'))).toMatchObject({ code: 'invalid_query' });
    expect(await outcome(rowsOf(client, 'select * from gone'))).toMatchObject({ code: 'invalid_query' });
    await client.close();
  });
});

describe('TLS', () => {
  let misnamed: MariaDb;
  beforeAll(async () => {
    misnamed = await startMariaDb({ tls: { ca: certificates.ca, server: certificates.misnamed } });
    await misnamed.root('create database shop', ...accounts);
  });
  afterAll(() => misnamed.stop());

  const connects = async (to: MariaDb, options: OpenOptions) => {
    const client = openMysql(to, options);
    const result = await outcome(client.probe(signal()));
    await client.close();
    return result;
  };
  const verified = () => ({ tls: 'verify', tlsCa: certificates.ca }) as const;

  test.each(['localhost', '127.0.0.1'])('a certificate for %s is accepted', async (host) => {
    expect(await connects(server, { ...verified(), host, user: 'sealed' })).toEqual({ code: 'done' });
  });

  test.each(['localhost', '127.0.0.1'])(
    'one for another name than %s is refused before anything is said',
    async (host) => {
      const before = await misnamed.root("show global status like 'Aborted_connects'");
      expect(await connects(misnamed, { ...verified(), host })).toMatchObject({
        step: 'tls',
        detail: `The server's certificate is not for "${host}".`,
      });
      const after = await misnamed.root("show global status like 'Access_denied_errors'");
      expect(before).toHaveLength(1);
      expect(Number(after[0]?.['Value'])).toBe(0);
    },
  );

  test('one of an unknown authority is refused, unless only encryption is asked for', async () => {
    expect(await connects(server, { tls: 'verify', host: 'localhost' })).toMatchObject({ step: 'tls' });
    expect(await connects(server, { tls: 'require', host: 'localhost', user: 'sealed' })).toEqual({ code: 'done' });
  });

  test('a server without TLS is told apart', async () => {
    const plain = await startMariaDb({ options: ['--skip-ssl'] });
    expect(await connects(plain, { tls: 'require' })).toMatchObject({
      step: 'tls',
      detail: 'The database does not speak TLS.',
    });
    await plain.stop();
  });
});
