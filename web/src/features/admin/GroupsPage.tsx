import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { Plus } from 'lucide-react';
import type { Group } from '@datavizpro/contract';
import { DataList } from '../../ui/DataList.js';
import { EmptyState } from '../../ui/EmptyState.js';
import type { ListColumn } from '../../ui/ListTable.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { SearchField } from '../../ui/SearchField.js';
import { formatCount } from '../../ui/format.js';
import { useApiList } from '../session/index.js';
import { AdminHeader } from './AdminHeader.js';
import { GroupDrawer } from './GroupDrawer.js';
import { groupsPath } from './groups-api.js';

/** What is edited: a group, a new one, or nothing. */
type Edited = Group | 'new' | null;

/** Groups, so that one shares with a team instead of with each person. */
export function GroupsPage() {
  const [q, setQ] = useState('');
  const [sort, setSort] = useState('name');
  const [edited, setEdited] = useState<Edited>(null);
  const groups = useApiList<Group>(groupsPath, { q, sort, limit: 50 });
  const newButton = (
    <Button variant="contained" color="primary" startIcon={<Plus size={15} />} onClick={() => setEdited('new')}>
      New group
    </Button>
  );
  return (
    <>
      <AdminHeader title="Groups" actions={newButton} />
      <Box sx={{ mb: 3 }}>
        <SearchField label="Find a group" value={q} onChange={setQ} />
      </Box>
      <DataList
        label="Groups"
        noun="group"
        list={groups}
        columns={columnsOf(setEdited)}
        sort={sort}
        onSort={setSort}
        empty={
          q === '' ? (
            <EmptyState sketch="people" title="No groups yet" action={newButton}>
              Put people who work together into a group, and everybody can share with all of them at once.
            </EmptyState>
          ) : (
            <EmptyState sketch="search" title="No group found">
              No name contains “{q}”.
            </EmptyState>
          )
        }
      />
      {edited !== null && <GroupDrawer group={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}

const columnsOf = (onOpen: (group: Group) => void): readonly ListColumn<Group>[] => [
  {
    id: 'name',
    title: 'Name',
    sort: 'name',
    render: (group) => (
      <Link component="button" type="button" onClick={() => onOpen(group)} sx={{ fontSize: 13, fontWeight: 540 }}>
        {group.name}
      </Link>
    ),
  },
  { id: 'members', title: 'Members', width: 140, render: (group) => formatCount(group.memberIds.length, 'member') },
  {
    id: 'created',
    title: 'Created',
    sort: 'createdAt',
    from: 'sm',
    width: 160,
    render: (group) => <RelativeTime iso={group.createdAt} />,
  },
];
