import { beforeAll, describe, expect, test } from 'vitest';
import type { CompiledSql, DataSourceType, QuerySpec, SqlParameter } from '@datavizpro/contract';
import { writeStatement } from '../../src/query/connectors/trino/statement.js';
import { bindParameters } from '../../src/query/plan/sql-source/bind.js';
import { prepareQuery } from '../../src/query/prepare.js';
import type { SourceDescription } from '../../src/query/source.js';
import { dialectFor } from '../../src/query/sql/dialects/registry.js';
import { readStatement } from '../../src/query/sql/text/statement.js';
import { loadTrinoGrammar } from '../query/grammars/trino.js';
import { tsqlProblems } from '../query/grammars/tsql.js';

/** What is sent to each database for SQL that a person wrote, with a filter and a group around it. */
const sql = `with big as (select * from sales where amount >= {{least}}) -- the big ones
select region, sum(amount) as total, {{column}} as chosen
from big
where sold between {{days.from}} and {{days.to}} and region in ({{regions}}) and note <> {{note}}
group by region, {{column}}
order by total desc -- highest first`;
const parameters: readonly SqlParameter[] = [
  { name: 'least', type: 'number', value: 10 },
  { name: 'column', type: 'column', value: 'na"me`]' },
  { name: 'days', type: 'dateRange', value: ['2026-01-01', '2026-01-31'] },
  { name: 'regions', type: 'list', value: ['EU', 'US'] },
  { name: 'note', type: 'text', value: "it's" },
];

function compiled(type: DataSourceType, flavour: string | undefined): CompiledSql {
  const described = { id: 's', type, dataVersion: 'v', tables: [], ...(flavour !== undefined && { flavour }) };
  const dialect = dialectFor(described);
  if (!dialect) throw new Error(`No dialect of ${type}`);
  const context = { declared: null, given: parameters, columns: new Set(['na"me`]']), timezone: 'UTC' };
  const parts = bindParameters(readStatement(sql, dialect.lexicon), context);
  const columns = [
    { name: 'region', type: 'string', nullable: true, role: 'dimension' },
    { name: 'total', type: 'decimal', nullable: true, role: 'measure' },
  ] as const;
  const source: SourceDescription = { ...described, written: { parts, columns, tables: [], key: '' } };
  const spec: QuerySpec = {
    source: { dataSourceId: 's', sql },
    dimensions: [{ column: 'region' }],
    measures: [{ agg: 'max', column: 'total', as: 'highest' }],
    filters: [{ column: 'total', op: 'gt', value: 5 }],
  };
  return prepareQuery({ spec }, source, new Date(0), { defaultRows: 10, maxRows: 100 }).compiled;
}

const dialects: readonly (readonly [DataSourceType, string | undefined])[] = [
  ['file', undefined],
  ['postgres', undefined],
  ['mysql', 'mariadb'],
  ['sqlserver', undefined],
  ['trino', undefined],
];

describe.each(dialects)('%s', (type, flavour) => {
  test('the text stands as it was written, with nothing of the values in it', async () => {
    const { sql: text, parameters: values } = compiled(type, flavour);
    for (const line of ['from big', 'order by total desc -- highest first']) expect(text).toContain(line);
    expect(text).not.toMatch(/it's|'EU'|2026-01-31/);
    expect(values).toEqual(expect.arrayContaining([10, '2026-01-01', '2026-01-31', 'EU', 'US', "it's"]));
    await expect(`${text}\n`).toMatchFileSnapshot(`./texts/${type}.sql`);
  });
});

test('T-SQL: the grammar reads it', () => {
  expect(tsqlProblems(compiled('sqlserver', undefined).sql)).toEqual([]);
});

describe('Trino', () => {
  let problems: (text: string) => readonly string[];
  beforeAll(async () => {
    problems = await loadTrinoGrammar();
  });
  test('the grammar reads it, as it is meant and as it is sent', () => {
    const query = compiled('trino', undefined);
    expect(problems(query.sql)).toEqual([]);
    expect(problems(writeStatement(query))).toEqual([]);
  });
});
