import { createServer, type AddressInfo, type Server } from 'node:net';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDebianPostgres, type ExternalPostgres } from '../../../../test/support/debian-postgres.js';
import { asOwner, ask, openPostgres } from '../../../../test/support/postgres-client.js';
import type { DatabaseClient } from '../database/driver.js';

/** Everything that SQL can be made to do beside reading: no write, no file, no socket, whoever the user is. */

const marker = '/tmp/dvp-attack-marker';
let server: ExternalPostgres;
let canary: Server;
let connections = 0;
/** May read; may write as well; owns a function that writes. */
const clients: Record<string, DatabaseClient> = {};

beforeAll(async () => {
  server = await startDebianPostgres({ settings: { max_prepared_transactions: '2' } });
  canary = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  await asOwner(
    server.url,
    `create role reader login password 'reader'`,
    `create role writer login password 'writer'`,
    'create table things (a int primary key)',
    'insert into things select generate_series(1, 100)',
    'create sequence counter',
    'grant select on things to reader',
    'grant all on things to writer',
    'grant usage on sequence counter to reader, writer',
    'grant create on schema public to writer',
    `create function sneaky() returns int language plpgsql volatile security definer as $$ begin insert into things values (1000); return 1; end $$`,
    `create procedure committing() language plpgsql as $$ begin commit; insert into things values (1001); commit; end $$`,
    'create extension dblink',
    'revoke execute on all functions in schema public from public',
    'grant execute on function sneaky() to reader, writer',
    'grant execute on procedure committing() to reader, writer',
  );
  for (const user of ['reader', 'writer']) clients[user] = openPostgres(server.port, user, { poolSize: 1 });
});
afterAll(async () => {
  await Promise.all(Object.values(clients).map((client) => client.close()));
  canary.close();
  await server.stop();
});

/** All that a write would change. */
const state = async (): Promise<unknown> =>
  asOwner(
    server.url,
    `select (select md5(string_agg(a::text, ',' order by a)) from things), (select last_value::text || is_called from counter),
       (select count(*)::int from pg_class where relnamespace = 'public'::regnamespace), (select count(*)::int from pg_largeobject_metadata),
       (select count(*)::int from pg_roles), (select count(*)::int from pg_proc where pronamespace = 'public'::regnamespace),
       (select count(*)::int from pg_prepared_xacts), (select count(*)::int from pg_locks where locktype = 'advisory')`,
  );

const port = () => (canary.address() as AddressInfo).port;
const attacks: readonly (readonly [string, () => string])[] = [
  ['a CTE that writes', () => 'with gone as (delete from things returning a) select * from gone'],
  [
    'a CTE that writes, below a subquery',
    () => 'select * from (with w as (insert into things values (7777) returning a) select * from w) q',
  ],
  ['plain writing that answers', () => 'insert into things values (2000) returning a'],
  ['plain writing', () => 'update things set a = a + 1000'],
  ['a function that writes', () => 'select sneaky()'],
  ['a function that writes, in a condition', () => 'select 1 from things where sneaky() = 1 limit 1'],
  ['a sequence', () => `select nextval('counter')`],
  ['setting a sequence', () => `select setval('counter', 100)`],
  ['a second statement', () => 'select 1; delete from things'],
  ['leaving the transaction first', () => 'commit; delete from things'],
  ['a second statement behind a comment', () => 'select 1 /* ; */ ; -- \n delete from things'],
  ['leaving the transaction', () => 'commit'],
  ['leaving it for another', () => 'commit and chain'],
  ['making it a writing one', () => 'set transaction read write'],
  ['making it a writing one by configuration', () => `select set_config('transaction_read_only', 'off', false)`],
  ['the next ones writing ones', () => 'set session characteristics as transaction read write'],
  [
    'the next ones writing ones by configuration',
    () => `select set_config('default_transaction_read_only', 'off', false)`,
  ],
  ['a block of code', () => 'do $$ begin delete from things; end $$'],
  ['a procedure that commits', () => 'call committing()'],
  ['a table out of a query', () => 'select * into stolen from things'],
  ['a table of its own', () => 'create table stolen as select * from things'],
  ['a temporary table', () => 'create temp table stolen (a int)'],
  ['explaining by doing', () => 'explain (analyze) delete from things'],
  ['locking rows', () => 'select * from things for update'],
  ['a lock that outlives the transaction', () => 'select pg_advisory_lock(42)::text'],
  ['a prepared transaction', () => `prepare transaction 'kept'`],
  ['a large object', () => `select lo_from_bytea(0, 'x')`],
  ['a role', () => 'create role evil superuser'],
  ['another role', () => 'set role app'],
  ['copying into a program', () => `copy (select 1) to program 'touch ${marker}'`],
  ['copying into a file', () => `copy (select 1) to '${marker}'`],
  ['copying out', () => 'copy things to stdout'],
  ['copying in', () => 'copy things from stdin'],
  ['reading a file', () => `select pg_read_file('/etc/passwd')`],
  ['listing a folder', () => `select pg_ls_dir('/etc')`],
  ['a file as a large object', () => `select lo_import('/etc/passwd')`],
  ['a large object as a file', () => `select lo_export(1, '${marker}')`],
  [
    'a connection to elsewhere',
    () => `select * from dblink('host=127.0.0.1 port=${String(port())}', 'select 1') as t(a int)`,
  ],
  ['a connection by a server of its own', () => 'create server s foreign data wrapper dblink_fdw'],
  ['a message to others', () => `select pg_notify('channel', 'x')`],
  ['loading code', () => `load '$libdir/plpgsql'`],
  ['nothing', () => ''],
  ['a comment', () => '-- nothing'],
];

describe.each(['reader', 'writer'])('as %s', (user) => {
  test.each(attacks)('%s changes nothing', async (_name, sql) => {
    const before = await state();
    const client = clients[user];
    if (!client) throw new Error('no client');
    await ask(client, sql()).catch((error: unknown) => expect(error).toHaveProperty('code'));
    expect(await state()).toEqual(before);
    expect(connections).toBe(0);
    expect(existsSync(marker)).toBe(false);
    // The connection is as it was: reading, and with our settings.
    expect(
      await ask(
        client,
        `select current_setting('transaction_read_only'), current_user::text, current_setting('TimeZone')`,
      ),
    ).toEqual([['on', user, 'UTC']]);
  });
});

test('a server on which everybody may connect to elsewhere is warned of', async () => {
  const client = clients['reader'];
  expect((await client?.probe(new AbortController().signal))?.warnings).toEqual([]);
  await asOwner(server.url, 'grant execute on function dblink(text, text) to reader');
  expect((await client?.probe(new AbortController().signal))?.warnings).toEqual([expect.stringContaining('dblink')]);
});

test('what changes something is refused with words that say so', async () => {
  const client = clients['writer'];
  if (!client) throw new Error('no client');
  for (const sql of [
    'with gone as (delete from things returning a) select * from gone',
    'delete from things',
    'select sneaky()',
  ])
    await expect(ask(client, sql)).rejects.toMatchObject({
      code: 'invalid_query',
      message: expect.stringContaining('Only reading is possible'),
    });
});
