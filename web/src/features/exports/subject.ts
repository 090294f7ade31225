import type { AppliedFilter, ChartConfiguration, Condition, QueryResult, QuerySpec } from '@datavizpro/contract';
import type { Picture, PictureWords } from '../../chart';
import { describeFilter } from '../../ui/filter-words';
import { formatDateTime } from '../../ui/format';

/** A chart as it is seen: what is exported equals it. */
export interface ExportSubject {
  readonly name: string;
  /** Of a saved chart: cross-filters know it by its id. */
  readonly chartId: string | null;
  readonly configuration: ChartConfiguration;
  /** The viewer sees the chart without its data: only what is shown can be had. */
  readonly withheld: boolean;
  readonly result: QueryResult;
  /** Of the dashboard, besides the chart's own. */
  readonly filters: readonly AppliedFilter[];
  readonly ignoredFilters: readonly string[];
  readonly timezone: string | undefined;
  /** Null: there is no picture of it, as of a table. */
  readonly picture: ((words: PictureWords) => Promise<Picture | null>) | null;
}

type Filtered = Pick<ExportSubject, 'chartId' | 'configuration' | 'filters' | 'ignoredFilters'>;

/** The dashboard's filters that reach this chart. */
const applied = ({ chartId, filters, ignoredFilters }: Filtered): Condition[] =>
  filters
    .filter(({ exceptChartId, column }) => exceptChartId !== (chartId ?? '') && !ignoredFilters.includes(column))
    .map(({ exceptChartId: _not, ...condition }) => condition);

/** The chart's query with the filters that are on. */
export function filteredSpec(subject: Filtered & Pick<ExportSubject, 'timezone'>): QuerySpec {
  const { query } = subject.configuration;
  const zone = query.timezone === undefined && subject.timezone !== undefined ? { timezone: subject.timezone } : {};
  return { ...query, ...zone, filters: [...(query.filters ?? []), ...applied(subject)] };
}

/** What stands around the picture: title, subtitle, and below it the filters and the time of the data. */
export function wordsOf(subject: ExportSubject): PictureWords {
  const filters = [...(subject.configuration.query.filters ?? []), ...applied(subject)].map(describeFilter);
  return {
    title: subject.name,
    subtitle: subject.configuration.visual.subtitle,
    footnotes: [
      ...(filters.length > 0 ? [`Only where ${filters.join('; ')}.`] : []),
      `Data as of ${formatDateTime(subject.result.asOf)}.`,
    ],
  };
}
