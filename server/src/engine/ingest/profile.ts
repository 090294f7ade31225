import { DuckDBMapValue, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import type { CellValue, ColumnProfile, ColumnType, TableProfile } from '@datavizpro/contract';
import { toCell } from '../query/cell.js';
import { quoteName, quotePath } from '../query/sql-text.js';
import { footerBounds } from './parquet-footer.js';
import { binsOf, estimateDistinct, isoEdge, numberTypes, opaqueTypes, timeTypes, type Bins } from './profile-math.js';

/** Up to so many rows everything is exact; beyond, distributions come from a sample spread over the table. */
const exactRows = 200_000;
const sampleRows = 120_000;
/** Rows that lie together are read together: fewer runs, fewer pages of the file to unpack (half the time of runs of 2,048). */
const sampleRun = 4_096;
const topValues = 10;
/** Up to so many different values a column's frequencies are counted together with those of others. */
const countedTogether = 1_000;
const columnsPerQuery = 200;
const sampleTable = 'profile_sample';

interface ProfiledColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** What is exact for every size of table. */
interface Bounds {
  readonly nulls: number;
  readonly min: DuckDBValue;
  readonly max: DuckDBValue;
  readonly mean: number | null;
}

interface StudiedColumn extends ProfiledColumn {
  readonly bound: Bounds;
  readonly values: number;
  readonly distinct: number;
  readonly bins: Bins | null;
}

type Frequencies = readonly (readonly [DuckDBValue, number])[];

/** Where distributions are looked at: the whole table, or a part of it whose counts are scaled. */
interface Ground {
  readonly relation: string;
  readonly rows: number;
}

const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95];
const noLosses = () => ({ notFinite: 0, outOfRangeTimes: 0 });
const asCell = (value: DuckDBValue | undefined) => shortened(toCell(value ?? null, noLosses()));

/** What the columns of a written table hold. Reads only the columns it needs, from Parquet. */
export class Profiler {
  readonly #connection: DuckDBConnection;
  readonly #path: string;
  readonly #rowCount: number;

  constructor(connection: DuckDBConnection, parquetPath: string, rowCount: number) {
    this.#connection = connection;
    this.#path = parquetPath;
    this.#rowCount = rowCount;
  }

