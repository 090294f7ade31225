import type { DuckDBConnection } from '@duckdb/node-api';
import type { ReadingOptions } from '@datavizpro/contract';
import { quotePath, quoteText } from '../query/sql-text.js';
import { UnreadableFileError } from '../types.js';
import { noDelimiter, sniffDialect, type Dialect } from './dialect.js';
import { asText } from './as-text.js';
import type { ColumnFacts } from './column-facts.js';
import { columnName, UniqueNames } from './names.js';
import { nullTexts } from './null-texts.js';
import { openText, sampleBytes } from './open-text.js';
import type { Progress } from './progress.js';
import type { RawColumn, RawTable, RefusedRecord } from './raw-table.js';
import { cellsOf } from './record-cells.js';
import { RecordScanner, type RecordRange } from './record-scanner.js';
import { Study } from './study.js';
import { eachRecord, maxRecordBytes, surveyFile, writeCopy, type Scan, type Survey } from './survey.js';
import { TextFile } from './text-file.js';
import { readHead } from './unpack.js';

const mostColumns = 10_000;
/** By itself DuckDB takes 32 times the longest line, which is more than the processor's cache likes. */
const bufferBytes = 16 << 20;

export interface DelimitedJob {
  readonly connection: DuckDBConnection;
  readonly path: string;
  readonly tableName: string;
  readonly options: ReadingOptions;
  readonly progress: Progress;
  /** Where a cleaned copy may be written. */
  readonly copyPath: string;
  /** Second attempt, after DuckDB gave up: every record is split here and written anew. */
  readonly rewrite?: boolean;
  readonly ahead?: SeenAhead;
}

/** A text, and how it is put together. */
export interface OpenedText {
  readonly file: TextFile;
  readonly dialect: Dialect;
}

/** What was found in a file while it was still written. */
export interface SeenAhead {
  /** How it is put together; null where somebody says how. */
  opened(options: ReadingOptions): Promise<OpenedText | null>;
  /** The first scan, when it was of this reading and of the whole file. */
  scanned(text: TextFile, dialect: Dialect, progress: Progress): Promise<Scan | null>;
  /** What the first rows of this relation can be read as. */
  facts(relation: string): Promise<ColumnFacts[] | null>;
}

/** CSV and its kin: finds dialect and encoding, counts the records, and cleans the text where DuckDB needs that. */
export async function openDelimited(job: DelimitedJob): Promise<RawTable> {
  const { file, dialect } = (await job.ahead?.opened(job.options)) ?? (await openAsAsked(job));
  if (dialect.columnCount > mostColumns) {
    throw new UnreadableFileError(`The file has ${dialect.columnCount} columns; at most ${mostColumns} can be read.`);
  }
  const first = (await job.ahead?.scanned(file, dialect, job.progress)) ?? null;
  const survey = await surveyFile(job.progress, file, dialect, job.rewrite ?? false, first);
  if (survey.needsCopy) return new DelimitedTable(job, survey, job.copyPath, await writeCopy(survey, job.copyPath));
  const { records, blank } = survey.counts;
  // In a file of one column a blank line is a row without a value.
  const all = records + (dialect.columnCount === 1 ? blank : 0);
  return new DelimitedTable(job, survey, job.path, all - (dialect.header ? 1 : 0));
}

async function openAsAsked({ path, options }: DelimitedJob): Promise<OpenedText> {
  const { file, sample } = openText(path, await readHead(path, sampleBytes), options.encoding);
  return { file, dialect: sniffDialect(sample, options) };
}

/**
 * What the first rows of a file that still grows can be read as, and of which relation they are, should it prove to be
 * as plain as its beginning. Null while not all of them are there.
 */
export async function factsOfFirstRows(
  job: DelimitedJob,
  { file, dialect }: OpenedText,
  crlf: boolean,
): Promise<{ readonly relation: string; readonly facts: ColumnFacts[] } | null> {
  const counts = { ...new RecordScanner({ ...dialect, maxRecordBytes }).counts, crlf: crlf ? 1 : 0 };
  const plain = { unclosed: new Set<number>(), carriageReturns: false, needsCopy: false, rewritten: false };
  const table = new DelimitedTable(job, { file, dialect, counts, ...plain }, job.path, Number.MAX_SAFE_INTEGER);
  const study = new Study(job.connection, table, nullTexts(job.options));
  if (!(await study.hasMoreThanSample())) return null;
  return { relation: table.relation, facts: await study.sample(new Map()) };
}

