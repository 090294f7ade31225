import type { DataSource } from '@datavizpro/contract';
import { Badge } from '../../ui/Badge.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { KindIcon, describeSize } from '../data-sources/index.js';
import type { ApiList } from '../session/index.js';
import { RecentPanel, RecentRow } from './RecentPanel.js';

export function RecentData({ list }: { readonly list: ApiList<DataSource> }) {
  return (
    <RecentPanel
      title="Data"
      to="/data"
      list={list}
      empty={
        <EmptyState compact sketch="file" title="No data yet">
          Drop a file anywhere on this page.
        </EmptyState>
      }
      renderRow={(source) => (
        <RecentRow
          icon={<KindIcon type={source.type} size={18} />}
          name={source.name}
          to={`/data/${source.id}`}
          badge={badgeOf(source)}
          note={source.status === 'ready' ? describeSize(source) : null}
        />
      )}
    />
  );
}

function badgeOf({ status, sample }: DataSource) {
  if (status === 'failed') return <Badge tone="bad">Failed</Badge>;
  if (status === 'ingesting') return <Badge tone="info">Reading</Badge>;
  return sample ? <Badge>Sample</Badge> : null;
}