  async profile(table: string, columns: readonly ProfiledColumn[]): Promise<TableProfile> {
    const ground = await this.#ground();
    const profiles: ColumnProfile[] = [];
    for (let at = 0; at < columns.length; at += columnsPerQuery) {
      profiles.push(...(await this.#profileGroup(columns.slice(at, at + columnsPerQuery), ground)));
    }
    await this.#connection.run(`DROP TABLE IF EXISTS ${sampleTable}`);
    return { table, rowCount: this.#rowCount, columns: profiles };
  }

  get #parquet(): string {
    return `read_parquet(${quotePath(this.#path)})`;
  }

  /** Runs of rows at even distances: a sorted table is seen as a whole, and most of it is never decoded. */
  async #ground(): Promise<Ground> {
    if (this.#rowCount <= exactRows) return { relation: this.#parquet, rows: this.#rowCount };
    const stride = Math.floor(this.#rowCount / (sampleRows / sampleRun));
    await this.#connection.run(
      `CREATE OR REPLACE TEMP TABLE ${sampleTable} AS SELECT * EXCLUDE (file_row_number)
       FROM read_parquet(${quotePath(this.#path)}, file_row_number = true)
       WHERE file_row_number % ${stride} < ${sampleRun}`,
    );
    const [row] = await this.#rows(`SELECT count(*) FROM ${sampleTable}`);
    return { relation: sampleTable, rows: Number(row?.[0] ?? 0) };
  }

  async #profileGroup(columns: readonly ProfiledColumn[], ground: Ground): Promise<ColumnProfile[]> {
    const bounds = await this.#bounds(columns);
    const spreads = await this.#spreads(columns, ground);
    const studied = columns.map((column, index): StudiedColumn => {
      const bound = bounds[index] ?? { nulls: 0, min: null, max: null, mean: null };
      const values = this.#rowCount - bound.nulls;
      return {
        ...column,
        bound,
        values,
        distinct: Math.min(values, spreads[index]?.distinct(values) ?? 0),
        bins: binsOf(column.type, bound),
      };
    });
    const counted = await this.#count(studied, ground);
    return Promise.all(
      studied.map(async (column, index): Promise<ColumnProfile> => ({
        name: column.name,
        type: column.type,
        nulls: column.bound.nulls,
        distinct: column.distinct,
        min: asCell(column.bound.min),
        max: asCell(column.bound.max),
        mean: column.bound.mean,
        quantiles: spreads[index]?.quantiles ?? null,
        histogram: this.#histogram(column, counted[index]?.bins ?? new Map(), ground),
        top: this.#scaledTop(counted[index]?.top ?? (await this.#frequentOfMany(column, ground)), ground),
      })),
    );
  }

  /** Nulls, smallest and largest value, mean: exact, over all rows. */
  async #bounds(columns: readonly ProfiledColumn[]): Promise<Bounds[]> {
    const footer = this.#rowCount > exactRows ? await footerBounds(this.#connection, this.#path, columns) : [];
    const measures = columns.map(({ name, type }, index) => {
      const column = quoteName(name);
      const finite = type === 'float' ? ` FILTER (isfinite(${column}))` : '';
      const isKnown = footer[index] != null;
      const isBounded = !isKnown && !opaqueTypes.includes(type);
      return [
        isKnown ? 'NULL' : `count(*) - count(${column})`,
        isBounded ? `min(${column})${finite}` : 'NULL',
        isBounded ? `max(${column})${finite}` : 'NULL',
        numberTypes.includes(type) ? `avg(${column}::DOUBLE)${finite}` : 'NULL',
      ];
    });
    const [row = []] = await this.#rows(`SELECT count(*), ${measures.flat().join(', ')} FROM ${this.#parquet}`);
    return columns.map((_, index): Bounds => {
      const [nulls, min, max, mean] = row.slice(1 + index * 4, 5 + index * 4);
      const known = footer[index] ?? { nulls: Number(nulls ?? 0), min: min ?? null, max: max ?? null };
      return { ...known, mean: typeof mean === 'number' ? mean : null };
    });
  }

