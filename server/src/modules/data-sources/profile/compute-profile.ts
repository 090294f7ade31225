import type { CellValue, Column, ColumnProfile, Measure, TableProfile, TableSource } from '@datavizpro/contract';
import type { QueryService } from '../../../query/index.js';
import { histogramOf } from './histogram.js';
import { Questions, type Asker } from './questions.js';

interface ProfileRequest {
  readonly query: Pick<QueryService, 'run'>;
  readonly asker: Asker;
  readonly deadlineMs: number;
  readonly brief: boolean;
  readonly source: TableSource;
  /** Its name alone, as it is answered. */
  readonly table: string;
  readonly columns: readonly Column[];
}

/** What one pass over the table counts together: a statement has only so many outputs. */
const columnsPerQuestion = 10;
const topCount = 10;
const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

const isNumeric = ({ type }: Column): boolean => ['integer', 'decimal', 'float'].includes(type);
const isTime = ({ type }: Column): boolean => type === 'date' || type === 'timestamp';
/** Values of the other types are no more than there or not: databases differ in whether they compare them. */
const isComparable = (column: Column): boolean =>
  isNumeric(column) || isTime(column) || ['string', 'boolean', 'time'].includes(column.type);
const hasEnds = (column: Column): boolean => isComparable(column) && column.type !== 'boolean';

/** Counts in the database, question by question. What is not answered by the deadline, or cannot be, stays empty. */
export async function computeProfile(request: ProfileRequest): Promise<TableProfile> {
  const { query, source, asker, deadlineMs, columns, table } = request;
  const questions = new Questions(query, source, asker, deadlineMs);
  const basics = await askBasics(questions, columns);
  const profiles = await Promise.all(
    columns.map(async (column, index) => {
      const basic = basics.columns[index] ?? nothing(column);
      return request.brief ? basic : askDistribution(questions, column, basic);
    }),
  );
  return { table, rowCount: basics.rowCount, columns: profiles };
}

const nothing = ({ name, type }: Column): ColumnProfile => ({
  name,
  type,
  nulls: 0,
  distinct: 0,
  min: null,
  max: null,
  mean: null,
  quantiles: null,
  histogram: null,
  top: [],
});

interface Basics {
  readonly rowCount: number;
  readonly columns: readonly ColumnProfile[];
}

/** The first question must be answered: it says whether the table can be read at all. */
async function askBasics(questions: Questions, columns: readonly Column[]): Promise<Basics> {
  const chunks = Array.from({ length: Math.max(1, Math.ceil(columns.length / columnsPerQuestion)) }, (_, at) =>
    columns.slice(at * columnsPerQuestion, (at + 1) * columnsPerQuestion),
  );
  const parts = await Promise.all(chunks.map((chunk, index) => askChunk(questions, chunk, index === 0)));
  return { rowCount: parts[0]?.rowCount ?? 0, columns: parts.flatMap((part) => part.columns) };
}

async function askChunk(questions: Questions, chunk: readonly Column[], must: boolean): Promise<Basics> {
  const measures: Measure[] = [{ agg: 'count', as: 'rows' }, ...chunk.flatMap(basicMeasures)];
  const answer = must ? await questions.ask({ measures }) : await questions.askIfPossible({ measures });
  if (answer === null) return { rowCount: 0, columns: chunk.map(nothing) };
  const value = (name: string): CellValue => answer[name]?.[0] ?? null;
  const rowCount = Number(value('rows') ?? 0);
  return {
    rowCount,
    columns: chunk.map((column, index) => ({
      ...nothing(column),
      nulls: rowCount - Number(value(`there${index}`) ?? 0),
      distinct: Number(value(`distinct${index}`) ?? 0),
      min: value(`min${index}`),
      max: value(`max${index}`),
      mean: numberOrNull(value(`mean${index}`)),
    })),
  };
}

function basicMeasures(column: Column, index: number): readonly Measure[] {
  const of = (agg: NonNullable<Measure['agg']>, as: string): Measure => ({
    agg,
    column: column.name,
    as: `${as}${index}`,
  });
  return [
    of('count', 'there'),
    ...(isComparable(column) ? [of('countDistinct', 'distinct')] : []),
    ...(hasEnds(column) ? [of('min', 'min'), of('max', 'max')] : []),
    ...(isNumeric(column) ? [of('avg', 'mean')] : []),
  ];
}

async function askDistribution(questions: Questions, column: Column, basic: ColumnProfile): Promise<ColumnProfile> {
  const [top, histogram, measured] = await Promise.all([
    askTop(questions, column),
    histogramOf(questions, column, basic),
    isNumeric(column) && basic.min !== null ? askQuantiles(questions, column) : null,
  ]);
  return { ...basic, top, histogram, quantiles: measured };
}

async function askTop(questions: Questions, column: Column): Promise<ColumnProfile['top']> {
  if (!isComparable(column)) return [];
  const answer = await questions.askIfPossible({
    dimensions: [{ column: column.name, as: 'value' }],
    measures: [{ agg: 'count', as: 'count' }],
    filters: [{ column: column.name, op: 'isNotNull' }],
    sort: [
      { by: 'count', direction: 'desc' },
      { by: 'value', direction: 'asc' },
    ],
    limit: topCount,
  });
  return (answer?.['value'] ?? []).map((value, at) => ({ value, count: Number(answer?.['count']?.[at] ?? 0) }));
}

async function askQuantiles(questions: Questions, column: Column): Promise<readonly number[] | null> {
  const measures = quantiles.map((q, at): Measure => ({ agg: 'quantile', q, column: column.name, as: `q${at}` }));
  const answer = await questions.askIfPossible({ measures });
  if (answer === null) return null;
  const found = quantiles.map((_q, at) => numberOrNull(answer[`q${at}`]?.[0] ?? null));
  return found.every((value) => value !== null) ? found : null;
}

/** Integers beyond 2^53 and decimals travel as text; a profile is read by eye. */
function numberOrNull(value: CellValue): number | null {
  if (value === null || typeof value === 'boolean' || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
