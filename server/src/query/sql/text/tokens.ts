import type { Lexicon } from './lexicon.js';

/** A piece of SQL text. `start` and `end` are UTF-16 positions; the tokens of a text touch each other. */
export interface Token {
  readonly kind:
    'word' | 'name' | 'string' | 'number' | 'symbol' | 'space' | 'comment' | 'parameter' | 'refused' | 'broken';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** For what is refused or broken: a sentence. */
  readonly problem?: string;
}

type Reading = Pick<Token, 'kind'> & { readonly end: number; readonly problem?: string };
type Reader = (text: string, at: number, lexicon: Lexicon) => Reading | null;

/** Cuts SQL into tokens by the rules of one database. Nothing is left out, and nothing is understood beyond that. */
export function tokenise(text: string, lexicon: Lexicon): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const reading = read(text, at, lexicon);
    tokens.push({ ...reading, start: at, text: text.slice(at, reading.end) });
    at = reading.end;
  }
  return tokens;
}

function read(text: string, at: number, lexicon: Lexicon): Reading {
  for (const reader of readers) {
    const reading = reader(text, at, lexicon);
    if (reading) return reading;
  }
  return { kind: 'symbol', end: at + String.fromCodePoint(text.codePointAt(at) ?? 0).length };
}

function matched(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

const byPattern =
  (kind: Token['kind'], pattern: RegExp): Reader =>
  (text, at) => {
    const end = matched(pattern, text, at);
    return end === null ? null : { kind, end };
  };

const readParameter: Reader = (text, at) => {
  if (!text.startsWith('{{', at)) return null;
  const end = matched(/\{\{\s*[A-Za-z_]\w*(?:\s*\.\s*(?:from|to))?\s*\}\}/y, text, at);
  if (end !== null) return { kind: 'parameter', end };
  return broken(at + 2, 'A parameter is written {{name}}, {{name.from}} or {{name.to}}.');
};

const readLineComment: Reader = (text, at, lexicon) => {
  // eslint-disable-next-line no-control-regex -- control characters count as spaces there
  const dashes = lexicon.dashesNeedSpace ? /--(?=[\x00-\x20\x7f]|$)/y : /--/y;
  const begins = matched(dashes, text, at) ?? (lexicon.hashComments ? matched(/#/y, text, at) : null);
  if (begins === null) return null;
  const end = matched(/[^\n\r]*/y, text, begins) ?? text.length;
  // A lone carriage return ends the line for some databases only.
  if (text[end] === '\r' && text[end + 1] !== '\n')
    return broken(end, 'Write line breaks as \\n: a comment ends here by \\r alone.');
  return { kind: 'comment', end };
};

const readBlockComment: Reader = (text, at, lexicon) => {
  if (!text.startsWith('/*', at)) return null;
  if (lexicon.runsComments && matched(/\/\*M?!/y, text, at) !== null)
    return { kind: 'refused', end: at + 3, problem: 'This database would run such a comment: write it without /*!.' };
  const closing = text.indexOf('*/', at + 2);
  if (closing < 0) return broken(text.length, 'This comment has no end.');
  // Some databases count comments inside of comments, others don't: where it ends must be beyond doubt.
  if (text.slice(at + 2, closing).includes('/*')) return broken(at + 2, 'A comment may not hold another one.');
  return { kind: 'comment', end: closing + 2 };
};

const readDollarQuoted: Reader = (text, at, { dollarQuotes }) => {
  const opened = dollarQuotes ? matched(/\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y, text, at) : null;
  if (opened === null) return null;
  const tag = text.slice(at, opened);
  const closing = text.indexOf(tag, opened);
  return closing < 0 ? broken(text.length, 'This text has no end.') : { kind: 'string', end: closing + tag.length };
};

const readEscapeString: Reader = (text, at, { escapeStrings }) =>
  escapeStrings && matched(/[eE]'/y, text, at) !== null
    ? readUntil(text, at + 2, "'", { kind: 'string', backslashes: true })
    : null;

const readQuoted: Reader = (text, at, lexicon) => {
  const opening = text.charAt(at);
  const kind = opening === "'" ? 'string' : 'name';
  const closing = opening === "'" || opening === '"' ? opening : lexicon.quotes[opening];
  const backslashes = lexicon.backslashes.includes(opening);
  return closing === undefined ? null : readUntil(text, at + 1, closing, { kind, backslashes });
};

function readUntil(
  text: string,
  from: number,
  closing: string,
  { kind, backslashes }: { readonly kind: 'string' | 'name'; readonly backslashes: boolean },
): Reading {
  for (let at = from; at < text.length; at += 1) {
    if (backslashes && text[at] === '\\') at += 1;
    else if (text[at] === closing && text[at + 1] === closing) at += 1;
    else if (text[at] === closing) return { kind, end: at + 1 };
  }
  return broken(text.length, kind === 'string' ? 'This text has no end.' : 'This name has no end.');
}

const readRefused: Reader = (text, at, { refused }) => {
  for (const { pattern, advice } of refused) {
    const end = matched(pattern, text, at);
    if (end !== null) return { kind: 'refused', end, problem: advice };
  }
  return null;
};

/** Spaces and quotes that are not the plain ones: to some databases they mean the same, to others they are letters. */
const odd = '[\\s\\u0085\\u180e\\u200b-\\u200d\\u2018\\u2019\\u201c\\u201d\\u2060\\ufeff]';
const oddSign = new RegExp(odd, 'y');

/** Where a word ends must be beyond doubt. */
const readOdd: Reader = (text, at) =>
  matched(oddSign, text, at) === null
    ? null
    : broken(at + 1, 'This space or quote is not the plain one, though it looks like it: write it anew.');

/** What touches a number may be part of it, or begin a text of its own: it depends on the database, and its version. */
const readNumber: Reader = (text, at) => {
  const end = matched(/\d[\w.]*|\.\d[\w.]*/y, text, at);
  if (end === null) return null;
  const touches = matched(/['"$\u0080-\uffff]/y, text, end) !== null;
  return touches ? broken(end, 'Write a space behind this number.') : { kind: 'number', end };
};

const broken = (end: number, problem: string): Reading => ({ kind: 'broken', end, problem });

/** In order: the first that knows the text at this place reads it. */
const readers: readonly Reader[] = [
  byPattern('space', /[ \t\n\r\f\v]+/y),
  readOdd,
  readParameter,
  readLineComment,
  readBlockComment,
  readDollarQuoted,
  readEscapeString,
  readQuoted,
  byPattern('word', /@@[\p{L}_][\p{L}\p{M}\p{N}_$]*/uy),
  readRefused,
  // NUL ends the text for some databases, so that what follows would be read by us alone.
  (text, at) => (text[at] === '\0' ? { kind: 'broken', end: at + 1, problem: 'The SQL holds a NUL character.' } : null),
  readNumber,
  byPattern('word', new RegExp(`(?!${odd})[A-Za-z_\\u{80}-\\u{10ffff}](?:(?!${odd})[\\w$\\u{80}-\\u{10ffff}])*`, 'uy')),
];
