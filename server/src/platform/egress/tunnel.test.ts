import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import ssh2 from 'ssh2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSshd } from '../../../test/support/debian-sshd.js';
import { sshKeyPair } from '../../../test/support/ssh-keys.js';
import { startSshServer, type SshServerOptions, type TestSshServer } from '../../../test/support/ssh-server.js';
import { Secret } from '../secret.js';
import { createTargetDialer, type TargetDialer } from './dialer.js';
import { createEgressGate } from './gate.js';
import { failedStepOf } from './step-failure.js';
import type { TunnelSettings } from './tunnel.js';

/** Says back what it hears, in capitals. */
let shouter: Server;
const target = { host: '127.0.0.1', port: 0 };
beforeAll(async () => {
  shouter = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => socket.write(chunk.toString().toUpperCase()));
  }).listen(0, '127.0.0.1');
  await once(shouter, 'listening');
  target.port = (shouter.address() as AddressInfo).port;
});
afterAll(() => shouter.close());

const connectMs = 5_000;
const openGate = createEgressGate({ allow: ['127.0.0.1'], own: [], allowLoopback: false });

async function withTunnel(
  server: SshServerOptions,
  settings: (server: TestSshServer) => Partial<TunnelSettings>,
  use: (dialer: TargetDialer, server: TestSshServer) => Promise<void>,
): Promise<void> {
  const ssh = await startSshServer(server);
  const tunnel = { host: '127.0.0.1', port: ssh.port, user: 'hop', hostKey: ssh.hostKey, ...settings(ssh) };
  const dialer = createTargetDialer({ ...target, tunnel }, openGate, connectMs);
  try {
    await use(dialer, ssh);
  } finally {
    dialer.close();
    await ssh.close();
  }
}
const byPassword = () => ({ password: new Secret('hop-password') });

async function shout(stream: Duplex, words: string): Promise<string> {
  stream.write(words);
  const [answer] = (await once(stream, 'data')) as [Buffer];
  return answer.toString();
}
const failure = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => new Error('It worked'),
    (reason: unknown) => reason as Error,
  );
  return { code: (error as { code?: string }).code, step: failedStepOf(error)?.step, words: error.message };
};

describe('an SSH tunnel', () => {
  test('carries many streams over one connection, and drivers can treat each as a socket', () =>
    withTunnel({}, byPassword, async (dialer, ssh) => {
      const streams = await Promise.all(Array.from({ length: 5 }, () => dialer.dial()));
      expect(await Promise.all(streams.map((stream, i) => shout(stream, `abc${i}`)))).toEqual(
        streams.map((_stream, i) => `ABC${i}`),
      );
      expect(ssh.seen).toMatchObject({ logins: 1, forwarded: 5 });
      const socket = streams[0] as Socket;
      expect(socket.setNoDelay(true)).toBe(socket);
      expect(socket.setKeepAlive(true).setTimeout(10).unref()).toBe(socket);
    }));

  test('is closed with its client, streams and all', () =>
    withTunnel({}, byPassword, async (dialer) => {
      const stream = await dialer.dial();
      const closed = once(stream, 'close');
      stream.resume();
      dialer.close();
      await closed;
      expect((await failure(dialer.dial())).code).toBe('cancelled');
    }));

  test('is made anew after it broke, and its streams end with it', () =>
    withTunnel({}, byPassword, async (dialer, ssh) => {
      const stream = await dialer.dial();
      const closed = once(stream, 'close');
      stream.resume();
      ssh.cut();
      await closed;
      expect(await shout(await dialer.dial(), 'again')).toBe('AGAIN');
      expect(ssh.seen.logins).toBe(2);
    }));

  test('takes a private key, and a password that is asked for as a prompt', async () => {
    const pair = sshKeyPair();
    const parsed = ssh2.utils.parseKey(pair.public) as ssh2.ParsedKey | ssh2.ParsedKey[];
    const publicKey = (Array.isArray(parsed) ? parsed[0]! : parsed).getPublicSSH();
    const byKey = () => ({ privateKey: new Secret(pair.private) });
    await withTunnel({ publicKey }, byKey, async (dialer) => {
      expect(await shout(await dialer.dial(), 'key')).toBe('KEY');
    });
    await withTunnel({ prompts: true }, byPassword, async (dialer) => {
      expect(await shout(await dialer.dial(), 'prompt')).toBe('PROMPT');
    });
  });

  test('passes the gate first', async () => {
    const ssh = await startSshServer();
    const closed = createEgressGate({ allow: [], own: [], allowLoopback: false });
    const tunnel = { host: '127.0.0.1', port: ssh.port, user: 'hop', hostKey: ssh.hostKey, ...byPassword() };
    const dialer = createTargetDialer({ host: 'db.example', port: 5432, tunnel }, closed, connectMs);
    expect(await failure(dialer.dial())).toMatchObject({ code: 'egress_refused', step: 'egress' });
    expect(ssh.seen).toEqual({ logins: 0, forwarded: 0, passwords: [] });
    await ssh.close();
  });

  test('through OpenSSH itself', async () => {
    const sshd = await startSshd();
    const { port, user, hostKey, privateKey } = sshd;
    const tunnel = { host: '127.0.0.1', port, user, hostKey, privateKey: new Secret(privateKey) };
    const dialer = createTargetDialer({ ...target, tunnel }, openGate, connectMs);
    try {
      expect(await shout(await dialer.dial(), 'openssh')).toBe('OPENSSH');
      const nobody = createTargetDialer({ ...target, port: 1, tunnel }, openGate, connectMs);
      expect(await failure(nobody.dial())).toMatchObject({
        step: 'tunnel',
        words: expect.stringContaining('cannot reach'),
      });
      nobody.close();
    } finally {
      dialer.close();
      await sshd.stop();
    }
  });
});

