import {
  isSavedQuerySource,
  isTableSource,
  type Chart,
  type QueryResult,
  type QuerySource,
} from '@datavizpro/contract';
import { formatCount, formatDateTime, formatDuration } from '../../../ui/format';

interface Props {
  readonly chart: Chart;
  readonly result: QueryResult;
}

/** How long it took; of an older answer, how old it is. That a source is away is told with the chart. */
function timeOf({ cache, durationMs, asOf }: QueryResult): string {
  if (cache === 'stale') return `as of ${formatDateTime(asOf)}`;
  const time = formatDuration(durationMs);
  return cache === 'hit' ? `${time}, cached` : time;
}

function sourceWords(source: QuerySource): string {
  if (isTableSource(source)) return source.table;
  return isSavedQuerySource(source) ? 'Saved query' : 'SQL';
}

/** Where the numbers are from: table, rows, time. */
export function ChartFooter({ chart, result }: Props) {
  const { source } = chart.configuration.query;
  return (
    <>
      <span title={isTableSource(source) ? source.table : undefined}>{sourceWords(source)}</span>
      <span>{formatCount(result.rowCount, 'row')}</span>
      <span title={`Read ${formatDateTime(result.asOf)}`}>{timeOf(result)}</span>
    </>
  );
}
