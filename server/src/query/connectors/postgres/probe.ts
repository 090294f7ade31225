import type { Probe } from '../database/driver.js';
import type { Ask } from './execution.js';

interface Product {
  readonly product: string;
  readonly flavour: string;
  readonly version: RegExp;
}

/** By what `version()` says. */
const products: readonly (Product & { readonly says: RegExp })[] = [
  { says: /CockroachDB/, product: 'CockroachDB', flavour: 'cockroachdb', version: /v(\d[\d.]*)/ },
  { says: /Redshift/, product: 'Redshift', flavour: 'redshift', version: /Redshift (\d[\d.]*)/ },
  { says: /-YB-/, product: 'YugabyteDB', flavour: 'postgres', version: /-YB-(\d[\d.]*)/ },
  { says: /Greenplum/, product: 'Greenplum', flavour: 'postgres', version: /Greenplum Database (\d[\d.]*)/ },
];
const postgres: Product = { product: 'PostgreSQL', flavour: 'postgres', version: /PostgreSQL (\d[\d.]*)/ };

const extensions: Readonly<Record<string, { readonly product: string; readonly flavour: string }>> = {
  timescaledb: { product: 'TimescaleDB', flavour: 'timescale' },
  citus: { product: 'Citus', flavour: 'citus' },
};

/** Which server it is, and what its user may do that a reader need not. */
export async function probe(ask: Ask): Promise<Probe> {
  const [[text = ''] = []] = (await ask('select version()')) as readonly (readonly string[])[];
  const found = products.find(({ says }) => says.test(text)) ?? postgres;
  const version = found.version.exec(text)?.[1] ?? '';
  if (found !== postgres) return { product: found.product, flavour: found.flavour, version, warnings: [] };
  const installed = await ask('select extname, extversion from pg_extension');
  const built = installed.flatMap(([name = '', own]) =>
    extensions[name ?? ''] ? [{ ...extensions[name ?? ''], own }] : [],
  )[0];
  const { product = postgres.product, flavour = postgres.flavour } = built ?? {};
  const shown = built ? `${built.own ?? ''} on PostgreSQL ${version}` : version;
  return { product, flavour, version: shown, warnings: await warningsOf(ask) };
}

const mayDo = `select r.rolsuper,
  exists (select from pg_roles g where g.rolname in ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program') and pg_has_role(r.oid, g.oid, 'member')),
  exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'f') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
      and has_schema_privilege(r.oid, n.oid, 'USAGE') and has_table_privilege(r.oid, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')),
  exists (select from pg_namespace n where n.nspname !~ '^pg_' and has_schema_privilege(r.oid, n.oid, 'CREATE')),
  exists (select from pg_proc p where p.proname in ('dblink', 'dblink_connect', 'http_get') and has_function_privilege(r.oid, p.oid, 'execute'))
from pg_roles r where r.rolname = current_user`;

async function warningsOf(ask: Ask): Promise<readonly string[]> {
  const [[superuser, files, writes, creates, reaches] = []] = await ask(mayDo);
  if (superuser === 't')
    return [
      'This user is a superuser: SQL that people write could read files of the server. Use one that may only read.',
    ];
  return [
    ...(files === 't' ? ['This user may reach files or programs of the server. Use one that may only read.'] : []),
    ...(writes === 't' ? ['This user may change data. Nothing here does, but one that may only read is safer.'] : []),
    ...(reaches === 't'
      ? ['This user may call functions that connect to other servers (dblink, http): SQL that people write could, too.']
      : []),
    ...(creates === 't'
      ? ['This user may create tables. Nothing here does, but one that may only read is safer.']
      : []),
  ];
}
