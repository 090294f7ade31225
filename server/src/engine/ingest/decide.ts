import type { ColumnOverride, ReadingOptions } from '@datavizpro/contract';
import { UnreadableFileError } from '../types.js';
import type { ColumnFacts } from './column-facts.js';
import type { RawColumn } from './raw-table.js';
import { readingFor, readingsToTry, sameReading, text, type DateOrder, type Reading } from './readings/index.js';

export interface Decision {
  readonly reading: Reading;
  readonly alternatives: readonly Reading[];
  readonly ambiguous: boolean;
  /** Chosen by a person: taken whatever fails. */
  readonly forced: boolean;
  /** Values that the reading doesn't fit, as far as the facts go. */
  readonly failed: number;
}

/** What the person said about the whole file, and what other columns tell about this one. */
export interface DecisionContext {
  readonly order: DateOrder | null;
  readonly decimal: '.' | ',' | null;
  readonly defaultDecimal: '.' | ',';
}

/** With at least so many fitting values, a few that don't fit are taken as errors, and listed. */
const enoughFitting = 100;
const tolerated = 0.005;

const numberTypes = new Set(['integer', 'decimal', 'float']);

/** Whether a reading is good enough for a column: it fits all values, or nearly all of many. */
function accepted(reading: Reading, facts: ColumnFacts): boolean {
  const fits = facts.fits.get(reading) ?? 0;
  const failed = facts.values - fits;
  if (failed === 0) return facts.values > 0;
  if (numberTypes.has(reading.type) && facts.codes > 0) return false;
  return fits >= enoughFitting && failed <= facts.values * tolerated;
}

const nameOfDate = /date|datum|day|tag|jour|fecha|data$|^dt|_dt$/i;

/** The reading of one column. Without any value, and without any that fits, it is text. */
export function decide(column: RawColumn, facts: ColumnFacts, context: DecisionContext): Decision {
  const all = [...facts.fits.keys()];
  const perfect = all.filter((reading) => facts.values > 0 && facts.fits.get(reading) === facts.values);
  const candidates = perfect.length > 0 ? perfect : nearlyPerfect(all, facts);
  const ranked = rank(candidates, column, context);
  const [reading] = ranked;
  if (!reading) return { reading: text, alternatives: [], ambiguous: false, forced: false, failed: 0 };
  const rivals = ranked.filter((other) => conflicts(reading, other)).slice(0, 1);
  const settled = reading.type === 'date' || reading.type === 'timestamp' ? context.order : context.decimal;
  return {
    reading,
    alternatives: rivals,
    ambiguous: rivals.length > 0 && settled === null,
    forced: false,
    failed: facts.values - (facts.fits.get(reading) ?? 0),
  };
}

function nearlyPerfect(readings: readonly Reading[], facts: ColumnFacts): readonly Reading[] {
  const good = readings.filter((reading) => accepted(reading, facts));
  const most = Math.max(0, ...good.map((reading) => facts.fits.get(reading) ?? 0));
  return good.filter((reading) => facts.fits.get(reading) === most);
}

/** Preference: what agrees with the file's order of dates and its decimal sign, then the order of the list. */
function rank(readings: readonly Reading[], column: RawColumn, context: DecisionContext): readonly Reading[] {
  const order = context.order ?? 'dmy';
  const decimal = context.decimal ?? context.defaultDecimal;
  const penalty = (reading: Reading) => {
    if (reading.order && reading.order !== order && reading.order !== 'ymd') return 1;
    if (reading.decimal && reading.decimal !== decimal && !(reading.type === 'integer' && reading.format === null)) {
      return 1;
    }
    if (reading.format === '%Y%m%d' && nameOfDate.test(column.source)) return -1;
    return 0;
  };
  return readings
    .map((reading, index) => ({ reading, index, penalty: penalty(reading) }))
    .sort((a, b) => a.penalty - b.penalty || a.index - b.index)
    .map(({ reading }) => reading);
}