  /** Distinct values and quantiles, on the ground. */
  async #spreads(columns: readonly ProfiledColumn[], ground: Ground) {
    const measures = columns.map(({ name, type }) => {
      const column = quoteName(name);
      const finite = type === 'float' ? ` FILTER (isfinite(${column}))` : '';
      return numberTypes.includes(type)
        ? `quantile_cont(${column}::DOUBLE, [${quantiles.join(', ')}])${finite}`
        : 'NULL';
    });
    const [quantileLists = []] = await this.#rows(`SELECT ${measures.join(', ')} FROM ${ground.relation}`);
    const seen = await this.#distinct(columns, ground);
    return columns.map((_, index) => {
      const [values = 0, distinct = 0, once = 0] = seen[index] ?? [];
      const isSample = ground.rows < this.#rowCount;
      // Of few different values in a sample all have been seen.
      const unseen = distinct > countedTogether ? once : 0;
      return {
        quantiles: listOfNumbers(quantileLists[index]),
        distinct: (all: number) => (isSample ? estimateDistinct(values, distinct, unseen, all) : distinct),
      };
    });
  }

  /** For each column: its values, how many of them are different, and in a sample how many there are only once. */
  async #distinct(columns: readonly ProfiledColumn[], { relation, rows }: Ground): Promise<readonly number[][]> {
    const names = columns.map(({ name }) => quoteName(name));
    // Asked for what is single as well, a query per column costs less than two looks at all of them.
    const isSample = rows < this.#rowCount;
    const counts = isSample
      ? names.map(
          (name) => `(SELECT [sum(n), count(*), count(*) FILTER (n = 1)] FROM (
              SELECT count(*) AS n FROM ${relation} WHERE ${name} IS NOT NULL GROUP BY ${name}))`,
        )
      : names.map((name) => `[count(${name}), count(DISTINCT ${name})]`);
    const from = isSample ? '' : `FROM ${relation}`;
    const [row = []] = await this.#rows(`SELECT ${counts.join(', ')} ${from}`);
    return row.map((list) => listOfNumbers(list) ?? []);
  }

  /** Bins and frequent values of all columns by one query: a query per column costs more than its answer. */
  async #count(columns: readonly StudiedColumn[], { relation }: Ground) {
    const measures = columns.flatMap((column) => {
      const name = quoteName(column.name);
      const filter = isUnbounded(column.type) ? ` FILTER (isfinite(${name}))` : '';
      return [
        column.bins === null ? 'NULL' : `histogram(${binSql(column, column.bins)})${filter}`,
        isFrequencyCounted(column) ? `histogram(${name})` : 'NULL',
      ];
    });
    const [row = []] = await this.#rows(`SELECT ${measures.join(', ')} FROM ${relation}`);
    return columns.map((column, index) => ({
      bins: new Map(entriesOf(row[index * 2]).map(([bin, count]) => [Number(bin), count])),
      top: isFrequencyCounted(column) ? mostFrequent(entriesOf(row[index * 2 + 1])) : null,
    }));
  }

  #histogram(
    { type, bins }: StudiedColumn,
    counts: ReadonlyMap<number, number>,
    ground: Ground,
  ): ColumnProfile['histogram'] {
    if (bins === null) return null;
    const isTime = timeTypes.includes(type);
    const edge = (index: number) => {
      const value = bins.start + index * bins.width;
      return isTime ? isoEdge(value, type) : value;
    };
    return Array.from({ length: bins.bins }, (_, bin) => ({
      from: edge(bin),
      to: edge(bin + 1),
      count: this.#scaled(counts.get(bin) ?? 0, ground),
    }));
  }

  /** The most frequent values of a column that has many; none where nearly every value is another. */
  async #frequentOfMany({ name, type, values, distinct }: StudiedColumn, { relation }: Ground): Promise<Frequencies> {
    if (opaqueTypes.includes(type) || distinct > values / 10) return [];
    const column = quoteName(name);
    const rows = await this.#rows(
      `SELECT ${column}, count(*)::INTEGER AS n FROM ${relation} WHERE ${column} IS NOT NULL
        GROUP BY 1 ORDER BY n DESC, 1 LIMIT ${topValues}`,
    );
    return rows.map(([value, count]) => [value ?? null, Number(count)]);
  }

  #scaledTop(top: Frequencies, ground: Ground): ColumnProfile['top'] {
    return top.map(([value, count]) => ({ value: asCell(value), count: this.#scaled(count, ground) }));
  }

  #scaled(count: number, { rows }: Ground): number {
    return rows === this.#rowCount ? count : Math.round((count * this.#rowCount) / Math.max(1, rows));
  }

  async #rows(sql: string): Promise<readonly (readonly DuckDBValue[])[]> {
    return (await this.#connection.runAndReadAll(sql)).getRows();
  }
}

const isUnbounded = (type: ColumnType) => type === 'float' || timeTypes.includes(type);
/** Of values that are nearly all different none is frequent. */
const isNearlyUnique = ({ values, distinct }: StudiedColumn) => values > 20 && distinct > values * 0.9;
const isFrequencyCounted = (column: StudiedColumn) =>
  !opaqueTypes.includes(column.type) && column.distinct <= countedTogether && !isNearlyUnique(column);

function binSql({ name, type }: ProfiledColumn, { start, width, bins }: Bins): string {
  const column = quoteName(name);
  const number = timeTypes.includes(type) ? `epoch_ms(${column})::DOUBLE` : `${column}::DOUBLE`;
  return `least(${bins - 1}, greatest(0, floor((${number} - ${start}::DOUBLE) / ${width}::DOUBLE)))::INTEGER`;
}

/** Entries of a map that DuckDB's `histogram` made. */
function entriesOf(value: DuckDBValue | undefined): Frequencies {
  if (!(value instanceof DuckDBMapValue)) return [];
  return value.entries.map(({ key, value: count }) => [key, Number(count)]);
}

function mostFrequent(entries: Frequencies): Frequencies {
  return [...entries].sort((a, b) => b[1] - a[1]).slice(0, topValues);
}

/** A profile shows values; it is no place for a whole novel. */
function shortened(value: CellValue): CellValue {
  return typeof value === 'string' && value.length > 200 ? `${value.slice(0, 200)}…` : value;
}

function listOfNumbers(value: DuckDBValue | undefined): number[] | null {
  if (value === null || typeof value !== 'object' || !('items' in value)) return null;
  return value.items.map((item) => Number(item));
}