describe('an SSH server that cannot be used', () => {
  test('has another host key than the pinned one: the password is never sent', () =>
    withTunnel(
      {},
      () => ({ ...byPassword(), hostKey: `SHA256:${'A'.repeat(43)}` }),
      async (dialer, ssh) => {
        expect(await failure(dialer.dial())).toMatchObject({
          code: 'connection_failed',
          step: 'tunnel',
          words: expect.stringContaining('another host key'),
        });
        expect(ssh.seen.passwords).toEqual([]);
      },
    ));

  test.each([
    ['a wrong password', () => ({ password: new Secret('wrong') }), 'did not let this user in'],
    ['an unknown user', () => ({ ...byPassword(), user: 'nobody' }), 'did not let this user in'],
    ['a key that is none', () => ({ privateKey: new Secret('no key') }), 'private key'],
  ])('because of %s', (_what, settings, words) =>
    withTunnel({}, settings, async (dialer) => {
      const found = await failure(dialer.dial());
      expect(found).toMatchObject({ code: 'connection_failed', step: 'tunnel', words: expect.stringContaining(words) });
      expect(JSON.stringify(found)).not.toMatch(/no key|wrong"/);
    }),
  );

  test('as it does not forward', () =>
    withTunnel({ forwarding: 'prohibited' }, byPassword, async (dialer) => {
      expect(await failure(dialer.dial())).toMatchObject({ step: 'tunnel' });
    }));

  test('as it is no SSH server at all, or says nothing', async () => {
    const tunnel = { host: '127.0.0.1', port: target.port, user: 'hop', hostKey: 'SHA256:x', ...byPassword() };
    const dialer = createTargetDialer({ ...target, tunnel }, openGate, 300);
    expect(await failure(dialer.dial())).toMatchObject({ code: 'source_unreachable', step: 'tunnel' });
    dialer.close();
  });

  test('whoever stops waiting is let go, and takes nothing away from the others', () =>
    withTunnel({}, byPassword, async (dialer) => {
      const leaving = new AbortController();
      const left = failure(dialer.dial(leaving.signal));
      const stays = dialer.dial();
      leaving.abort();
      expect((await left).code).toBe('cancelled');
      expect(await shout(await stays, 'here')).toBe('HERE');
    }));
});
