import { AppError } from '../../../platform/app-error.js';
import type { Probe } from '../database/driver.js';
import type { Ask } from './running.js';

const sql = `select cast(serverproperty('ProductVersion') as nvarchar(100)), cast(serverproperty('EngineEdition') as int),
  is_srvrolemember('sysadmin'), is_member('db_owner'),
  has_perms_by_name(null, 'database', 'INSERT'), has_perms_by_name(null, 'database', 'UPDATE'),
  has_perms_by_name(null, 'database', 'DELETE'), has_perms_by_name(null, 'database', 'ALTER'),
  has_perms_by_name(null, 'database', 'SELECT')`;

/** By the number of their edition; everything else is called SQL Server. */
const products: Readonly<Record<number, string>> = {
  5: 'Azure SQL Database',
  6: 'Azure Synapse Analytics',
  8: 'Azure SQL Managed Instance',
  11: 'Azure Synapse serverless',
};
/** SQL Server 2016: AT TIME ZONE, DATEDIFF_BIG, OPENJSON. */
const oldestVersion = 13;
/** Azure's own databases count versions in another way. */
const ageless: ReadonlySet<number> = new Set([5, 6, 8, 11]);

export async function probe(ask: Ask): Promise<Probe> {
  const [[version, edition, sysadmin, owner, insert, update, remove, alter, select] = []] = await ask(sql);
  const named = typeof version === 'string' ? version : '';
  if (!ageless.has(Number(edition)) && Number.parseInt(named, 10) < oldestVersion)
    throw new AppError('not_supported', `SQL Server ${named} is too old: 2016 (13.0) or newer is needed.`);
  const warnings = [
    ...(sysadmin === 1 ? ['This login administers the whole server (sysadmin).'] : []),
    ...(owner === 1 ? ['This user owns the database (db_owner).'] : []),
    ...([insert, update, remove, alter].includes(1)
      ? ['This user may change data. SQL Server knows no read-only sessions: a user with db_datareader alone is safe.']
      : []),
    ...(select === 1 ? [] : ['This user may read only some of the tables.']),
  ];
  return { product: products[Number(edition)] ?? 'SQL Server', version: named, flavour: 'sqlserver', warnings };
}
