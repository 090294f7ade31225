import { createRequire } from 'node:module';
import type * as Antlr from 'antlr4ts';

interface Recognizer {
  removeErrorListeners(): void;
  addErrorListener(listener: {
    syntaxError: (recognizer: unknown, symbol: unknown, line: number, column: number, message: string) => void;
  }): void;
}
interface TsqlParser extends Recognizer {
  tsql_file(): unknown;
}

// Both are CommonJS, and the grammar's own index spreads names that Node cannot see from the outside.
const require = createRequire(import.meta.url);
const { CharStreams, CommonTokenStream } = require('antlr4ts') as typeof Antlr;
const grammar = require('antlr4ts-sql') as {
  readonly TSqlLexer: new (input: Antlr.CharStream) => Recognizer;
  readonly TSQLGrammar: { readonly TSqlParser: new (tokens: unknown) => TsqlParser };
};

/** The grammar knows its keywords in capitals only; the text itself stays as it is. */
function inCapitals(sql: string): Antlr.CharStream {
  const stream = CharStreams.fromString(sql);
  const capital = (code: number) =>
    code > 0 ? (String.fromCodePoint(code).toUpperCase().codePointAt(0) ?? code) : code;
  return new Proxy(stream, {
    get(target, property) {
      if (property === 'LA') return (offset: number) => capital(target.LA(offset));
      const member: unknown = Reflect.get(target, property, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

/** What the T-SQL grammar of ANTLR has against a text; nothing when it is T-SQL. */
export function tsqlProblems(sql: string): readonly string[] {
  const problems: string[] = [];
  const listener = {
    syntaxError: (_recognizer: unknown, _symbol: unknown, line: number, column: number, message: string) => {
      problems.push(`${String(line)}:${String(column)} ${message}`);
    },
  };
  const listened = <T extends Recognizer>(recognizer: T): T => {
    recognizer.removeErrorListeners();
    recognizer.addErrorListener(listener);
    return recognizer;
  };
  const lexer = listened(new grammar.TSqlLexer(inCapitals(sql)));
  listened(new grammar.TSQLGrammar.TSqlParser(new CommonTokenStream(lexer as never))).tsql_file();
  return problems;
}
