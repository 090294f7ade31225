import { useId } from 'react';
import Popover from '@mui/material/Popover';
import { ArrowDown, ArrowUp, Check, EyeOff } from 'lucide-react';
import type { HeadActions, PlacedColumn } from './table-columns';

interface Props {
  readonly anchor: HTMLElement;
  readonly column: PlacedColumn;
  readonly typed: string;
  readonly actions: HeadActions;
  readonly onClose: () => void;
}

/** What can be done with a column while looking at the table. It is saved where the table is edited. */
export function TableMenu({ anchor, column, typed, actions, onClose }: Props) {
  const { name, title, numeric, shown, pinned } = column;
  const sortBy = (direction: 'ascending' | 'descending'): void => {
    actions.onSort({ by: name, direction });
    onClose();
  };
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': `Options of ${title}`, className: 'dvp-menu' } }}
    >
      <button type="button" className="dvp-menu-item" onClick={() => sortBy('ascending')}>
        <ArrowUp size={14} aria-hidden /> {numeric ? 'Smallest first' : 'First to last'}
      </button>
      <button type="button" className="dvp-menu-item" onClick={() => sortBy('descending')}>
        <ArrowDown size={14} aria-hidden /> {numeric ? 'Largest first' : 'Last to first'}
      </button>
      <FilterField name={name} numeric={numeric} typed={typed} actions={actions} onDone={onClose} />
      <Toggle label="Keep at the left" on={pinned} onClick={() => actions.onChange(name, { pinned: !pinned })} />
      {numeric ? (
        <>
          <Toggle
            label="Bars"
            on={shown.bar === true}
            onClick={() => actions.onChange(name, { bar: shown.bar !== true })}
          />
          <Toggle
            label="Shade by value"
            on={shown.shade === true}
            onClick={() => actions.onChange(name, { shade: shown.shade !== true })}
          />
        </>
      ) : null}
      {actions.onHide ? (
        <button
          type="button"
          className="dvp-menu-item"
          onClick={() => {
            actions.onHide?.(name);
            onClose();
          }}
        >
          <EyeOff size={14} aria-hidden /> Hide
        </button>
      ) : null}
    </Popover>
  );
}

interface FilterProps {
  readonly name: string;
  readonly numeric: boolean;
  readonly typed: string;
  readonly actions: HeadActions;
  readonly onDone: () => void;
}

function FilterField({ name, numeric, typed, actions, onDone }: FilterProps) {
  const id = useId();
  return (
    <div className="dvp-menu-filter">
      <label htmlFor={id}>Show only</label>
      <input
        id={id}
        type="text"
        value={typed}
        autoComplete="off"
        placeholder={numeric ? '> 100 or 10..20' : 'rows that contain…'}
        onChange={(event) => actions.onFilter(name, event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onDone();
        }}
      />
    </div>
  );
}

function Toggle({
  label,
  on,
  onClick,
}: {
  readonly label: string;
  readonly on: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className="dvp-menu-item" aria-pressed={on} onClick={onClick}>
      {on ? <Check size={14} aria-hidden /> : <i />} {label}
    </button>
  );
}
