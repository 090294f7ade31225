import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { EntitySchema, type DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Access, GrantableKind } from '@datavizpro/contract';
import { testDatabase, type TestDatabase } from '../../../test/support/index.js';
import { peoplePersistence } from '../people/index.js';
import { accessOf, allows, mayWriteSql, requireAccess, scopeToVisible, sqlRightExpression } from './policy.js';

/** The columns that the policy reads, as the modules that own these tables have them. */
class ProtectedTables1764000000900 implements MigrationInterface {
  readonly name = 'ProtectedTables1764000000900';
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['dashboards', 'data_sources'])
      await runner.query(`CREATE TABLE ${table} (id uuid PRIMARY KEY, owner_id uuid, sample boolean NOT NULL)`);
    await runner.query(
      'CREATE TABLE charts (id uuid PRIMARY KEY, owner_id uuid, sample boolean NOT NULL, dashboard_id uuid)',
    );
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dashboards, data_sources, charts');
  }
}

interface Row {
  id: string;
  ownerId: string | null;
  sample: boolean;
  dashboardId?: string | null;
}
const table = (name: string, tableName: string, more = {}) =>
  new EntitySchema<Row>({
    name,
    tableName,
    columns: {
      id: { type: 'uuid', primary: true },
      ownerId: { type: 'uuid', name: 'owner_id', nullable: true },
      sample: { type: 'boolean' },
      ...more,
    },
  });
const entities = {
  dashboards: table('ProtectedDashboard', 'dashboards'),
  'data-sources': table('ProtectedSource', 'data_sources'),
  charts: table('ProtectedChart', 'charts', { dashboardId: { type: 'uuid', name: 'dashboard_id', nullable: true } }),
};
const persistence = [
  ...peoplePersistence,
  { entities: Object.values(entities), migrations: [ProtectedTables1764000000900] },
];

/** Without an owner it is a sample. */
interface Thing {
  readonly owner: number | null;
  readonly dashboard?: number | null;
}

/** A small world, by index: who owns what, who is in which group, what is granted to whom. */
interface World {
  readonly members: readonly (readonly number[])[];
  readonly dashboards: readonly Thing[];
  readonly sources: readonly Thing[];
  readonly charts: readonly (Thing & { readonly dashboard: number | null })[];
  readonly grants: readonly {
    readonly kind: GrantableKind;
    readonly object: number;
    readonly to: 'user' | 'group';
    readonly grantee: number;
    readonly access: 'view' | 'edit';
    readonly sql?: boolean;
  }[];
}

const people = 5;
const groups = 3;
const objects = 4;
const index = (size: number) => fc.nat({ max: size - 1 });
const owner = fc.option(index(people), { freq: 6 });
const world: fc.Arbitrary<World> = fc.record({
  members: fc.array(fc.uniqueArray(index(people), { maxLength: 3 }), { minLength: groups, maxLength: groups }),
  dashboards: fc.array(fc.record({ owner }), { minLength: objects, maxLength: objects }),
  sources: fc.array(fc.record({ owner }), { minLength: objects, maxLength: objects }),
  charts: fc.array(fc.record({ owner, dashboard: fc.option(index(objects)) }), {
    minLength: objects,
    maxLength: objects,
  }),
  grants: fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom<GrantableKind>('dashboards', 'charts', 'data-sources'),
      object: index(objects),
      to: fc.constantFrom<'user' | 'group'>('user', 'group'),
      grantee: index(groups),
      access: fc.constantFrom<'view' | 'edit'>('view', 'edit'),
      sql: fc.boolean(),
    }),
    { maxLength: 14, selector: ({ kind, object, to, grantee }) => `${kind}${object}${to}${grantee}` },
  ),
});

/** The rule in words of one line each, over plain data: what the SQL must say. */
function oracle(w: World, person: number, kind: GrantableKind, object: number): Access | null {
  const best = (of: GrantableKind, id: number): Access | null => {
    const mine = w.grants.filter(
      (g) =>
        g.kind === of &&
        g.object === id &&
        (g.to === 'user' ? g.grantee === person : w.members[g.grantee]!.includes(person)),
    );
    return mine.some((g) => g.access === 'edit') ? 'edit' : mine.length > 0 ? 'view' : null;
  };
  const { owner: who, dashboard = null } = thingsOf(w, kind)[object]!;
  if (who === person) return 'owner';
  if (dashboard !== null && w.dashboards[dashboard]!.owner === person) return 'edit';
  const found = [best(kind, object), dashboard === null ? null : best('dashboards', dashboard)];
  if (found.includes('edit')) return 'edit';
  return found.includes('view') || who === null ? 'view' : null;
}

/** The right to send SQL, in words. */
const mayWriteSqlInWords = (w: World, person: number, source: number): boolean =>
  w.sources[source]!.owner === person ||
  w.grants.some(
    ({ kind, object, to, grantee, sql }) =>
      kind === 'data-sources' &&
      object === source &&
      sql === true &&
      (to === 'user' ? grantee === person : w.members[grantee]!.includes(person)),
  );

const thingsOf = (w: World, kind: GrantableKind): readonly Thing[] =>
  kind === 'charts' ? w.charts : kind === 'dashboards' ? w.dashboards : w.sources;

const ids = (count: number): string[] => Array.from({ length: count }, () => randomUUID()).sort();
const known = {
  people: ids(people),
  groups: ids(groups),
  dashboards: ids(objects),
  'data-sources': ids(objects),
  charts: ids(objects),
};

