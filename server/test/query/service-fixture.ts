import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Column, ColumnType, QueryResult, QuerySpec } from '@datavizpro/contract';
import { createEngine, type Engine } from '../../src/engine/index.js';
import { silentLog } from '../../src/platform/log/silent-log.js';
import { createMetrics } from '../../src/platform/metrics.js';
import { openRedis, type RedisGateway } from '../../src/platform/redis/index.js';
import { Secret } from '../../src/platform/secret.js';
import { openStorage, type Storage } from '../../src/platform/storage/index.js';
import {
  createFileConnector,
  createQueryService,
  type Connector,
  type QueryAnswer,
  type QueryLimits,
  type QueryRequest,
  type QueryService,
  type SourceDescription,
} from '../../src/query/index.js';
import { testClock, type TestClock } from '../support/index.js';

export const dataSourceId = '22222222-2222-4222-8222-222222222222';
const storageKey = 'sources/test/sales.parquet';

const columns: Readonly<Record<string, ColumnType>> = {
  id: 'integer',
  region: 'string',
  tenant: 'string',
  amount: 'float',
  sold: 'date',
  at: 'timestamp',
  bucket: 'integer',
  zoned: 'timestamp',
};

const sales = `
  select i::bigint as id, ['north', 'south', 'east', 'west', null][1 + i % 5] as region, 't' || (i % 3) as tenant,
    (i * 37 % 1000) / 4.0 as amount, date '2024-01-01' + (i % 700)::integer as sold,
    timestamp '2024-01-01' + to_minutes(i * 17) as at, (i % 4)::bigint as bucket,
    timestamptz '2025-07-01 22:30:00+00' as zoned
  from range(60000) t(i)`;

const column = (name: string, type: ColumnType): Column => ({ name, type, nullable: true, role: 'dimension' });

/** One machine: an engine and a storage with one Parquet file, shared by the instances under test. */
export interface Ground {
  readonly engine: Engine;
  readonly storage: Storage;
  readonly source: SourceDescription;
  close(): Promise<void>;
}

export async function openGround(): Promise<Ground> {
  const dir = await mkdtemp(path.join(tmpdir(), 'dvp-query-'));
  const parquet = path.join(dir, 'sales.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`copy (${sales}) to '${parquet}' (format parquet)`);
  connection.closeSync();
  const url = new Secret(pathToFileURL(path.join(dir, 'storage')).href);
  const storage = await openStorage({ url, cacheDir: path.join(dir, 'cache'), cacheBytes: 2 ** 30 });
  await storage.publish(storageKey, parquet);
  const engine = createEngine({ memoryBytes: 2 ** 29, threads: 2, tempDir: path.join(dir, 'temp'), log: silentLog });
  const table = {
    schema: '',
    name: 'sales',
    storageKey,
    columns: Object.entries(columns).map(([name, type]) => column(name, type)),
  };
  return {
    engine,
    storage,
    source: { id: dataSourceId, type: 'file', dataVersion: 'v1', tables: [table] },
    close: async () => {
      await engine.close();
      await storage.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** One instance of the application, as far as queries go. */
export interface Instance {
  readonly service: QueryService;
  readonly clock: TestClock;
  readonly redis: RedisGateway;
  /** What reached the source. */
  readonly calls: { count: number; cancelled: number };
  close(): Promise<void>;
}

export interface InstanceOptions {
  readonly redisUrl?: Secret<string>;
  readonly limits?: Partial<QueryLimits>;
  readonly source?: SourceDescription;
  readonly cacheBytes?: number;
}

export async function openInstance(ground: Ground, options: InstanceOptions = {}): Promise<Instance> {
  const redis = openRedis(options.redisUrl ?? null, silentLog);
  if (options.redisUrl) await untilReady(redis);
  const calls = { count: 0, cancelled: 0 };
  const clock = testClock();
  const source = options.source ?? ground.source;
  const service = createQueryService({
    catalog: { describe: (id) => Promise.resolve(id === source.id ? source : null) },
    connectors: { file: counted(createFileConnector(ground), calls) },
    redis,
    clock,
    log: silentLog,
    metrics: createMetrics(),
    cacheBytes: options.cacheBytes ?? 2 ** 26,
    ...(options.limits ? { limits: options.limits } : {}),
  });
  return { service, clock, redis, calls, close: () => redis.close() };
}

function counted(connector: Connector, calls: Instance['calls']): Connector {
  return {
    ...connector,
    query(query, encoding, signal) {
      calls.count += 1;
      signal.addEventListener('abort', () => (calls.cancelled += 1));
      return connector.query(query, encoding, signal);
    },
  };
}

export async function untilReady(redis: RedisGateway): Promise<void> {
  for (let attempt = 0; attempt < 400 && !redis.ready; attempt += 1) await sleep(10);
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let requests = 0;

export type Ask = Partial<Omit<QueryRequest, 'spec'>> & { readonly spec?: Omit<QuerySpec, 'source'> };

export const byRegion: Omit<QuerySpec, 'source'> = {
  dimensions: [{ column: 'region' }],
  measures: [{ agg: 'sum', column: 'amount', as: 'total' }, { agg: 'count' }],
};

const ofSameBucket = (name: string) =>
  ({ table: 'sales', as: name, on: [{ left: 'bucket', right: 'bucket' }], kind: 'inner' }) as const;

/** Triples of equal buckets: trillions of rows and next to no memory, which keeps any machine busy until it is stopped. */
export const endless: Omit<QuerySpec, 'source'> = {
  joins: [ofSameBucket('second'), ofSameBucket('third')],
  measures: [{ agg: 'max', expression: 'id + second.id - third.id' }],
};

export function request({ spec = byRegion, ...rest }: Ask = {}): QueryRequest {
  requests += 1;
  return {
    userId: 'user-1',
    requestId: `request-${String(requests)}`,
    signal: new AbortController().signal,
    ...rest,
    spec: { source: { dataSourceId, table: 'sales' }, ...spec },
  };
}

export const read = (answer: QueryAnswer): QueryResult => JSON.parse(answer.body.toString('utf8')) as QueryResult;
