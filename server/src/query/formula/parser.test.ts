import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BinaryOperator, Formula } from './ast.js';
import { FormulaError } from './formula-error.js';
import { parseFormula } from './parser.js';

function failure(text: string): FormulaError {
  try {
    parseFormula(text);
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
  throw new Error('It was accepted');
}

describe('what cannot be read is told with its place', () => {
  test.each([
    ['', 0, 'A value, a [column] or a function was expected here, not the end of the formula.'],
    ['1 +', 3, 'not the end of the formula'],
    ['1 2', 2, '"2" was not expected here.'],
    ['(1 + 2', 6, 'A ) is missing after the parenthesis'],
    ['sum(1, 2', 8, 'A ) is missing after the arguments of sum'],
    ["'abc", 0, 'This text does not end'],
    ['[Region', 0, 'This column name does not end'],
    ['"Region"', 0, 'Write texts in single quotes'],
    ['a ; b', 2, '";" means nothing here.'],
    ['a -- b; drop', 6, '";" means nothing here.'],
    ['a is 5', 5, 'A null is missing after "is"'],
    ['a not 5', 2, 'in or between was expected'],
    ['a between 1', 11, 'A and is missing between the two ends'],
    ['case else 1 end', 0, 'at least one'],
    ['case when a then 1', 18, 'A end is missing'],
    ['and', 0, '"and" cannot start an expression.'],
    ['select 1', 7, '"1" was not expected here.'],
    ['a in 5', 5, 'A ( is missing after "in"'],
    ['[]', 0, 'does not end'],
  ])('%s', (text, position, message) => {
    const error = failure(text);
    expect(error.message).toContain(message);
    expect(error.position).toBe(position);
  });

  test('nesting without end', () => {
    expect(failure(`${'('.repeat(5_000)}1`).message).toContain('nested too deeply');
    expect(failure(`${'not '.repeat(5_000)}a`).message).toContain('nested too deeply');
  });

  test('never anything but a FormulaError', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '(',
        ')',
        ',',
        '+',
        '-',
        'a',
        '[b c]',
        "'t'",
        '1.5',
        'and',
        'not',
        'in',
        'case',
        'when',
        'then',
        'end',
        'is',
        'null',
        'between',
        'sum(',
        '<',
        '"',
        ']',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((list) => list.join(' ')),
          fc.string(),
        ),
        (text) => {
          try {
            parseFormula(text);
          } catch (error) {
            expect(error).toBeInstanceOf(FormulaError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('print and parse', () => {
  const at = 0;
  const leaf: fc.Arbitrary<Formula> = fc.oneof(
    fc.nat(1_000).map((number): Formula => ({ kind: 'number', text: String(number / 4), at })),
    fc.string({ unit: 'grapheme', maxLength: 6 }).map((text): Formula => ({ kind: 'text', text, at })),
    fc
      .string({ unit: fc.constantFrom('a', ' ', ']', '[', "'", '"', '.', 'é'), minLength: 1, maxLength: 6 })
      .map((name): Formula => ({ kind: 'column', name, at })),
    fc.boolean().map((value): Formula => ({ kind: 'boolean', value, at })),
    fc.constant<Formula>({ kind: 'null', at }),
  );
  const operators: readonly BinaryOperator[] = ['+', '-', '*', '/', '%', '=', '<>', '<', '<=', '>', '>=', 'and', 'or'];
  const { formula } = fc.letrec<{ formula: Formula }>((tie) => {
    const inner = tie('formula');
    return {
      formula: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({ kind: fc.constant('unary'), op: fc.constantFrom('-', 'not'), operand: inner, at: fc.constant(at) }),
        fc.record({
          kind: fc.constant('binary'),
          op: fc.constantFrom(...operators),
          left: inner,
          right: inner,
          at: fc.constant(at),
        }),
        fc.record({
          kind: fc.constant('in'),
          operand: inner,
          items: fc.array(inner, { minLength: 1, maxLength: 3 }),
          negated: fc.boolean(),
          at: fc.constant(at),
        }),
        fc.record({
          kind: fc.constant('between'),
          operand: inner,
          low: inner,
          high: inner,
          negated: fc.boolean(),
          at: fc.constant(at),
        }),
        fc.record({ kind: fc.constant('isNull'), operand: inner, negated: fc.boolean(), at: fc.constant(at) }),
        fc.record({
          kind: fc.constant('case'),
          branches: fc.array(fc.record({ when: inner, then: inner }), { minLength: 1, maxLength: 2 }),
          otherwise: fc.option(inner),
          at: fc.constant(at),
        }),
        fc.record({
          kind: fc.constant('call'),
          name: fc.constantFrom('round', 'if', 'coalesce'),
          args: fc.array(inner, { maxLength: 3 }),
          at: fc.constant(at),
        }),
      ),
    };
  });

  /** Everything in parentheses. */
  function print(node: Formula): string {
    switch (node.kind) {
      case 'number':
        return node.text;
      case 'text':
        return `'${node.text.replaceAll("'", "''")}'`;
      case 'column':
        return `[${node.name.replaceAll(']', ']]')}]`;
      case 'boolean':
        return String(node.value);
      case 'null':
        return 'null';
      case 'unary':
        return `(${node.op} ${print(node.operand)})`;
      case 'binary':
        return `(${print(node.left)} ${node.op} ${print(node.right)})`;
      case 'in':
        return `(${print(node.operand)} ${node.negated ? 'not ' : ''}in (${node.items.map(print).join(', ')}))`;
      case 'between':
        return `(${print(node.operand)} ${node.negated ? 'not ' : ''}between ${print(node.low)} and ${print(node.high)})`;
      case 'isNull':
        return `(${print(node.operand)} is ${node.negated ? 'not ' : ''}null)`;
      case 'case': {
        const branches = node.branches.map(({ when, then }) => `when ${print(when)} then ${print(then)}`).join(' ');
        return `case ${branches}${node.otherwise ? ` else ${print(node.otherwise)}` : ''} end`;
      }
      case 'call':
        return `${node.name}(${node.args.map(print).join(', ')})`;
    }
  }

  const withoutPlaces = (node: unknown): unknown =>
    JSON.parse(JSON.stringify(node), (key, value: unknown) => (key === 'at' ? 0 : value));

  test('give the same formula back', () => {
    fc.assert(
      fc.property(formula, (node) => {
        expect(withoutPlaces(parseFormula(print(node)))).toEqual(node);
      }),
      { numRuns: 300 },
    );
  });
});

describe('operators bind as one is used to', () => {
  test.each([
    ['1 + 2 * 3', '1 + (2 * 3)'],
    ['1 - 2 - 3', '(1 - 2) - 3'],
    ['a = 1 or b = 2 and c = 3', '(a = 1) or ((b = 2) and (c = 3))'],
    ['not a = 1 and b', '(not (a = 1)) and b'],
    ['-a * b', '(-a) * b'],
    ['a + 1 between 2 and 3 + 4 and b', '((a + 1) between 2 and (3 + 4)) and b'],
    ['a + b is null', '(a + b) is null'],
    ['a not in (1, 2) or b', '(a not in (1, 2)) or b'],
    ['IF(A, 1, 2)', 'IF(A, 1, 2)'],
    ['a != b', 'a <> b'],
    ['a == b', 'a = b'],
  ])('%s is %s', (loose, strict) => {
    const places = (text: string): unknown =>
      JSON.parse(JSON.stringify(parseFormula(text)), (key, value: unknown) => (key === 'at' ? 0 : value));
    expect(places(loose)).toEqual(places(strict));
  });
});
