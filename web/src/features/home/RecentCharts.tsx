import type { Chart } from '@datavizpro/contract';
import { ChartKindIcon } from '../../ui/ChartKindIcon.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import type { ApiList } from '../session/index.js';
import { RecentPanel, RecentRow } from './RecentPanel.js';

export function RecentCharts({ list }: { readonly list: ApiList<Chart> }) {
  return (
    <RecentPanel
      title="Charts"
      to="/charts"
      list={list}
      empty={
        <EmptyState compact sketch="chart" title="No chart yet">
          Open your data and choose what to compare.
        </EmptyState>
      }
      renderRow={(chart) => (
        <RecentRow
          icon={<ChartKindIcon kind={chart.configuration.type} />}
          name={chart.name}
          to={`/charts/${chart.id}`}
          note={<RelativeTime iso={chart.updatedAt} />}
        />
      )}
    />
  );
}
