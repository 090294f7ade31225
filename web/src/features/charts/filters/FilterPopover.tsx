import Popover from '@mui/material/Popover';
import type { Condition } from '@datavizpro/contract';
import { color } from '../../../ui/theme/color';
import { useEditor } from '../editor/EditorContext';
import { findColumn } from '../model/facts';
import { editorKind } from '../model/filters';
import { DateFilter } from './DateFilter';
import { ListFilter } from './ListFilter';
import { NumberFilter } from './NumberFilter';
import { OperatorField } from './OperatorField';
import { TextFilter } from './TextFilter';

interface FilterPopoverProps {
  readonly id: string;
  readonly condition: Condition;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

const editors = { list: ListFilter, number: NumberFilter, date: DateFilter, text: TextFilter } as const;

/** One condition, with the editor that suits its column. */
export function FilterPopover({ id, condition, anchor, onClose }: FilterPopoverProps) {
  const { facts, dispatch } = useEditor();
  const column = findColumn(facts, condition.column);
  const Editor = editors[editorKind(column, condition)];
  const change = (next: Condition): void => dispatch({ do: 'changeFilter', id, filter: next }, `filter ${id}`);
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': `Filter by ${condition.column}`, sx: paperStyle } }}
    >
      <OperatorField column={column} condition={condition} onChange={change} />
      <Editor condition={condition} onChange={change} />
    </Popover>
  );
}

const paperStyle = { width: 316, mt: 1, p: 4, display: 'grid', gap: 3, color: color.ink } as const;
