import Popover from '@mui/material/Popover';
import type { Condition } from '@datavizpro/contract';
import { color } from '../../../ui/theme/color';
import { useEditor } from '../editor/EditorContext';
import { ConditionEditor } from './ConditionEditor';

interface FilterPopoverProps {
  readonly id: string;
  readonly condition: Condition;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** One condition of the chart's filters. */
export function FilterPopover({ id, condition, anchor, onClose }: FilterPopoverProps) {
  const { dispatch } = useEditor();
  const change = (next: Condition): void => dispatch({ do: 'changeFilter', id, filter: next }, `filter ${id}`);
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': `Filter by ${condition.column}`, sx: paperStyle } }}
    >
      <ConditionEditor condition={condition} onChange={change} />
    </Popover>
  );
}

const paperStyle = { width: 316, mt: 1, p: 4, display: 'grid', gap: 3, color: color.ink } as const;
