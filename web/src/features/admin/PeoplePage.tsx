import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { UserPlus } from 'lucide-react';
import type { User } from '@datavizpro/contract';
import { DataList } from '../../ui/DataList.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { SearchField } from '../../ui/SearchField.js';
import { useApiList, useUser } from '../session/index.js';
import { AdminHeader } from './AdminHeader.js';
import { InviteDialog } from './InviteDialog.js';
import { LinkDialog } from './LinkDialog.js';
import { usersPath } from './people-api.js';
import { peopleColumns } from './people-columns.js';

/** Who has an account: invite, change roles, suspend, help with lost passwords. */
export function PeoplePage() {
  const me = useUser();
  const [q, setQ] = useState('');
  const [sort, setSort] = useState('name');
  const [inviting, setInviting] = useState(false);
  const [reset, setReset] = useState<{ readonly user: User; readonly link: string } | null>(null);
  const people = useApiList<User>(usersPath, { q, sort, limit: 50 });
  const columns = peopleColumns(me.id, (user, link) => setReset({ user, link }));
  return (
    <>
      <AdminHeader
        title="People"
        actions={
          <Button
            variant="contained"
            color="primary"
            startIcon={<UserPlus size={15} />}
            onClick={() => setInviting(true)}
          >
            Invite somebody
          </Button>
        }
      />
      <Box sx={{ mb: 3 }}>
        <SearchField label="Find by name or e-mail" value={q} onChange={setQ} width={280} />
      </Box>
      <DataList
        label="People"
        noun="person"
        nounPlural="people"
        list={people}
        columns={columns}
        sort={sort}
        onSort={setSort}
        empty={
          <EmptyState sketch="search" title="Nobody found">
            No name or address contains “{q}”.
          </EmptyState>
        }
      />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {reset !== null && (
        <LinkDialog
          title={`New password for ${reset.user.name}`}
          label="Reset link"
          link={reset.link}
          onClose={() => setReset(null)}
        >
          Send this link to {reset.user.email}. It works once. Until it is used, the old password stays valid.
        </LinkDialog>
      )}
    </>
  );
}
