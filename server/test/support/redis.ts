import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/platform/db/embedded/free-port.js';
import { Secret } from '../../src/platform/secret.js';

/** A real redis-server that can be killed, frozen and started again on the same port. */
export interface TestRedis {
  readonly url: Secret<string>;
  readonly port: number;
  /** SIGKILL: open connections break. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** SIGSTOP: connections stay open and nothing answers. */
  freeze(): void;
  thaw(): void;
  close(): Promise<void>;
}

export async function testRedis(): Promise<TestRedis> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  const kill = async () => {
    if (child === null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    child = null;
  };
  const start = async () => {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    child = spawn('redis-server', options, { stdio: 'ignore' });
    child.once('error', (error) => process.stderr.write(`redis-server does not start: ${error.message}\n`));
    await answers(port);
  };
  await start();
  // A test that fails before it closes must not leave a server behind.
  const onExit = () => void child?.kill('SIGKILL');
  process.once('exit', onExit);
  return {
    url: new Secret(`redis://127.0.0.1:${port}`),
    port,
    kill,
    start,
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    close: async () => {
      process.off('exit', onExit);
      await kill();
    },
  };
}

async function answers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await canConnect(port)) return;
    await sleep(25);
  }
  throw new Error('redis-server does not answer: is it installed?');
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