class DelimitedTable implements RawTable {
  readonly name: string;
  readonly columns: readonly RawColumn[];
  readonly relation: string;
  readonly withoutNullTexts: boolean;
  readonly delimiter: string;
  readonly recordCount: number;
  readonly dialect: RawTable['dialect'];
  readonly #job: DelimitedJob;
  readonly #survey: Survey;
  readonly #readPath: string;
  #trackings = 0;
  #refusedOrdinals: readonly number[] | null = null;

  constructor(job: DelimitedJob, survey: Survey, readPath: string, recordCount: number) {
    const { dialect, file } = survey;
    this.#job = job;
    this.#survey = survey;
    this.#readPath = readPath;
    this.name = job.tableName;
    this.delimiter = dialect.delimiter;
    this.columns = rawColumns(dialect);
    this.withoutNullTexts = this.#nullTexts.length > 1;
    this.relation = this.#readCsv('ignore_errors = true');
    this.recordCount = recordCount;
    this.dialect = {
      ...(dialect.delimiter === noDelimiter ? {} : { delimiter: dialect.delimiter }),
      quote: dialect.quote,
      encoding: file.encoding.name,
      header: dialect.header,
      skipLines: dialect.skipLines,
    };
  }

  firstFacts(): Promise<ColumnFacts[] | null> {
    return this.#job.ahead?.facts(this.relation) ?? Promise.resolve(null);
  }

  tracking(): string {
    this.#trackings++;
    const names = [`rejects_table = '${this.#rejects}'`, `rejects_scan = '${this.#rejects}_scans'`];
    return this.#readCsv(`store_rejects = true, rejects_limit = 0, ${names.join(', ')}`);
  }

