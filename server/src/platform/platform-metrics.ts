import { statfs } from 'node:fs/promises';
import { Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { Env } from './env.js';
import type { RedisGateway } from './redis/redis.js';

interface Observed {
  readonly metrics: Registry;
  readonly db: DataSource;
  readonly redis: RedisGateway;
  readonly env: Pick<Env, 'dataDir' | 'roles'>;
  readonly version: string;
}

/** What `pg` tells of a pool. */
interface PoolCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
  readonly options: { readonly max?: number };
}

/** What the platform stands on, by the USE method: how much of it is used, who waits for it, whether it is there. */
export function observePlatform({ metrics, db, redis, env, version }: Observed): void {
  const registers = [metrics];
  new Gauge({
    name: 'datavizpro_info',
    help: 'Version and roles of this instance; always 1',
    labelNames: ['version', 'roles'],
    registers,
  }).set({ version, roles: env.roles.join(',') }, 1);
  observePool(metrics, db);
  if (redis.configured) observeRedis(metrics, redis);
  new Gauge({
    name: 'data_dir_bytes',
    help: 'Size of the disk that holds the data folder, and what is free on it',
    labelNames: ['kind'],
    registers,
    async collect() {
      const disk = await statfs(env.dataDir).catch(() => null);
      this.reset();
      if (disk === null) return;
      this.set({ kind: 'size' }, disk.blocks * disk.bsize);
      this.set({ kind: 'free' }, disk.bavail * disk.bsize);
    },
  });
}

function observeRedis(metrics: Registry, redis: RedisGateway): void {
  new Gauge({
    name: 'redis_up',
    help: 'Whether Redis answers; only where one is configured',
    registers: [metrics],
    collect() {
      this.set(redis.ready ? 1 : 0);
    },
  });
}

function observePool(metrics: Registry, db: DataSource): void {
  // TypeORM types its driver for all databases; ours is the one of PostgreSQL, whose `master` is a pg.Pool.
  const pool = (): PoolCounts | undefined => (db.driver as unknown as { master?: PoolCounts }).master;
  new Gauge({
    name: 'db_pool_connections',
    help: 'Connections to the application’s own database, in use, idle, and requests that wait for one',
    labelNames: ['state'],
    registers: [metrics],
    collect() {
      const counts = pool();
      if (!counts) return;
      this.set({ state: 'used' }, counts.totalCount - counts.idleCount);
      this.set({ state: 'idle' }, counts.idleCount);
      this.set({ state: 'waiting' }, counts.waitingCount);
    },
  });
  new Gauge({
    name: 'db_pool_size',
    help: 'Connections that the pool may open',
    registers: [metrics],
    collect() {
      this.set(pool()?.options.max ?? 0);
    },
  });
}