/** Two readings that fit the same texts and give other values for them. */
function conflicts(chosen: Reading, other: Reading): boolean {
  if (chosen.order && other.order) return chosen.type === other.type && chosen.order !== other.order;
  if (chosen.type === 'integer' && chosen.format === null) return other.format === '%Y%m%d';
  if (chosen.format === '%Y%m%d') return other.type === 'integer' && other.format === null;
  return chosen.decimal !== undefined && other.decimal !== undefined && chosen.decimal !== other.decimal;
}

/** What decided columns say about undecided ones: a file writes all its dates and numbers alike. */
export function evidence(
  decisions: readonly Decision[],
  options: ReadingOptions,
  delimiter: string | null,
): DecisionContext {
  const clear = decisions.filter(
    ({ ambiguous, forced, alternatives }) => !ambiguous && !forced && alternatives.length === 0,
  );
  const orders = new Set(
    clear.map(({ reading }) => reading.order).filter((order) => order === 'dmy' || order === 'mdy'),
  );
  const decimals = new Set(
    clear
      .filter(({ reading }) => reading.type !== 'integer' || reading.format !== null)
      .flatMap(({ reading }) => reading.decimal ?? []),
  );
  const [order = null] = orders.size === 1 ? orders : [];
  const [decimal = null] = decimals.size === 1 ? decimals : [];
  return {
    order: orderOf(options.dateFormat) ?? order,
    decimal: options.decimal ?? decimal,
    defaultDecimal: delimiter === ';' ? ',' : '.',
  };
}

/** `mdy`, or a format of strptime's from which the order is read. */
function orderOf(dateFormat: string | undefined): DateOrder | null {
  if (dateFormat === undefined) return null;
  if (dateFormat === 'dmy' || dateFormat === 'mdy' || dateFormat === 'ymd') return dateFormat;
  const day = dateFormat.search(/%-?d/);
  const month = dateFormat.search(/%-?[mbB]/);
  if (day === -1 || month === -1) return null;
  return day < month ? 'dmy' : 'mdy';
}

/** The readings among which a person's choice for a column has to be found; null when nothing was chosen. */
export function chosenReadings(
  column: RawColumn,
  override: ColumnOverride | undefined,
  options: ReadingOptions,
): readonly Reading[] | null {
  const type = override?.type ?? options.types?.[column.source] ?? options.types?.[column.name];
  const format = override?.format;
  if (type === undefined && (format === undefined || format === null)) return null;
  if (format === undefined) return type === undefined ? null : readingsToTry(type);
  const types =
    type === undefined ? (['date', 'timestamp', 'float', 'integer', 'decimal', 'boolean'] as const) : [type];
  const plain = format === null && type !== undefined ? readingsToTry(type).filter((r) => r.format === null) : [];
  const readings = format === null ? plain : types.flatMap((t) => readingFor(t, format) ?? []);
  if (readings.length > 0) return readings;
  if (format === null && type !== undefined) return readingsToTry(type);
  throw new UnreadableFileError(
    `The format "${String(format).slice(0, 60)}" of the column "${column.name}" is not known. Choose one from the list.`,
  );
}

/** Amounts in the currency whose sign was seen, where the format of a decimal was left open. */
function currenciesFor(readings: readonly Reading[], { fits }: ColumnFacts): readonly Reading[] {
  const isOpen = readings.some((reading) => reading.format !== readings[0]?.format);
  if (!isOpen || readings[0]?.type !== 'decimal') return [];
  return [...fits.keys()].filter((reading) => reading.type === 'decimal' && !readings.includes(reading));
}

/** Of the readings that a choice allows, the one that fits most values. */
export function decideChosen(
  readings: readonly Reading[],
  column: RawColumn,
  facts: ColumnFacts,
  context: DecisionContext,
): Decision {
  const fitsOf = (reading: Reading) => (sameReading(reading, text) ? facts.values : (facts.fits.get(reading) ?? 0));
  const allowed = [...readings, ...currenciesFor(readings, facts)];
  const most = Math.max(...allowed.map(fitsOf));
  const [reading = text] = rank(
    allowed.filter((r) => fitsOf(r) === most),
    column,
    context,
  );
  return { reading, alternatives: [], ambiguous: false, forced: true, failed: facts.values - most };
}
