import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Secret } from '../secret.js';
import type { Endpoint } from './egress.js';
import { createEgressGate, type EgressGateOptions } from './gate.js';
import { ownEndpoints, personalMachine } from './own-machine.js';
import { failedStepOf } from './step-failure.js';

/** Listens for real: whoever gets through is counted. */
interface Canary {
  readonly port: number;
  connections: number;
  close(): void;
}
const open: Server[] = [];
async function canary(host = '127.0.0.1'): Promise<Canary> {
  const server = createServer((socket) => {
    found.connections += 1;
    socket.on('error', () => undefined).end('hello');
  });
  const found: Canary = { port: 0, connections: 0, close: () => server.close() };
  open.push(server.listen(0, host));
  await once(server, 'listening');
  return Object.assign(found, { port: (server.address() as AddressInfo).port });
}

let service: Canary;
beforeAll(async () => {
  service = await canary();
});
afterEach(() => {
  service.connections = 0;
});
afterAll(() => open.forEach((server) => server.close()));

const gateWith = (options: Partial<EgressGateOptions> = {}) =>
  createEgressGate({ allow: [], own: [], allowLoopback: false, ...options });
const timeoutMs = 5_000;
const tryIt = async (target: Endpoint, options: Partial<EgressGateOptions> = {}) => {
  const gate = gateWith(options);
  try {
    (await gate.connect(target, { timeoutMs })).destroy();
    return 'connected';
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('the gate is closed', () => {
  test.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    'localhost',
    'LOCALHOST.',
    '[::ffff:127.0.0.1]',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '0.0.0.0',
    '0',
    '[::]',
  ])('for %s: nobody gets to what listens there', async (host) => {
    expect(await tryIt({ host, port: service.port })).toMatch(/egress_refused|source_unreachable/);
    expect(service.connections).toBe(0);
  });

  test('and its words name no address', async () => {
    const gate = gateWith({ resolve: () => Promise.resolve(['10.20.30.40']) });
    const error = await gate.check({ host: 'payroll.internal', port: 5432 }).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: 'egress_refused', message: expect.stringContaining('payroll.internal') });
    expect(failedStepOf(error)).toMatchObject({ step: 'egress', hint: expect.stringContaining('EGRESS_ALLOW') });
    expect(`${(error as Error).message} ${failedStepOf(error)?.hint}`).not.toContain('10.20');
  });

  test('to names that turn to another address after they were checked', async () => {
    const answers = [['93.184.216.34'], ['127.0.0.1']];
    const gate = gateWith({ resolve: () => Promise.resolve(answers.shift() ?? ['127.0.0.1']) });
    expect(await gate.check({ host: 'rebinding.example', port: service.port })).toEqual({ address: '93.184.216.34' });
    await expect(gate.connect({ host: 'rebinding.example', port: service.port }, { timeoutMs })).rejects.toMatchObject({
      code: 'egress_refused',
    });
    expect(service.connections).toBe(0);
  });

  test('to the closed addresses among several', async () => {
    const resolve = (): Promise<string[]> => Promise.resolve(['127.0.0.1', '93.184.216.34', '::1']);
    expect(await gateWith({ resolve }).check({ host: 'mixed.example', port: service.port })).toEqual({
      address: '93.184.216.34',
    });
  });
});

describe('the operator opens', () => {
  test('an address, a network, a name, a port of it', async () => {
    const here = { host: '127.0.0.1', port: service.port };
    expect(await tryIt(here, { allow: ['127.0.0.1'] })).toBe('connected');
    expect(await tryIt(here, { allow: ['127.0.0.0/8'] })).toBe('connected');
    expect(await tryIt(here, { allow: [`127.0.0.1:${service.port}`] })).toBe('connected');
    expect(await tryIt({ ...here, host: 'localhost' }, { allow: ['localhost'] })).toBe('connected');
    expect(await tryIt(here, { allow: [`127.0.0.1:${service.port + 1}`, 'localhost'] })).toBe('egress_refused');
  });

  test('loopback on a person’s own machine, and nothing else private', async () => {
    const options = { allowLoopback: true };
    expect(await tryIt({ host: 'localhost', port: service.port }, options)).toBe('connected');
    expect(await tryIt({ host: '169.254.169.254', port: 80 }, options)).toBe('egress_refused');
    expect(await tryIt({ host: '10.0.0.1', port: 5432 }, options)).toBe('egress_refused');
    expect(await tryIt({ host: '0.0.0.0', port: service.port }, options)).toBe('egress_refused');
  });

  test('several addresses of a name, of which one answers', async () => {
    const options = { allow: ['127.0.0.0/8'], resolve: () => Promise.resolve(['127.0.0.9', '127.0.0.1']) };
    // Nobody listens at the first one.
    expect(await tryIt({ host: 'two.example', port: service.port }, options)).toBe('connected');
    expect(service.connections).toBe(1);
  });
});

