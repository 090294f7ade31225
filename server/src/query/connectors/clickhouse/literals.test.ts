import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startClickHouse, type ClickHouse } from '../../../../test/support/clickhouse.js';
import { boundParameters, stringLiteral, withLiterals } from './literals.js';

describe('values as literals', () => {
  let server: ClickHouse;
  beforeAll(async () => {
    server = await startClickHouse();
  });
  afterAll(() => server.stop());

  /** What the server understands of texts, told as the hexadecimal digits of their bytes. */
  const understood = async (texts: readonly string[]): Promise<readonly string[]> => {
    const places = texts.map((_, index) => `hex({p${String(index + 1)}:String})`).join(', ');
    const answer = await server.admin(withLiterals({ sql: `select ${places} format TSV`, parameters: texts }));
    return answer.replace(/\n$/, '').split('\t');
  };
  const hex = (text: string): string => Buffer.from(text).toString('hex').toUpperCase();

  const hostile = fc.string({
    unit: fc.constantFrom(
      '\\',
      "'",
      '"',
      '`',
      '\0',
      '\n',
      '\t',
      '\b',
      ' ',
      'a',
      '{p1:String}',
      '--',
      '/*',
      '*/',
      ';',
      'é',
      '🎉',
      '%',
      '?',
      '\u2028',
    ),
    maxLength: 12,
  });

  test('come back as they are, whatever quotes and backslashes they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 20, maxLength: 20 }), async (texts) => {
        expect(await understood(texts)).toEqual(texts.map(hex));
      }),
      { numRuns: 30 },
    );
  });

  test('end nothing and begin nothing', async () => {
    const attacks = [
      `\\' or 1=1 -- `,
      `\\\\' union all select 1 -- `,
      `'; drop table x; --`,
      `\\`,
      `'`,
      `\\'`,
      `''`,
      `\\\\`,
    ];
    expect(await understood(attacks)).toEqual(attacks.map(hex));
  });

  test('numbers are exact, signs do not begin comments, and texts are no numbers', async () => {
    const statement = {
      sql: 'select 1 -{p1:Int64}, {p2:Int64}, {p3:Float64}, {p4:Float64}, {p5:UInt8} format TSV',
      parameters: [-1, '9007199254740993', 0.1, -1e300, 1],
    };
    expect(await server.admin(withLiterals(statement))).toBe('2\t9007199254740993\t0.1\t-1e300\t1\n');
    for (const type of ['Int64', 'UInt8', 'Float64'])
      expect(() => withLiterals({ sql: `select {p1:${type}}`, parameters: ['1 or 1=1'] })).toThrow();
  });

  test('stand only where the text has a place for them', () => {
    const sql = 'select `{p1:String}`, \'{p1:String}\', "{p1:String}" /* {p1:String} */, {p1:String} -- {p1:String}';
    expect(withLiterals({ sql, parameters: ['x'] })).toBe(
      "select `{p1:String}`, '{p1:String}', \"{p1:String}\" /* {p1:String} */, 'x' -- {p1:String}",
    );
  });
});

test('beside the text, values have the escapes of tab-separated text', () => {
  expect(boundParameters({ parameters: ['a\tb\\c\nd', null, 5, true] })).toEqual([
    ['param_p1', 'a\\tb\\\\c\\nd'],
    ['param_p2', '\\N'],
    ['param_p3', '5'],
    ['param_p4', 'true'],
  ]);
  expect(stringLiteral("it's \\")).toBe("'it\\'s \\\\'");
});
