import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column, ColumnOverride, ColumnReading, ReadingOptions, RejectedRow } from '@datavizpro/contract';
import { quoteText } from '../query/sql-text.js';
import { UnreadableFileError, type IngestedTable } from '../types.js';
import { chosenReadings, decide, decideChosen, evidence, type Decision, type DecisionContext } from './decide.js';
import { failedCells, listedRejects, reconcile, type FailingColumn } from './accounting.js';
import type { ColumnFacts } from './column-facts.js';
import { carefulSql, firstHoldSql, misreadMark, plainSql, type CopyColumn } from './copy-sql.js';
import { seal, writeDurably } from './durable.js';
import { UniqueNames, columnName } from './names.js';
import { nullTexts, type NullTexts } from './null-texts.js';
import { Profiler } from './profile.js';
import type { Progress } from './progress.js';
import type { RawColumn, RawTable } from './raw-table.js';
import { text, type QuickReading, type Reading } from './readings/index.js';
import { parquetFormat } from './parquet-format.js';
import { columnRole } from './roles.js';
import { mergeFacts, Study } from './study.js';

/** A reading that fits this share of the first rows may yet fit the whole file. */
const hopefulShare = 0.9;
/** Tables of fewer rows are written in less time than the first look takes. */
const worthPlain = 50_000;
const plainRows = 1_000;

export interface TableJob {
  readonly connection: DuckDBConnection;
  readonly options: ReadingOptions;
  readonly overrides: readonly ColumnOverride[];
  readonly progress: Progress;
  /** Path without extension of the files that are written. */
  readonly basePath: string;
}

interface ColumnPlan {
  readonly column: RawColumn;
  readonly name: string;
  skip: boolean;
  readonly chosen: readonly Reading[] | null;
  decision: Decision;
}

/** The quick part of a column's reading; a format with types of its own has none. */
function quickOf({ column, chosen, decision }: ColumnPlan): QuickReading | null {
  return column.native && chosen === null ? null : (decision.reading.quick ?? null);
}

/**
 * Writes one table: finds how each column is read, converts, and accounts for every record and every cell.
 *
 * Readings are suggested by the first rows. Where these leave no doubt, the table is written at once, by a query that
 * fails at the first value that doesn't fit: a success is the proof for the whole file. (In a large one first by a query
 * that only takes values as programs write them.) Otherwise, and after such a failure, the readings are counted over
 * all values first, and what still doesn't fit is listed.
 */
export class TableWriter {
  readonly #job: TableJob;
  readonly #table: RawTable;
  readonly #nulls: NullTexts;
  readonly #study: Study;
  #facts: ColumnFacts[] = [];
  #plans: ColumnPlan[] = [];
  #context: DecisionContext = { order: null, decimal: null, defaultDecimal: '.' };

  constructor(job: TableJob, table: RawTable) {
    this.#job = job;
    this.#table = table;
    this.#nulls = nullTexts(job.options);
    this.#study = new Study(job.connection, table, this.#nulls);
  }

