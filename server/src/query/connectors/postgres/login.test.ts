import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failedStepOf, stepFailed } from '../../../platform/egress/index.js';
import { makeCertificates, type TestCertificates } from '../../../../test/support/certificates.js';
import { startChaosProxy } from '../../../../test/support/chaos-proxy.js';
import { startDebianPostgres, type ExternalPostgres } from '../../../../test/support/debian-postgres.js';
import { asOwner, ask, openPostgres, type ClientOptions } from '../../../../test/support/postgres-client.js';
import { eventually } from '../../../../test/support/wait.js';

let certificates: TestCertificates;
let server: ExternalPostgres;
const patient = new AbortController().signal;

const withTls = ({ certificate, key }: TestCertificates['server']) =>
  startDebianPostgres({
    settings: { ssl: 'on', ssl_cert_file: 'own.crt', ssl_key_file: 'own.key' },
    files: { 'own.crt': certificate, 'own.key': key },
  });

beforeAll(async () => {
  certificates = makeCertificates();
  server = await withTls(certificates.server);
  await asOwner(
    server.url,
    `create role reader login password 'reader'`,
    `create role writer login password 'writer'`,
    'create table things (a int)',
    'grant select on things to reader, writer',
    'grant insert on things to writer',
    `create role files login password 'files' in role pg_read_server_files`,
    'create database closed',
    'revoke connect on database closed from public',
  );
});
afterAll(() => server.stop());

/** What one attempt to log in says. */
async function attempt(port: number, user: string, options: ClientOptions = {}) {
  const client = openPostgres(port, user, options);
  try {
    const sql = 'select ssl::text from pg_stat_ssl where pid = pg_backend_pid()';
    return (await ask(client, sql))[0]?.[0];
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { code, step: failedStepOf(error)?.step, hint: failedStepOf(error)?.hint, message };
  } finally {
    await client.close();
  }
}
const told = (step: string, words: string, code = 'connection_failed') => ({
  code,
  step,
  hint: expect.any(String),
  message: expect.stringContaining(words),
});

describe('encryption', () => {
  const tls = (mode: 'verify' | 'require' | 'disable', more: object = {}) => ({
    configuration: { tls: mode, ...more },
  });

  test('disable, require and verify do what they say', async () => {
    const { ca: tlsCa } = certificates;
    expect(await attempt(server.port, 'reader', tls('disable'))).toBe('false');
    expect(await attempt(server.port, 'reader', tls('require'))).toBe('true');
    expect(await attempt(server.port, 'reader', tls('verify', { tlsCa }))).toBe('true');
    expect(await attempt(server.port, 'reader', tls('verify', { tlsCa, host: 'localhost' }))).toBe('true');
  });

  test('an authority that nobody knows is refused', async () => {
    expect(await attempt(server.port, 'reader', tls('verify'))).toEqual(told('tls', 'not signed by an authority'));
  });

  test('a certificate for another name is refused, whatever address it is reached by', async () => {
    const misnamed = await withTls(certificates.misnamed);
    const { ca: tlsCa } = certificates;
    for (const host of ['localhost', '127.0.0.1'])
      expect(await attempt(misnamed.port, 'app', tls('verify', { tlsCa, host }))).toEqual(told('tls', 'is not for'));
    await misnamed.stop();
  });

  test('a server without encryption is told, and gets no password', async () => {
    const plain = await startDebianPostgres();
    const heard = await startChaosProxy({ port: plain.port });
    expect(await attempt(heard.port, 'app', tls('require'))).toEqual(told('tls', 'does not offer encryption'));
    await heard.close();
    await plain.stop();
  });

  test('a man in the middle who adds something in clear is not listened to', async () => {
    const injecting = createServer((socket: Socket) => socket.once('data', () => socket.write('SE...')));
    await new Promise<void>((resolve) => injecting.listen(0, '127.0.0.1', resolve));
    const { port } = injecting.address() as AddressInfo;
    expect(await attempt(port, 'reader', tls('require'))).toEqual(told('tls', 'does not speak as PostgreSQL'));
    injecting.close();
  });
});

describe('login', () => {
  test('says what was wrong', async () => {
    expect(await attempt(server.port, 'reader', { password: 'wrong' })).toEqual(told('login', 'password is wrong'));
    expect(await attempt(server.port, 'reader', { password: '' })).toEqual(told('login', 'needs a password'));
    expect(await attempt(server.port, 'nobody')).toEqual(told('login', 'password is wrong'));
    expect(await attempt(server.port, 'reader', { configuration: { database: 'absent' } })).toEqual(
      told('login', 'no database "absent"'),
    );
    expect(await attempt(server.port, 'reader', { configuration: { database: 'closed' } })).toEqual(
      told('rights', 'may not connect'),
    );
  });

  test('ends when the server says nothing', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    for (const tls of ['disable', 'require'] as const)
      expect(await attempt(port, 'reader', { connectMs: 300, configuration: { tls } })).toMatchObject({
        code: 'source_unreachable',
        message: 'The server did not answer in time.',
      });
    silent.close();
  });

  test('ends when what answers is no PostgreSQL', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await attempt(port, 'reader', { connectMs: 2_000 })).toMatchObject({
      code: 'source_unreachable',
      step: 'login',
    });
    other.close();
  });

  test('takes nothing from the environment', async () => {
    process.env['PGPASSWORD'] = 'reader';
    process.env['PGSSLMODE'] = 'require';
    expect(await attempt(server.port, 'reader', { password: '' })).toEqual(told('login', 'needs a password'));
    expect(await attempt(server.port, 'reader')).toBe('false');
    delete process.env['PGPASSWORD'];
    delete process.env['PGSSLMODE'];
  });
});

