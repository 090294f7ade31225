import type { DuckDBConnection } from '@duckdb/node-api';
import type { ColumnFacts } from './column-facts.js';
import type { NullTexts } from './null-texts.js';
import type { RawTable } from './raw-table.js';
import { booleanReadings } from './readings/booleans.js';
import { automaticReadings, currencyReadings, type Reading } from './readings/index.js';
import { currencies } from './readings/numbers.js';
import { timeReadings } from './readings/times.js';

/** Distinct values looked at for a first idea of a column, over all columns together. */
const sampleCells = 20_000;
const mostSampleRows = 5_000;
const randomValues = 1_000;
/** Readings that fit less of a sample than this are not counted over the whole file. */
const plausibleShare = 0.5;

type Row = readonly unknown[];

/** Asks the data what its columns can be read as. Values are judged by DuckDB alone, with the readings' own SQL. */
export class Study {
  readonly #connection: DuckDBConnection;
  readonly #table: RawTable;
  readonly #nulls: NullTexts;
  readonly #sampleRows: number;

  constructor(connection: DuckDBConnection, table: RawTable, nulls: NullTexts) {
    this.#connection = connection;
    this.#table = table;
    this.#nulls = nulls;
    this.#sampleRows = Math.max(200, Math.min(mostSampleRows, Math.floor(sampleCells / table.columns.length)));
  }

  /** Whether the first rows are all there are. */
  get sampleIsAll(): boolean {
    return this.#table.recordCount <= this.#sampleRows;
  }

