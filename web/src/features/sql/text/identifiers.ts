import type { DataSourceType } from '@datavizpro/contract';

const quotes: Readonly<Partial<Record<string, readonly [string, string]>>> = {
  mysql: ['`', '`'],
  clickhouse: ['`', '`'],
  sqlserver: ['[', ']'],
};

/** Words that are names of tables and columns often enough, and that SQL has other uses for. */
const reserved: ReadonlySet<string> = new Set(
  (
    'all and any as asc between by case check column constraint create cross current_date default desc distinct else ' +
    'end except exists false fetch for foreign from full grant group having in index inner intersect into is join key ' +
    'left like limit not null offset on or order outer primary references right select set table then to true union ' +
    'unique update user using values when where window with'
  ).split(' '),
);

/** A name as this database takes it: quoted only where it must be. */
export function identifier(name: string, type: DataSourceType): string {
  if (/^[a-z_][a-z0-9_]*$/.test(name) && !reserved.has(name)) return name;
  const [open, close] = quotes[type] ?? ['"', '"'];
  return `${open}${name.replaceAll(close, close + close)}${close}`;
}

/** `schema.table`, each quoted where it must be. */
export const qualified = (parts: readonly string[], type: DataSourceType): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => identifier(part, type))
    .join('.');