  async write(): Promise<IngestedTable> {
    const { progress, basePath } = this.#job;
    progress.update({ phase: 'profiling' });
    this.#plan();
    const proven = await this.#decideAll();
    progress.update({ phase: 'writing' });
    const parquetPath = `${basePath}.parquet`;
    const rowCount = await this.#copy(parquetPath, proven);
    const refused = await reconcile(this.#table, rowCount);
    const cells = await failedCells(this.#job.connection, this.#table, this.#failing(), this.#nulls);
    progress.addRows(rowCount);
    progress.addRejected(refused.count + cells.count);
    progress.update({ phase: 'publishing' });
    return this.#publish(parquetPath, rowCount, refused.count + cells.count, [...refused.rows, ...cells.rows]);
  }

  /** What the person chose for each column, and the names they get. */
  #plan(): void {
    const { overrides, options } = this.#job;
    const names = new UniqueNames();
    const undecided: Decision = { reading: text, alternatives: [], ambiguous: false, forced: false, failed: 0 };
    this.#plans = this.#table.columns.map((column, index) => {
      const override = [...overrides, ...(options.columns ?? [])].find(({ source }) => source === column.source);
      const skip = override?.skip ?? false;
      const name = names.take(override?.name ? columnName(override.name, index) : column.name);
      return { column, name, skip, chosen: chosenReadings(column, override, options), decision: undecided };
    });
    if (this.#plans.every(({ skip }) => skip)) {
      throw new UnreadableFileError(`All columns of "${this.#table.name}" are left out. Keep at least one.`);
    }
  }

  /** Returns which columns are certain only for the sample, and need the proof of the whole file. */
  async #decideAll(): Promise<ReadonlySet<number>> {
    const asked = this.#asked();
    const known = asked.size === 0 ? await this.#table.firstFacts?.() : null;
    this.#facts = known ?? (await this.#study.sample(asked));
    this.#decide();
    if (this.#study.sampleIsAll) {
      this.#leaveOutEmpty();
      return new Set();
    }
    const doubtful = this.#plans.flatMap((plan, index) => (this.#isDoubtful(plan, index) ? [index] : []));
    if (doubtful.length > 0) await this.#recount(doubtful);
    this.#leaveOutEmpty();
    const counted = new Set(doubtful);
    return new Set(
      this.#plans.flatMap(({ decision }, index) => (counted.has(index) || decision.reading === text ? [] : [index])),
    );
  }

  /** A delimiter at the end of every line makes a column without name and values. */
  #leaveOutEmpty(): void {
    for (const [index, plan] of this.#plans.entries()) {
      if (plan.column.unnamed === true && plan.chosen === null && this.#facts[index]?.values === 0) plan.skip = true;
    }
  }

  #isDoubtful({ column, chosen, decision }: ColumnPlan, index: number): boolean {
    const facts = this.#facts[index];
    if (chosen !== null) return true;
    if (column.infer === 'none' || !facts) return false;
    if (facts.values === 0 || decision.failed > 0 || decision.alternatives.length > 0) return true;
    const hopeful = [...facts.fits.values()].some((fits) => fits >= facts.values * hopefulShare);
    return decision.reading === text && hopeful;
  }

  /** Counts over the whole file what the columns can be read as, and decides again. */
  async #recount(indexes: readonly number[]): Promise<void> {
    const asked = this.#asked();
    const random = await this.#study.randomSample(indexes, asked);
    const merged = this.#facts.map((facts, index) =>
      indexes.includes(index) ? mergeFacts(facts, random[index]) : facts,
    );
    this.#facts = await this.#study.exact(indexes, merged, asked);
    this.#decide();
  }

  #asked(): Map<number, readonly Reading[]> {
    return new Map(this.#plans.flatMap(({ chosen }, index) => (chosen ? [[index, chosen] as const] : [])));
  }

  /** Decides twice: the second time with what the first said about the file as a whole. */
  #decide(): void {
    for (let round = 0; round < 2; round++) {
      this.#context = evidence(
        round === 0 ? [] : this.#plans.map(({ decision }) => decision),
        this.#job.options,
        this.#table.delimiter,
      );
      for (const [index, plan] of this.#plans.entries()) {
        const facts = this.#facts[index];
        if (!facts || (plan.column.infer === 'none' && plan.chosen === null)) continue;
        plan.decision = plan.chosen
          ? decideChosen(plan.chosen, plan.column, facts, this.#context)
          : decide(plan.column, facts, this.#context);
      }
    }
  }

  /** Writes the Parquet file; returns its number of rows. */
  async #copy(path: string, unproven: ReadonlySet<number>): Promise<number> {
    const columns = this.#copyColumns(unproven);
    const plain = (await this.#firstHold(columns)) ? plainSql(columns, this.#table.tracking(), this.#nulls) : null;
    let rows = plain === null ? null : await this.#copyUnlessMisread(path, plain);
    rows ??= await this.#copyUnlessMisread(path, carefulSql(columns, this.#table.tracking(), this.#nulls));
    if (rows !== null) return rows;
    this.#job.progress.update({ phase: 'profiling' });
    await this.#recount([...unproven]);
    this.#job.progress.update({ phase: 'writing' });
    return this.#copyOnce(path, carefulSql(this.#copyColumns(new Set()), this.#table.tracking(), this.#nulls));
  }

  /** Whether it is worth trying without a choice for each value: no first row needs one. */
  async #firstHold(columns: readonly CopyColumn[]): Promise<boolean> {
    const { relation } = this.#table;
    if (this.#table.recordCount < worthPlain || plainSql(columns, relation, this.#nulls) === null) return false;
    const reader = await this.#job.connection.runAndReadAll(firstHoldSql(columns, relation, plainRows));
    return reader.getRows()[0]?.[0] === true;
  }

  async #copyUnlessMisread(path: string, select: string): Promise<number | null> {
    try {
      return await this.#copyOnce(path, select);
    } catch (error) {
      if ((error instanceof Error ? error.message : String(error)).includes(misreadMark)) return null;
      throw error;
    }
  }

  async #copyOnce(path: string, select: string): Promise<number> {
    const { connection, progress } = this.#job;
    const sql = `COPY (${select}) TO ${quoteText(path)} (${parquetFormat})`;
    const result = await progress.follow(connection, this.#table.recordCount, () => connection.runAndReadAll(sql));
    return Number(result.getRowsJson()[0]?.[0] ?? 0);
  }

  #copyColumns(unproven: ReadonlySet<number>): readonly CopyColumn[] {
    return this.#plans.flatMap((plan, index) => {
      if (plan.skip) return [];
      const known = { index, name: plan.name, textSql: plan.column.textSql, valueSql: this.#valueSql(plan) };
      return [{ ...known, quick: quickOf(plan), unproven: unproven.has(index) }];
    });
  }

  /** SQL of a column's value; NULL where its text means null or doesn't fit. */
  #valueSql({ column, decision, chosen }: ColumnPlan): string {
    if (column.native && chosen === null) return column.native.sql;
    if (decision.reading.type === 'string') {
      return this.#table.withoutNullTexts === true ? column.textSql : this.#nulls.removedFromText(column.textSql);
    }
    return decision.reading.sql(column.textSql);
  }

  #failing(): FailingColumn[] {
    return this.#plans
      .filter(({ decision, skip }) => decision.failed > 0 && !skip)
      .map(({ column, name, decision }) => ({
        name,
        textSql: column.textSql,
        reading: decision.reading,
        failed: decision.failed,
      }));
  }

  async #publish(
    parquetPath: string,
    rowCount: number,
    rejectedCount: number,
    rejects: RejectedRow[],
  ): Promise<IngestedTable> {
    const { connection, basePath } = this.#job;
    const kept = this.#plans.filter(({ skip }) => !skip).map((plan) => ({ name: plan.name, type: this.#typeOf(plan) }));
    const profiling = new Profiler(connection, parquetPath, rowCount).profile(this.#table.name, kept);
    const [fingerprint, profile] = await seal(parquetPath, profiling);
    const profilePath = `${basePath}.profile.json`;
    await writeDurably(profilePath, JSON.stringify(profile));
    const rejectsPath = rejectedCount > 0 ? `${basePath}.rejects.ndjson` : null;
    if (rejectsPath !== null) {
      const listed = rejects.sort((a, b) => a.line - b.line).slice(0, listedRejects);
      await writeDurably(rejectsPath, listed.map((row) => `${JSON.stringify(row)}\n`).join(''));
    }
    const columns = kept.map(({ name, type }, index): Column => {
      const columnProfile = profile.columns[index];
      if (!columnProfile) throw new Error(`The column "${name}" has no profile.`);
      return { name, type, nullable: columnProfile.nulls > 0, role: columnRole(name, type, columnProfile, rowCount) };
    });
    return {
      name: this.#table.name,
      parquetPath,
      profilePath,
      rejectsPath,
      rowCount,
      rejectedCount,
      ...fingerprint,
      columns,
      reading: {
        dialect: this.#table.dialect,
        columns: this.#plans.map((plan, index) => this.#columnReading(plan, index)),
      },
    };
  }

  #typeOf({ column, chosen, decision }: ColumnPlan) {
    return column.native && chosen === null ? column.native.type : decision.reading.type;
  }

  #columnReading(plan: ColumnPlan, index: number): ColumnReading {
    const { column, name, decision, skip } = plan;
    return {
      source: column.source,
      name,
      type: this.#typeOf(plan),
      format: decision.reading.format,
      alternatives: decision.alternatives.map(({ type, format }) => ({ type, format })),
      ambiguous: decision.ambiguous,
      failedCount: skip ? 0 : decision.failed,
      samples: this.#facts[index]?.samples ?? [],
      skip,
    };
  }
}
