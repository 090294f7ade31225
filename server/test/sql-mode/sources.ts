import { clickHousePassword, startClickHouse } from '../support/clickhouse.js';
import { startDebianPostgres } from '../support/debian-postgres.js';
import { startMariaDb } from '../support/mariadb.js';
import { asOwner } from '../support/postgres-client.js';

/** A real server with the table `things` (a = 1 … 100, b = 'x' || a), and a user that may write wherever it wants. */
export interface SqlModeSource {
  readonly type: string;
  readonly configuration: Readonly<Record<string, string | number>>;
  /** All that a write would change. */
  state(): Promise<unknown>;
  /** What this engine's SQL can be made to do beside reading. `marker`: a file to write; `port`: one to connect to. */
  attacks(marker: string, port: number): readonly string[];
  /** SQL for tests, as this engine writes it. */
  readonly sql: {
    /** A day that many days after 2026-01-01. */
    day(days: string): string;
    /** Answers after longer than any test waits. */
    readonly endless: string;
  };
  close(): Promise<void>;
}

const password = 'writes-too-1';
const host = '127.0.0.1';

/** What is the same everywhere. */
const everywhere: readonly string[] = [
  'delete from things',
  'update things set a = 0',
  "insert into things values (2000, 'x')",
  'drop table things',
  'create table stolen as select * from things',
  'select * into stolen from things',
  'select 1; delete from things',
  'select 1;\n-- nothing\ndelete from things',
  'select 1 as a) as q; delete from things; select * from (select 1 as a',
  'select 1 as a) q; drop table things --',
  'select 1 /* ; */ ; -- \n delete from things',
  'with gone as (delete from things returning a) select * from gone',
  'begin',
  'commit; delete from things',
  'set x = 1',
  'grant all on things to public',
  'call something()',
  'explain analyze delete from things',
  'truncate table things',
];

export async function startPostgresSqlMode(): Promise<SqlModeSource> {
  const server = await startDebianPostgres({ settings: { max_prepared_transactions: '2' } });
  await asOwner(
    server.url,
    `create role writer login password '${password}'`,
    'create table things (a int primary key, b text)',
    "insert into things select i, 'x' || i from generate_series(1, 100) i",
    'create sequence counter',
    'grant all on things to writer',
    'grant usage on sequence counter to writer',
    'grant create on schema public to writer',
    `create function sneaky() returns int language plpgsql volatile security definer as $$ begin insert into things values (1000, 'x'); return 1; end $$`,
    'create extension dblink',
  );
  return {
    type: 'postgres',
    configuration: { host, port: server.port, database: 'postgres', user: 'writer', password, tls: 'disable' },
    state: () =>
      asOwner(
        server.url,
        `select (select md5(string_agg(t::text, ',' order by a)) from things t), (select last_value::text || is_called from counter),
           (select count(*)::int from pg_class where relnamespace = 'public'::regnamespace), (select count(*)::int from pg_roles),
           (select count(*)::int from pg_prepared_xacts), (select count(*)::int from pg_locks where locktype = 'advisory'),
           (select count(*)::int from pg_largeobject_metadata)`,
      ),
    attacks: (marker, port) => [
      ...everywhere,
      'select sneaky() as n',
      'select 1 as n from things where sneaky() = 1 limit 1',
      'select a as n from things order by sneaky()',
      "select nextval('counter') as n",
      "select set_config('transaction_read_only', 'off', false) as n",
      "select set_config('default_transaction_read_only', 'off', false) as n",
      'do $$ begin delete from things; end $$',
      `copy (select 1) to program 'touch ${marker}'`,
      `copy (select 1) to '${marker}'`,
      `select lo_export(1, '${marker}') as n`,
      "select lo_from_bytea(0, 'x') as n",
      "select pg_read_file('/etc/passwd') as n",
      'select * from things for update',
      "prepare transaction 'kept'",
      `select * from dblink('host=127.0.0.1 port=${String(port)}', 'delete from things returning a') as t(a int)`,
      `select dblink_connect('host=127.0.0.1 port=${String(port)}') as n`,
      'select * from (with w as (insert into things values (7777) returning a) select * from w) q',
    ],
    sql: {
      day: (days) => `(date '2026-01-01' + cast(${days} as integer))`,
      endless: 'select count(*) as n from generate_series(1, 1000000) a, generate_series(1, 1000000) b',
    },
    close: () => server.stop(),
  };
}

