import type { Chart, QueryResult } from '@datavizpro/contract';
import { isTableSource } from '@datavizpro/contract';
import { formatCount, formatDateTime, formatDuration } from '../../../ui/format';

interface Props {
  readonly chart: Chart;
  readonly result: QueryResult;
}

const outcome: Readonly<Record<QueryResult['cache'], string>> = {
  hit: 'cached',
  miss: '',
  stale: 'cached, being renewed',
};

/** Where the numbers are from: table, rows, time. */
export function ChartFooter({ chart, result }: Props) {
  const { source } = chart.configuration.query;
  const time = [formatDuration(result.durationMs), outcome[result.cache]].filter((part) => part !== '').join(', ');
  return (
    <>
      <span title={isTableSource(source) ? source.table : undefined}>
        {isTableSource(source) ? source.table : 'SQL'}
      </span>
      <span>{formatCount(result.rowCount, 'row')}</span>
      <span title={`Read ${formatDateTime(result.asOf)}`}>{time}</span>
    </>
  );
}
