import { useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Filter, Plus, Rows3 } from 'lucide-react';
import type { Column } from '@datavizpro/contract';
import { color } from '../../../ui/theme/color';
import { radius } from '../../../ui/theme/tokens';
import { TypeIcon } from '../../data-sources';
import { useDrag } from '../editor/drag';
import { useEditor } from '../editor/EditorContext';
import { defaultCondition } from '../model/filters';
import { refusal, rolesOf } from '../model/shelves';
import type { PillField } from '../model/types';

interface FieldRowProps {
  readonly column: Column;
  /** Its name, without that of the table it stands below. */
  readonly title: string;
  readonly used: boolean;
}

/** A column: click to use it, drag it, or choose its place from the menu. */
export function FieldRow({ column, title, used }: FieldRowProps) {
  return (
    <Row
      field={{ kind: 'column', column: column.name }}
      title={title}
      icon={<TypeIcon type={column.type} />}
      used={used}
      column={column}
    />
  );
}

/** Counting the rows is a value without a column. */
export function RowsFieldRow() {
  return <Row field={{ kind: 'rows' }} title="Number of rows" icon={<Rows3 size={14} aria-hidden />} used={false} />;
}

interface RowProps {
  readonly field: PillField;
  readonly title: string;
  readonly icon: ReactNode;
  readonly used: boolean;
  readonly column?: Column;
}

function Row({ field, title, icon, used, column }: RowProps) {
  const { dispatch, readOnly } = useEditor();
  const { begin } = useDrag();
  return (
    <Box component="li" sx={rowStyle}>
      <ButtonBase
        disabled={readOnly}
        onClick={() => dispatch({ do: 'addField', field })}
        onPointerDown={(event) => begin(event, { kind: 'field', field, title })}
        onContextMenu={(event) => event.preventDefault()}
        sx={buttonStyle}
        title={title}
      >
        <Box component="span" sx={{ color: used ? color.brand : color.ink3, lineHeight: 0 }}>
          {icon}
        </Box>
        <Box component="span" sx={{ ...nameStyle, fontWeight: used ? 560 : 430 }}>
          {title}
        </Box>
      </ButtonBase>
      {!readOnly && <PlaceMenu field={field} title={title} {...(column ? { column } : {})} />}
    </Box>
  );
}

interface PlaceMenuProps {
  readonly field: PillField;
  readonly title: string;
  readonly column?: Column;
}

/** Every place that this field may take; the others say why not. */
function PlaceMenu({ field, title, column }: PlaceMenuProps) {
  const { model, facts, dispatch } = useEditor();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = (): void => setAnchor(null);
  return (
    <>
      <IconButton
        className="place"
        aria-label={`Put ${title} on…`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ width: 24, height: 24, color: color.ink2 }}
      >
        <Plus size={14} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {rolesOf(model.type).map((role) => {
          const reason = refusal(model, role, field, facts);
          return (
            <MenuItem
              key={role.role}
              disabled={reason !== null}
              title={reason ?? undefined}
              onClick={() => {
                close();
                dispatch({ do: 'addField', field, role: role.role });
              }}
            >
              {role.title}
            </MenuItem>
          );
        })}
        {column && (
          <MenuItem
            divider={false}
            onClick={() => {
              close();
              dispatch({ do: 'addFilter', filter: defaultCondition(column, facts.profile.get(column.name)) });
            }}
            sx={{ borderTop: `1px solid ${color.hair}` }}
          >
            <Filter size={14} /> Filter by it
          </MenuItem>
        )}
      </Menu>
    </>
  );
}

const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  borderRadius: `${radius.sm}px`,
  '&:hover': { bgcolor: color.hover },
  // Shown when it is wanted; always where nothing hovers.
  '@media (hover: hover)': {
    '& .place': { opacity: 0 },
    '&:hover .place, & .place:focus-visible, & .place[aria-expanded=true]': { opacity: 1 },
  },
} as const;

const buttonStyle = {
  flex: 1,
  minWidth: 0,
  height: 28,
  px: 2,
  gap: '7px',
  justifyContent: 'flex-start',
  fontSize: 13,
  borderRadius: `${radius.sm}px`,
  cursor: 'grab',
  touchAction: 'pan-y',
} as const;

const nameStyle = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', textAlign: 'left' } as const;
