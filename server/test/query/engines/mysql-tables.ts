import type { LoadSyntax } from '../load.js';
import { standardType, type FixtureColumn } from '../tables.js';

const names = { float: 'double', boolean: 'tinyint(1)', string: 'varchar(200)', timestamp: 'datetime(6)' } as const;
const quote = (name: string): string => `\`${name.replaceAll('`', '``')}\``;
const type = (column: FixtureColumn): string => standardType(column, names);

/** Texts in hexadecimal: no mode of a server can read anything else into them. */
function literal(cell: string | number | boolean, column: FixtureColumn): string {
  if (typeof cell !== 'string' || column.type === 'integer' || column.type === 'decimal') return String(cell);
  return cell === '' ? "''" : `convert(x'${Buffer.from(cell).toString('hex')}' using utf8mb4)`;
}

/** How the fixture's tables are made in MySQL and MariaDB. */
export const mysqlSyntax: LoadSyntax = { quote, type, literal };

/** What information_schema calls the types of the fixture's columns. */
export function mysqlNativeType(column: FixtureColumn, isMariaDb: boolean): string {
  const { type: kind, bits } = column;
  if (kind === 'integer') return isMariaDb ? (bits === 32 ? 'int(11)' : 'bigint(20)') : bits === 32 ? 'int' : 'bigint';
  if (kind === 'json' && isMariaDb) return 'longtext';
  return type(column);
}
