import { describeFixture } from '../fixture.js';
import type { EngineUnderTest } from './engine.js';
import { mysqlNativeType } from './mysql-tables.js';

/** The same dialect as MariaDB's, in what differs between the two. */
export const mysql8: EngineUnderTest = {
  dialect: 'mysql-8',
  title: 'MySQL 8',
  source: describeFixture({
    type: 'mysql',
    flavour: 'mysql-8',
    schema: 'fixture',
    nativeType: (column) => mysqlNativeType(column, false),
  }),
  start: null,
  textOnly: 'No distribution that the tests can install packages MySQL itself; MariaDB runs the same statements.',
};
