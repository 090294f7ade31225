import type { CompiledSql } from '@datavizpro/contract';
import { windowsZones } from '../../../src/query/sql/dialects/sqlserver/windows-zones.js';

/*
 * A stand-in, not SQL Server: our own T-SQL, said in DuckDB's words, so that its arithmetic can be held against the
 * rows that all engines give. It knows only what our dialect writes. Collations, implicit conversions, rights and
 * everything else that only SQL Server does is beyond it.
 */

type Call = readonly [name: string, write: (args: readonly string[]) => string];

const units: Readonly<Record<string, (amount: string) => string>> = {
  second: (amount) => `to_seconds(${amount})`,
  minute: (amount) => `to_minutes(${amount})`,
  hour: (amount) => `to_hours(${amount})`,
  day: (amount) => `to_days(cast(${amount} as integer))`,
  week: (amount) => `to_days(cast(7 * ${amount} as integer))`,
  month: (amount) => `to_months(cast(${amount} as integer))`,
  quarter: (amount) => `to_months(cast(3 * ${amount} as integer))`,
  year: (amount) => `to_years(cast(${amount} as integer))`,
};

const styles: Readonly<Record<string, string>> = { 23: '%Y-%m-%d', 120: '%Y-%m-%d %H:%M:%S' };

const datePart = ([part = '', moment = '']: readonly string[]): string => {
  if (part === 'microsecond') return `(date_part('microsecond', ${moment}) % 1000000)`;
  return `cast(date_part('${part === 'iso_week' ? 'week' : part}', ${moment}) as bigint)`;
};
const difference = ([unit = '', from = '', to = '']: readonly string[]): string =>
  `date_diff('${unit}', cast(${from} as timestamp), cast(${to} as timestamp))`;

const calls: readonly Call[] = [
  ['dateadd', ([unit = '', amount = '', moment = '']) => `(${moment} + ${units[unit]?.(amount) ?? ''})`],
  ['datediff', difference],
  ['datediff_big', difference],
  ['datepart', datePart],
  [
    'convert',
    ([, operand = '', style]) => {
      if (style === '108') return `left(cast(${operand} as varchar), 8)`;
      return style === undefined ? `cast(${operand} as varchar)` : `strftime(${operand}, '${styles[style] ?? ''}')`;
    },
  ],
  ['format', ([operand = '']) => `cast(${operand} as varchar)`],
  ['charindex', ([part = '', text = '']) => `strpos(${text}, ${part})`],
  ['datalength', ([text = '']) => `strlen(${text})`],
  // With a third argument it cuts.
  ['round', (args) => (args.length === 3 ? `trunc(${args[0] ?? ''})` : `round(${args.join(', ')})`)],
  ['count_big', ([operand = '']) => `count(${operand})`],
  ['ceiling', ([operand = '']) => `ceil(${operand})`],
  ['stdev', ([operand = '']) => `stddev_samp(${operand})`],
  ['var', ([operand = '']) => `var_samp(${operand})`],
  ['log', ([operand = '']) => `ln(${operand})`],
];

/** Texts and names, which no rule may look into, by their numbers; texts are told apart by a T. */
function withoutQuoted(sql: string): { readonly skeleton: string; readonly quoted: readonly string[] } {
  const quoted: string[] = [];
  const skeleton = sql.replaceAll(/'(?:[^']|'')*'|\[(?:[^\]]|\]\])*\]/g, (token) => {
    const isName = token.startsWith('[');
    const name = token.slice(1, -1).replaceAll(']]', ']').replaceAll('"', '""');
    quoted.push(isName ? `"${name}"` : token);
    return `\uE000${isName ? 'N' : 'T'}${String(quoted.length - 1)}\uE001`;
  });
  return { skeleton, quoted };
}

/** Rules for words, in order. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/ collate Latin1_General_100_\w+/g, ''],
  [/@p(\d+)/g, '$$$1'],
  [/offset (\$\d+) rows\s+fetch next (\$\d+) rows only/g, 'limit $2 offset $1'],
  [/offset (\$\d+) rows/g, 'offset $1'],
  [/\bnvarchar\((?:\d+|max)\)/g, 'varchar'],
  [/\bdatetime2\(\d\)/g, 'timestamp'],
  [/\btime\(6\)/g, 'time'],
  [/ as float\)/g, ' as double)'],
  [/ as bit\)/g, ' as boolean)'],
  [
    /from openjson\((\$\d+)\) with \(v ([^\uE000]*?) \uE000T\d+\uE001\)/g,
    'from (select unnest(from_json($1, \'["varchar"]\'))::$2 as v)',
  ],
  [/(\uE000T\d+\uE001) \+ /g, '$1 || '],
  [/ \+ (\uE000T\d+\uE001|case when \(date_part|case when datepart\(microsecond)/g, ' || $1'],
  [/ like \uE000T\d+\uE001/g, " similar to '[0-9]{4}-[0-9]{2}-[0-9]{2}.*'"],
];

/** `select top (n) …` → `select … limit n`, at the end of that select. */
function limitsLast(text: string): string {
  const match = /select top \((\$\d+)\) /.exec(text);
  if (!match) return text;
  const from = match.index + match[0].length;
  let depth = 0;
  let end = from;
  for (; end < text.length && depth >= 0; end += 1) depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0;
  if (depth < 0) end -= 1;
  return limitsLast(
    `${text.slice(0, match.index)}select ${text.slice(from, end)}\nlimit ${match[1] ?? ''}\n${text.slice(end)}`,
  );
}

/** Where the bracket that opens at this place closes, with its arguments. */
function argumentsAt(text: string, open: number): { readonly end: number; readonly args: readonly string[] } {
  const args: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0 || (depth === 1 && text[at] === ',')) {
      args.push(text.slice(from, at).trim());
      from = at + 1;
    }
    if (depth === 0) return { end: at + 1, args };
  }
  throw new Error(`A bracket is not closed: ${text.slice(open)}`);
}

/** The innermost calls last: what a call becomes is read again. */
function rewriteCalls(text: string, [name, write]: Call): string {
  const pattern = new RegExp(`\\b${name}\\(`, 'g');
  let result = '';
  let from = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { end, args } = argumentsAt(text, match.index + name.length);
    result += text.slice(from, match.index) + write(args.map((arg) => rewriteCalls(arg, [name, write])));
    from = end;
    pattern.lastIndex = end;
  }
  return result + text.slice(from);
}

/** One of the IANA names that Windows' name of a zone stands for. */
const ianaOf = (windows: string): string => windowsZones[windows]?.split(' ')[0] ?? windows;

export function toDuckdb({ sql, parameters }: CompiledSql): Pick<CompiledSql, 'sql' | 'parameters'> {
  const { skeleton, quoted } = withoutQuoted(sql);
  const words = rules.reduce(
    (text, [pattern, replacement]) => text.replaceAll(asGlobal(pattern), replacement),
    skeleton,
  );
  const rewritten = calls.reduce(rewriteCalls, limitsLast(words));
  const zones = new Set([...rewritten.matchAll(/at time zone \$(\d+)/g)].map(([, index]) => Number(index)));
  return {
    sql: rewritten.replaceAll(/\uE000[TN](\d+)\uE001/g, (_token, index: string) => quoted[Number(index)] ?? ''),
    parameters: parameters.map((value, index) => (zones.has(index + 1) ? ianaOf(String(value)) : value)),
  };
}

const asGlobal = (pattern: RegExp): RegExp => new RegExp(pattern.source, 'g');
