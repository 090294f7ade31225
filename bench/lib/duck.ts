import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';

/** DuckDB as one would use it bare, in this process. */
export interface BareDuck {
  readonly connection: DuckDBConnection;
  /** Runs to the end and answers columns as JSON text, as a server must. */
  columns(sql: string, parameters: readonly DuckDBValue[]): Promise<string>;
  close(): void;
}

export async function openDuck(threads: number): Promise<BareDuck> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  return {
    connection,
    columns: async (sql, parameters) =>
      JSON.stringify((await connection.runAndReadAll(sql, [...parameters])).getColumnsJson()),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** An orders table of 12 columns, about 120 bytes a row, as CSV. */
export async function writeOrdersCsv(duck: BareDuck, path: string, rows: number): Promise<void> {
  await duck.connection.run(`COPY (
    SELECT i AS id,
      DATE '2022-01-01' + (hash(i) % 1460)::INTEGER AS order_date,
      TIMESTAMP '2022-01-01' + to_seconds((hash(i * 3) % 126144000)::BIGINT) AS created_at,
      CASE WHEN hash(i * 5) % 20 = 0 THEN NULL ELSE (hash(i * 7) % 12)::INTEGER + 1 END AS qty,
      round(5 + (hash(i * 11) % 73000) / 100.0, 2) AS price,
      CASE WHEN hash(i * 13) % 3 = 0 THEN NULL ELSE round((hash(i * 17) % 30) / 100.0, 2) END AS discount,
      round((hash(i * 19) % 500000) / 100.0, 2) AS amount,
      'category ' || (hash(i * 23) % 8) AS category,
      'country ' || (hash(i * 29) % 40) AS country,
      (ARRAY['paid', 'open', 'sent', 'returned', NULL])[(hash(i * 31) % 5)::INTEGER + 1] AS status,
      'customer ' || (hash(i * 37) % 200000) AS customer,
      CASE WHEN hash(i * 41) % 10 = 0 THEN 'said "yes", twice ' || i ELSE 'plain note ' || i END AS note
    FROM range(${rows}) t(i)
  ) TO '${path}' (HEADER, DELIMITER ',')`);
}
