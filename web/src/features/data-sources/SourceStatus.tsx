import type { DataSource } from '@datavizpro/contract';
import { Badge } from '../../ui/Badge';

/** Where a data source stands, as a word. Ready is the rule and says nothing unless asked. */
export function SourceStatus({ source }: { readonly source: DataSource }) {
  if (source.status === 'ingesting') return <Badge tone="info">Reading</Badge>;
  if (source.status === 'failed') return <Badge tone="bad">Failed</Badge>;
  return <Badge tone="good">Ready</Badge>;
}
