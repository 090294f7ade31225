import type { HeavyDashboard } from '@datavizpro/contract';
import { formatCount, formatDuration } from '../../ui/format.js';
import { ObjectName } from './Belonging.js';
import { RowsPanel } from './RowsPanel.js';

/** Dashboards by what they cost data sources. */
export function HeavyDashboards({ dashboards }: { readonly dashboards: readonly HeavyDashboard[] }) {
  return (
    <RowsPanel
      title="Heavy dashboards"
      subtitle="By the time that their queries took in the last half hour to hour; the cache’s answers cost nothing."
      items={dashboards}
      keyOf={({ dashboard }) => dashboard.id}
      empty="No dashboard asked a data source lately."
      cells={({ dashboard, queries, totalMs, longestMs }) => [
        <ObjectName key="what" kind="dashboard" object={dashboard} />,
        formatCount(queries, 'query', 'queries'),
        `longest ${formatDuration(longestMs)}`,
        formatDuration(totalMs),
      ]}
    />
  );
}