describe('looking around', () => {
  const probe = async (user: string, password = user) => {
    const client = openPostgres(server.port, user, { password });
    const found = await client.probe(patient);
    await client.close();
    return found;
  };

  test('tells which server it is', async () => {
    expect(await probe('reader')).toEqual({
      product: 'PostgreSQL',
      flavour: 'postgres',
      version: expect.stringMatching(/^\d+/),
      warnings: [],
    });
  });

  test('warns of users that may do more than read', async () => {
    expect((await probe('writer')).warnings).toEqual([expect.stringContaining('may change data')]);
    expect((await probe('files')).warnings).toEqual([expect.stringContaining('files or programs')]);
    const owner = new URL(server.url);
    expect((await probe(owner.username, owner.password)).warnings).toEqual([expect.stringContaining('superuser')]);
  });
});

describe('faults', () => {
  const rows = 'select generate_series(1, 2000000) as n';

  test('a connection that breaks in the middle of a result is told, and the next query gets another', async () => {
    const proxy = await startChaosProxy({ port: server.port });
    const client = openPostgres(proxy.port, 'reader');
    const read = async () => {
      const { batches } = await client.run(
        { sql: rows, parameters: [] },
        { deadlineMs: 20_000, batchRows: 500 },
        patient,
      );
      for await (const { rowCount } of batches) expect(rowCount).toBeGreaterThan(0);
    };
    await ask(client, 'select 1');
    proxy.resetAfter(100_000);
    await expect(read()).rejects.toMatchObject({ code: 'source_unreachable' });
    expect(await ask(client, 'select 2')).toEqual([[2]]);
    await client.close();
    await proxy.close();
  });

  test('a network that swallows everything ends at the deadline', async () => {
    const proxy = await startChaosProxy({ port: server.port });
    const client = openPostgres(proxy.port, 'reader', { connectMs: 500 });
    await ask(client, 'select 1');
    proxy.set({ kind: 'blackhole' });
    const run = client.run({ sql: 'select 2', parameters: [] }, { deadlineMs: 200, batchRows: 10 }, patient);
    await expect(run).rejects.toMatchObject({ code: 'source_timeout' });
    proxy.set({ kind: 'pass' });
    expect(await ask(client, 'select 3')).toEqual([[3]]);
    await client.close();
    await proxy.close();
  });

  test('a crash of the server ends what runs, idle connections too, and nothing else', async () => {
    const client = openPostgres(server.port, 'reader', { poolSize: 3 });
    await Promise.all([ask(client, 'select pg_sleep(0.05)::text'), ask(client, 'select pg_sleep(0.05)::text')]);
    const busy = ask(client, 'select pg_sleep(60)::text');
    const failure = expect(busy).rejects.toMatchObject({ code: 'source_unreachable' });
    await eventually(
      () =>
        asOwner(
          server.url,
          `select 1 from pg_stat_activity where state = 'active' and query like '%sleep(60)%' and usename = 'reader'`,
        ),
      (found) => found.length === 1,
    );
    await server.crashAndRestart();
    await failure;
    expect(await ask(client, 'select 1')).toEqual([[1]]);
    await client.close();
  });

  test('a backend that is terminated while idle is replaced without a word', async () => {
    const client = openPostgres(server.port, 'reader', { poolSize: 1 });
    const [[pid] = []] = await ask(client, 'select pg_backend_pid()');
    await asOwner(server.url, `select pg_terminate_backend(${String(pid)})`);
    expect(await ask(client, 'select 1')).toEqual([[1]]);
    await client.close();
  });

  test('a database that is starting is unreachable, not wrong', async () => {
    const starting = createServer((socket) => {
      const fields = Buffer.from('SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0');
      const length = Buffer.alloc(4);
      length.writeInt32BE(fields.length + 4);
      socket.once('data', () => socket.end(Buffer.concat([Buffer.from('E'), length, fields])));
    });
    await new Promise<void>((resolve) => starting.listen(0, '127.0.0.1', resolve));
    const { port } = starting.address() as AddressInfo;
    expect(await attempt(port, 'reader')).toMatchObject({
      code: 'source_unreachable',
      message: expect.stringContaining('starting'),
    });
    starting.close();
  });

  test('dialling that fails is told as it was', async () => {
    const refusal = stepFailed('egress', 'This address may not be connected to.', { code: 'egress_refused' });
    const client = openPostgres(server.port, 'reader', { dial: () => Promise.reject(refusal) });
    await expect(ask(client, 'select 1')).rejects.toBe(refusal);
    await client.close();
  });
});
