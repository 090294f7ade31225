/** What the products that speak MySQL's protocol have, and lack. */
export interface MysqlFlavour {
  /** As people call it. */
  readonly product: string;
  /**
   * Compares texts byte by byte: neither case, accents nor spaces at their end are overlooked. Null where columns have
   * no collation, and texts are bytes already.
   */
  readonly collation: string | null;
  /** Window functions, and with them medians, quantiles, first and last. */
  readonly windows: boolean;
  readonly fullJoin: boolean;
  /** `interval(n, n1, n2, …)` looks up a number in a list; without it zones are left to the database. */
  readonly findsInLists: boolean;
}

const mysql8: MysqlFlavour = {
  product: 'MySQL',
  collation: 'utf8mb4_0900_bin',
  windows: true,
  fullJoin: false,
  findsInLists: true,
};
const analytical = { ...mysql8, collation: null, fullJoin: true, findsInLists: false };

const flavours = {
  mariadb: { ...mysql8, product: 'MariaDB', collation: 'utf8mb4_nopad_bin' },
  'mysql-8': mysql8,
  // Older servers of both: spaces at the end of a text do not count, as nothing there compares texts exactly.
  'mysql-5': { ...mysql8, collation: 'utf8mb4_bin', windows: false },
  tidb: { ...mysql8, product: 'TiDB', collation: 'utf8mb4_bin' },
  starrocks: { ...analytical, product: 'StarRocks' },
  doris: { ...analytical, product: 'Doris' },
} satisfies Record<string, MysqlFlavour>;

export type MysqlFlavourName = keyof typeof flavours;

/** MySQL 8 where it is not known: the driver's probe tells it before anything is asked. */
export const mysqlFlavour = (name: string | undefined): MysqlFlavour =>
  (name !== undefined && Object.hasOwn(flavours, name) ? flavours[name as MysqlFlavourName] : undefined) ?? mysql8;
