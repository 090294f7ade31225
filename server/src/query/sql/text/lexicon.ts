/** How one database cuts SQL text into words, strings and comments: only where they differ. */
export interface Lexicon {
  /** `$tag$ … $tag$` is a string. */
  readonly dollarQuotes: boolean;
  /** `E'…'` takes backslashes. */
  readonly escapeStrings: boolean;
  /** The quotes inside of which a backslash escapes. */
  readonly backslashes: string;
  /** Characters that open a quoted name or string beside `'` and `"`, with what closes it; doubled, it stands for itself. */
  readonly quotes: Readonly<Record<string, string>>;
  /** `# …` is a comment up to the end of the line. */
  readonly hashComments: boolean;
  /** `--` begins a comment only when a space follows. */
  readonly dashesNeedSpace: boolean;
  /** `/*! … *\/` is run, not skipped. */
  readonly runsComments: boolean;
  /** What stands for a bound value, or for state of a session: refused in what people write, with this advice. */
  readonly refused: readonly { readonly pattern: RegExp; readonly advice: string }[];
}

const writeParameters = 'Write {{name}} for a parameter.';
const noVariables = 'Variables of a session cannot be used here; write {{name}} for a parameter.';

/** Plain SQL: what a new dialect gets unless it says otherwise. */
export const standardLexicon: Lexicon = {
  dollarQuotes: false,
  escapeStrings: false,
  backslashes: '',
  quotes: {},
  hashComments: false,
  dashesNeedSpace: false,
  runsComments: false,
  refused: [{ pattern: /\?/y, advice: writeParameters }],
};

/** PostgreSQL: `?` is an operator of JSON. */
export const postgresLexicon: Lexicon = {
  ...standardLexicon,
  dollarQuotes: true,
  escapeStrings: true,
  refused: [{ pattern: /\$\d+/y, advice: writeParameters }],
};

export const duckdbLexicon: Lexicon = {
  ...postgresLexicon,
  refused: [{ pattern: /\?|\$\w+/y, advice: writeParameters }],
};

export const mysqlLexicon: Lexicon = {
  ...standardLexicon,
  // Not in quoted names: there a backslash is a character like others.
  backslashes: `'"`,
  quotes: { '`': '`' },
  hashComments: true,
  dashesNeedSpace: true,
  runsComments: true,
  refused: [
    { pattern: /\?/y, advice: writeParameters },
    { pattern: /@(?!@)/y, advice: noVariables },
  ],
};

export const sqlserverLexicon: Lexicon = {
  ...standardLexicon,
  quotes: { '[': ']' },
  refused: [{ pattern: /@(?!@)/y, advice: noVariables }],
};

/** ClickHouse: between two dollars anything names a text's end, which is a text only where that end comes. */
export const clickhouseLexicon: Lexicon = {
  ...standardLexicon,
  backslashes: `'"\``,
  quotes: { '`': '`' },
  hashComments: true,
  refused: [
    { pattern: /\{\s*\w+\s*:/y, advice: writeParameters },
    { pattern: /\$/y, advice: 'Write texts in single quotes, not between dollars.' },
  ],
};

export const sqliteLexicon: Lexicon = {
  ...standardLexicon,
  quotes: { '`': '`', '[': ']' },
  refused: [{ pattern: /\?|[$:@]\w+/y, advice: writeParameters }],
};
