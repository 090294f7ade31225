import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import type { User } from '@datavizpro/contract';
import { Badge, type Tone } from '../../ui/Badge.js';
import type { ListColumn } from '../../ui/ListTable.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { initials } from '../../ui/format.js';
import { color } from '../../ui/theme/color.js';
import { PersonMenu } from './PersonMenu.js';

const statusTones: Readonly<Record<User['status'], Tone>> = { active: 'good', invited: 'info', suspended: 'bad' };
const statusTitles: Readonly<Record<User['status'], string>> = {
  active: 'Active',
  invited: 'Invited',
  suspended: 'Suspended',
};

/** The table of people. `onResetLink` shows a link that was made. */
export function peopleColumns(
  myId: string,
  onResetLink: (user: User, link: string) => void,
): readonly ListColumn<User>[] {
  return [
    { id: 'name', title: 'Name', sort: 'name', render: (user) => <Person user={user} isMe={user.id === myId} /> },
    {
      id: 'role',
      title: 'Role',
      from: 'sm',
      width: 110,
      render: (user) => (user.role === 'ADMIN' ? <Badge tone="brand">Admin</Badge> : 'User'),
    },
    {
      id: 'status',
      title: 'Status',
      from: 'sm',
      width: 120,
      render: (user) => <Badge tone={statusTones[user.status]}>{statusTitles[user.status]}</Badge>,
    },
    {
      id: 'lastSeen',
      title: 'Last seen',
      sort: 'lastSeenAt',
      from: 'md',
      width: 150,
      render: (user) => (user.lastSeenAt === null ? 'Never' : <RelativeTime iso={user.lastSeenAt} />),
    },
    {
      id: 'menu',
      title: 'Actions',
      hideTitle: true,
      align: 'right',
      width: 54,
      render: (user) => <PersonMenu user={user} isMe={user.id === myId} onResetLink={onResetLink} />,
    },
  ];
}

function Person({ user, isMe }: { readonly user: User; readonly isMe: boolean }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
      <Avatar sx={avatarStyle} aria-hidden>
        {initials(user.name)}
      </Avatar>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 540, overflowWrap: 'anywhere' }}>
          {user.name}
          {isMe && (
            <Box component="span" sx={{ color: color.ink2, fontWeight: 400 }}>
              {' '}
              (you)
            </Box>
          )}
        </Box>
        <Box sx={{ fontSize: 12, color: color.ink2, overflowWrap: 'anywhere' }}>{user.email}</Box>
        <Box sx={{ display: { xs: 'flex', sm: 'none' }, gap: 1, mt: '2px' }}>
          {user.role === 'ADMIN' && <Badge tone="brand">Admin</Badge>}
          {user.status !== 'active' && <Badge tone={statusTones[user.status]}>{statusTitles[user.status]}</Badge>}
        </Box>
      </Box>
    </Box>
  );
}

const avatarStyle = {
  width: 28,
  height: 28,
  fontSize: 11.5,
  fontWeight: 600,
  color: color.ink2,
  bgcolor: color.sunken,
} as const;
