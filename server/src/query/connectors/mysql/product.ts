import type { MysqlFlavourName } from '../../sql/dialects/mysql/flavour.js';

/** Which product answers, and which of its versions. */
export interface MysqlProduct {
  readonly product: string;
  readonly version: string;
  readonly flavour: MysqlFlavourName;
}

/** From `version()` and `@@version_comment`: products that only speak the protocol tell it in one of the two. */
export function productOf(version: string, comment: string): MysqlProduct {
  const told = `${version} ${comment}`;
  const named = (product: string, flavour: MysqlFlavourName, pattern: RegExp): MysqlProduct | null => {
    const match = pattern.exec(told);
    return match ? { product, version: match[1] ?? version, flavour } : null;
  };
  return (
    named('TiDB', 'tidb', /tidb[- ]v?(\d[\w.]*)/i) ??
    named('StarRocks', 'starrocks', /starrocks(?: version)?[- ]*v?(\d[\w.]*)?/i) ??
    named('Doris', 'doris', /doris(?: version)?[- ]*(?:doris-)?v?(\d[\w.]*)?/i) ??
    mariadb(version, told) ??
    mysql(version)
  );
}

function mariadb(version: string, told: string): MysqlProduct | null {
  if (!/mariadb/i.test(told)) return null;
  // Old clients needed the prefix to believe in a server of this age.
  const own = /^(?:5\.5\.5-)?(\d[\d.]*)/.exec(version)?.[1] ?? version;
  return { product: 'MariaDB', version: own, flavour: isBefore(own, 10, 2) ? 'mysql-5' : 'mariadb' };
}

function mysql(version: string): MysqlProduct {
  const own = /^\d[\d.]*/.exec(version)?.[0] ?? version;
  return { product: 'MySQL', version: own, flavour: isBefore(own, 8, 0) ? 'mysql-5' : 'mysql-8' };
}

function isBefore(version: string, major: number, minor: number): boolean {
  const [a = 0, b = 0] = version.split('.').map(Number);
  return a < major || (a === major && b < minor);
}
