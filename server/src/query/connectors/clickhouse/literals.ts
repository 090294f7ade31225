import type { Scalar } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import { clickhouseLexicon } from '../../sql/text/lexicon.js';
import { tokenise, type Token } from '../../sql/text/tokens.js';
import type { Statement } from '../database/driver.js';

/** A value and the place that waits for it: `{p1:String}`. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly index: number;
  readonly type: string;
}

const placePattern = /\{p(\d+):(\w+)\}/y;

/** Places for values in the text itself; what looks like one inside of a string, a name or a comment is none. */
function placesIn(sql: string): readonly Place[] {
  // The lexicon reads the beginning of a place as something that people may not write; here it is ours.
  const isPlace = (token: Token): boolean => token.kind === 'refused';
  return tokenise(sql, clickhouseLexicon)
    .filter(isPlace)
    .flatMap(({ start }) => {
      placePattern.lastIndex = start;
      const [text, index, type] = placePattern.exec(sql) ?? [];
      return text === undefined ? [] : [{ start, end: start + text.length, index: Number(index), type: type ?? '' }];
    });
}

const control: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '\\': '\\\\',
  "'": "\\'",
};

/** The only writer of literals. A backslash escapes in ClickHouse's strings, so both it and the quote are escaped. */
export const stringLiteral = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are what is escaped
  `'${text.replace(/[\x00\x08\t\n\f\r\\']/g, (character) => control[character] ?? character)}'`;

/** A number as digits, and nothing that is none. */
function numberLiteral(value: Scalar, pattern: RegExp): string {
  const text = String(value);
  if (!pattern.test(text)) throw new Error('A number was expected for a parameter');
  // A minus after another one would begin a comment.
  return text.startsWith('-') ? `(${text})` : text;
}

function literal(value: Scalar, type: string): string {
  if (value === null) return 'null';
  if (type === 'Float64') return float(numberLiteral(value, /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/));
  if (type === 'Int64' || type === 'UInt8') return numberLiteral(value, /^-?\d+$/);
  return stringLiteral(String(value));
}

/** With a point, so that it is not read as an integer. */
const float = (digits: string): string => (/[.e]/.test(digits) ? digits : digits.replace(/\d(?=\)?$)/, '$&.'));

/** The statement with its values as literals: for servers that know no parameters. */
export function withLiterals({ sql, parameters }: Pick<Statement, 'sql' | 'parameters'>): string {
  let text = '';
  let at = 0;
  for (const { start, end, index, type } of placesIn(sql)) {
    const value = parameters[index - 1];
    if (value === undefined) throw new AppError('internal', 'A value of the statement is missing.');
    text += sql.slice(at, start) + literal(value, type);
    at = end;
  }
  return text + sql.slice(at);
}

/** Values as they are sent beside the text: `param_p1`, in the escapes of tab-separated text. */
export const boundParameters = ({
  parameters,
}: Pick<Statement, 'parameters'>): readonly (readonly [string, string])[] =>
  parameters.map((value, index) => [`param_p${String(index + 1)}`, value === null ? '\\N' : escaped(String(value))]);

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\0', '\\0');
