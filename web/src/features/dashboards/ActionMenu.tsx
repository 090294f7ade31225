import { useState, type ReactNode } from 'react';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Ellipsis } from 'lucide-react';
import { color } from '../../ui/theme/color';

export interface MenuAction {
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: () => void;
  readonly disabled?: boolean;
  readonly destructive?: boolean;
}

interface Props {
  readonly name: string;
  /** Groups of actions, a line between them. */
  readonly groups: readonly (readonly MenuAction[])[];
  readonly sx?: { readonly mt?: string };
}

/** What can be done with a thing, behind three dots. */
export function ActionMenu({ name, groups, sx = {} }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const shown = groups.filter((group) => group.length > 0);
  const items = shown.flatMap((group, index) => [
    ...(index > 0 ? [<Divider key={`line ${index}`} sx={{ my: '4px !important' }} />] : []),
    ...group.map((action) => (
      <MenuItem
        key={action.label}
        disabled={action.disabled ?? false}
        sx={action.destructive ? { color: color.bad } : {}}
        onClick={() => {
          setAnchor(null);
          action.run();
        }}
      >
        <ListItemIcon sx={{ minWidth: '0 !important', color: action.destructive ? color.bad : color.ink3 }}>
          {action.icon}
        </ListItemIcon>
        {action.label}
      </MenuItem>
    )),
  ]);
  return (
    <>
      <IconButton
        className="action-menu"
        aria-label={`More for ${name}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        // The head is what a tile is dragged by; its menu is not.
        onMouseDown={(event) => event.stopPropagation()}
        onTouchStart={(event) => event.stopPropagation()}
        sx={{ color: color.ink3, '@media print': { display: 'none' }, ...sx }}
      >
        <Ellipsis size={16} />
      </IconButton>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        {items}
      </Menu>
    </>
  );
}