async function store(db: DataSource, w: World): Promise<void> {
  await db.query('TRUNCATE grants, group_members, dashboards, charts, data_sources');
  for (const kind of ['dashboards', 'data-sources', 'charts'] as const) {
    const rows = thingsOf(w, kind).map((thing, i): Row => ({
      id: known[kind][i]!,
      ownerId: thing.owner === null ? null : known.people[thing.owner]!,
      sample: thing.owner === null,
      ...(kind === 'charts' && { dashboardId: thing.dashboard == null ? null : known.dashboards[thing.dashboard]! }),
    }));
    await db.manager.insert(entities[kind], rows);
  }
  const members = w.members.flatMap((of, group) =>
    of.map((i) => ({ groupId: known.groups[group]!, userId: known.people[i]! })),
  );
  await db.manager.insert('GroupMember', members);
  const grants = w.grants.map((g) => ({
    objectKind: g.kind,
    objectId: known[g.kind][g.object]!,
    principalKind: g.to,
    principalId: g.to === 'user' ? known.people[g.grantee]! : known.groups[g.grantee]!,
    access: g.access,
    sql: g.sql === true && g.kind === 'data-sources',
    createdBy: known.people[0]!,
    createdAt: new Date(),
  }));
  await db.manager.insert('Grant', grants);
}

describe('the policy', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(persistence);
    const at = new Date();
    const user = (id: string, i: number) => ({
      id,
      email: `p${i}@example.org`,
      name: `P${i}`,
      role: 'USER',
      status: 'active',
      passwordHash: 'x',
      createdAt: at,
      updatedAt: at,
    });
    await database.db.manager.insert('User', known.people.map(user));
    await database.db.manager.insert(
      'Group',
      known.groups.map((id, i) => ({ id, name: `G${i}`, createdAt: at, updatedAt: at })),
    );
  });
  afterAll(() => database.close());

  it('says in SQL what it says in words, for one object and for lists', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (w) => {
        await store(database.db, w);
        for (const person of known.people.keys())
          for (const kind of ['dashboards', 'data-sources', 'charts'] as const)
            await compare(database.db, w, person, kind);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the right to send SQL to owners and to whom it was granted, directly or through a group', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (w) => {
        await store(database.db, w);
        for (const person of known.people.keys()) await compareSqlRights(database.db, w, person);
      }),
      { numRuns: 20 },
    );
  });

  it('acts at the very next question', async () => {
    const nothing = { members: [[], [], []], grants: [] } as const;
    const owned = Array.from({ length: objects }, () => ({ owner: 0 }));
    const empty: World = {
      ...nothing,
      dashboards: owned,
      sources: owned,
      charts: owned.map((o) => ({ ...o, dashboard: 0 })),
    };
    await store(database.db, empty);
    const chart = {
      kind: 'charts',
      id: known.charts[0]!,
      ownerId: known.people[0]!,
      dashboardId: known.dashboards[0]!,
    } as const;
    const ask = () => accessOf(database.db.manager, { userId: known.people[1]! }, chart);
    expect(await ask()).toBeNull();
    const grant = { kind: 'dashboards', object: 0, to: 'group', grantee: 2, access: 'edit' } as const;
    await store(database.db, { ...empty, members: [[], [], [1]], grants: [grant] });
    expect(await ask()).toBe('edit');
    await store(database.db, { ...empty, grants: [grant] });
    expect(await ask()).toBeNull();
  });
});

async function compare(db: DataSource, w: World, person: number, kind: GrantableKind): Promise<void> {
  const actor = { userId: known.people[person]! };
  const expected = new Map<string, Access>();
  for (const [i, id] of known[kind].entries()) {
    const access = oracle(w, person, kind, i);
    if (access !== null) expected.set(id, access);
    const { owner: who, dashboard = null } = thingsOf(w, kind)[i]!;
    const object = {
      kind,
      id,
      ownerId: who === null ? null : known.people[who]!,
      sample: who === null,
      dashboardId: dashboard === null ? null : known.dashboards[dashboard]!,
    };
    expect(await accessOf(db.manager, actor, object)).toBe(access);
  }
  const list = scopeToVisible(db.manager.createQueryBuilder(entities[kind], 'item'), kind, actor).orderBy('item.id');
  const { entities: found, raw } = await list.getRawAndEntities<{ access: Access }>();
  expect(new Map(found.map(({ id }, i) => [id, raw[i]!.access]))).toEqual(expected);
}

async function compareSqlRights(db: DataSource, w: World, person: number): Promise<void> {
  const actor = { userId: known.people[person]! };
  const query = db.manager.createQueryBuilder(entities['data-sources'], 'item').addSelect('item.id', 'of');
  const listed = await scopeToVisible(query.addSelect(sqlRightExpression('item'), 'allowed'), 'data-sources', actor)
    .orderBy('item.id')
    .getRawMany<{ of: string; allowed: boolean }>();
  for (const [i, id] of known['data-sources'].entries()) {
    const who = w.sources[i]!.owner;
    const allowed = mayWriteSqlInWords(w, person, i);
    expect(await mayWriteSql(db.manager, actor, { id, ownerId: who === null ? null : known.people[who]! })).toBe(
      allowed,
    );
    expect(listed.find((row) => row.of === id)?.allowed ?? false).toBe(allowed);
  }
}

describe('access', () => {
  const levels = [null, 'view', 'edit', 'owner'] as const;
  const needs = ['view', 'edit', 'owner'] as const;
  it.each(levels.flatMap((have, rank) => needs.map((need, needed) => ({ have, need, enough: rank > needed }))))(
    '$have is enough for $need: $enough',
    ({ have, need, enough }) => {
      expect(allows(have, need)).toBe(enough);
      const code = have === null ? 'not_found' : 'forbidden';
      const check = () => requireAccess(have, need);
      if (enough) expect(check).not.toThrow();
      else expect(check).toThrow(expect.objectContaining({ code }));
    },
  );
});