  get #rejects(): string {
    return `refused_${this.#trackings}`;
  }

  /** The dialect of the file that DuckDB reads. */
  get #readDialect(): Dialect {
    const { dialect, needsCopy, rewritten } = this.#survey;
    const copied = needsCopy ? { ...dialect, header: false, skipLines: 0 } : dialect;
    return rewritten ? { ...copied, quote: '"', escape: '"' } : copied;
  }

  /**
   * Told that lines end with LF, DuckDB takes a CR for what it is: content. Told of CR LF it reads nothing at all,
   * but finds these by itself.
   */
  get #lineBreaks(): string {
    const { needsCopy, counts } = this.#survey;
    return needsCopy || counts.crlf === 0 ? "new_line = '\\n'," : '';
  }

  /** What DuckDB is to take for NULL by itself: all such texts, or none where one holds a sign of the dialect. */
  get #nullTexts(): readonly string[] {
    const { everywhere } = nullTexts(this.#job.options);
    const { delimiter, quote, escape } = this.#readDialect;
    const signs = [delimiter, quote, escape, '\r', '\n'].filter((sign) => sign !== '');
    const isPlain = (value: string) => !signs.some((sign) => value.includes(sign));
    return everywhere.every(isPlain) ? everywhere : [''];
  }

  #readCsv(errors: string): string {
    const dialect = this.#readDialect;
    const nulls = this.#nullTexts.map(quoteText).join(', ');
    const columns = this.columns.map(({ textSql }) => `${quoteText(textSql)}: 'VARCHAR'`).join(', ');
    return `read_csv(${quotePath(this.#readPath)}, auto_detect = false, compression = 'none', header = false,
      skip = ${dialect.header ? 1 : 0}, delim = ${quoteText(dialect.delimiter)},
      quote = ${quoteText(dialect.quote)}, escape = ${quoteText(dialect.escape)}, nullstr = [${nulls}], strict_mode = true,
      ${this.#lineBreaks} max_line_size = ${maxRecordBytes * 2}, buffer_size = ${bufferBytes}, columns = {${columns}}, ${errors})`;
  }

  async refused(limit: number): Promise<{ readonly count: number; readonly records: readonly RefusedRecord[] }> {
    const { connection } = this.#job;
    const reader = await connection.runAndReadAll(
      `SELECT line_byte_position::BIGINT AS place, first(error_type::VARCHAR), min(column_idx)::INTEGER
       FROM ${this.#rejects} GROUP BY place ORDER BY place`,
    );
    const errors = reader.getRowsJson().map(([at, type, cells]) => ({
      at: Number(at) - 1,
      type: asText(type),
      cells: Number(cells),
    }));
    await connection.run(`DROP TABLE ${this.#rejects}; DROP TABLE ${this.#rejects}_scans`);
    if (errors.length === 0) {
      this.#refusedOrdinals = [];
      return { count: 0, records: [] };
    }
    const ordinals = await this.#ordinalsAt(errors.map(({ at }) => at));
    this.#refusedOrdinals = ordinals;
    const wanted = new Map(ordinals.slice(0, limit).map((ordinal, index) => [ordinal, errors[index]]));
    const records: RefusedRecord[] = [];
    await eachRecord(this.#survey, (record, ordinal) => {
      const error = wanted.get(ordinal);
      if (!error) return;
      const shown = record.kind === 'oversized' ? 1_000 : 10_000;
      const raw = record.buffer.toString('utf8', record.start, Math.min(record.end, record.start + shown));
      records.push({ line: record.line, reason: this.#reason(record, error), raw });
    });
    return { count: errors.length, records };
  }

  /** Ordinals of the records that hold these positions of the file that DuckDB read; both ascending. */
  async #ordinalsAt(positions: readonly number[]): Promise<number[]> {
    const { needsCopy, file } = this.#survey;
    const read: Survey = needsCopy
      ? {
          ...this.#survey,
          file: new TextFile(this.#readPath, { name: 'utf-8', markBytes: 0 }),
          dialect: this.#readDialect,
          unclosed: new Set(),
          carriageReturns: false,
        }
      : this.#survey;
    // Positions count a byte order mark; the scanner never sees one.
    const mark = needsCopy ? 0 : file.encoding.markBytes;
    const ordinals: number[] = [];
    let last = -1;
    await eachRecord(read, (record, ordinal) => {
      while (ordinals.length < positions.length && (positions[ordinals.length] ?? 0) - mark < record.offset) {
        ordinals.push(last);
      }
      last = ordinal;
    });
    while (ordinals.length < positions.length) ordinals.push(last);
    return ordinals;
  }

  #reason(record: RecordRange, { type, cells }: { readonly type: string; readonly cells: number }): string {
    const expected = this.columns.length;
    if (record.kind === 'oversized') return `Longer than ${maxRecordBytes / 1_000_000} MB, which no row of a table is.`;
    if (record.kind === 'unclosed') return 'A quotation mark is opened and never closed.';
    const split = this.#survey.rewritten ? cellsOf(record, this.#survey.dialect) : null;
    if (split !== null && 'problem' in split) return split.problem;
    if (type === 'MISSING COLUMNS') return `Has ${cells} of ${expected} cells.`;
    if (type === 'TOO MANY COLUMNS') return `Has more than ${expected} cells.`;
    if (type === 'UNQUOTED VALUE') return 'Text stands behind a closing quotation mark.';
    if (type === 'INVALID ENCODING') return 'Holds bytes that are not text in UTF-8.';
    return 'Cannot be read as a row.';
  }

  async linesOf(ordinals: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const refused = new Set(this.#refusedOrdinals ?? []);
    const wanted = new Set(ordinals);
    const lines = new Map<number, number>();
    let acceptedOrdinal = 0;
    await eachRecord(this.#survey, (record, ordinal) => {
      if (refused.has(ordinal)) return;
      if (wanted.has(acceptedOrdinal)) lines.set(acceptedOrdinal, record.line);
      acceptedOrdinal++;
    });
    return lines;
  }

  explain(message: string): string | null {
    if (!/CSV/.test(message)) return null;
    return `"${this.name}" cannot be split into rows and cells. Choose delimiter and quotes in the reading options, or save it again as CSV.`;
  }
}

function rawColumns({ columnCount, names }: Dialect): RawColumn[] {
  const unique = new UniqueNames();
  const sources = new UniqueNames();
  return Array.from({ length: columnCount }, (_, index) => {
    const header = names[index] ?? '';
    const name = unique.take(columnName(header, index));
    const source = sources.take(header.trim() === '' ? name : header);
    return { source, name, textSql: `c${index}`, infer: 'all', unnamed: names.length > 0 && header.trim() === '' };
  });
}
