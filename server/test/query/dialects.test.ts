import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColumnType, Filter, QuerySpec } from '@datavizpro/contract';
import { prepareQuery } from '../../src/query/prepare.js';
import type { SourceDescription } from '../../src/query/index.js';
import { dialectFor } from '../../src/query/sql/dialects/registry.js';
import type { Dialect } from '../../src/query/sql/dialects/dialect.js';
import { tokenise } from '../../src/query/sql/text/tokens.js';
import { engines } from './engines/index.js';
import { describeFixture, now, prepare, type CaseSpec } from './fixture.js';

/** Every dialect that is registered is attacked: those of the conformance table, and relatives that nothing can run. */
const relatives: readonly SourceDescription[] = ['redshift', 'cockroachdb'].map((flavour) =>
  describeFixture({ type: 'postgres', flavour, schema: 'public' }),
);
const spoken = [...engines.map(({ source }) => source), ...relatives].map((source) => {
  const dialect = dialectFor(source);
  if (!dialect) throw new Error(`Nobody speaks ${source.type}`);
  return { name: source.flavour ?? source.type, source, dialect };
});

/** Text with what a person wrote as a name taken out. */
const skeleton = (sql: string, { lexicon }: Dialect): readonly string[] =>
  tokenise(sql, lexicon).map(({ kind, text }) => (kind === 'name' ? '□' : kind === 'broken' ? `broken ${text}` : text));

describe.each(spoken)('$name', ({ source, dialect }) => {
  describe('values', () => {
    /** Recognisable wherever they turned up in the text. */
    const marked = fc.integer({ min: 1_000_000, max: 9_999_999 });
    const attacks = [
      "'; drop table types; --",
      '$1',
      '" or 1=1',
      "'",
      "\\' or 1=1 -- ",
      "\\'",
      '${x}',
      '?',
      '*/',
      '\0',
      '{p0:Int64}',
    ];
    const text = fc.oneof(
      marked.map((number) => `v${String(number)}`),
      fc.tuple(fc.constantFrom(...attacks), marked).map(([attack, number]) => `${attack}${String(number)}`),
    );
    const condition: fc.Arbitrary<Filter> = fc.oneof(
      text.map((value): Filter => ({ column: 'txt1', op: 'eq', value })),
      text.map((value): Filter => ({ column: 'txt1', op: 'contains', value })),
      fc.array(text, { minLength: 1, maxLength: 4 }).map((values): Filter => ({ column: 'txt1', op: 'notIn', values })),
      marked.map((value): Filter => ({ column: 'num1', op: 'gt', value: value + 0.5 })),
      marked.map((value): Filter => ({ column: 'int1', op: 'in', values: [value, -value, null] })),
    );
    const spec: fc.Arbitrary<CaseSpec> = fc.record({
      dimensions: fc.tuple(marked, text).map(([width, literal]) => [
        { column: 'num1', bin: { width, origin: width / 2 } },
        { expression: `concat([txt1], '${literal.replaceAll("'", "''")}')`, as: 'x' },
      ]),
      measures: fc.tuple(condition, marked).map(([filter, number]) => [
        { agg: 'count' as const, filter },
        { expression: `sum(num1 * ${String(number)}) / ${String(number)}.25`, as: 'y' },
      ]),
      filters: fc.array(condition, { maxLength: 3 }),
      having: marked.map((value) => [{ measure: 'count', op: 'lt' as const, value }]),
    });

    test('stand among the parameters, or in literals that they cannot leave', () => {
      const property = fc.property(spec, (asked) => {
        const { sql, parameters } = prepare(asked, {}, source).compiled;
        // Without any parameter the values are literals, as old servers know nothing else.
        const written = tokenise(sql, dialect.lexicon).filter(
          ({ kind }) => parameters.length > 0 || (kind !== 'string' && kind !== 'number'),
        );
        const around = written.map(({ kind, text: token }) => (kind === 'broken' ? 'broken' : token)).join('');
        expect(around).not.toMatch(/\d{7}|drop table|or 1=1|broken/);
      });
      fc.assert(property, { numRuns: 60 });
    });
  });

  describe('names', () => {
    /** NUL is the one character that no database takes in a name. */
    const name = fc
      .oneof(
        fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
        fc.constantFrom(
          '"',
          '""',
          "'",
          '`',
          '``',
          '[x]',
          ']]',
          '$1',
          '?',
          ';--',
          '/*',
          '*/',
          'select',
          'a.b',
          '\\',
          '\\"',
          '\\`',
          '\n',
          ' ',
          'd0',
          'ß',
          '🎉',
          '@p1',
          '{p}',
          '#',
          '-- ',
        ),
        fc.string({
          minLength: 1,
          maxLength: 8,
          unit: fc.constantFrom('"', "'", '`', ']', '[', '.', ';', '\\', '$', '\n', ' '),
        }),
      )
      // Ours (`d0`) need no quotes, and an output that is called like them gets none.
      .filter((text) => !text.includes('\0') && !/^[a-z]\d+$/.test(text));
    const names = fc.uniqueArray(name, {
      minLength: 3,
      maxLength: 3,
      selector: (text) => text.toLowerCase().normalize('NFKD'),
    });

    const compiled = (table: string, first: string, second: string, output: string): string => {
      const column = (item: string, type: ColumnType) => ({
        name: item,
        type,
        nullable: true,
        role: 'dimension' as const,
      });
      const described: SourceDescription = {
        ...source,
        tables: [
          {
            schema: source.tables[0]?.schema ?? '',
            name: table,
            columns: [column(first, 'integer'), column(second, 'string')],
          },
        ],
      };
      const spec: QuerySpec = {
        source: { dataSourceId: source.id, table },
        dimensions: [{ column: second }, { expression: `[${first.replaceAll(']', ']]')}] + 1`, as: `${output}x` }],
        measures: [{ agg: 'sum', column: first, as: `${output}y` }],
        filters: [{ column: first, op: 'eq', value: 7 }],
        sort: [{ by: `${output}y`, direction: 'desc' }],
      };
      return prepareQuery({ spec }, described, now, { defaultRows: 10, maxRows: 10 }).compiled.sql;
    };
    const harmless = skeleton(compiled('Table', 'First', 'Second', 'Out'), dialect);

    test('may be anything, and never are more than names', () => {
      const property = fc.property(names, name, ([table = '', first = '', second = ''], output) => {
        expect(skeleton(compiled(table, first, second, `${output}O`), dialect)).toEqual(harmless);
      });
      fc.assert(property, { numRuns: 120 });
    });
  });
});
