import type { ColumnType } from '@datavizpro/contract';
import { extent } from '@datavizpro/contract/shapes';

export type FormatNumber = (value: number) => string;

/** The ways in which one measure is written: in full in tooltips, short on labels, by step on an axis. */
export interface ValueFormat {
  readonly full: FormatNumber;
  readonly short: FormatNumber;
  readonly axis: (step: number, max: number) => FormatNumber;
}

const formatters = new Map<string, Intl.NumberFormat>();
/** Formatters are dear to make: one for each locale and way of writing. */
export function formatterOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** Negative numbers get a real minus sign, and nothing reads "-0". */
function write(locale: string, options: Intl.NumberFormatOptions): FormatNumber {
  const formatter = formatterOf(locale, options);
  return (value) => formatter.format(value === 0 ? 0 : value).replace('-', '−');
}

const hugeFrom = 1e15;
const tinyBelow = 1e-4;
const isExtreme = (max: number): boolean => max !== 0 && (max >= hugeFrom || max < tinyBelow);

/** Decimals that show three digits of a number of this size, at most four. */
function decimalsFor(size: number): number {
  if (!(size > 0) || size >= 1000) return 0;
  return Math.min(4, Math.max(0, 2 - Math.floor(Math.log10(size))));
}

/** Decimals in which steps of this size can be told apart. */
const decimalsOfStep = (step: number): number => {
  if (!(step > 0)) return 0;
  for (let decimals = 0; decimals < 10; decimals += 1) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled) return decimals;
  }
  return 10;
};

/** Compact numbers start here: shorter ones are read as fast in full. */
const compactFrom = 10_000;
const compactUnits = [1e12, 1e9, 1e6, 1e3];

function axisOptions(step: number, max: number, base: Intl.NumberFormatOptions): Intl.NumberFormatOptions {
  if (isExtreme(max)) return { ...base, notation: 'scientific', maximumSignificantDigits: 3 };
  const compact = max >= compactFrom;
  const unit = compact ? (compactUnits.find((each) => max >= each) ?? 1) : 1;
  const decimals = Math.min(6, decimalsOfStep(step / unit));
  const digits = { minimumFractionDigits: 0, maximumFractionDigits: decimals };
  return compact ? { ...base, ...digits, notation: 'compact' } : { ...base, ...digits };
}

function shortOptions(max: number, base: Intl.NumberFormatOptions, whole: boolean): Intl.NumberFormatOptions {
  if (isExtreme(max)) return { ...base, notation: 'scientific', maximumSignificantDigits: 3 };
  if (max >= compactFrom) return { ...base, notation: 'compact', maximumSignificantDigits: 3 };
  const decimals = whole ? 0 : max >= 1 ? Math.min(decimalsFor(max), 2) : decimalsFor(max);
  return { ...base, minimumFractionDigits: 0, maximumFractionDigits: decimals };
}

/** Numbers of one class are written short in one way: see `shortOptions`. */
function sizeClass(max: number): string {
  if (isExtreme(max)) return 'extreme';
  if (max >= compactFrom) return 'compact';
  return `${decimalsFor(max)} ${max >= 1}`;
}

function formatOf(
  locale: string,
  base: Intl.NumberFormatOptions,
  full: Intl.NumberFormatOptions,
  whole = false,
): ValueFormat {
  const plain = write(locale, full);
  const far = write(locale, { ...base, notation: 'scientific', maximumSignificantDigits: 6 });
  // Thousands of numbers are written in a handful of ways: each is looked up once.
  const shorts = new Map<string, FormatNumber>();
  const shortOf = (max: number): FormatNumber => {
    const key = sizeClass(max);
    const known = shorts.get(key) ?? write(locale, shortOptions(max, base, whole));
    shorts.set(key, known);
    return known;
  };
  return {
    full: (value) => (isExtreme(Math.abs(value)) ? far : plain)(value),
    short: (value) => shortOf(Math.abs(value))(value),
    axis: (step, max) => write(locale, axisOptions(step, max, base)),
  };
}

function automatic(locale: string, type: ColumnType, max: number): ValueFormat {
  const whole = type === 'integer';
  const full = whole ? { maximumFractionDigits: 0 } : { maximumFractionDigits: Math.max(2, decimalsFor(max)) };
  return formatOf(locale, {}, full, whole);
}

function percent(locale: string, max: number): ValueFormat {
  const decimals = max >= 0.1 ? 1 : 2;
  const base: Intl.NumberFormatOptions = { style: 'percent' };
  const plain = write(locale, { ...base, maximumFractionDigits: decimals });
  const axis = (step: number): FormatNumber =>
    write(locale, { ...base, maximumFractionDigits: decimalsOfStep(step * 100) });
  return { full: plain, short: plain, axis };
}

function currency(locale: string, code: string, max: number): ValueFormat | null {
  try {
    const base: Intl.NumberFormatOptions = { style: 'currency', currency: code };
    formatterOf(locale, base);
    return formatOf(locale, base, max >= compactFrom ? { ...base, maximumFractionDigits: 0 } : base);
  } catch {
    return null; // Not a currency code: shown as a plain number.
  }
}

function compact(locale: string): ValueFormat {
  const short = write(locale, { notation: 'compact', maximumSignificantDigits: 3 });
  return { ...automatic(locale, 'float', 0), full: short, short };
}

function decimals(locale: string, digits: number): ValueFormat {
  const fixed = Math.min(12, Math.max(0, Math.floor(digits)));
  const options = { minimumFractionDigits: fixed, maximumFractionDigits: fixed };
  return { full: write(locale, options), short: write(locale, options), axis: formatOf(locale, {}, options).axis };
}

/**
 * The format of a measure: as wished (`integer`, `compact`, `percent`, `currency:EUR`, `decimal:2`),
 * or decided from its type and size.
 */
export function createValueFormat(
  wish: string | undefined,
  type: ColumnType,
  values: Iterable<number | null>,
  locale: string,
): ValueFormat {
  const range = extent(values);
  const max = range ? Math.max(Math.abs(range[0]), Math.abs(range[1])) : 0;
  const [name, argument] = (wish ?? 'auto').split(':');
  if (name === 'integer') return automatic(locale, 'integer', max);
  if (name === 'compact') return compact(locale);
  if (name === 'percent') return percent(locale, max);
  if (name === 'currency' && argument) return currency(locale, argument, max) ?? automatic(locale, type, max);
  if (name === 'decimal' && argument) return decimals(locale, Number(argument) || 0);
  return automatic(locale, type, max);
}

const byLocale = (options: Intl.NumberFormatOptions): ((locale: string) => FormatNumber) => {
  let known: { readonly locale: string; readonly write: FormatNumber } | null = null;
  return (locale) => (known?.locale === locale ? known : (known = { locale, write: write(locale, options) })).write;
};
const smallShare = byLocale({ style: 'percent', maximumFractionDigits: 1 });
const largeShare = byLocale({ style: 'percent', maximumFractionDigits: 0 });
const wholeNumber = byLocale({ maximumFractionDigits: 0 });

/** A share of a whole, `0.123` as `12.3%`. */
export const formatShare = (share: number, locale: string): string =>
  (Math.abs(share) < 0.1 ? smallShare : largeShare)(locale)(share);

export const formatCount = (count: number, locale: string): string => wholeNumber(locale)(count);
