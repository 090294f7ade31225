import { FixtureDatabase } from '../../../server/test/query/fixture.js';
import { salesValues } from './sales.js';

/** DuckDB with the sales in a schema of this name, for what writes files and for doubles that leave it the arithmetic. */
export async function openSales(schema: string): Promise<FixtureDatabase> {
  const database = await FixtureDatabase.open([]);
  await database.connection.run(`create schema if not exists ${schema}`);
  await database.connection.run(
    `create table ${schema}.sales as
       select id, day::date as day, city, amount::decimal(9, 2) as amount
       from (values ${salesValues}) as v (id, day, city, amount)`,
  );
  return database;
}