  /** Whether there are more rows than `sample` looks at: only the last of a file that grows may be cut. */
  async hasMoreThanSample(): Promise<boolean> {
    const texts = this.#table.columns.map(({ textSql }) => textSql).join(', ');
    const [row] = await this.#rows(`SELECT count(*) FROM (
      SELECT [${texts}] AS texts FROM ${this.#table.relation} LIMIT ${this.#sampleRows + 1}) WHERE texts IS NOT NULL`);
    return Number(row?.[0]) > this.#sampleRows;
  }

  /** Facts from the first rows. `extra` readings are judged for the columns that ask for them. */
  async sample(extra: ReadonlyMap<number, readonly Reading[]>): Promise<ColumnFacts[]> {
    const { columns, relation } = this.#table;
    const texts = columns.map(({ textSql }) => textSql).join(', ');
    const places = columns.map((_, index) => index).join(', ');
    await this.#connection.run(`CREATE OR REPLACE TEMP TABLE sample_values AS
      SELECT i, v, count(*)::BIGINT AS n
      FROM (SELECT unnest([${places}]) AS i, unnest([${texts}]) AS v
            FROM (SELECT * FROM ${relation} LIMIT ${this.#sampleRows}))
      WHERE v IS NOT NULL GROUP BY i, v`);
    return this.#judge(extra);
  }

  /** Facts from values picked at random from the whole file, for the columns named. */
  async randomSample(
    indexes: readonly number[],
    extra: ReadonlyMap<number, readonly Reading[]>,
  ): Promise<ColumnFacts[]> {
    const picks = indexes.map((index) => `min_by(${this.#textOf(index)}, random(), ${randomValues}) AS s${index}`);
    const places = indexes.map((index) => `SELECT ${index} AS i, unnest(s${index}) AS v FROM picked`);
    await this.#connection.run(`CREATE OR REPLACE TEMP TABLE sample_values AS
      WITH picked AS MATERIALIZED (SELECT ${picks.join(', ')} FROM ${this.#table.relation})
      SELECT i, v, count(*)::BIGINT AS n FROM (${places.join(' UNION ALL ')}) WHERE v IS NOT NULL GROUP BY i, v`);
    return this.#judge(extra);
  }

  /** Exact counts over the whole file, for the readings that a sample found plausible. */
  async exact(
    indexes: readonly number[],
    facts: readonly ColumnFacts[],
    extra: ReadonlyMap<number, readonly Reading[]>,
  ): Promise<ColumnFacts[]> {
    const exact = [...facts];
    const plans = indexes.map((index) => ({ index, readings: plausible(facts[index], extra.get(index) ?? []) }));
    const counts = plans.flatMap(({ index, readings }) => {
      const value = `v${index}`;
      return [
        `count(${value})`,
        `count(*) FILTER (regexp_full_match(${value}, '${codePattern}'))`,
        ...readings.map((reading) => `count(${reading.sql(value)})`),
      ];
    });
    const values = indexes.map((index) => `${this.#nulls.removedFrom(this.#textOf(index))} AS v${index}`);
    const [row = []] = await this.#rows(
      `SELECT ${counts.join(', ')} FROM (SELECT ${values.join(', ')} FROM ${this.#table.relation})`,
    );
    let at = 0;
    for (const { index, readings } of plans) {
      const [valueCount, codes] = [Number(row[at]), Number(row[at + 1])];
      const fits = new Map(readings.map((reading, offset) => [reading, Number(row[at + 2 + offset])]));
      exact[index] = { values: valueCount, codes, fits, samples: facts[index]?.samples ?? [] };
      at += 2 + readings.length;
    }
    return exact;
  }

  #textOf(index: number): string {
    return this.#table.columns[index]?.textSql ?? 'NULL';
  }

  /** Judges `sample_values` by all readings. */
  async #judge(extra: ReadonlyMap<number, readonly Reading[]>): Promise<ColumnFacts[]> {
    const facts = this.#table.columns.map(() => ({
      values: 0,
      codes: 0,
      fits: new Map<Reading, number>(),
      samples: [] as string[],
    }));
    const fitsBoth = booleanReadings.filter(({ needsBoth }) => needsBoth);
    const rows = await this.#rows(`
      SELECT i, sum(n), sum(n) FILTER (regexp_full_match(v, '${codePattern}')), list(v)[1:8],
        ${automaticReadings.map((reading) => `sum(n) FILTER ((${reading.sql('v')}) IS NOT NULL)`).join(',\n')},
        ${fitsBoth.map((reading) => `bool_or(${reading.isTrue('v')}) AND bool_or((${reading.sql('v')}) = false)`).join(',\n')}
      FROM (SELECT i, n, ${this.#nulls.removedFrom('v')} AS v FROM sample_values)
      WHERE v IS NOT NULL GROUP BY i`);
    for (const row of rows) {
      const index = Number(row[0]);
      const fact = facts[index];
      const column = this.#table.columns[index];
      if (!fact || !column) continue;
      fact.values = Number(row[1]);
      fact.codes = Number(row[2] ?? 0);
      fact.samples = sampleTexts(row[3]);
      const incomplete = fitsBoth.filter((_, offset) => row[4 + automaticReadings.length + offset] !== true);
      automaticReadings.forEach((reading, offset) => {
        if (incomplete.some((half) => half === reading)) return;
        if (column.infer === 'none' || (column.infer === 'times' && !timeReadings.includes(reading))) return;
        fact.fits.set(reading, Number(row[4 + offset] ?? 0));
      });
    }
    await this.#judgeCurrencies(facts);
    for (const [index, readings] of extra)
      await this.#judgeExtra(index, readings, facts[index]?.fits ?? new Map<Reading, number>());
    return facts;
  }

  /** Amounts with the sign of one currency, in columns that nothing else fits. */
  async #judgeCurrencies(facts: readonly { values: number; fits: Map<Reading, number> }[]): Promise<void> {
    const symbols = currencies.map((symbol) => symbol.replace(/[$.]/g, '[$&]')).sort((a, b) => b.length - a.length);
    const found = await this.#rows(`
      SELECT i, s FROM (
        SELECT i, regexp_extract(v, '${symbols.join('|')}') AS s, sum(n) AS n FROM sample_values
        WHERE regexp_matches(v, '[0-9]') GROUP BY ALL)
      WHERE s <> '' QUALIFY row_number() OVER (PARTITION BY i ORDER BY n DESC, s) = 1`);
    for (const [place, symbol] of found) {
      const fact = facts[Number(place)];
      if (!fact || this.#table.columns[Number(place)]?.infer !== 'all') continue;
      if ([...fact.fits.values()].some((fits) => fits === fact.values)) continue;
      await this.#judgeExtra(Number(place), currencyReadings(String(symbol)), fact.fits);
    }
  }

  async #judgeExtra(index: number, readings: readonly Reading[], fits: Map<Reading, number>): Promise<void> {
    const counts = readings.map((reading) => `sum(n) FILTER ((${reading.sql('v')}) IS NOT NULL)`);
    const [row = []] = await this.#rows(
      `SELECT ${counts.join(', ')} FROM (SELECT n, ${this.#nulls.removedFrom('v')} AS v FROM sample_values WHERE i = ${index})`,
    );
    readings.forEach((reading, offset) => fits.set(reading, Number(row[offset] ?? 0)));
  }

  async #rows(sql: string): Promise<readonly Row[]> {
    return (await this.#connection.runAndReadAll(sql)).getRowsJson();
  }
}

/** Digits as codes have them. */
const codePattern = '\\s*[+-]?(?:0[0-9]+|[0-9]{20,})\\s*';

function sampleTexts(list: unknown): string[] {
  return Array.isArray(list) ? list.slice(0, 5).map((value) => String(value).slice(0, 200)) : [];
}

/** Readings worth counting: those asked for, and those that fit a good part of the sample. */
function plausible(facts: ColumnFacts | undefined, asked: readonly Reading[]): readonly Reading[] {
  if (!facts) return asked;
  const good = [...facts.fits].filter(([, fits]) => fits > 0 && fits >= facts.values * plausibleShare);
  return [...new Set([...asked, ...good.map(([reading]) => reading)])];
}

/** Readings found plausible in either sample; counts come later. */
export function mergeFacts(first: ColumnFacts, second: ColumnFacts | undefined): ColumnFacts {
  if (!second || second.values === 0) return first;
  if (first.values === 0) return second;
  const fits = new Map(second.fits);
  const share = second.values / first.values;
  for (const [reading, count] of first.fits) {
    fits.set(reading, Math.max(fits.get(reading) ?? 0, Math.floor(count * share)));
  }
  return { ...second, fits, samples: first.samples };
}
