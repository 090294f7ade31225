import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { DataSource } from 'typeorm';
import type { HealthReport } from '@datavizpro/contract';
import type { Engine } from '../../engine/index.js';
import type { RedisGateway } from '../../platform/redis/redis.js';
import type { CountingStorage } from '../../platform/storage/storage.js';
import type { QueryService } from '../../query/index.js';
import type { DataSourcesModule } from '../data-sources/index.js';
import type { PartStates } from './part-states.js';

interface PartsDeps {
  readonly db: DataSource;
  readonly redis: RedisGateway;
  readonly storage: CountingStorage;
  readonly engine: Pick<Engine, 'status'>;
  readonly states: PartStates;
}

export interface HealthDeps extends PartsDeps {
  readonly query: Pick<QueryService, 'stats'>;
  readonly dataSources: Pick<DataSourcesModule, 'usage'>;
  readonly instances: { count(): Promise<number> };
  readonly version: string;
  /** Requests that this process works on. */
  readonly inFlight: () => number;
}

type Dependency = Omit<HealthReport['dependencies'][number], 'since'>;

/** A dependency that does not answer must not hold the report up. */
const patienceMs = 3_000;
const slowMs = 500;

/** What an administrator wants to know when something feels wrong. */
export async function reportHealth(deps: HealthDeps): Promise<HealthReport> {
  const [eventLoopDelayMs, dependencies, instances, storage] = await Promise.all([
    measureLoopDelay(),
    lookAtParts(deps),
    within(patienceMs, deps.instances.count()).catch(() => 1),
    within(patienceMs, deps.dataSources.usage()).catch(() => ({ usedBytes: 0, dataSources: 0 })),
  ]);
  const { rss, heapUsed } = process.memoryUsage();
  const { entries, bytes, hits, misses } = deps.query.stats();
  return {
    version: deps.version,
    uptimeSeconds: Math.round(process.uptime()),
    instances,
    dependencies,
    process: { rssBytes: rss, heapBytes: heapUsed, eventLoopDelayMs, inFlight: deps.inFlight() },
    cache: { entries, bytes, hits, misses },
    storage,
    ...copiesOf(deps.storage),
  };
}

/** Nothing where files are on this machine anyway. */
function copiesOf({ cache }: CountingStorage): Pick<HealthReport, 'storageCache'> {
  if (cache === null) return {};
  const { usedBytes, limitBytes, hits, misses } = cache;
  return { storageCache: { usedBytes, limitBytes, hits, misses } };
}

/** How each part is, and since when. */
export async function lookAtParts(deps: PartsDeps): Promise<HealthReport['dependencies']> {
  const parts = await Promise.all([checkDatabase(deps), checkRedis(deps), checkStorage(deps), checkEngine(deps)]);
  return parts.map((part) => ({ ...part, since: deps.states.since(part.name, part.status) }));
}

const checkDatabase = ({ db }: PartsDeps): Promise<Dependency> =>
  measured('database', () => db.query('SELECT 1'), 'PostgreSQL answers.');

/** A disk is written to; a bucket is asked whether it is there for us. */
function checkStorage({ storage }: PartsDeps): Promise<Dependency> {
  const fine = storage.cache === null ? 'Files can be written and removed.' : 'The bucket answers.';
  return measured('storage', () => storage.check(), fine);
}

async function checkRedis({ redis }: PartsDeps): Promise<Dependency> {
  if (!redis.configured)
    return { name: 'redis', status: 'off', detail: 'Not configured: this process caches on its own.', latencyMs: null };
  const latencyMs = await within(patienceMs, redis.ping()).catch(() => null);
  if (latencyMs === null)
    return { name: 'redis', status: 'down', detail: 'Redis does not answer; everything works, but slower.', latencyMs };
  return { name: 'redis', status: latencyMs > slowMs ? 'degraded' : 'ok', detail: 'Redis answers.', latencyMs };
}

function checkEngine({ engine }: PartsDeps): Promise<Dependency> {
  const { ready, running, queued, restarts } = engine.status();
  const detail = `${running} running, ${queued} waiting, restarted ${restarts} times.`;
  return Promise.resolve({ name: 'engine', status: ready ? 'ok' : 'down', detail, latencyMs: null });
}

async function measured(name: Dependency['name'], check: () => Promise<unknown>, fine: string): Promise<Dependency> {
  const startedAt = performance.now();
  try {
    await within(patienceMs, check());
    const latencyMs = Math.round((performance.now() - startedAt) * 10) / 10;
    return { name, status: latencyMs > slowMs ? 'degraded' : 'ok', detail: fine, latencyMs };
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'It does not work.';
    return { name, status: 'down', detail, latencyMs: null };
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms / 1000} seconds.`)), ms);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}

/** Mean delay over a moment of looking, in milliseconds. */
async function measureLoopDelay(): Promise<number> {
  const histogram = monitorEventLoopDelay({ resolution: 10 });
  histogram.enable();
  await new Promise((resolve) => setTimeout(resolve, 100));
  histogram.disable();
  // What it counts includes its own resolution.
  const mean = Number.isFinite(histogram.mean) ? histogram.mean / 1e6 - 10 : 0;
  return Math.max(0, Math.round(mean * 10) / 10);
}