describe('our own services', () => {
  test('stay closed, however they are called, unless they are listed themselves', async () => {
    const own = [{ host: 'localhost', port: service.port }];
    for (const host of ['localhost', '127.0.0.1', '127.0.0.2'])
      expect(await tryIt({ host, port: service.port }, { own, allowLoopback: true, allow: ['127.0.0.0/8'] })).toBe(
        'egress_refused',
      );
    const gate = gateWith({ own, allowLoopback: true });
    const error = await gate.check({ host: '127.0.0.1', port: service.port }).catch((failure: unknown) => failure);
    expect((error as Error).message).toContain('this application itself');
    expect(service.connections).toBe(0);
    const listed = { own, allow: [`127.0.0.1:${service.port}`] };
    expect(await tryIt({ host: '127.0.0.1', port: service.port }, listed)).toBe('connected');
  });

  test('are read from the configuration', () => {
    const env = {
      databaseUrl: new Secret('postgres://app:secret@db.example:6000,db2.example/app'),
      replicaUrls: [new Secret('postgres://app:secret@replica.example/app')],
      redisUrl: new Secret('redis+sentinel://:secret@[::1],s2.example:7000/main'),
      host: '0.0.0.0',
      port: 3000,
    };
    expect(ownEndpoints(env, null)).toEqual([
      { host: '0.0.0.0', port: 3000 },
      { host: '::1', port: 26_379 },
      { host: 's2.example', port: 7000 },
      { host: 'db.example', port: 6000 },
      { host: 'db2.example', port: 5432 },
      { host: 'replica.example', port: 5432 },
    ]);
  });

  test('a person’s own machine has the embedded database, listens to itself, and stands behind nothing', () => {
    const own = { databaseUrl: null, host: '127.0.0.1', publicUrl: 'http://localhost:3000', trustProxy: 0 };
    expect(personalMachine(own)).toBe(true);
    expect(personalMachine({ ...own, host: '::1' })).toBe(true);
    expect(personalMachine({ ...own, host: '0.0.0.0' })).toBe(false);
    expect(personalMachine({ ...own, databaseUrl: new Secret('postgres://db/app') })).toBe(false);
    expect(personalMachine({ ...own, publicUrl: 'https://charts.example.org' })).toBe(false);
    expect(personalMachine({ ...own, trustProxy: 1 })).toBe(false);
  });
});

describe('what goes wrong says which step it was', () => {
  const stepOf = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => null,
      (failure: unknown) => failure,
    );
    return [(error as { code?: string }).code, failedStepOf(error)?.step];
  };
  const gate = gateWith({ allow: ['127.0.0.0/8'] });

  test('a name that nobody knows', async () => {
    const connecting = gate.connect({ host: 'nobody.invalid', port: 1 }, { timeoutMs });
    expect(await stepOf(connecting)).toEqual(['source_unreachable', 'name']);
    for (const host of ['a b', '1.2.3.4.5', ''])
      expect((await stepOf(gate.check({ host, port: 1 })))[1], host).toMatch(/name|egress/);
  });

  test('a port on which nobody listens', async () => {
    const gone = await canary();
    gone.close();
    const connecting = gate.connect({ host: '127.0.0.1', port: gone.port }, { timeoutMs });
    expect(await stepOf(connecting)).toEqual(['source_unreachable', 'port']);
  });

  test('a resolver that never answers ends with the deadline; whoever leaves is let go at once', async () => {
    const stuck = gateWith({ resolve: () => new Promise(() => undefined) });
    const late = stuck.connect({ host: 'slow.example', port: 1 }, { timeoutMs: 50 });
    expect((await stepOf(late))[0]).toBe('source_unreachable');
    const leaving = new AbortController();
    const left = stuck.connect({ host: 'slow.example', port: 1 }, { timeoutMs, signal: leaving.signal });
    leaving.abort();
    expect((await stepOf(left))[0]).toBe('cancelled');
  });
});
