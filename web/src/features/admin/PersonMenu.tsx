import { useState } from 'react';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { MoreHorizontal } from 'lucide-react';
import type { User, UserChange } from '@datavizpro/contract';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { useNotifier } from '../../ui/notifications.js';
import { useChangeUser, useResetLink } from './people-api.js';

interface PersonMenuProps {
  readonly user: User;
  /** One's own role and status are for another administrator to change: nobody locks themselves out. */
  readonly isMe: boolean;
  readonly onResetLink: (user: User, link: string) => void;
}

/** What can be done about one person. */
export function PersonMenu({ user, isMe, onResetLink }: PersonMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [suspending, setSuspending] = useState(false);
  const { notifyDone } = useNotifier();
  const changing = useChangeUser();
  const resetting = useResetLink();

  const change = (next: UserChange, done: string): void => {
    setAnchor(null);
    changing.mutate({ user, change: next }, { onSuccess: () => notifyDone(done) });
  };
  const isAdmin = user.role === 'ADMIN';
  return (
    <>
      <IconButton
        aria-label={`Actions for ${user.name}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreHorizontal size={16} />
      </IconButton>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem
          disabled={isMe || user.status === 'suspended'}
          onClick={() => {
            setAnchor(null);
            resetting.mutate(user, { onSuccess: (link) => onResetLink(user, link) });
          }}
        >
          {user.status === 'invited' ? 'New invitation link' : 'Link for a new password'}
        </MenuItem>
        <MenuItem
          disabled={isMe}
          onClick={() =>
            change(
              { role: isAdmin ? 'USER' : 'ADMIN' },
              `${user.name} is now ${isAdmin ? 'a user' : 'an administrator'}`,
            )
          }
        >
          {isAdmin ? 'Make a user' : 'Make an administrator'}
        </MenuItem>
        {user.status === 'suspended' ? (
          <MenuItem onClick={() => change({ status: 'active' }, `${user.name} may sign in again`)}>
            Let in again
          </MenuItem>
        ) : (
          <MenuItem
            disabled={isMe}
            onClick={() => {
              setAnchor(null);
              setSuspending(true);
            }}
          >
            Suspend…
          </MenuItem>
        )}
      </Menu>
      <ConfirmDialog
        open={suspending}
        title={`Suspend ${user.name}?`}
        confirm="Suspend"
        destructive
        onClose={() => setSuspending(false)}
        onConfirm={() => {
          setSuspending(false);
          change({ status: 'suspended' }, `${user.name} was suspended`);
        }}
      >
        They are signed out within a second and cannot sign in. What they made stays, and so does what they shared.
      </ConfirmDialog>
    </>
  );
}
