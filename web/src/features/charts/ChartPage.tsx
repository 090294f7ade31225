import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';

/** Holds the place of the screen until it is there. */
export function ChartPage() {
  return (
    <>
      <PageHeader title="Chart" />
      <EmptyState title="This screen is being built" />
    </>
  );
}
