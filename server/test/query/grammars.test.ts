import { beforeAll, describe, expect, test } from 'vitest';
import { writeStatement } from '../../src/query/connectors/trino/statement.js';
import { queryCases } from './cases.js';
import { sqlserver } from './engines/sqlserver.js';
import { trino } from './engines/trino.js';
import type { EngineUnderTest } from './engines/engine.js';
import { prepare } from './fixture.js';
import { loadTrinoGrammar } from './grammars/trino.js';
import { tsqlProblems } from './grammars/tsql.js';

/*
 * No SQL Server and no Trino is at hand in tests: grammars of both, which other people wrote, read every text that we
 * would send. That says that a text is well formed, not what it answers.
 */
const casesOf = ({ dialect }: EngineUnderTest) => queryCases.filter(({ lacking }) => lacking?.[dialect] === undefined);

describe('T-SQL', () => {
  test.each(casesOf(sqlserver))('$name', ({ spec, options }) => {
    const { sql } = prepare(spec, options, sqlserver.source).compiled;
    expect(tsqlProblems(sql)).toEqual([]);
  });

  test.each([
    'select a from t limit 5',
    'select a from t order by a nulls last',
    'select a::int from t',
    'select a from t group by a = 1',
    'select a > 1 as b from t',
    'select a from t where b',
    'select sum(a) filter (where b = 1) from t',
    'select a from t offset 3 rows',
    'select interval from t +',
  ])('the grammar refuses: %s', (sql) => {
    expect(tsqlProblems(sql)).not.toEqual([]);
  });
});

describe('Trino', () => {
  let problems: (sql: string) => readonly string[];
  beforeAll(async () => {
    problems = await loadTrinoGrammar();
  });

  test.each(casesOf(trino))('$name', ({ spec, options }) => {
    const { compiled } = prepare(spec, options, trino.source);
    // Once as it is meant, and once as it is sent: inside of EXECUTE IMMEDIATE, with its values.
    expect(problems(compiled.sql)).toEqual([]);
    expect(problems(writeStatement(compiled))).toEqual([]);
  });

  test.each([
    'select a from t limit 10 offset 5',
    'select top 5 a from t',
    'select [a] from t',
    'select a::int from t',
    'select a from t order by a null last',
    "execute immediate 'select 1' using",
  ])('the grammar refuses: %s', (sql) => {
    expect(problems(sql)).not.toEqual([]);
  });
});
