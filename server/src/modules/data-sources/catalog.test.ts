import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { testDatabase, testRedis, type TestDatabase } from '../../../test/support/index.js';
import { silentLog } from '../../platform/log/silent-log.js';
import { openRedis } from '../../platform/redis/index.js';
import { peoplePersistence } from '../people/index.js';
import { CachedCatalog } from './catalog.js';
import { storeTables } from './connections/tables/store-tables.js';
import { dataSourcesPersistence } from './index.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase([...peoplePersistence, dataSourcesPersistence]);
});
afterAll(() => database.close());

const tableOf = (schema: string, name: string) =>
  ({
    schema,
    name,
    kind: 'table',
    rowCountEstimate: null,
    columns: [{ name: `${schema}_${name}`, type: 'integer', nullable: true, role: 'measure' }],
    primaryKey: [],
    foreignKeys: [],
  }) as const;

async function connectedSource(...tables: readonly ReturnType<typeof tableOf>[]): Promise<string> {
  const id = randomUUID();
  const { manager } = database.db;
  await manager.query(
    `INSERT INTO data_sources (id, owner_id, sample, name, type, status, data_version)
     VALUES ($1, NULL, true, $2, 'postgres', 'ready', 'v1')`,
    [id, id],
  );
  await manager.query(
    `INSERT INTO connections (data_source_id, revision, flavour) VALUES ($1, gen_random_uuid(), 'postgres-15')`,
    [id],
  );
  await manager.transaction((own) => storeTables(own, id, tables));
  return id;
}
const catalogOn = (redis = openRedis(null, silentLog)) => new CachedCatalog(database.db, redis);
const namesOf = (description: Awaited<ReturnType<CachedCatalog['describe']>>) =>
  description?.tables.map(({ schema, name }) => `${schema}.${name}`);

describe('a database in the catalog', () => {
  test('is described with the tables that are named, and the others by name when one is not there', async () => {
    const id = await connectedSource(
      tableOf('a', 'orders'),
      tableOf('a', 'b.c'),
      tableOf('a.b', 'c'),
      tableOf('z', 'orders'),
    );
    const catalog = catalogOn();
    const described = await catalog.describe(id, ['a.orders']);
    expect(described).toMatchObject({
      type: 'postgres',
      flavour: 'postgres-15',
      freshnessSeconds: 60,
      dataVersion: 'v1',
    });
    expect(namesOf(described)).toEqual(['a.orders']);
    expect(described).not.toHaveProperty('otherTables');
    expect(namesOf(await catalog.describe(id, ['orders']))).toEqual(['a.orders', 'z.orders']);
    expect(namesOf(await catalog.describe(id, ['a.b.c']))).toEqual(['a.b.c', 'a.b.c']);
    const missing = await catalog.describe(id, ['ordesr', 'a.orders']);
    expect(namesOf(missing)).toEqual(['a.orders']);
    expect(missing?.otherTables).toEqual(['b.c', 'c', 'orders']);
    expect(await catalog.describe(id, [])).toMatchObject({ tables: [] });
    expect(namesOf(await catalog.describe(id))).toHaveLength(4);
    expect(await catalog.describe(randomUUID(), [])).toBeNull();
  });

  test('is remembered until it changes, here and on other instances', async () => {
    const redis = await testRedis();
    const gateways = [openRedis(redis.url, silentLog), openRedis(redis.url, silentLog)];
    await vi.waitFor(() => expect(gateways.every(({ ready }) => ready)).toBe(true));
    const [here, there] = gateways.map((gateway) => catalogOn(gateway)) as [CachedCatalog, CachedCatalog];
    await Promise.all([here.start(), there.start()]);
    const heard: (string | null)[] = [];
    const stop = there.onChanged((id) => heard.push(id));
    const id = await connectedSource(tableOf('a', 'orders'));
    const first = await there.describe(id, ['orders']);
    expect(await there.describe(id, ['orders'])).toBe(first);
    await here.forget(id);
    await vi.waitFor(() => expect(heard).toContain(id));
    expect(await there.describe(id, ['orders'])).not.toBe(first);
    stop();
    await here.forget(id);
    expect(heard.filter((each) => each === id)).toHaveLength(1);
    for (const catalog of [here, there]) catalog.close();
    await Promise.all(gateways.map((gateway) => gateway.close()));
    await redis.close();
  });
});
