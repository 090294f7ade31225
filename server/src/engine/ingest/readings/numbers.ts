import type { Reading } from './reading.js';
import { castOr, quickOr, whenMatches } from './reading.js';

/** How digits are written: the sign before the fraction, and the one between groups of three. */
export interface NumberStyle {
  readonly decimal: '.' | ',';
  readonly group: '' | ',' | '.' | ' ' | "'";
  /** The style by example; null for the plain one. */
  readonly format: string | null;
}

export const plainStyle: NumberStyle = { decimal: '.', group: '', format: null };
const commaStyle: NumberStyle = { decimal: ',', group: '', format: '1234,56' };
export const numberStyles: readonly NumberStyle[] = [
  plainStyle,
  { decimal: '.', group: ',', format: '1,234.56' },
  commaStyle,
  { decimal: ',', group: '.', format: '1.234,56' },
  { decimal: ',', group: ' ', format: '1 234,56' },
  { decimal: '.', group: ' ', format: '1 234.56' },
  { decimal: '.', group: "'", format: "1'234.56" },
];

/** Blanks as they stand in numbers: plain, no-break, narrow and thin. */
const blank = '[ \\x{00A0}\\x{202F}\\x{2009}]';
/** Apostrophes, the typographic one included; `\x27` keeps the SQL literal whole. */
const apostrophe = '[\\x27\\x{2019}]';

function groupPattern(group: NumberStyle['group']): string {
  if (group === ' ') return blank;
  if (group === "'") return apostrophe;
  return `[${group}]`;
}

/**
 * Digits before the fraction. A leading zero means a code, not a number, and never fits; nor do more digits than
 * the type keeps exactly.
 */
function wholePattern({ group }: NumberStyle, mostDigits = 19): string {
  const plain = `0|[1-9][0-9]{0,${mostDigits - 1}}`;
  return group === '' ? `(?:${plain})` : `(?:${plain}|[1-9][0-9]{0,2}(?:${groupPattern(group)}[0-9]{3})+)`;
}

/** SQL that turns a text of a style into what SQL casts: `1.234,56` to `1234.56`. */
function plainDigits(value: string, { decimal, group }: NumberStyle): string {
  let sql = value;
  if (group === ' ' || group === "'") sql = `regexp_replace(${sql}, '${groupPattern(group)}', '', 'g')`;
  else if (group !== '') sql = `replace(${sql}, '${group}', '')`;
  return decimal === ',' ? `replace(${sql}, ',', '.')` : sql;
}

const trimmed = (value: string) => `trim(${value})`;

/** The quick way, open to the plain style alone. */
function quickly(
  style: NumberStyle,
  type: string,
  otherwise: (value: string) => string,
): Pick<Reading, 'sql' | 'quick'> {
  return style.format === null ? castOr(type, otherwise) : { sql: otherwise };
}

/** `+5` is a number; `+4930123456` is a telephone. */
const mostDigitsAfterPlus = 6;
/** Beyond 15 digits a float is rounded. */
const mostDigitsOfFloat = 15;

export function integer(style: NumberStyle = plainStyle): Reading {
  return {
    type: 'integer',
    format: style.format,
    // Blanks between groups say nothing about the sign before a fraction.
    ...(style.group === ',' || style.group === '.' ? { decimal: style.decimal } : {}),
    ...quickly(style, 'BIGINT', (value) =>
      whenMatches(
        value,
        `\\s*(?:-?${wholePattern(style)}|[+]${wholePattern(style, mostDigitsAfterPlus)})\\s*`,
        `try_cast(${plainDigits(trimmed(value), style)} AS BIGINT)`,
      ),
    ),
  };
}

/** Every value has exactly two digits after the sign, as amounts of money do: kept exactly, not as a float. */
export function money(style: NumberStyle = plainStyle): Reading {
  return {
    type: 'decimal',
    format: style.format,
    decimal: style.decimal,
    ...quickly(style, 'DECIMAL(18,2)', (value) =>
      whenMatches(
        value,
        `\\s*[+-]?${wholePattern(style)}[${style.decimal}][0-9]{2}\\s*`,
        `try_cast(${plainDigits(trimmed(value), style)} AS DECIMAL(18,2))`,
      ),
    ),
  };
}

/**
 * What a cast to DOUBLE takes as it stands, told by comparisons alone: it begins like a number (and not like a
 * code with a leading zero), is short enough to be kept exactly, and has no `_`, which the cast would pass over.
 */
function isUsualFloat(value: string): string {
  const begins = [
    ['1', ':'],
    ['0.', '0/'],
    ['-1', '-:'],
  ].map(([from, to]) => `(${value} >= '${from}' AND ${value} < '${to}')`);
  return `(${begins.join(' OR ')}) AND strlen(${value}) <= ${mostDigitsOfFloat} AND NOT contains(${value}, '_')`;
}

