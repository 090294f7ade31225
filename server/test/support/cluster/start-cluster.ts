import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { freePort } from '../../../src/platform/db/embedded/free-port.js';
import { startNginx } from '../../deploy/support/debian-nginx.js';
import { startDebianPostgres, type ExternalPostgres } from '../debian-postgres.js';
import { startInstance, type Instance, type InstanceOptions } from '../instance.js';
import { testRedis } from '../redis.js';
import { testS3 } from '../s3.js';
import { startRedisCluster } from './redis-cluster.js';
import { startRedisSentinels } from './redis-sentinels.js';

export type RedisKind = 'alone' | 'sentinel' | 'cluster';

export interface ClusterOptions {
  readonly web?: number;
  readonly workers?: number;
  readonly redis?: RedisKind;
  /** Commits wait for the replica: what is acknowledged outlives the primary. */
  readonly synchronous?: boolean;
  readonly from?: InstanceOptions['from'];
  /** Of the balancer. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Told as it goes. */
  readonly tell?: (what: string) => void;
}

/** One of the application's processes, at an address that stays. */
export interface Member {
  readonly url: string;
  readonly role: 'web' | 'worker';
  /** The process that runs now. */
  readonly instance: Instance;
  /** Starts it again; with another program if one is given. */
  start(program?: string): Promise<void>;
  /** As an operator stops it; nothing when it is gone already. */
  stop(): Promise<void>;
}

/** The whole application as a company runs it, each part a process of its own on this machine. */
export interface Cluster {
  /** Where people go: nginx. */
  readonly url: string;
  readonly web: readonly Member[];
  readonly workers: readonly Member[];
  readonly postgres: ExternalPostgres;
  readonly replica: ExternalPostgres;
  readonly redis: ClusterRedis;
  readonly metricsToken: string;
  stop(): Promise<void>;
}

export interface ClusterRedis {
  readonly url: string;
  /** SIGKILL to it, or to a master of it; resolves when the group has another one, if it is a group. */
  killMaster(): Promise<number>;
  /** Brings the only one back. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** nginx lets idle connections go after 2 s (see its configuration). */
const drainSeconds = 3;

/** Starts everything in the order in which it is needed; what was started before a failure is stopped again. */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dvp-cluster-'));
  const stopping: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const step of stopping.splice(0).reverse()) await step().catch(() => undefined);
  };
  const keep: Keep = (part) => {
    stopping.push(() => part.stop());
    return part;
  };
  try {
    return { ...(await assemble(options, folder, keep)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Keep = <T extends { stop(): Promise<unknown> }>(part: T) => T;

async function assemble(options: ClusterOptions, folder: string, keep: Keep): Promise<Omit<Cluster, 'stop'>> {
  const { web = 2, workers = 1, tell = () => undefined } = options;
  tell('PostgreSQL with a streaming replica, Redis, S3');
  const [[postgres, replica], redis, s3] = await settled([
    startDatabases(options.synchronous === true, keep),
    startRedis(options.redis ?? 'alone').then(keep),
    testS3().then((server) => keep({ url: server.url(), stop: () => server.close() })),
  ]);
  const port = options.port ?? (await freePort());
  const metricsToken = secret();
  const env = {
    ...commonEnv(port, web + workers),
    DATABASE_URL: postgres.url.replace(/@[^/]+/, `@127.0.0.1:${postgres.port},127.0.0.1:${replica.port}`),
    REPLICA_URLS: replica.url,
    REDIS_URL: redis.url,
    STORAGE_URL: s3.url,
    METRICS_TOKEN: metricsToken,
    ...options.env,
  };
  tell(`${web} instances that answer, ${workers} that work`);
  const running: Member[] = [];
  keep({ stop: () => Promise.all(running.map((member) => member.stop())) });
  const start = async (role: Member['role'], name: string) => {
    const member = await startMember({ role, dataDir: path.join(folder, name), env, from: options.from ?? 'dist' });
    running.push(member);
    return member;
  };
  const [answering, working] = await settled([
    settled(Array.from({ length: web }, (_, index) => start('web', `web-${index}`))),
    settled(Array.from({ length: workers }, (_, index) => start('worker', `worker-${index}`))),
  ]);
  const hosts = answering.map(({ url }) => new URL(url).host);
  const { url } = keep(await startNginx(hosts, port));
  return { url, web: answering, workers: working, postgres, replica, redis, metricsToken };
}

const secret = (): string => randomBytes(36).toString('base64');

function commonEnv(port: number, members: number): Record<string, string> {
  return {
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    TRUST_PROXY: '1',
    DRAIN_SECONDS: String(drainSeconds),
    TOKEN_SECRET: secret(),
    PASSWORD_PEPPER: secret(),
    ENCRYPTION_KEY: secret(),
    // They share one machine.
    ENGINE_MEMORY_BYTES: String(Math.max(256 * 2 ** 20, Math.floor(totalmem() / 4 / members))),
    ENGINE_THREADS: String(Math.max(1, Math.floor(availableParallelism() / 2))),
  };
}

/** As `Promise.all`, but nothing is left starting behind a failure. */
async function settled<T extends readonly unknown[] | []>(
  parts: T,
): Promise<{ -readonly [Index in keyof T]: Awaited<T[Index]> }> {
  const results = await Promise.allSettled(parts);
  for (const result of results) if (result.status === 'rejected') throw result.reason as Error;
  return Promise.all(parts);
}

async function startDatabases(
  synchronous: boolean,
  keep: Keep,
): Promise<readonly [ExternalPostgres, ExternalPostgres]> {
  const postgres = keep(await startDebianPostgres());
  const replica = keep(await postgres.replicate());
  // Only now: before there was a replica, every commit would have waited for it.
  if (synchronous) await postgres.configure({ synchronous_standby_names: '*' });
  return [postgres, replica];
}

async function startRedis(kind: RedisKind): Promise<ClusterRedis> {
  const none = () => Promise.resolve();
  if (kind === 'sentinel') return { ...(await startRedisSentinels()), restart: none };
  if (kind === 'cluster') return { ...(await startRedisCluster()), restart: none };
  const redis = await testRedis();
  return {
    url: redis.url.reveal(),
    killMaster: () => redis.kill().then(Date.now),
    restart: () => redis.start(),
    stop: () => redis.close(),
  };
}

interface MemberOptions {
  readonly role: Member['role'];
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly from: 'dist' | 'source';
}

async function startMember({ role, dataDir, env, from }: MemberOptions): Promise<Member> {
  mkdirSync(dataDir, { recursive: true });
  const port = await freePort();
  const launch = (program?: string) =>
    startInstance({
      dataDir,
      port,
      from,
      env: { LOG_FORMAT: 'json', ...env, ROLES: role },
      ...(program !== undefined && { program }),
    });
  let instance = await launch();
  return {
    url: instance.url,
    role,
    get instance() {
      return instance;
    },
    start: async (program) => {
      instance = await launch(program);
    },
    stop: async () => {
      const { exitCode, signalCode } = instance.process;
      if (exitCode === null && signalCode === null) await instance.stop();
    },
  };
}
