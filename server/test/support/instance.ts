import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../src/platform/db/embedded/free-port.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface InstanceOptions {
  /** Reused and kept when given; else a temporary folder that goes with the instance. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** `dist` runs the build, as people do; `source` runs the TypeScript. */
  readonly from?: 'dist' | 'source';
  /** A free one when not given. */
  readonly port?: number;
  /** Another program than the server's own, as a file of TypeScript that loads the build. */
  readonly program?: string;
}

/** A whole server in a process of its own, on embedded defaults, with a first administrator. */
export interface Instance {
  readonly url: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** Everything it printed so far. */
  output(): string;
  /** Stops it as an operator would (SIGTERM); resolves with the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL: what a crash looks like. */
  kill(): Promise<void>;
}

export const admin = { email: 'admin@example.org', password: 'correct-horse-battery', name: 'Ada Admin' } as const;

export async function startInstance(options: InstanceOptions = {}): Promise<Instance> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'dvp-instance-')));
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const main = programOf(options);
  const child = spawn(process.execPath, main, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      DATAVIZPRO_ADMIN_EMAIL: admin.email,
      DATAVIZPRO_ADMIN_PASSWORD: admin.password,
      ...options.env,
    },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  // Whoever fails before it stops leaves no server behind.
  const onExit = () => void child.kill('SIGTERM');
  process.once('exit', onExit);
  void exited.then(() => process.off('exit', onExit));
  const clean = async (): Promise<void> => {
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
  };
  const instance: Instance = {
    url,
    dataDir,
    process: child,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      const code = await exited;
      await clean();
      return code;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
  await ready(instance, exited);
  return instance;
}

function programOf({ program, from }: InstanceOptions): readonly string[] {
  if (program !== undefined) return ['--import', 'tsx', program];
  return from === 'source'
    ? ['--import', 'tsx', '--conditions=source', join(root, 'server/src/main.ts')]
    : [join(root, 'server/dist/main.js')];
}

async function ready(instance: Instance, exited: Promise<unknown>): Promise<void> {
  const state = { gone: false };
  void exited.then(() => {
    state.gone = true;
  });
  for (let attempt = 0; attempt < 1800; attempt += 1) {
    if (state.gone) throw new Error(`The server ended before it was ready:\n${instance.output()}`);
    const answer = await fetch(`${instance.url}/health/ready`).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  instance.process.kill('SIGKILL');
  throw new Error(`The server was not ready after three minutes:\n${instance.output()}`);
}

/** A signed-in caller of an instance's API. */
export interface ApiClient {
  readonly token: string;
  /** Sends JSON; answers status, headers and the parsed body. */
  call<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly headers: Headers; readonly body: T }>;
  upload<T = unknown>(
    path: string,
    fileName: string,
    content: Blob | string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly body: T }>;
}

export async function signIn(
  url: string,
  credentials: { readonly email: string; readonly password: string } = admin,
): Promise<ApiClient> {
  const answer = await fetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: credentials.email, password: credentials.password }),
  });
  if (!answer.ok) throw new Error(`Signing in failed: ${answer.status} ${await answer.text()}`);
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return apiClient(url, accessToken);
}

export function apiClient(url: string, token: string): ApiClient {
  const authorization = `Bearer ${token}`;
  const parse = async <T>(answer: Response): Promise<T> => {
    const text = await answer.text();
    return (/json/.test(answer.headers.get('content-type') ?? '') && text !== '' ? JSON.parse(text) : text) as T;
  };
  return {
    token,
    call: async <T>(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) => {
      const answer = await fetch(url + path, {
        method,
        headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: answer.status, headers: answer.headers, body: await parse<T>(answer) };
    },
    upload: async <T>(
      path: string,
      fileName: string,
      content: Blob | string,
      fields: Readonly<Record<string, string>> = {},
    ) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.append('file', typeof content === 'string' ? new Blob([content]) : content, fileName);
      const answer = await fetch(url + path, { method: 'POST', headers: { authorization }, body: form });
      return { status: answer.status, body: await parse<T>(answer) };
    },
  };
}

/** True when the build exists; journeys and benchmarks run the build, as people do. */
export const isBuilt = (): boolean =>
  existsSync(join(root, 'server/dist/main.js')) && existsSync(join(root, 'web/dist/index.html'));

/** Waits until a data source's import is over; fails with its error when it failed. */
export async function untilReady(client: ApiClient, dataSourceId: string, everyMs = 200): Promise<void> {
  const from = Date.now();
  while (Date.now() - from < 120_000) {
    const { body } = await client.call<{ status: string; error?: string | null }>(
      'GET',
      `/api/data-sources/${dataSourceId}`,
    );
    if (body.status === 'ready') return;
    if (body.status === 'failed') throw new Error(`The import failed: ${body.error ?? ''}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  throw new Error('The import did not end in two minutes.');
}
