import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startInstance, type Instance } from '../test/support/instance.js';
import { isAlive } from './platform/db/embedded/processes.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const root = path.resolve(import.meta.dirname, '../..');
/** Without an administrator from the environment there is a set-up link. */
const nobody = { DATAVIZPRO_ADMIN_EMAIL: '', DATAVIZPRO_ADMIN_PASSWORD: '', LOG_FORMAT: 'json' };

let dir: string;
let dataDir: string;
const instances: Instance[] = [];
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dvp-main-'));
  await chmod(dir, 0o755); // As root the database's own user has to get through.
  dataDir = path.join(dir, 'data');
});
afterEach(async () => {
  await Promise.all(instances.splice(0).map((instance) => instance.stop()));
  await rm(dir, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<Instance> {
  const instance = await startInstance({ dataDir, from: 'source', env: { ...nobody, ...env } });
  instances.push(instance);
  return instance;
}
const databasePid = (): number => Number.parseInt(readFileSync(pidFile(), 'utf8'), 10);
const pidFile = () => path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
const gone = (pid: number) => vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 15_000 });

/** Runs the server where it is expected not to start. */
async function run(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const args = ['--import', 'tsx', '--conditions=source', path.join(root, 'server/src/main.ts')];
  const child = spawn(process.execPath, args, { cwd: root, env: { PATH: process.env['PATH'], ...env } });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, output: out + err };
}

/** A request whose body is still on its way: the rest is sent later. */
async function halfRequest(url: string): Promise<{ socket: Socket; finish(): void; answer: Promise<string> }> {
  const { hostname, port, origin } = new URL(url);
  const socket = connect(Number(port), hostname);
  const body = JSON.stringify({ email: 'nobody@example.org', password: 'wrong-password' });
  const head = [
    'POST /api/auth/login HTTP/1.1',
    `Host: ${hostname}`,
    `Origin: ${origin}`,
    'Content-Type: application/json',
  ];
  socket.write([...head, `Content-Length: ${body.length}`, '', body.slice(0, 10)].join('\r\n'));
  const answer = text(socket).catch(() => '');
  await new Promise((resolve) => setTimeout(resolve, 300)); // Until the server has taken it in.
  return { socket, finish: () => socket.write(body.slice(10)), answer };
}

test('first start prints address and set-up link; SIGTERM finishes what is in flight, stops the database, and ends with 0', async () => {
  const instance = await start();
  await vi.waitFor(() => expect(instance.output()).toContain('/setup?token='));
  expect(instance.output()).toContain(`DataVizPro is ready at ${instance.url}`);
  const link = /\S+\/setup\?token=\S+/.exec(instance.output())![0];
  const logLines = instance
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  expect(logLines.join('\n')).not.toContain(new URL(link).searchParams.get('token'));
  const pid = databasePid();
  const request = await halfRequest(instance.url);
  const stopped = instance.stop();
  await vi.waitFor(() => expect(instance.output()).toContain('Shutting down'));
  request.finish();
  expect(await request.answer).toMatch(/^HTTP\/1\.1 401/);
  expect(await stopped).toBe(0);
  expect(isAlive(pid)).toBe(false);
  expect(existsSync(pidFile())).toBe(false);
  expect(instance.output()).toContain('Good-bye.');
});

test('kill -9, and the next start goes on with everything; a second signal quits at once', async () => {
  const first = await start();
  const pid = databasePid();
  await first.kill();
  expect(isAlive(pid)).toBe(true);
  const second = await start();
  expect(databasePid()).toBe(pid);
  expect(second.output()).toContain('Took over the embedded PostgreSQL');
  await halfRequest(second.url); // Would keep a graceful end waiting.
  const exited = once(second.process, 'exit');
  second.process.kill('SIGTERM');
  await vi.waitFor(() => expect(second.output()).toContain('once more to quit'));
  second.process.kill('SIGINT');
  expect(await exited).toEqual([130, null]);
  await gone(pid);
});

test('an error that nobody caught is logged with its stack and ends the process with 1, the database too', async () => {
  const bomb = path.join(dir, 'bomb.mjs');
  await writeFile(bomb, "process.on('SIGUSR2', () => { throw new Error('boom'); });");
  const instance = await start({ NODE_OPTIONS: `--import ${bomb}` });
  const pid = databasePid();
  const exited = once(instance.process, 'exit');
  instance.process.kill('SIGUSR2');
  expect(await exited).toEqual([1, null]);
  expect(instance.output()).toMatch(/"level":"error","message":"An error was not caught anywhere\.".*boom.*bomb\.mjs/);
  await gone(pid);
});

test('an unusable environment ends before anything is opened, with every problem and no secret', async () => {
  const env = { DATA_DIR: dataDir, PORT: 'x', ROLES: 'cook', DATABASE_URL: 'postgres://app:canary-7f3a@db/app' };
  const { code, output } = await run(env);
  expect(code).toBe(1);
  expect(output).toMatch(/PORT .*\n.*ROLES .*\n.*TOKEN_SECRET is missing/);
  expect(output).not.toContain('canary-7f3a');
  expect(output).not.toContain('    at ');
  expect(existsSync(dataDir)).toBe(false);
});

test('a taken port is said in one sentence, and the database does not stay behind', async () => {
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
  const { port } = blocker.address() as AddressInfo;
  const { code, output } = await run({ DATA_DIR: dataDir, PORT: String(port), LOG_FORMAT: 'pretty' });
  expect(code).toBe(1);
  expect(output).toContain(`Port ${port} is taken: end the program that uses it, or set PORT to another one.`);
  await vi.waitFor(() => expect(existsSync(pidFile())).toBe(false), { timeout: 15_000 });
  blocker.close();
});
