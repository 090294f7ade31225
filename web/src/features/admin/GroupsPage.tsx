import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';

/** Holds the place of the screen until it is there. */
export function GroupsPage() {
  return (
    <>
      <PageHeader title="Groups" />
      <EmptyState title="This screen is being built" />
    </>
  );
}
