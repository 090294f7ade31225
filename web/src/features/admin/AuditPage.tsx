import Box from '@mui/material/Box';
import { useSearchParams } from 'react-router-dom';
import type { AuditEvent } from '@datavizpro/contract';
import { DataList } from '../../ui/DataList.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { useApiList } from '../session/index.js';
import { AdminHeader } from './AdminHeader.js';
import { AuditActions } from './AuditActions.js';
import { AuditFilterBar } from './AuditFilterBar.js';
import { auditColumns } from './audit-columns.js';
import { hasFilters, readFilters, toAuditQuery, writeFilters } from './audit-filters.js';

/** Who did what, and what was refused. The filters are in the address, so that a view can be sent. */
export function AuditPage() {
  const [parameters, setParameters] = useSearchParams();
  const filters = readFilters(parameters);
  const query = toAuditQuery(filters);
  const events = useApiList<AuditEvent>('/api/audit', { ...query, limit: 50 });
  return (
    <>
      <AdminHeader title="Audit" actions={<AuditActions query={query} />} />
      <Box sx={{ mb: 3 }}>
        <AuditFilterBar filters={filters} onChange={(next) => setParameters(writeFilters(next), { replace: true })} />
      </Box>
      <DataList
        label="Audit events"
        noun="event"
        list={events}
        columns={auditColumns}
        empty={
          <EmptyState sketch="search" title={hasFilters(filters) ? 'No event matches' : 'Nothing happened yet'}>
            {hasFilters(filters) && 'Take a filter away, or choose a longer time.'}
          </EmptyState>
        }
      />
    </>
  );
}
