import { beforeAll, describe, expect, test } from 'vitest';
import { makeCertificates, type TestCertificates } from '../../../../test/support/certificates.js';
import { codeAndStep, createDriverRig, never, rowsOf } from '../../../../test/support/driver-rig.js';
import {
  startTdsDouble,
  TdsError,
  type TdsAnswer,
  type TdsDouble,
  type TdsDoubleOptions,
} from '../../../../test/support/tds-double.js';
import type { TdsTypeName } from '../../../../test/support/tds/types.js';
import type { DatabaseClient, Statement } from '../database/driver.js';
import { sqlserverDriver } from './driver.js';

/* A double of the protocol answers here, not SQL Server: see test/support/tds-double.ts. */

const rig = createDriverRig(
  sqlserverDriver,
  (port) => ({ host: 'localhost', port, database: 'shop', user: 'reader', tls: 'disable' }),
  { password: 'secret' },
);
const connect: typeof rig.connect = (...of) => rig.connect(...of);
const serve = async (options: Partial<TdsDoubleOptions> = {}): Promise<TdsDouble> =>
  rig.keep(await startTdsDouble({ users: { reader: 'secret' }, answer: () => null, ...options }));

let certificates: TestCertificates;
beforeAll(() => {
  certificates = makeCertificates();
});

const limits = { deadlineMs: 5_000, batchRows: 100 };
const statement = (sql: string, parameters: Statement['parameters'] = []): Statement => ({ sql, parameters });
const table = (columns: Readonly<Record<string, TdsTypeName>>, rows: TdsAnswer['rows']): TdsAnswer => ({
  columns: Object.entries(columns).map(([name, type]) => ({ name, type })),
  rows,
});
const ask = async (client: DatabaseClient, sql: string, parameters: Statement['parameters'] = []) =>
  rowsOf(await client.run(statement(sql, parameters), limits, never));
const kinds = ({ events }: TdsDouble) => events.map(({ kind }) => kind);

describe('logging in', () => {
  test('says who we are, and that we read only', async () => {
    const double = await serve();
    await ask(connect(double), 'select 1');
    expect(double.events.find(({ kind }) => kind === 'login')).toMatchObject({
      login: { user: 'reader', database: 'shop', application: 'DataVizPro', readOnlyIntent: true },
    });
  });

  test.each([
    ['a wrong password', 'connection_failed', 'login', {}],
    ['a database that there is not', 'connection_failed', 'login', { onLogin: () => new TdsError(4060, 'no') }],
    ['a disabled login', 'connection_failed', 'login', { onLogin: () => new TdsError(18470, 'no') }],
    ['a database that is busy', 'source_unreachable', 'login', { onLogin: () => new TdsError(40613, 'no') }],
  ] as const)('with %s', async (what, code, step, options) => {
    const double = await serve(options);
    const client = connect(double, {}, { password: what === 'a wrong password' ? 'other' : 'secret' });
    expect(await codeAndStep(client.probe(never))).toEqual([code, step]);
  });

  test('to an availability group that sends readers elsewhere: again, without the intent', async () => {
    const double = await serve({
      onLogin: ({ readOnlyIntent }) => (readOnlyIntent ? { host: 'secondary.example', port: 1433 } : null),
      answer: () => table({ x: 'int' }, [[1]]),
    });
    expect(await ask(connect(double), 'select 1')).toEqual([[1]]);
  });

  test('to a server that sends everybody elsewhere', async () => {
    const double = await serve({ onLogin: () => ({ host: '10.0.0.9', port: 1433 }) });
    expect(await codeAndStep(ask(connect(double), 'select 1'))).toEqual(['connection_failed', 'login']);
  });
});

describe('TLS', () => {
  const encrypted = (which: 'server' | 'misnamed', encryption: 'on' | 'required' | 'off' = 'required') => ({
    encryption,
    certificate: certificates[which],
    answer: () => table({ x: 'int' }, [[1]]),
  });

  test.each(['on', 'required'] as const)('with an authority of one’s own, encryption %s', async (encryption) => {
    const double = await serve(encrypted('server', encryption));
    const client = connect(double, { tls: 'verify', tlsCa: certificates.ca });
    expect(await ask(client, 'select 1')).toEqual([[1]]);
    expect(kinds(double).slice(0, 3)).toEqual(['prelogin', 'tls', 'login']);
  });

  test('without checking the certificate', async () => {
    const double = await serve(encrypted('misnamed'));
    expect(await ask(connect(double, { tls: 'require' }), 'select 1')).toEqual([[1]]);
  });

  test('with an unknown authority', async () => {
    const double = await serve(encrypted('server'));
    expect(await codeAndStep(ask(connect(double, { tls: 'verify' }), 'select 1'))).toEqual([
      'connection_failed',
      'tls',
    ]);
    expect(kinds(double)).not.toContain('login');
  });

  test('with a certificate for another name', async () => {
    const double = await serve(encrypted('misnamed'));
    const client = connect(double, { tls: 'verify', tlsCa: certificates.ca });
    await expect(ask(client, 'select 1')).rejects.toThrow('not for "localhost"');
    expect(kinds(double)).not.toContain('login');
  });

  test.each(['none', 'off'] as const)('a server that answers "%s" never gets the password', async (encryption) => {
    const double = await serve({ ...encrypted('server'), encryption });
    const client = connect(double, { tls: 'require' });
    expect(await codeAndStep(ask(client, 'select 1'))).toEqual(['connection_failed', 'tls']);
    expect(kinds(double)).not.toContain('login');
  });

  test('a server that insists on it, with TLS switched off', async () => {
    const double = await serve(encrypted('server'));
    expect(await codeAndStep(ask(connect(double), 'select 1'))).toEqual(['connection_failed', 'tls']);
  });
});
