import { describeFixture } from '../fixture.js';
import { standardType, type FixtureColumn } from '../tables.js';
import type { EngineUnderTest } from './engine.js';

const typeNames = {
  string: 'nvarchar(100)',
  float: 'float',
  boolean: 'bit',
  timestamp: 'datetime2(6)',
  time: 'time(6)',
  json: 'nvarchar(max)',
} as const;
const typeOf = (column: FixtureColumn): string => standardType(column, typeNames);

export const sqlserver: EngineUnderTest = {
  dialect: 'sqlserver',
  title: 'SQL Server',
  source: describeFixture({ type: 'sqlserver', schema: 'dbo', nativeType: typeOf }),
  start: null,
  textOnly: 'No server is at hand in tests; set TEST_SQLSERVER_URL to run the table against one.',
};
