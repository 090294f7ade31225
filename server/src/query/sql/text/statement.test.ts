import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clickhouseLexicon,
  duckdbLexicon,
  mysqlLexicon,
  postgresLexicon,
  sqliteLexicon,
  sqlserverLexicon,
  standardLexicon,
  type Lexicon,
} from './lexicon.js';
import { readStatement, StatementProblem } from './statement.js';
import { tokenise } from './tokens.js';

const lexicons: Readonly<Record<string, Lexicon>> = {
  standard: standardLexicon,
  postgres: postgresLexicon,
  duckdb: duckdbLexicon,
  mysql: mysqlLexicon,
  sqlserver: sqlserverLexicon,
  clickhouse: clickhouseLexicon,
  sqlite: sqliteLexicon,
};

const written = (sql: string, lexicon: Lexicon): string =>
  readStatement(sql, lexicon)
    .pieces.map((piece) =>
      piece.kind === 'text' ? piece.text : `<${piece.name}${piece.bound ? `.${piece.bound}` : ''}>`,
    )
    .join('');

function problem(sql: string, lexicon: Lexicon): readonly [string, number] {
  try {
    readStatement(sql, lexicon);
  } catch (error) {
    if (error instanceof StatementProblem) return [error.message, error.position];
    throw error;
  }
  throw new Error(`Nothing is wrong with: ${sql}`);
}

test('signs of other alphabets are letters, so that no text begins in the middle of a name', () => {
  for (const name of ['größe$$', '金額$$', '€$$', '😀$$', 'naïveE'])
    expect(tokenise(name, postgresLexicon).map(({ kind }) => kind)).toEqual(['word']);
});