export async function startMariaDbSqlMode(): Promise<SqlModeSource> {
  const server = await startMariaDb();
  await server.root(
    'create database shop',
    'use shop',
    'create table shop.things (a int primary key, b varchar(20))',
    "insert into shop.things select seq, concat('x', seq) from seq_1_to_100",
    `create user writer@'%' identified by '${password}'`,
    "grant all on shop.* to writer@'%'",
    "grant file on *.* to writer@'%'",
    'create function shop.sneaky() returns int modifies sql data begin insert into shop.things values (1000, 1); return 1; end',
  );
  return {
    type: 'mysql',
    configuration: { host, port: server.port, database: 'shop', user: 'writer', password, tls: 'disable' },
    state: () =>
      server.root(
        `select (select group_concat(concat(a, b) order by a) from shop.things) as things,
           (select count(*) from information_schema.tables where table_schema = 'shop') as tables,
           (select count(*) from mysql.user) as users, is_free_lock('kept') as locks`,
      ),
    attacks: (marker) => [
      ...everywhere,
      `select 1 as n into outfile '${marker}'`,
      `select 1 as n into dumpfile '${marker}'`,
      `select * from things into outfile '${marker}'`,
      `(select 1 as n) union (select 2) into outfile '${marker}'`,
      `select 1 as n /*!50000 into outfile '${marker}' */`,
      `select 1 as n /*M!100100 into outfile '${marker}' */`,
      `select '\\\\' as n, ' into outfile ${marker}`,
      'select 1 as n into @x',
      'select @x := 5 as n',
      'select shop.sneaky() as n',
      'select a as n from things where sneaky() = 1',
      "select get_lock('kept', 1) as n",
      'select * from things for update',
      'select * from things lock in share mode',
      "load data infile '/etc/passwd' into table things",
      'handler things open',
      'replace into things values (1, 1)',
      'set global read_only = 0',
      'execute immediate "delete from shop.things"',
      'select 1 as n # ; delete\n; delete from things',
      'select 1 as n procedure analyse()',
    ],
    sql: {
      day: (days) => `date_add(date '2026-01-01', interval ${days} day)`,
      endless: 'select count(*) as n from seq_1_to_1000000 a, seq_1_to_1000000 b',
    },
    close: () => server.stop(),
  };
}

export async function startClickHouseSqlMode(): Promise<SqlModeSource> {
  const server = await startClickHouse();
  await server.admin(
    'create table default.things (a Int32, b String) engine = MergeTree order by a',
    "insert into default.things select number + 1, concat('x', toString(number + 1)) from numbers(100)",
  );
  return {
    type: 'clickhouse',
    configuration: {
      host,
      port: server.port,
      database: 'default',
      user: 'writer',
      password: clickHousePassword,
      tls: 'disable',
    },
    state: async () => [
      await server.admin('select count(), sum(a), groupArray(b) from (select * from default.things order by a)'),
      await server.admin("select count() from system.tables where database != 'system'"),
    ],
    attacks: (marker, port) => [
      ...everywhere,
      `select * from url('http://127.0.0.1:${String(port)}/x', CSV, 'a String')`,
      `select * from remote('127.0.0.1:${String(port)}', 'system.one')`,
      `select a from things into outfile '${marker}'`,
      `select * from file('${marker}', CSV, 'a String')`,
      "select * from file('/etc/passwd', CSV, 'a String')",
      'alter table things delete where 1',
      'system shutdown',
      'kill query where 1',
      'optimize table things',
      'insert into things select 1, 1',
      'select 1 as a format Null settings readonly = 0',
      'select a from things settings max_execution_time = 0, readonly = 0',
      `insert into function url('http://127.0.0.1:${String(port)}/x', CSV, 'a String') select 'x'`,
    ],
    sql: {
      day: (days) => `addDays(toDate('2026-01-01'), ${days})`,
      endless: 'select sum(number) as n from system.numbers',
    },
    close: () => server.stop(),
  };
}
