import { castOr, whenMatches, type DateOrder, type Reading } from './reading.js';

interface DateStyle {
  readonly format: string;
  readonly pattern: string;
  readonly order: DateOrder | null;
}

const day = '[0-3]?[0-9]';
const month = '[01]?[0-9]';
const year = '[12][0-9]{3}';
const shortYear = '[0-9]{2}';
const monthName = '(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const longMonthName = '(?i:january|february|march|april|may|june|july|august|september|october|november|december)';

function numericStyles(): DateStyle[] {
  const styles: DateStyle[] = [];
  for (const separator of ['/', '.', '-']) {
    const s = `[${separator}]`;
    for (const [y, pattern] of [
      ['%Y', year],
      ['%y', shortYear],
    ] as const) {
      styles.push({ format: ['%d', '%m', y].join(separator), pattern: day + s + month + s + pattern, order: 'dmy' });
      // Nobody writes the month first with points between.
      if (separator === '.') continue;
      styles.push({ format: ['%m', '%d', y].join(separator), pattern: month + s + day + s + pattern, order: 'mdy' });
    }
    if (separator !== '-') {
      styles.push({ format: ['%Y', '%m', '%d'].join(separator), pattern: year + s + month + s + day, order: 'ymd' });
    }
  }
  return styles;
}

const iso: DateStyle = { format: '%Y-%m-%d', pattern: `${year}-${month}-${day}`, order: null };
const compact: DateStyle = { format: '%Y%m%d', pattern: '(?:19|20)[0-9]{2}[01][0-9][0-3][0-9]', order: null };
const yearMonth: DateStyle = { format: '%Y-%m', pattern: '(?:1[5-9]|20|21)[0-9]{2}-[01][0-9]', order: null };
const namedStyles: readonly DateStyle[] = [
  { format: '%d %b %Y', pattern: `${day} ${monthName} ${year}`, order: null },
  { format: '%d-%b-%Y', pattern: `${day}-${monthName}-${year}`, order: null },
  { format: '%d-%b-%y', pattern: `${day}-${monthName}-${shortYear}`, order: null },
  { format: '%b %d, %Y', pattern: `${monthName} ${day}, ${year}`, order: null },
  { format: '%d %B %Y', pattern: `${day} ${longMonthName} ${year}`, order: null },
  { format: '%B %d, %Y', pattern: `${longMonthName} ${day}, ${year}`, order: null },
];

const clock = '[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,6})?)?';
const halfDayClock = '[01]?[0-9]:[0-5][0-9](?::[0-5][0-9])? ?[AaPp][Mm]';

function strptime(value: string, formats: readonly string[], type: string): string {
  const list = formats.map((format) => `'${format}'`).join(', ');
  return `try_strptime(trim(${value}), [${list}])::${type}`;
}

/** Texts of so many bytes, in years of four digits: longer ones would be of other years. */
const within = (length: number) => (value: string) =>
  `strlen(${value}) = ${length} AND ${value} >= '1' AND ${value} < '3'`;

function date(style: DateStyle): Reading {
  const matched = (value: string) =>
    whenMatches(value, `\\s*${style.pattern}\\s*`, strptime(value, [style.format], 'DATE'));
  return {
    type: 'date',
    format: style === iso ? null : style.format,
    order: style.order,
    ...(style === iso ? castOr('DATE', matched, within(10)) : { sql: matched }),
  };
}

/** A date with a time behind it, with or without seconds, in 24 hours. */
function timestamp(style: DateStyle): Reading {
  const formats = ['%H:%M:%S', '%H:%M', '%H:%M:%S.%f'].map((time) => `${style.format} ${time}`);
  return {
    type: 'timestamp',
    format: `${style.format} %H:%M:%S`,
    order: style.order,
    sql: (value) => whenMatches(value, `\\s*${style.pattern} ${clock}\\s*`, strptime(value, formats, 'TIMESTAMP')),
  };
}

/** The same with AM and PM. */
function halfDayTimestamp(style: DateStyle): Reading {
  const formats = ['%I:%M:%S %p', '%I:%M %p', '%I:%M:%S%p', '%I:%M%p'].map((time) => `${style.format} ${time}`);
  return {
    type: 'timestamp',
    format: `${style.format} %I:%M:%S %p`,
    order: style.order,
    sql: (value) =>
      whenMatches(value, `\\s*${style.pattern} ${halfDayClock}\\s*`, strptime(value, formats, 'TIMESTAMP')),
  };
}

/** `2025-12-31T10:00`, with a blank for the T, with or without seconds; a date alone is its midnight. */
const isoTimestamp: Reading = {
  type: 'timestamp',
  format: null,
  ...castOr(
    'TIMESTAMP',
    (value) =>
      whenMatches(
        value,
        `\\s*${year}-[01][0-9]-[0-3][0-9](?:[T ]${clock})?\\s*`,
        `try_cast(trim(${value}) AS TIMESTAMP)`,
      ),
    within(19),
  ),
};

/** The same with an offset: an instant, kept in UTC. */
const isoInstant: Reading = {
  type: 'timestamp',
  format: '%Y-%m-%dT%H:%M:%S%z',
  sql: (value) => {
    const upper = `replace(replace(upper(trim(${value})), 'T', ' '), ' UTC', 'Z')`;
    const withZero = `regexp_replace(${upper}, ' ?Z$', '+00:00')`;
    // DuckDB wants seconds before an offset.
    const withSeconds = `regexp_replace(${withZero}, '^([^:]+:[0-9]{2}) ?([+-][0-9:]+)$', '\\1:00\\2')`;
    const tidy = `regexp_replace(${withSeconds}, ' ([+-][0-9:]+)$', '\\1')`;
    return whenMatches(
      value,
      `\\s*${year}-[01][0-9]-[0-3][0-9][Tt ]${clock} ?(?:[Zz]|UTC|[+-][01][0-9](?::?[0-5][0-9])?)\\s*`,
      `try_cast(${tidy} AS TIMESTAMPTZ)`,
    );
  },
};

const timeOfDay: Reading = {
  type: 'time',
  format: null,
  sql: (value) =>
    whenMatches(
      value,
      `\\s*[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,6})?)?\\s*`,
      `try_cast(trim(${value}) AS TIME)`,
    ),
};

const dateStyles: readonly DateStyle[] = [iso, ...numericStyles(), ...namedStyles];

/** Eight digits can be a number as well: only the column's name tells. */
export const compactDate = date(compact);

export const timeReadings: readonly Reading[] = [
  ...dateStyles.map(date),
  date(yearMonth),
  isoTimestamp,
  isoInstant,
  ...dateStyles.filter((style) => style !== iso).map(timestamp),
  ...dateStyles.map(halfDayTimestamp),
  timeOfDay,
];

/** A format of strptime's that a person gave. */
export function customTime(type: 'date' | 'timestamp' | 'time', format: string): Reading {
  const sqlType = { date: 'DATE', timestamp: 'TIMESTAMP', time: 'TIME' }[type];
  const literal = format.replaceAll("'", "''");
  return {
    type,
    format,
    sql: (value) => `try_strptime(trim(${value}), '${literal}')::${sqlType}`,
  };
}