describe('in every database', () => {
  test.each(Object.entries(lexicons))('%s: parameters are found in SQL, and in nothing else', (_name, lexicon) => {
    const sql = `select {{a}}, '{{b}} ''{{c}}', "{{d}} ""{{e}}" -- {{f}}\n/* {{g}} */ from t where x > {{ r.from }}`;
    expect(written(sql, lexicon)).toBe(sql.replace('{{a}}', '<a>').replace('{{ r.from }}', '<r.from>'));
  });

  test.each(Object.entries(lexicons))(
    '%s: what ends elsewhere than it seems is refused, at its place',
    (_name, lexicon) => {
      const cases: readonly (readonly [string, string | RegExp, number])[] = [
        ["select 'x", 'This text has no end.', 7],
        ['select "x', 'This name has no end.', 7],
        ['select 1 /* x', 'This comment has no end.', 9],
        ['select 1 /* /* */ x */', 'A comment may not hold another one.', 9],
        ['select 1 -- x\r, 2', /carriage|line breaks/i, 9],
        ['select (1', 'This "(" is never closed.', 7],
        ['select 1)', 'This ")" closes nothing.', 8],
        ['select 1) as q; drop table t; select (1', 'Only one statement can be run at a time.', 16],
        ['select 1) as q where exists (select 1', 'This ")" closes nothing.', 8],
        ['select 1; ; select 2', 'Only one statement can be run at a time.', 12],
        ['select 1;-- x\n\n drop table t', 'Only one statement can be run at a time.', 16],
        ['drop table t', /begins with SELECT/, 0],
        ['/* select */ update t set a = 1', /begins with SELECT/, 13],
        ['', 'There is no SQL to run.', 0],
        [' -- x\n ; ', 'There is no SQL to run.', 0],
        ['select {{}}', /is written/, 7],
        ["select {{a'}}", /is written/, 7],
        ['select {{a.b}}', /is written/, 7],
        ['select \0 1', /NUL/, 7],
        // A letter in some databases, so that what follows is still the name; a space in others.
        ['select 1 as x\u00a0$$', /plain/, 13],
        ['\ufeffselect 1', /plain/, 0],
        ['select \u2018a\u2019', /plain/, 7],
        // Two tokens in some versions, the second of which takes backslashes.
        ["select 1E'\\' ) q --'", /space behind/, 7],
        ['select 1a$$b$$', /space behind/, 7],
      ];
      for (const [sql, message, position] of cases) {
        const [said, at] = problem(sql, lexicon);
        expect([sql, said]).toEqual([
          sql,
          typeof message === 'string' ? message : (expect.stringMatching(message) as string),
        ]);
        expect([sql, at]).toEqual([sql, position]);
      }
    },
  );

  test.each(Object.entries(lexicons))('%s: the end is left out', (_name, lexicon) => {
    expect(written('select 1 ; -- done\n;', lexicon)).toBe('select 1 ');
    expect(written('(select 1) -- done', lexicon)).toBe('(select 1) -- done');
  });

  test.each(Object.entries(lexicons))('%s: tokens make up the text, whatever it is', (_name, lexicon) => {
    const pieces = fc.constantFrom(
      "'",
      '"',
      '`',
      '[',
      ']',
      '\\',
      '$',
      '$a$',
      '/*',
      '*/',
      '--',
      '#',
      '\n',
      '\r',
      '{{',
      '}}',
      'a',
      '1',
      ';',
      '(',
      ')',
      '?',
      '@',
      '😀',
      'é',
      ' ',
    );
    const texts = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenise(text, lexicon);
        expect(tokens.map((token) => token.text).join('')).toBe(text);
        expect(tokens.every(({ start, end }, index) => end > start && start === (tokens[index - 1]?.end ?? 0))).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('each database has rules of its own', () => {
  test.each<[string, Lexicon, string]>([
    ['dollar quotes', postgresLexicon, 'select $$ ; {{a}} $$, $x$ ) $$ $x$'],
    ['dollar quotes', duckdbLexicon, "select $$ ' $$"],
    ['dollars in names', postgresLexicon, 'select a$$b from t'],
    ['escape strings', postgresLexicon, "select E'it\\'s; {{a}}'"],
    ['no escapes in plain strings', postgresLexicon, "select '\\' as a"],
    ['the ? operators of JSON', postgresLexicon, "select a ? 'b' from t"],
    ['backslashes', mysqlLexicon, 'select \'it\\\'s; {{a}}\', "\\"; {{b}}"'],
    ['backticks', mysqlLexicon, 'select `a``; {{b}}` from t'],
    ['# comments', mysqlLexicon, 'select 1 # ; {{a}} ('],
    ['-- without a space is arithmetic', mysqlLexicon, 'select 1--1'],
    ['variables of the server', mysqlLexicon, 'select @@version'],
    ['brackets', sqlserverLexicon, 'select [a]]; {{b}} (] from t'],
    ['no escapes', sqlserverLexicon, "select '\\'"],
    ['backslashes and backticks', clickhouseLexicon, "select 'it\\'s; {{a}}', `a\\`; {{b}}`"],
    ['brackets and backticks', sqliteLexicon, 'select [a;], `b;` from t'],
  ])('%s', (_name, lexicon, sql) => {
    expect(written(sql, lexicon)).toBe(sql);
  });

  test.each<[string, Lexicon, string, number]>([
    ['a number of a parameter', postgresLexicon, 'select $1', 7],
    ['a question mark', duckdbLexicon, 'select ?', 7],
    ['a named parameter', duckdbLexicon, 'select $name', 7],
    ['a question mark', mysqlLexicon, 'select ?', 7],
    ['a variable of the session', mysqlLexicon, 'select @a := 1', 7],
    ['a comment that is run', mysqlLexicon, 'select 1 /*!50000 into outfile */', 9],
    ['a comment that MariaDB runs', mysqlLexicon, 'select 1 /*M! into outfile */', 9],
    ['a variable', sqlserverLexicon, 'select @p1', 7],
    ['a typed parameter', clickhouseLexicon, 'select {a:String}', 7],
    ['a text between dollars', clickhouseLexicon, 'select $a$ {{b}} $a$', 7],
    ['one that numbers name', clickhouseLexicon, 'select $1$ {{b}} $1$', 7],
    ['one that anything names', clickhouseLexicon, "select $ '$ {{b}} $ '$", 7],
    ['a question mark', standardLexicon, 'select ?', 7],
    ['a string that ends later', mysqlLexicon, "select 'a\\', {{b}}", 7],
    ['a name that ends later', sqlserverLexicon, 'select [a]]', 7],
  ])('refused: %s', (_name, lexicon, sql, position) => {
    expect(problem(sql, lexicon)[1]).toBe(position);
  });
});

test('names that the statement may mean are told, without quotes and in lower case', () => {
  const { names } = readStatement('with x as (select * from "My ""T""") select A from x, [b]', sqlserverLexicon);
  expect([...names]).toEqual(expect.arrayContaining(['my "t"', 'a', 'x', 'b', 'select']));
});
