import { Outlet } from 'react-router-dom';
import { hasRole, useUser } from '../session/index.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';

/** Screens for administrators. The server decides; this only spares others a list of refusals. */
export function AdminArea() {
  if (hasRole(useUser(), 'ADMIN')) return <Outlet />;
  return (
    <>
      <PageHeader title="Administration" />
      <EmptyState sketch="people" title="This is for administrators">
        Ask one of them if you need somebody invited or a group changed.
      </EmptyState>
    </>
  );
}
