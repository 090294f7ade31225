import type { BinaryOperator, Formula } from './ast.js';
import { FormulaError } from './formula-error.js';
import { readTokens, type Token } from './tokens.js';

/** How tightly operators bind; a Pratt parser needs nothing more. */
const binding: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  // `not` stands between: it binds looser than comparisons, tighter than `and`.
  '=': 4,
  '<>': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  in: 4,
  between: 4,
  is: 4,
  not: 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
};
const notBinding = 3;
const comparisonBinding = 4;
const minusBinding = 7;
const keywords = new Set('and or not in between is null case when then else end true false'.split(' '));
/** Deeper ones are nobody's formula; the bound keeps recursion off the stack's end. */
const maxDepth = 100;

/** Reads a formula. Throws FormulaError with the place and a sentence. */
export function parseFormula(text: string): Formula {
  const parser = new Parser(readTokens(text));
  const formula = parser.expression(0);
  parser.expectEnd();
  return formula;
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  expression(minimum: number): Formula {
    this.#depth += 1;
    if (this.#depth > maxDepth) throw new FormulaError(this.#peek().at, 'This formula is nested too deeply.');
    let left = this.#prefix();
    for (;;) {
      const power = binding[this.#operator()];
      if (power === undefined || power <= minimum) break;
      left = this.#infix(left, power);
    }
    this.#depth -= 1;
    return left;
  }

  expectEnd(): void {
    const token = this.#peek();
    if (token.kind !== 'end') throw new FormulaError(token.at, `${describe(token)} was not expected here.`);
  }

  #peek(): Token {
    // The list always ends with the `end` token, and nothing reads past it.
    return this.#tokens[Math.min(this.#next, this.#tokens.length - 1)] as Token;
  }

  #take(): Token {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }

  /** The operator at hand, as `binding` knows it; empty for anything else. */
  #operator(): string {
    const token = this.#peek();
    if (token.kind === 'symbol') return token.text;
    return token.kind === 'word' ? token.text.toLowerCase() : '';
  }

  #accept(text: string): boolean {
    const token = this.#peek();
    const matches = (token.kind === 'word' || token.kind === 'symbol') && token.text.toLowerCase() === text;
    if (matches) this.#next += 1;
    return matches;
  }

  #expect(text: string, why: string): void {
    if (!this.#accept(text)) {
      const token = this.#peek();
      throw new FormulaError(token.at, `A ${text} is missing ${why}, before ${describe(token)}.`);
    }
  }

  #prefix(): Formula {
    const token = this.#take();
    const { at, text } = token;
    if (token.kind === 'number' || token.kind === 'text') return { kind: token.kind, text, at };
    if (token.kind === 'column') return { kind: 'column', name: text, at };
    if (token.kind === 'word') return this.#word(token);
    if (text === '(') return this.#parenthesis();
    if (text === '-') return { kind: 'unary', op: '-', operand: this.expression(minusBinding), at };
    throw new FormulaError(at, `A value, a [column] or a function was expected here, not ${describe(token)}.`);
  }

  #parenthesis(): Formula {
    const inner = this.expression(0);
    this.#expect(')', 'after the parenthesis');
    return inner;
  }

  #word({ text, at }: Token): Formula {
    const word = text.toLowerCase();
    if (this.#peek().text === '(' && this.#peek().kind === 'symbol' && !keywords.has(word)) return this.#call(text, at);
    switch (word) {
      case 'true':
      case 'false':
        return { kind: 'boolean', value: word === 'true', at };
      case 'null':
        return { kind: 'null', at };
      case 'not':
        return { kind: 'unary', op: 'not', operand: this.expression(notBinding), at };
      case 'case':
        return this.#case(at);
      default:
        if (keywords.has(word)) throw new FormulaError(at, `"${text}" cannot start an expression.`);
        return { kind: 'column', name: text, at };
    }
  }

  #call(name: string, at: number): Formula {
    this.#take();
    if (this.#accept(')')) return { kind: 'call', name, args: [], at };
    return { kind: 'call', name, args: this.#list(`after the arguments of ${name}`), at };
  }

  /** Expressions with commas between them, and the parenthesis that ends them. */
  #list(why: string): readonly Formula[] {
    const items = [this.expression(0)];
    while (this.#accept(',')) items.push(this.expression(0));
    this.#expect(')', why);
    return items;
  }

  #case(at: number): Formula {
    const branches: { when: Formula; then: Formula }[] = [];
    while (this.#accept('when')) {
      const when = this.expression(0);
      this.#expect('then', 'after the condition');
      branches.push({ when, then: this.expression(0) });
    }
    if (branches.length === 0) throw new FormulaError(at, 'A case needs at least one: when condition then value.');
    const otherwise = this.#accept('else') ? this.expression(0) : null;
    this.#expect('end', 'after the case');
    return { kind: 'case', branches, otherwise, at };
  }

  #infix(left: Formula, power: number): Formula {
    const token = this.#take();
    const op = token.text.toLowerCase();
    if (op === 'is') return this.#isNull(left, token.at);
    if (op === 'not') return this.#negated(left, token.at);
    if (op === 'in' || op === 'between') return this.#membership(op, left, false, token.at);
    // Left-associative: the right side takes only what binds tighter.
    return { kind: 'binary', op: op as BinaryOperator, left, right: this.expression(power), at: token.at };
  }

  #isNull(operand: Formula, at: number): Formula {
    const negated = this.#accept('not');
    this.#expect('null', 'after "is"');
    return { kind: 'isNull', operand, negated, at };
  }

  #negated(left: Formula, at: number): Formula {
    const op = this.#take().text.toLowerCase();
    if (op === 'in' || op === 'between') return this.#membership(op, left, true, at);
    throw new FormulaError(at, 'After "not", in or between was expected here.');
  }

  #membership(op: 'in' | 'between', operand: Formula, negated: boolean, at: number): Formula {
    if (op === 'in') {
      this.#expect('(', 'after "in"');
      return { kind: 'in', operand, items: this.#list('after the list'), negated, at };
    }
    const low = this.expression(comparisonBinding);
    this.#expect('and', 'between the two ends');
    return { kind: 'between', operand, low, high: this.expression(comparisonBinding), negated, at };
  }
}

const describe = (token: Token): string => (token.kind === 'end' ? 'the end of the formula' : `"${token.text}"`);
