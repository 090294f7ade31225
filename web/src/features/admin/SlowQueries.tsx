import type { QueryOutcome, SlowQuery } from '@datavizpro/contract';
import { Badge, type Tone } from '../../ui/Badge.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { formatDuration } from '../../ui/format.js';
import { Belonging, personName } from './Belonging.js';
import { RowsPanel } from './RowsPanel.js';

const outcomes: Readonly<Record<QueryOutcome, { readonly title: string; readonly tone: Tone }>> = {
  done: { title: 'Answered', tone: 'good' },
  cancelled: { title: 'Cancelled', tone: 'quiet' },
  timeout: { title: 'Too late', tone: 'warn' },
  refused: { title: 'Refused', tone: 'quiet' },
  failed: { title: 'Failed', tone: 'bad' },
};

/** What people waited for lately. */
export function SlowQueries({ queries }: { readonly queries: readonly SlowQuery[] }) {
  return (
    <RowsPanel
      title="Slow queries"
      subtitle="A second or longer, waiting included; the latest first, as far as the instances remember."
      items={queries}
      keyOf={({ at, person, dataSource, chart }) => [at, person.id, dataSource.id, chart?.id].join(' ')}
      empty="None that anybody waited for a second."
      cells={(query) => [
        <Belonging key="what" query={query} />,
        <span key="who">
          {personName(query)}, <RelativeTime iso={query.at} />
        </span>,
        formatDuration(query.durationMs),
        <Badge key="outcome" tone={outcomes[query.outcome].tone}>
          {outcomes[query.outcome].title}
        </Badge>,
      ]}
    />
  );
}