/** `mostDigits`: longer ones are taken for codes, unless a person says that they are numbers. */
export function float(style: NumberStyle = plainStyle, mostDigits = mostDigitsOfFloat): Reading {
  const fraction = `[${style.decimal}][0-9]+`;
  const exponent = style.format === null ? '(?:[eE][+-]?[0-9]+)?' : '';
  const special = style.format === null ? '|[+-]?(?i:inf|infinity)' : '';
  const rest = `(?:${fraction}|[${style.decimal}])?`;
  const whole = `-?${wholePattern(style, mostDigits)}|[+]${wholePattern(style, mostDigitsAfterPlus)}`;
  const otherwise = (value: string) =>
    whenMatches(
      value,
      `\\s*(?:(?:(?:${whole})${rest}|[+-]?${fraction})${exponent}${special})\\s*`,
      `try_cast(${plainDigits(trimmed(value), style)} AS DOUBLE)`,
    );
  const quick = {
    cast: (value: string) => `try_cast(${value} AS DOUBLE)`,
    holds: isUsualFloat,
    otherwise,
  };
  return {
    type: 'float',
    format: style.format,
    decimal: style.decimal,
    ...(style.format === null ? quickOr(quick) : { sql: otherwise }),
  };
}

/** Asked for by a person: up to 38 digits, of which as many as needed after the sign. */
export function exactDecimal(style: NumberStyle, scale: number): Reading {
  return {
    type: 'decimal',
    format: style.format,
    decimal: style.decimal,
    sql: (value) =>
      whenMatches(
        value,
        `\\s*[+-]?${wholePattern(style)}(?:[${style.decimal}][0-9]{0,${scale}})?\\s*`,
        `try_cast(${plainDigits(trimmed(value), style)} AS DECIMAL(38,${scale}))`,
      ),
  };
}

/** `12%` is 0.12. The division is done on the text, so that no digit is rounded. */
export function percent(style: NumberStyle = plainStyle): Reading {
  const number = `[+-]?${wholePattern(style)}(?:[${style.decimal}][0-9]+)?`;
  return {
    type: 'float',
    decimal: style.decimal,
    format: style.format === null ? 'percent' : `percent ${style.format}`,
    sql: (value) =>
      whenMatches(
        value,
        `\\s*${number}${blank}*%\\s*`,
        `try_cast(regexp_extract(${plainDigits(trimmed(value), style)}, '[-+0-9.]+') || 'e-2' AS DOUBLE)`,
      ),
  };
}

export const currencies = [
  ...['$', '€', '£', '¥', '₹', '₽', '₩', '₺', '₪', '฿', '₫', '₴', '₦', 'R$', 'A$', 'C$', 'US$', 'kr', 'zł', 'Kč', 'Ft'],
  ...['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'CNY', 'INR', 'CAD', 'AUD', 'NZD', 'BRL', 'MXN', 'ZAR', 'SEK', 'NOK', 'DKK'],
  ...['PLN', 'CZK', 'HUF', 'RON', 'TRY', 'KRW', 'SGD', 'HKD'],
];

const escaped = (symbol: string) => symbol.replace(/[$.]/g, '[$&]');

/**
 * Amounts of one currency: its sign before or after, `-$5.00` or `($5.00)` for less than nothing. Exactly one
 * currency, because a sum over two would be nonsense.
 */
export function currency(symbol: string, style: NumberStyle, scale: 2 | 4 = 2): Reading {
  const sign = escaped(symbol);
  const number = `${wholePattern(style)}(?:[${style.decimal}][0-9]{1,${scale}})?`;
  const before = `[+-]?${sign}${blank}*[+-]?${number}`;
  const after = `[+-]?${number}${blank}*${sign}`;
  const accounting = `\\((?:${sign}${blank}*${number}|${number}${blank}*${sign})\\)`;
  return {
    type: 'decimal',
    decimal: style.decimal,
    format: `${symbol} ${style.format ?? '1234.56'}${scale === 4 ? '78' : ''}`,
    sql: (value) => {
      const digits = `regexp_replace(${plainDigits(value, style)}, '[^0-9.]', '', 'g')`;
      const signed = `CASE WHEN regexp_matches(${value}, '[-(]') THEN '-' ELSE '' END || ${digits}`;
      return whenMatches(
        value,
        `\\s*(?:${before}|${after}|[+-]?${number}|${accounting})\\s*`,
        `try_cast(${signed} AS DECIMAL(18,${scale}))`,
      );
    },
  };
}
